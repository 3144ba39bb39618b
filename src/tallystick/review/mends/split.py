"""Split: one commitment becomes several, or one article two."""

from collections.abc import Iterator
from dataclasses import replace
from string import ascii_lowercase

from tallystick.errors import ReviewError
from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Commitment, Kind
from tallystick.model.evaluation import Evaluation
from tallystick.model.quote import Quote
from tallystick.model.review import Decision
from tallystick.review.mends.cutting import cut
from tallystick.review.mends.parts import Texts, article_of, assessment_of, only, replaced, waiting
from tallystick.review.mends.split_article import split_article

WHY = "People made this commitment by a split, and nobody has assessed it yet."
_TAKES = (
    "it takes 'part_1', 'part_2' and so on (\"120-180\", stored offsets) and, if need be, 'kind_1' and so on"
)


def split(evaluation: Evaluation, decision: Decision, texts: Texts) -> Evaluation:
    """With `at` in `details`, the article `subject` is split there (see split_article); without it, a commitment is."""
    named = {name for name, _ in decision.details}
    return (split_article if "at" in named else _split_commitment)(evaluation, decision, texts)


def _split_commitment(evaluation: Evaluation, decision: Decision, texts: Texts) -> Evaluation:
    """The commitment `subject` becomes its parts, "5.1" for example "5.1a" and "5.1b".

    `details` hold `part_1`, `part_2` and so on, each a span of stored offsets ("120-180") in the plan's words on the
    article, none over another; `kind_1` names the kind of the first, and so on. Without it, a part has the kind of the
    whole, or is an effort where that had a target: no figure is handed on to a part that may not print it, a later
    `target` gives it. The evidence found for the whole stays with every part. Its letter follows from its place.
    """
    whole = assessment_of(evaluation, decision.subject)
    spans = list(_spans(decision, _kind(whole)))
    if not 2 <= len(spans) <= len(ascii_lowercase):
        raise ReviewError(f"a split makes from 2 to {len(ascii_lowercase)} parts, not {len(spans)}")
    _check_apart([(start, end) for start, end, _ in spans])
    around = _around(evaluation, whole.commitment)
    made = tuple(
        _part(whole, letter, cut(around, start, end, texts), kind)
        for letter, (start, end, kind) in zip(ascii_lowercase, sorted(spans), strict=False)
    )
    _check_new(evaluation, made)
    return replaced(evaluation, decision.subject, made)


def _part(whole: Assessment, letter: str, quote: Quote, kind: Kind) -> Assessment:
    commitment = whole.commitment
    part = replace(commitment, id=commitment.id + letter, kind=kind, quote=quote, target=None)
    return waiting(part, whole.evidence, WHY)


def _kind(whole: Assessment) -> Kind:
    return Kind.EFFORT if whole.commitment.kind is Kind.QUANTIFIED else whole.commitment.kind


def _around(evaluation: Evaluation, commitment: Commitment) -> Quote:
    """The plan's words on the article, or on the commitment where that stands elsewhere."""
    whole, own = article_of(evaluation, commitment.article).quote, commitment.quote
    inside = whole.document == own.document and whole.start <= own.start and own.end <= whole.end
    return whole if inside else own


def _spans(decision: Decision, usual: Kind) -> Iterator[tuple[int, int, Kind]]:
    """Start, end and kind of each part."""
    numbers = range(1, len(ascii_lowercase) + 1)
    names = [name for number in numbers for name in (f"part_{number}", f"kind_{number}")]
    given = only(decision, names, _TAKES)
    for number in numbers:
        part, kind = given.get(f"part_{number}"), given.get(f"kind_{number}")
        if part is not None:
            yield (*_span(part), _kind_named(kind) if kind else usual)
        elif kind is not None:
            raise ReviewError(f"'kind_{number}' has no 'part_{number}'; {_TAKES}")


def _span(value: str) -> tuple[int, int]:
    first, _, last = value.strip().partition("-")
    if not (first.isascii() and first.isdecimal() and last.isascii() and last.isdecimal()):
        raise ReviewError(f"{value!r} is no span; {_TAKES}")
    return int(first), int(last)


def _kind_named(value: str) -> Kind:
    allowed = (Kind.DELIVERABLE, Kind.EFFORT)
    if value not in allowed:
        raise ReviewError(
            f"a part is a deliverable or an effort, not {value!r}; a target makes it quantified"
        )
    return Kind(value)


def _check_apart(spans: list[tuple[int, int]]) -> None:
    end = -1
    for start, following in sorted(spans):
        if start < end:
            raise ReviewError(f"two parts overlap at {start}; each word belongs to one commitment")
        end = following


def _check_new(evaluation: Evaluation, made: tuple[Assessment, ...]) -> None:
    known = {each.commitment.id for each in evaluation.assessments}
    for each in made:
        if each.commitment.id in known:
            raise ReviewError(f"there is a commitment {each.commitment.id!r} already")
