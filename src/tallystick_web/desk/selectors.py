"""What the first page and the board show."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from tallystick.model.verdict import Verdict
from tallystick.review.roles import TeamRole
from tallystick.review.standing import ASSESSORS, STATES, Standing, State, current_round
from tallystick_web.accounts.access import Seat
from tallystick_web.plans.models import Commitment, Evaluation, Section
from tallystick_web.reviews.kept import kept_of
from tallystick_web.reviews.naming import names_of, viewer_of
from tallystick_web.reviews.queue import Wait, waiting
from tallystick_web.reviews.records import Record
from tallystick_web.reviews.showing import sight_of
from tallystick_web.reviews.standings import standings

OUTSIDE = "Outside all sections"


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One line of the verdict matrix; `counts` are in the order of the columns, `others` have no verdict to be seen.

    `key` names the section, "" where there is none; `whole` says that the line counts all sections.
    """

    title: str
    key: str
    counts: tuple[int, ...]
    others: int
    whole: bool = False

    @property
    def total(self) -> int:
        """How many commitments the line counts."""
        return sum(self.counts) + self.others


@dataclass(frozen=True, slots=True)
class Matrix:
    """Verdicts by section: only columns that have a verdict, in the order verdicts are shown."""

    columns: tuple[Verdict, ...]
    rows: tuple[MatrixRow, ...]

    @property
    def others(self) -> bool:
        """Whether there is a commitment without a verdict to be seen."""
        return any(row.others for row in self.rows)


@dataclass(frozen=True, slots=True)
class StateCount:
    """How many commitments stand in a state, what it means, and for whom they wait."""

    state: State
    meaning: str
    count: int
    waits_for: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day that is set, and how many days are left (below zero: passed)."""

    words: str
    day: date
    left: int

    @property
    def passed(self) -> int:
        """How many days ago it was."""
        return -self.left


@dataclass(frozen=True, slots=True)
class Overall:
    """How far the assessment is."""

    commitments: int
    given: int
    wanted: int
    settled: int


@dataclass(frozen=True, slots=True)
class Situation:
    """One evaluation as its records and standings say it is now; `names` are those of its people."""

    seat: Seat
    names: Mapping[int, str]
    records: tuple[Record, ...]
    standings: Mapping[str, Standing]

    def waits(self) -> list[Wait]:
        """What waits for the viewer."""
        return list(waiting(self.seat, self.names, self.records, self.standings))


def situation(seat: Seat) -> Situation:
    """Where an evaluation is. At most nine queries, whatever its size; three where nothing has changed since."""
    names = names_of(seat.evaluation)
    records = kept_of(seat.evaluation, names).records
    return Situation(seat, names, records, standings(seat.evaluation, records, timezone.now()))


def seen_verdicts(found: Situation, *, machine: bool) -> Iterator[tuple[Commitment, Verdict | None]]:
    """Each commitment with the machine's verdict (or the settled one), None where the viewer sees none."""
    viewer = viewer_of(found.seat, found.names)
    for record in found.records:
        seen = sight_of(found.seat.evaluation, record, viewer).review
        said = seen.machine if machine else seen.settled
        yield record.commitment, said.verdict if said else None


def matrix(verdicts: Iterable[tuple[Commitment, Verdict | None]], sections: Iterable[Section]) -> Matrix:
    """The matrix of commitments (with their article) and their verdicts; sections with nothing in them are left out."""
    found = Counter((commitment.article.section_id, verdict) for commitment, verdict in verdicts)
    columns = tuple(each for each in Verdict if any(verdict is each for _, verdict in found))
    named = [*((each.pk, each.title, each.key) for each in sections), (None, OUTSIDE, "")]
    rows = [
        MatrixRow(title, key, tuple(found[pk, each] for each in columns), found[pk, None])
        for pk, title, key in named
    ]
    sums = tuple(sum(row.counts[place] for row in rows) for place in range(len(columns)))
    whole = MatrixRow("All sections", "", sums, sum(row.others for row in rows), whole=True)
    return Matrix(columns, (*[row for row in rows if row.total], whole))


def state_counts(found: Mapping[str, Standing]) -> tuple[StateCount, ...]:
    """The states that any commitment stands in, in the order of the road, each with who acts next."""
    counts = Counter(each.state for each in found.values())
    waits: dict[State, Counter[str]] = {state: Counter() for state in counts}
    for each in found.values():
        waits[each.state].update(str(name) for name in each.waits_for)
    return tuple(
        StateCount(state, STATES[state], counts[state], tuple(waits[state].most_common()))
        for state in State
        if counts[state]
    )


def deadlines(evaluation: Evaluation) -> tuple[Deadline, ...]:
    """The days that are set, in order."""
    today = timezone.localdate()
    days = (
        ("Institutions report until", evaluation.reporting_until),
        ("Institutions answer until", evaluation.reply_until),
        ("The evaluation is due on", evaluation.deadline),
    )
    found = [Deadline(words, day, (day - today).days) for words, day in days if day]
    return tuple(sorted(found, key=lambda each: each.day))


def overall(records: Sequence[Record]) -> Overall:
    """How many verdicts are given and settled."""
    given = 0
    for each in records:
        number = current_round(each.review)
        by = {
            said.by for said in each.review.judgements if said.round == number and said.by in each.assessors
        }
        given += len(by)
    settled = sum(each.review.settled is not None for each in records)
    return Overall(len(records), given, ASSESSORS * len(records), settled)


def waits_for_words(name: str) -> str:
    """A role or a person as words."""
    return name.replace("_", " ") if name in {role.value for role in TeamRole} else name
