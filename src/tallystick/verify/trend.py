"""Trend: how a measure moved from report to report and, before the deadline, whether it is on its way to the target.

It has no part in the verdict.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from tallystick.model.case import Answer, Case
from tallystick.model.commitment import Direction, Target
from tallystick.model.on_track import OnTrack
from tallystick.quantities.bound import Bound
from tallystick.quantities.measurement import Change, Measurement
from tallystick.quantities.quantity import plain
from tallystick.verify.arithmetic import Outcome, compare
from tallystick.verify.comparability import obstacle
from tallystick.verify.quantified.candidates import with_figure
from tallystick.verify.way import Point, decimal, milestone

_SERIES = 2  # years from which on figures show a trend
_SHOWN = 2  # decimals of what is due

_ANSWERS = {
    Outcome.BEYOND: OnTrack.YES,
    Outcome.REACHED: OnTrack.YES,
    Outcome.SHORT: OnTrack.NO,
    Outcome.OPEN: OnTrack.UNKNOWN,
}

_ORDER = (OnTrack.NO, OnTrack.UNKNOWN, OnTrack.YES)
"""Of several reports on the same year, the worst answer counts."""

_SAID = {
    OnTrack.YES: "that is reached",
    OnTrack.NO: "that is not reached",
    OnTrack.UNKNOWN: "the figure is bounded only, and could lie on either side",
}

_CHANGES = {Direction.INCREASE: "a rise of ", Direction.DECREASE: "a fall of ", Direction.LEVEL: ""}


@dataclass(frozen=True, slots=True)
class Trend:
    """Whether a measure is on its way (None where that is no question), and how it moved, in a sentence."""

    on_track: OnTrack | None
    why: str


def trend_of(case: Case) -> Trend | None:
    """The trend of a commitment with a number, by its comparable figures with a year. None where there is none.

    Before the deadline the newest figure is held against the straight way, which begins at the baseline that the
    plan prints with its year, else at the earliest figure. Without a deadline, or once a figure is of its year or
    later, the verdict says what was reached, and the earlier figures only how it came about.
    """
    target = case.commitment.target
    dated = [(year, given) for answer in _fit(case) if (given := _given(answer)) and (year := given.year)]
    if target is None or not dated:
        return None
    newest = max(year for year, _ in dated)
    if target.deadline_year is None or newest >= target.deadline_year:
        return _movement(dated)
    start = _start(case, target, [(year, given) for year, given in dated if year < newest])
    trends = [_trend(case, target, given, newest, start) for year, given in dated if year == newest]
    return min(trends, key=lambda trend: _ORDER.index(trend.on_track))


def _movement(dated: Sequence[tuple[int, Measurement]]) -> Trend | None:
    """The levels of at least two years, in order; None where there are fewer, or two for one year."""
    levels = sorted({(year, str(given.quantity)) for year, given in dated if given.change is Change.LEVEL})
    years = {year for year, _ in levels}
    if len(years) < _SERIES or len(years) < len(levels):
        return None
    said = [f"{'for' if at else 'For'} {year}, {quantity}" for at, (year, quantity) in enumerate(levels)]
    return Trend(None, f"{'; '.join(said)}.")


def _fit(case: Case) -> Sequence[Answer]:
    """The comparable figures: of each report the best of each year."""
    best: dict[tuple[str, int | None], Answer] = {}
    for answer in with_figure(case):
        given = _given(answer)
        if given and obstacle(case, answer) is None:
            best.setdefault((answer.evidence.quote.document, given.year), answer)
    return tuple(best.values())


def _given(answer: Answer) -> Measurement | None:
    return answer.statement.measurement


def _start(case: Case, target: Target, earlier: Sequence[tuple[int, Measurement]]) -> Point | None:
    """Where the way begins; None where that is not known."""
    goal = case.measurement
    if target.direction is not Direction.LEVEL:
        year = target.baseline_year or (goal.since if goal else None)
        return Point(year, Fraction(0)) if year else None
    if target.baseline_value is not None and target.baseline_year is not None:
        return Point(target.baseline_year, Fraction(target.baseline_value))
    levels = [(year, given) for year, given in earlier if _is_level(given)]
    if not levels:
        return None
    year, first = min(levels, key=lambda item: item[0])
    unit = goal.quantity.unit if goal else first.quantity.unit
    return Point(year, first.quantity.amount(unit)) if first.quantity.unit.comparable(unit) else None


def _is_level(given: Measurement) -> bool:
    """Whether a figure is one single level, from which a way can begin."""
    exact = given.quantity.bound in (Bound.EXACT, Bound.ABOUT) and given.quantity.upper is None
    return exact and given.change is Change.LEVEL


def _trend(case: Case, target: Target, given: Measurement, year: int, start: Point | None) -> Trend:
    reported = f"For {year}, {given.quantity} is reported"
    if _answer(target, case, given) is OnTrack.YES:
        return Trend(OnTrack.YES, f"{reported}, and {_asked(target)} is due by {target.deadline_year} only.")
    due = milestone(target, start, year) if start else None
    if start is None or due is None:
        return Trend(OnTrack.UNKNOWN, f"{reported}, but from where the measure started is not known.")
    answer = _answer(due, case, given)
    way = f"from {_level(start.value, target)} in {start.year} to {_asked(target)} in {target.deadline_year}"
    return Trend(
        answer, f"{reported}; on the straight way {way}, {_asked(due)} is due by then: {_SAID[answer]}."
    )


def _answer(target: Target, case: Case, given: Measurement) -> OnTrack:
    return _ANSWERS[compare(target, case.measurement, given).outcome]


def _asked(target: Target) -> str:
    return f"{_CHANGES[target.direction]}{_level(Fraction(target.value), target)}"


def _level(value: Fraction, target: Target) -> str:
    return f"{plain(round(decimal(value), _SHOWN))} {target.unit}".rstrip()
