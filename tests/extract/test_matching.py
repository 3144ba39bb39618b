"""The sentences of a report come to the article they answer: by label, else by content."""

import pytest

from tallystick.errors import OutlineError
from tallystick.extract.matching import with_reports
from tallystick.extract.outline import read_outline
from tallystick.model.document import Role
from tallystick.model.outline import Outline
from tests.texts import document

PLAN = """Action 1: Wells. Wells shall be dug in the hill villages.

Action 2: Clinics. Clinics shall be opened for fishers.

Action 3: Goats. Goats shall be counted.
"""


def matched(*reports: str) -> Outline:
    plan = read_outline(document(PLAN, Role.PLAN, "plan.txt"))
    return with_reports(plan, [document(text, Role.REPORT, f"r{i}.txt") for i, text in enumerate(reports)])


def under(outline: Outline) -> list[list[str]]:
    """The report sentences under each article."""
    return [[sentence.text for sentence in article.report] for article in outline.articles]


def test_labels_decide() -> None:
    outline = matched(
        "Action 1\n\nClinics were opened.\n\nAction 2\n\nGoats were counted.\n\nAction 3\n\nAll done."
    )
    assert under(outline) == [["Clinics were opened."], ["Goats were counted."], ["All done."]]


def test_labels_may_stand_in_another_order() -> None:
    outline = matched(
        "Action 3\n\nGoats were counted.\n\nAction 1\n\nWells were dug.\n\nAction 2\n\nNone opened."
    )
    assert under(outline) == [["Wells were dug."], ["None opened."], ["Goats were counted."]]


def test_what_stands_under_a_label_printed_again_belongs_to_its_article() -> None:
    outline = matched("Action 1\n\nWells were dug.\n\nAction 2\n\nNone opened.\n\nAction 1\n\nMore were dug.")
    assert under(outline) == [["Wells were dug.", "More were dug."], ["None opened."], []]


def test_without_labels_content_decides() -> None:
    outline = matched("Fishers have two new clinics.\n\nIn the hill villages wells were dug.\n\nIt rained.")
    assert under(outline) == [["In the hill villages wells were dug."], ["Fishers have two new clinics."], []]
    assert [s.text for s in outline.outside if s.document.role is Role.REPORT] == ["It rained."]
    assert any("by content" in note for note in outline.notes)


def test_an_article_the_plan_does_not_have_is_said_and_kept() -> None:
    outline = matched(
        "Action 1\n\nWells were dug.\n\nAction 2\n\nNone opened.\n\nAction 9\n\nA bridge was built."
    )
    assert any("Action 9 is not an article of the plan" in note for note in outline.notes)
    assert "A bridge was built." in [sentence.text for sentence in outline.outside]


def test_words_of_the_plan_that_a_report_repeats_are_no_report() -> None:
    outline = matched(
        "Action 1: Wells. Wells shall be dug in the hill villages.\n\nForty were dug.\n\nAction 2\n\nNone opened."
    )
    assert under(outline)[0] == ["Forty were dug."]


def test_each_report_adds_to_the_ones_before() -> None:
    first = "Action 1\n\nForty wells were dug.\n\nAction 2\n\nNone opened."
    second = "Action 1\n\nSixty wells were dug.\n\nAction 2\n\nTwo opened."
    assert under(matched(first, second))[0] == ["Forty wells were dug.", "Sixty wells were dug."]


def test_a_report_that_answers_nothing_is_refused() -> None:
    with pytest.raises(OutlineError, match=r"r0\.txt: nothing in it speaks to any article of the plan"):
        matched("It rained. The opera was sold out.")


def test_the_quotes_under_an_article_are_its_report() -> None:
    article = matched("Action 1\n\nForty wells were dug.\n\nAction 2\n\nNone opened.").articles[0].article
    assert [quote.exact for quote in article.report] == ["Forty wells were dug."]


def test_what_a_report_claims_stands_beside_the_article() -> None:
    claims = "".join(
        f"| Action {n} | Goats | {status} | Some. |\n" for n, status in ((1, "Complete"), (2, "Delayed"))
    )
    report = f"| No. | Action | Status | Progress |\n|---|---|---|---|\n{claims}"
    plan = read_outline(document(PLAN, Role.PLAN, "plan.txt"))
    outline = with_reports(plan, [document(report, Role.REPORT, "report.md")])
    assert [article.article.claimed_status for article in outline.articles] == ["Complete", "Delayed", None]
