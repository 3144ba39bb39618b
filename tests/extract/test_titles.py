"""Without numbers, what plan and report call their articles brings them together; what is unclear stays apart."""

from tallystick.extract.matching import with_reports
from tallystick.extract.outline import read_outline
from tallystick.model.document import BlockKind, Role
from tallystick.model.outline import Outline
from tests.texts import document

PLAN = """# Plan for Fair Public Services

## Expand Access to Clean Drinking Water in the Hill Villages

The Water Board will drill wells in the hill villages and will publish a map of them.

## Strengthen the Independence of the Ombudsman

The Assembly will adopt a law on the Ombudsman and will fund his office.

## Develop Skills of Young Fishers

The Coast Office will train young fishers and will lend them boats.

## Protect Whistleblowers

The Assembly will adopt rules for those who report wrongdoing.
"""

REPORT = """# Progress

## Access to Clean Drinking Water in Hill Villages

Forty wells were drilled in 2025.

## Independence of the Ombudsman

The law was adopted in May 2025.

## Course for the Coast

A first course was held for fishers.

## Whistleblowers

The rules are being drafted.
"""


def matched(report: str) -> Outline:
    plan = read_outline(document(PLAN, Role.PLAN, "plan.md"))
    return with_reports(plan, [document(report, Role.REPORT, "report.md")])


def under(outline: Outline) -> list[str]:
    return [" ".join(sentence.text for sentence in article.report) for article in outline.articles]


def test_titles_need_not_be_the_same() -> None:
    said = under(matched(REPORT))
    assert said[0] == "Forty wells were drilled in 2025."
    assert said[1] == "The law was adopted in May 2025."
    assert said[3] == "The rules are being drafted."


def test_what_has_no_title_of_the_plan_is_listed_and_kept() -> None:
    outline = matched(REPORT + "\n## Celebrations\n\nThe opera was sold out.\n")
    assert any("“Celebrations” has the title of no article of the plan" in note for note in outline.notes)
    assert "The opera was sold out." in [sentence.text for sentence in outline.outside]


def test_nothing_of_a_report_is_lost() -> None:
    report = document(REPORT, Role.REPORT, "report.md")
    outline = with_reports(read_outline(document(PLAN, Role.PLAN, "plan.md")), [report])
    kept = [s for article in outline.articles for s in article.report] + list(outline.outside)
    body = [p for block in report.blocks if block.kind is not BlockKind.HEADING for p in block.passages]
    assert {passage.start for passage in body} <= {s.passage.start for s in kept if s.document is report}


def test_what_stands_between_two_neighbours_of_an_article_is_about_it() -> None:
    said = under(matched(REPORT.replace("Course for the Coast", "Course for Fishers at Anchor")))
    assert said[2] == "A first course was held for fishers."


STEPS = (
    ("A.1", "Clean Drinking Water in Hill Villages", "Complete", "Forty wells were drilled."),
    ("A.2", "Clean Drinking Water in Hill Villages", "In Progress", "The map is being drawn."),
    ("B.1", "Independence of the Ombudsman", "Complete", "The law was adopted."),
    ("B.2", "Independence of the Ombudsman", "Complete", "None"),
    ("C.1", "Protect Whistleblowers", "In Progress", "See previous update"),
)


def tracked() -> Outline:
    """A plan with a table of steps, each under the heading of its commitment."""
    rows = "".join(f"| {n} | {head} | Step {n} | {status} | {said} |\n" for n, head, status, said in STEPS)
    table = f"| Number | Commitment area | Action | Status | Progress |\n|---|---|---|---|---|\n{rows}"
    return matched(table)


def test_a_commitment_is_complete_only_if_all_its_steps_are() -> None:
    claimed = [article.article.claimed_status for article in tracked().articles]
    assert claimed == ["1 of 2 Complete, 1 of 2 In Progress", "Complete", None, "In Progress"]


def test_what_says_nothing_is_no_report() -> None:
    assert under(tracked())[1] == "The law was adopted."
    assert under(tracked())[3] == ""
