"""Plan period: from which year to which a plan runs, as it says itself."""

from collections.abc import Iterator

from tallystick.languages.columns import Columns
from tallystick.languages.findings import finding_words_of
from tallystick.model.document import BlockKind, Document, Role
from tallystick.model.outline import Meaning, Outline


def plan_period(document: Document) -> tuple[int, int] | None:
    """The first and the last year of a plan; None where it does not say, or not the same everywhere, and for a report.

    Its title says so, else the headings and sentences that speak of the plan, else any heading.
    """
    if document.role is Role.REPORT:
        return None
    words = finding_words_of(document.language)
    headings = [block.text for block in document.blocks if block.kind is BlockKind.HEADING]
    spoken = (text for text in (*headings, *_sentences(document)) if words.is_of_plan(text))
    for texts in ((document.title,), spoken, headings):
        spans = {span for text in texts for span in words.periods(text)}
        if spans:
            return spans.pop() if len(spans) == 1 else None
    return None


def year_notes(outline: Outline, words: Columns) -> Iterator[str]:
    """A note where headers or deadlines name years of the plan, with the first of them as an example."""
    fields = [field for article in outline.articles for field in article.fields]
    names = [field.field.header for field in fields]
    dates = [field.field.quote.text for field in fields if field.field.meaning is Meaning.DEADLINE]
    counted = next((text for text in (*names, *dates) if words.dated(text) != text), None)
    if counted:
        yield f"Years are counted from the first year of the plan: “{counted}” is read as “{words.dated(counted)}”."


def _sentences(document: Document) -> Iterator[str]:
    return (passage.text for block in document.blocks for passage in block.passages)
