"""How far the assessors agree: figures by section, which verdicts meet which, and the list of differences."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tallystick.model.review import Agreement, Judgement
from tallystick.model.verdict import Verdict
from tallystick.review.agreement import agreement
from tallystick.review.blind import both_in
from tallystick.review.standing import ASSESSORS, current_round, latest
from tallystick_web.plans.models import Commitment, Evaluation
from tallystick_web.reviews.records import Record, records_of, sections_of


@dataclass(frozen=True, slots=True)
class Pair:
    """The two verdicts of the first round on a commitment, in the order of the names, and what was settled."""

    commitment: Commitment
    first: Judgement
    second: Judgement
    settled: Verdict | None

    @property
    def section(self) -> str:
        """The title of its section, "" outside all."""
        section = self.commitment.article.section
        return section.title if section else ""

    @property
    def differs(self) -> bool:
        """Whether the verdicts are not the same."""
        return self.first.verdict is not self.second.verdict


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often which verdict met which: `rows` count in the order of `verdicts`, each pair once, in either order."""

    verdicts: tuple[Verdict, ...]
    rows: tuple[tuple[Verdict, tuple[int | None, ...]], ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """The agreement in a section, by its title."""

    title: str
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class Agreed:
    """All that the agreement page shows."""

    measured: tuple[Measured, ...]
    confusion: Confusion
    pairs: tuple[Pair, ...]


def agreed(evaluation: Evaluation) -> Agreed:
    """How far the assessors agree on what both have judged. At most seven queries."""
    records = [each for each in records_of(evaluation, quotes=False) if _open(each)]
    sections = sections_of(evaluation)
    titles = {each.id: each.title for each in sections}
    inside = {
        each.commitment.key: each.commitment.article.section.key if each.commitment.article.section else None
        for each in records
    }
    assessors = {each.commitment.key: each.assessors for each in records}
    found = agreement([each.review for each in records], inside, sections, assessors)
    pairs = tuple(pair for each in records if (pair := _pair(each)))
    measured = tuple(Measured(titles.get(each.section, "All sections"), each) for each in found)
    return Agreed(measured, confusion(pairs), pairs)


def confusion(pairs: Sequence[Pair]) -> Confusion:
    """Which verdicts met which; the half of the table in which a pair would stand twice is left empty."""
    places = {each: place for place, each in enumerate(Verdict)}
    met = Counter(
        tuple(sorted((each.first.verdict, each.second.verdict), key=places.__getitem__)) for each in pairs
    )
    seen = tuple(each for each in Verdict if any(each in both for both in met))
    rows = tuple(
        (row, tuple(met[row, column] if places[row] <= places[column] else None for column in seen))
        for row in seen
    )
    return Confusion(seen, rows)


def _open(record: Record) -> bool:
    """Whether both verdicts of the first round can be seen: a replaced assessor is not to see the other's before."""
    return current_round(record.review) > 1 or both_in(record.review, record.assessors)


def _pair(record: Record) -> Pair | None:
    given = latest(record.review.judgements, 1)
    if len(given) > ASSESSORS:  # an assessor was replaced: those count who are it now
        given = {name: said for name, said in given.items() if name in record.assessors}
    if len(given) != ASSESSORS:
        return None
    first, second = (given[name] for name in sorted(given))
    settled = record.review.settled
    return Pair(record.commitment, first, second, settled.verdict if settled else None)
