"""Whatever a table holds: it is read or refused in a sentence, every quote stands in its document, nothing is lost."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tallystick.errors import TallystickError
from tallystick.extract.commitments import promises_of
from tallystick.extract.outline import read_outline
from tallystick.model.document import Role
from tallystick.model.quote import check_quote
from tests.texts import document

CELL = st.sampled_from(
    ["", "1", "1.1", "Dig wells", "Lead", "Action", "Status", "2025", "40%", "Done", "x", "Pillar 1: Water", "n/a",
     "Wells shall be dug. They were.", "Target", "<b>", "Baseline 2020", "and so on", "≥ 40 wells", "—", "Ω", "No"]
)  # fmt: skip
SPAN = st.sampled_from([1, 1, 1, 2, 3, 90])
TABLE = st.lists(st.lists(st.tuples(CELL, SPAN, SPAN), min_size=1, max_size=6), min_size=1, max_size=8)


def page(table: list[list[tuple[str, int, int]]]) -> str:
    rows = "".join(
        "<tr>"
        + "".join(f"<td rowspan={down} colspan={across}>{text}</td>" for text, down, across in row)
        + "</tr>"
        for row in table
    )
    head = "<tr><td>No</td><td>Action</td><td>Lead</td><td>Target 2025</td></tr>"
    return f"<h1>Plan</h1><table>{head}{rows}</table>"


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(TABLE)
def test_any_table_is_read_or_refused(table: list[list[tuple[str, int, int]]]) -> None:
    try:
        plan = document(page(table), Role.PLAN, "plan.html")
        outline = read_outline(plan)
    except TallystickError as error:
        assert str(error).startswith("plan.html")
        return
    quotes = [a.article.quote for a in outline.articles]
    quotes += [field.quote for a in outline.articles for field in a.article.fields]
    quotes += [promise.commitment.quote for a in outline.articles for promise in promises_of(a)]
    for quote in quotes:
        check_quote(quote, plan.text, plan.sha256)
    numbers = [a.article.number for a in outline.articles]
    assert len(set(numbers)) == len(numbers)
    sections = {section.id for section in outline.sections}
    assert {a.article.section for a in outline.articles} <= sections | {None}


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(TABLE)
def test_no_row_is_lost(table: list[list[tuple[str, int, int]]]) -> None:
    try:
        plan = document(page(table), Role.PLAN, "plan.html")
        outline = read_outline(plan)
    except TallystickError:
        return
    kept = " ".join(
        [
            *(field.quote.text for a in outline.articles for field in a.article.fields),
            *(sentence.text for a in outline.articles for sentence in (*a.plan, *a.report)),
            *(sentence.text for sentence in outline.outside),
            *(section.title for section in outline.sections),
            *(column.header for reading in outline.tables for column in reading.columns),
            *(label for a in outline.articles for label in (a.article.label, a.article.title)),
        ]
    )
    for block in plan.blocks:
        for cell in block.cells:
            assert all(word in kept for word in cell.text.split()), (cell.text, kept)
