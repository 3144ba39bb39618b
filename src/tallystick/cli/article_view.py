"""One article as a terminal shows it."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from tallystick.cli.output import visible
from tallystick.cli.verdict_table import STYLES
from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import Source
from tallystick.model.quote import Quote
from tallystick.publish.arrange import Entry, Part
from tallystick.publish.passages import Passage, passages_of
from tallystick.publish.wording import (
    KINDS,
    NO_COMMITMENT,
    ON_TRACK,
    SELF_REPORTED,
    SOURCES,
    article_name,
    confidence_words,
    counted,
    reported_words,
    target_words,
    verdict_words,
)

Paged = frozenset[str]


def article_view(part: Part, entry: Entry, sources: Iterable[Source]) -> Group:
    """The plan's words, then each commitment with target, quotes, arithmetic, verdict and why."""
    return Group(*_lines(part, entry, frozenset(source.id for source in sources if source.paged)))


def _lines(part: Part, entry: Entry, paged: Paged) -> Iterator[RenderableType]:
    article = entry.article
    if part.path:
        yield _text(" > ".join(part.path), "dim")
    yield _text(
        f"{article_name(article)}: {article.title}" if article.title else article_name(article), "bold"
    )
    yield _quote(article.quote, paged)
    if article.claimed_status:
        yield _text(f"Status claimed by the report: {article.claimed_status}")
    if article.institutions:
        yield _text(f"Implementing institutions: {', '.join(article.institutions)}")
    for field in article.fields:
        yield _field(field.header, " ".join(field.quote.text.split()))
    for assessment in entry.assessments:
        yield Text()
        yield from _commitment(assessment, paged)
    if not entry.assessments:
        yield _text(NO_COMMITMENT)
    yield Text()
    yield _text(
        f"The reports print {counted(len(article.report), 'paragraph')} under {article_name(article)}.", "dim"
    )


def _commitment(assessment: Assessment, paged: Paged) -> Iterator[RenderableType]:
    commitment = assessment.commitment
    head = _text(f"{commitment.id}  {KINDS[commitment.kind]}: ", "bold")
    yield head.append(verdict_words(assessment.verdict), STYLES[assessment.verdict])
    yield _quote(commitment.quote, paged)
    if commitment.target:
        yield _field("Promised", target_words(commitment.target))
    yield _field("Why", assessment.rationale)
    if assessment.self_reported:
        yield _field("Note", SELF_REPORTED)
    if assessment.on_track:
        yield _field("On track", f"{ON_TRACK[assessment.on_track]}. {assessment.trend}")
    elif assessment.trend:
        yield _field("Trend", assessment.trend)
    for passage in passages_of(assessment.evidence):
        yield _field("Evidence", _facts(passage))
        yield _quote(passage.quote, paged, indent=6)
    if not assessment.evidence:
        yield _field("Evidence", "no passage that speaks to it was found")
    yield _field("Rule", f"{assessment.rule}; the machine is {confidence_words(assessment.confidence)}")


def _facts(passage: Passage) -> str:
    figures = " and ".join(reported_words(figure) for figure in passage.figures)
    first = passage.first
    source = [f"from {SOURCES[first.source]}"] if first.source else []
    return ", ".join([first.relation, first.nature, *([f"reports {figures}"] if figures else []), *source])


def _quote(quote: Quote, paged: Paged, indent: int = 4) -> Padding:
    words = _text(f"“{' '.join(quote.text.split())}”")
    place = f"{quote.document}, p. {quote.page}" if quote.document in paged else quote.document
    return Padding(words.append(f" ({place})", "dim"), (0, 0, 0, indent))


def _field(name: str, words: str) -> Padding:
    return Padding(_text(f"{name}: ", "dim").append(visible(words), "not dim"), (0, 0, 0, 4))


def _text(words: str, style: str = "") -> Text:
    return Text(visible(words), style=style)
