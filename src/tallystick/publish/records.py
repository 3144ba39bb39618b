"""What a publication may say: every figure and quote of an evaluation, each under a name of its own.

A name leads from the whole to the part: `total/quantified/met`, `section/s3/commitments`, `article/5/title`,
`commitment/5.1/target`, `commitment/5.1/evidence/1/quote`, `finding/2/message`, `document/report/pages`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Target
from tallystick.model.evaluation import Evaluation, Source
from tallystick.model.evidence import Nature, Reported
from tallystick.model.finding import Finding
from tallystick.model.outline import Article
from tallystick.model.quote import Quote
from tallystick.publish.arrange import Entry, ancestors, entries
from tallystick.publish.comparison import reported_figure
from tallystick.publish.ogp import Completion, completion
from tallystick.publish.regions import region_counts
from tallystick.publish.rights_holders import RightsHolder, rights_holder_words, rights_holders
from tallystick.publish.summary import Tally, merged, section_tallies, total
from tallystick.publish.way import share_of_way
from tallystick.publish.wording import article_name, reported_words, target_words

Value = str | int | date | Fraction | Quote | Target | Reported
Records = Mapping[str, Value]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a publication with the name of the record behind them; "" for words that hold no figure."""

    text: str
    record: str = ""


def records_of(evaluation: Evaluation) -> Records:
    """Every record of an evaluation by its name."""
    return dict(_named(evaluation))


def said(value: Value) -> str:
    """A record's value as a publication says it."""
    if isinstance(value, Target):
        return target_words(value)
    if isinstance(value, Reported):
        return reported_words(value)
    if isinstance(value, Quote):
        return clean(value.text)
    if isinstance(value, Fraction):
        return percent(value)
    if isinstance(value, date):
        return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
    return f"{value:,}" if isinstance(value, int) else clean(value)


def percent(share: Fraction) -> str:
    """A share as a whole number of hundredths, rounded down, so that only what is whole is called 100%."""
    return f"{share * 100 // 1:,}%"


def clean(text: str) -> str:
    """`text` on one line, without characters that no document may hold."""
    if text.isprintable():
        return " ".join(text.split())
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def place(section: str | None) -> str:
    """The name under which a section's records stand."""
    return f"section/{section or 'none'}"


def _named(evaluation: Evaluation) -> Iterator[tuple[str, Value]]:
    yield from _tally("total", total(evaluation))
    for tally in section_tallies(evaluation):
        yield from _tally(tally.place, tally)
    yield from _counted(evaluation)
    yield from ((f"{place(section.id)}/title", section.title) for section in evaluation.sections)
    for source in evaluation.documents:
        yield from _source(source)
    named = rights_holders(evaluation)
    for entry in entries(evaluation):
        yield from _article(entry.article, named[entry.article.number])
        for each in entry.assessments:
            yield from _assessment(each)
    for number, finding in enumerate(evaluation.findings, 1):
        yield from _finding(f"finding/{number}", finding)
    yield from _numbered("note", evaluation.notes)
    regions = region_counts(evaluation)
    yield "evaluation/regions", len(regions)
    for region, counts in regions.items():
        yield f"region/{region}/name", region
        yield f"region/{region}", sum(counts.values())
        yield from ((f"region/{region}/{section}", count) for section, count in counts.items())
    yield from _whole(evaluation)


def _whole(evaluation: Evaluation) -> Iterator[tuple[str, Value]]:
    yield "evaluation/version", evaluation.version
    yield "evaluation/documents", len(evaluation.documents)
    yield "evaluation/findings", len(evaluation.findings)
    if evaluation.as_of:
        yield "evaluation/as_of", evaluation.as_of


def _tally(name: str, tally: Tally) -> Iterator[tuple[str, Value]]:
    """Counts, and beside each verdict its share of the commitments of its kind."""
    yield f"{name}/articles", tally.articles
    yield f"{name}/commitments", tally.commitments
    for kind, counts in tally.counts.items():
        yield f"{name}/{kind}", sum(counts.values())
        for verdict, count in counts.items():
            yield f"{name}/{kind}/{verdict}", count
            yield f"{name}/{kind}/{verdict}/share", Fraction(count, sum(counts.values()) or 1)
    yield from ((f"{name}/{verdict}", count) for verdict, count in merged(tally.counts))


def _counted(evaluation: Evaluation) -> Iterator[tuple[str, Value]]:
    """Levels of completion, natures of evidence and compared targets: of the whole and of each section."""
    known = {section.id: section for section in evaluation.sections}
    places = ["total", *(each.place for each in section_tallies(evaluation))]
    counts: Counter[tuple[str, str]] = Counter()
    for entry in entries(evaluation):
        above = ancestors(entry.article.section, known) or (None,)
        for name in _traits(entry):
            counts.update((where, name) for where in ("total", *map(place, above)))
    for where in places:
        yield from ((f"{where}/{name}", counts[where, name]) for name in TRAITS)


LEVELS = (*Completion, "none")
"""The levels of completion, and what has none."""

TRAITS = (
    *(f"completion/{level}" for level in LEVELS),
    *(f"nature/{nature}" for nature in Nature),
    "compared",
)
"""What is counted besides verdicts."""


def _traits(entry: Entry) -> Iterator[str]:
    for each in entry.assessments:
        yield f"completion/{completion(each) or 'none'}"
        yield from (f"nature/{evidence.nature}" for evidence in each.evidence)
        if share_of_way(each) is not None:
            yield "compared"


def _source(source: Source) -> Iterator[tuple[str, Value]]:
    for name in ("id", "title", "name", "sha256", "file_sha256", "pages"):
        yield f"document/{source.id}/{name}", getattr(source, name)


def _article(article: Article, named: Iterable[RightsHolder]) -> Iterator[tuple[str, Value]]:
    name = f"article/{article.number}"
    yield f"{name}/number", article.number
    yield f"{name}/label", article_name(article)
    yield f"{name}/title", article.title
    yield from quote_records(f"{name}/quote", article.quote)
    if article.claimed_status:
        yield f"{name}/claimed_status", article.claimed_status
    yield f"{name}/institutions", ", ".join(article.institutions)
    yield f"{name}/rights_holders", rights_holder_words(named)
    yield f"{name}/paragraphs", len(article.report)


def _assessment(assessment: Assessment) -> Iterator[tuple[str, Value]]:
    name = f"commitment/{assessment.commitment.id}"
    yield f"{name}/id", assessment.commitment.id
    yield from quote_records(f"{name}/quote", assessment.commitment.quote)
    yield f"{name}/rationale", assessment.rationale
    if assessment.trend:
        yield f"{name}/trend", assessment.trend
    yield f"{name}/rule", assessment.rule
    yield f"{name}/confidence", Fraction(assessment.confidence).limit_denominator(1000)
    yield f"{name}/passages", len(assessment.evidence)
    if assessment.commitment.target:
        yield f"{name}/target", assessment.commitment.target
    if figure := reported_figure(assessment):
        yield f"{name}/reported", figure
    if (way := share_of_way(assessment)) is not None:
        yield f"{name}/way", way
    for number, evidence in enumerate(assessment.evidence, 1):
        yield from quote_records(f"{name}/evidence/{number}/quote", evidence.quote)
        if evidence.reported:
            yield f"{name}/evidence/{number}/reported", evidence.reported


def _finding(name: str, finding: Finding) -> Iterator[tuple[str, Value]]:
    yield f"{name}/message", finding.message
    for number, quote in enumerate(finding.quotes, 1):
        yield from quote_records(f"{name}/quote/{number}", quote)


def quote_records(name: str, quote: Quote) -> Iterator[tuple[str, Value]]:
    """A quote and its page."""
    yield name, quote
    yield f"{name}/page", quote.page


def _numbered(name: str, texts: tuple[str, ...]) -> Iterator[tuple[str, Value]]:
    return ((f"{name}/{number}", text) for number, text in enumerate(texts, 1))
