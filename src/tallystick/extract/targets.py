"""Targets: what a figure or a promised total of a clause must reach."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from tallystick.extract.aims import Figure, figures_of
from tallystick.extract.clauses import Clause
from tallystick.extract.measures import measure_of, scope_of
from tallystick.extract.totals import Total, total_of
from tallystick.extract.wholes import total_before, total_behind
from tallystick.languages.columns import columns_of
from tallystick.languages.undertakings import Undertakings
from tallystick.languages.words import words_of
from tallystick.model.commitment import OPEN_DIRECTION, Comparator, Direction, Target
from tallystick.quantities.bound import Bound
from tallystick.quantities.measurement import Change, Measurement
from tallystick.quantities.unit import Unit

COMPARATORS = {
    Bound.AT_LEAST: Comparator.AT_LEAST,
    Bound.MORE: Comparator.MORE,
    Bound.AT_MOST: Comparator.AT_MOST,
    Bound.LESS: Comparator.LESS,
}
"""The comparators that printed bounds are."""

_SHARES = ("ratio", "rate")
"""Kinds of units in which the name of a figure rarely tells which things there are more of."""

_DIRECTIONS = {Change.INCREASE: Direction.INCREASE, Change.DECREASE: Direction.DECREASE}
_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Aim:
    """A target and the words it was read from; `measurement` is None for a total promised in words.

    `clause` is what is quoted. `topic` is the text whose words say what is measured, without the figure;
    `total` are the words that promise a total.
    """

    target: Target
    clause: Clause
    topic: str
    measurement: Measurement | None
    total: str = ""


def aims_of(
    clause: Clause, words: Undertakings, deadline: int | None, before: Unit | None = None
) -> Iterator[Aim]:
    """The aims of one clause: one a target figure, and one for each total promised in words.

    `deadline` is the year by which the sentence says that it must be reached, if it does; `before` is what the last
    count before the sentence counts.
    """
    figures = list(figures_of(clause, words, before))
    if figures and (total := total_before(figures[0], words, deadline)):
        yield _promised(total)
    for figure in figures:
        yield from _split(_aim(figure, words, deadline), words)
        if total := total_behind(figure, words, deadline):
            yield _promised(total)
    if not figures and (total := total_of(clause, words, deadline)):
        yield _promised(total)


def _promised(total: Total) -> Aim:
    """The aim of a total promised in words."""
    return Aim(total.target, total.clause, total.topic, None, total.words)


def _aim(figure: Figure, words: Undertakings, deadline: int | None) -> Aim:
    """The aim of one figure."""
    measurement = figure.measurement
    topic = measure_of(figure, words)
    comparator, inferred = _comparator(figure, topic, words)
    value, unit, direction = reach_of(measurement)
    target = Target(
        measure=topic,
        comparator=comparator,
        value=value,
        unit=unit,
        direction=direction,
        scope=scope_of(figure.segment.text, words),
        baseline_value=measurement.baseline.value if measurement.baseline else None,
        baseline_year=measurement.since,
        deadline_year=measurement.year or deadline,
        inferred=inferred,
    )
    return Aim(target, figure.segment, topic, measurement)


def reach_of(measurement: Measurement) -> tuple[Decimal, str, Direction]:
    """The value, unit and direction to reach; "double" is an increase by 100 percent, "halve" a decrease."""
    quantity = measurement.quantity
    if measurement.change is Change.TIMES:
        by = (quantity.value - 1) * _WHOLE
        return abs(by), "percent", Direction.INCREASE if by >= 0 else Direction.DECREASE
    return quantity.value, quantity.unit.name, _DIRECTIONS.get(measurement.change, Direction.LEVEL)


def _comparator(figure: Figure, topic: str, words: Undertakings) -> tuple[Comparator, tuple[str, ...]]:
    """The comparator, printed or (then named in the second value) inferred from the verb."""
    measurement = figure.measurement
    if (printed := COMPARATORS.get(measurement.quantity.bound)) is not None:
        return printed, ()
    if measurement.change is not Change.LEVEL:
        return Comparator.AT_LEAST, (f"a change to reach: {Comparator.AT_LEAST}",)
    if measurement.baseline is not None and measurement.baseline.unit == measurement.quantity.unit:
        falls = measurement.quantity.value < measurement.baseline.value
        comparator = Comparator.AT_MOST if falls else Comparator.AT_LEAST
        return comparator, (f"{comparator} from where it starts ({measurement.baseline})",)
    before = _governing(figure, words)
    for pattern, comparator in ((words.ceiling, Comparator.AT_MOST), (words.hold, Comparator.EQUAL)):
        found = pattern.search(before)
        if found:
            return comparator, (f"{comparator} from '{found.group()}'",)
    if words.floor.search(before):
        return Comparator.AT_LEAST, (f"a level to reach: {Comparator.AT_LEAST}",)
    return _by_matter(figure, topic)


def _by_matter(figure: Figure, topic: str) -> tuple[Comparator, tuple[str, ...]]:
    """The comparator where no verb says it: of an ill ("infant mortality") less is better.

    Where a share or rate only has an ill in its name ("poverty headcount ratio"), the direction stays open.
    """
    columns = columns_of(figure.segment.sentence.document.language)
    if columns.names_less(topic):
        return Comparator.AT_MOST, (f"{Comparator.AT_MOST} from the words, which ask for less",)
    if figure.measurement.quantity.unit.kin in _SHARES and columns.tends_to(topic) == "less":
        return Comparator.AT_LEAST, (OPEN_DIRECTION,)
    return Comparator.AT_LEAST, (f"a level to reach: {Comparator.AT_LEAST}",)


def _governing(figure: Figure, words: Undertakings) -> str:
    """The text whose verb governs a figure: its segment, and what stands before where that leaves out the verb."""
    text, at = figure.clause.text, figure.measurement.number_start
    own = text[figure.start : at]
    elided = words.goes_on.search(own) or not words_of(figure.clause.sentence.document.language).topic(own)
    if words.modal.search(own) or not elided:
        return own
    return figure.clause.sentence.text[: figure.clause.start + at]


def _split(aim: Aim, words: Undertakings) -> Iterator[Aim]:
    """One aim for each measure of a coordinated subject ("emissions of A and B shall drop by 15 percent")."""
    parts = _measures(aim, words)
    for part in parts or [aim.topic]:
        yield replace(aim, target=replace(aim.target, measure=part), topic=part)


def _measures(aim: Aim, words: Undertakings) -> list[str]:
    if aim.measurement is None:
        return []
    if found := words.plural_measure.search(aim.topic):
        head = aim.topic[: found.start("first")]
        return [head + found["first"], head + found["second"]]
    halves = _halves(aim.topic, words)
    two = words.both.search(aim.clause.text) or all(words.measure_noun.search(half) for half in halves)
    return halves if len(halves) > 1 and two and aim.target.unit == "percent" else []


def _halves(topic: str, words: Undertakings) -> list[str]:
    """The two sides of the first "and" of a topic; the whole topic where there is none."""
    return [side.strip() for side in words.conjunction.split(topic, maxsplit=1)]
