"""Labelled fields of an article: on lines, beside each other in a table, with options, under headings."""

from tallystick.extract.outline import read_outline
from tallystick.model.document import Role
from tallystick.model.outline import Layout, Meaning, Outline
from tests.texts import document


def outline(text: str, name: str = "plan.md") -> Outline:
    return read_outline(document(text, Role.PLAN, name))


def fields(found: Outline, article: int = 0) -> list[tuple[str, str | None, str]]:
    return [(f.header, f.meaning, f.quote.text) for f in found.articles[article].article.fields]


LINES = """# Plan

## Commitment 1: Wells

Lead: Water Board
Budget: W-7
Status: In progress

Wells shall be dug. Note: this sentence has a colon.

Milestone 1.1: Buy drills.

## Commitment 2: Rivers

Lead: River Board
Status: Done

Rivers shall be cleaned.
"""


def test_lines_with_a_name_are_fields_and_the_rest_is_text() -> None:
    found = outline(LINES)
    assert fields(found) == [
        ("Lead", "institution", "Water Board"),
        ("Budget", "budget", "W-7"),
        ("Status", "status", "In progress"),
        ("Milestone 1.1", "milestone", "Buy drills."),
    ]
    assert [sentence.text for sentence in found.articles[0].plan] == [
        "Wells",
        "Wells shall be dug.",
        "Note: this sentence has a colon.",
        "Buy drills.",
    ]


def test_a_name_that_is_not_understood_is_kept_beside_others() -> None:
    found = outline(LINES.replace("Budget", "Fish"))
    assert ("Fish", None, "W-7") in fields(found)


def test_a_field_may_run_over_paragraphs_and_stand_under_a_heading() -> None:
    text = (
        "# Plan\n\n## Action 1: Wells\n\nLead: Board\nStatus: Done\n\nWells shall be dug.\n\n### Progress\n\n"
        "Ten were dug.\n\nMore follow.\n\n"
        "## Action 2: Rivers\n\nLead: Board\nStatus: Done\n\nProgress:\n\nAll are clean.\n"
    )
    found = outline(text)
    assert [[s.text for s in a.report] for a in found.articles] == [
        ["Ten were dug.", "More follow."],
        ["All are clean."],
    ]


def test_an_account_goes_on_until_the_next_name() -> None:
    text = (
        "# Plan\n\n## Action 1: A\n\nLead: B\nProgress: Ten were dug.\n\nMore follow.\nBudget: 5\n\n"
        "## Action 2: C\n\nLead: B\nStatus: Done\n"
    )
    assert [sentence.text for sentence in outline(text).articles[0].report] == [
        "Ten were dug.",
        "More follow.",
    ]


def test_what_a_field_repeats_is_promised_once() -> None:
    wells = "Wells shall be dug in every village"
    second = "## Action 2: Rivers\n\nLead: B\nStatus: Done\n"
    text = f"# Plan\n\n## Action 1: {wells}.\n\nLead: B\nDescription: {wells}\n\n{second}"
    assert [sentence.text for sentence in outline(text).articles[0].plan] == [f"{wells}."]


def test_nothing_is_no_evidence() -> None:
    first = "## Action 1: A\n\nLead: B\nProgress: None.\n\n"
    text = f"# Plan\n\n{first}## Action 2: C\n\nLead: B\nProgress: See previous update\n"
    found = outline(text)
    assert [article.report for article in found.articles] == [(), ()]
    assert fields(found)[1] == ("Progress", "progress", "None.")


FORM = """<h1>Plan</h1>{first}<p>Added later.</p>{second}"""
TABLE = """<table><tr><td colspan=4>Commitment {n}. {title}</td></tr>
<tr><td>Lead</td><td colspan=3>Board</td></tr>
<tr><td>Start date</td><td>2021</td><td>End date</td><td>2022</td></tr>
<tr><td rowspan=2>Completion level</td><td>Limited</td><td>Substantial</td><td>Completed</td></tr>
<tr><td></td><td>X</td><td></td></tr>
<tr><td>Milestone</td><td>Start</td><td>End</td><td>Status</td></tr>
<tr><td>{n}.1 Draft</td><td>2021</td><td>2021</td><td>Completed</td></tr>
<tr><td>{n}.2 Adopt</td><td>2022</td><td>2022</td><td>Limited</td></tr></table>"""


def test_a_form_has_pairs_options_and_milestones() -> None:
    page = FORM.format(first=TABLE.format(n=1, title="Wells"), second=TABLE.format(n=2, title="Rivers"))
    found = outline(page, "plan.html")
    assert [a.article.title for a in found.articles] == ["Wells", "Rivers"]
    assert found.articles[0].article.claimed_status == "Substantial"
    assert fields(found)[:4] == [
        ("Lead", "institution", "Board"),
        ("Start date", "start", "2021"),
        ("End date", "deadline", "2022"),
        ("Completion level – Substantial", "status", "X"),
    ]
    milestones = [
        f.field.quote.text for f in found.articles[0].fields if f.field.meaning is Meaning.MILESTONE
    ]
    assert milestones == ["1.1 Draft", "1.2 Adopt"]
    assert [sentence.text for sentence in found.outside] == ["Plan", "Added later."]


FILED = """# Register

## Dig wells

Id: {a}
Theme: Water
Status: Done

Wells shall be dug.

## Clean rivers

Id: {b}
Theme: Water
Status: Late

Rivers shall be cleaned.
"""


def test_fields_give_numbers_and_sections() -> None:
    found = outline(FILED.format(a="W-1", b="W-2"))
    assert found.layout is Layout.FIELDS
    assert [(a.article.number, a.article.title) for a in found.articles] == [
        ("W-1", "Dig wells"),
        ("W-2", "Clean rivers"),
    ]
    assert [(section.title, section.parent) for section in found.sections] == [("Water", None)]


def test_an_item_whose_number_begins_others_heads_them() -> None:
    text = (
        FILED.format(a="W-1.1", b="W-1.2") + "\n## Water for all\n\nId: W-1\nTheme: Water\n\nWater matters.\n"
    )
    found = outline(text)
    assert [a.article.number for a in found.articles] == ["W-1.1", "W-1.2"]
    assert [section.title for section in found.sections] == ["Water", "W-1 Water for all"]
    assert "Water matters." in [sentence.text for sentence in found.outside]


def test_forms_without_numbers_are_numbered_by_order() -> None:
    found = outline(FILED.format(a="", b="").replace("Id: \n", "Lead: Board\n"))
    assert [(a.article.number, a.article.by_order) for a in found.articles] == [("1", True), ("2", True)]
    assert "numbered by their order" in found.notes[0]


def test_a_table_that_is_no_form_stays_part_of_the_text() -> None:
    table = "| Village | Wells |\n|---|---|\n| Ost | 12 |\n| Nord | 40 |"
    text = f"# P\n\n## Action 1: Wells\n\n{table}\n\n## Action 2: Rivers\n\nClean.\n"
    first = outline(text).articles[0]
    assert first.fields == ()
    assert [sentence.text for sentence in first.plan] == ["Wells", "Village Wells", "Ost 12", "Nord 40"]


def test_a_figure_in_an_inner_table_is_about_its_indicator_and_year() -> None:
    table = "| Indicator | Target 2025 | Actual 2025 |\n|---|---|---|\n| Wells dug | 40 | 41 |"
    text = f"# P\n\n## Action 1: Wells\n\n{table}\n\n## Action 2: Rivers\n\nClean.\n"
    (sentence,) = outline(text).articles[0].report
    assert (sentence.text, sentence.about, sentence.year) == ("41", "Wells dug", 2025)
