"""Aims: the figures of a clause that are targets, each with the words that say what it measures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tallystick.extract.antecedents import is_some_of_them, named_after
from tallystick.extract.clauses import Clause
from tallystick.extract.negation import under_negation
from tallystick.languages.undertakings import Undertakings
from tallystick.quantities.bound import Bound
from tallystick.quantities.measurement import Change, Measurement, moved
from tallystick.quantities.read import read_measurements
from tallystick.quantities.unit import Unit

_SMALL = 20  # counts below it may only announce a list ("the following three areas")


@dataclass(frozen=True, slots=True)
class Figure:
    """One target figure of a clause: its measurement (offsets count in the whole clause) and its segment.

    The segment is the part of the clause that speaks of this figure alone: the whole clause where there is
    one figure, else up to the commas or "and" that part it from the figures beside it.
    """

    clause: Clause
    measurement: Measurement
    start: int
    end: int

    @property
    def segment(self) -> Clause:
        """The part of the clause that speaks of this figure."""
        return self.clause.part(self.start, self.end)


def figures_of(clause: Clause, words: Undertakings, before: Unit | None = None) -> Iterator[Figure]:
    """The target figures of one clause of the plan, in order.

    `before` is what the last count before the sentence counts, which "400 of them" takes up.
    """
    text = clause.text
    read = under_negation(_measurements(clause, words, before), text, words)
    language = clause.sentence.document.language
    kept = [m for m in read if _is_part(m, text, language) or not _qualifies(m, text, words)]
    kept = _with_starts(_unspecified(_outermost(kept, text, words), text, words), text, words)
    cuts = [_cut(text, a, b, words) for a, b in pairwise(kept)]
    starts, ends = [0, *(after for _, after in cuts)], [*(at for at, _ in cuts), len(text)]
    for measurement, start, end in zip(kept, starts, ends, strict=False):
        whole = words.joined_whole.search(text, measurement.end, end)
        yield Figure(clause, measurement, start, whole.start() if whole else end)


def _measurements(clause: Clause, words: Undertakings, before: Unit | None) -> Iterator[Measurement]:
    """The measurements of a clause, read in its whole sentence, whose verb may stand in another clause.

    A share with "by" and no verb ("deaths shall fall by 25 percent, and injuries by a third") moves as the
    figure before it does.
    """
    text, language = clause.sentence.text, clause.sentence.document.language
    change = Change.LEVEL
    for measurement in named_after(read_measurements(text, language), text, language, before):
        elided = measurement.change is Change.LEVEL and words.by.search(text, 0, measurement.start)
        if elided and measurement.quantity.unit.kin == "ratio":
            measurement = replace(measurement, change=change)  # noqa: PLW2901 - the same figure, read further
        change = measurement.change
        if clause.start <= measurement.start and measurement.end <= clause.end:
            yield moved(measurement, -clause.start)


def _unspecified(measurements: Sequence[Measurement], text: str, words: Undertakings) -> list[Measurement]:
    """Drop what only says more of the figure beside it.

    That is what a share of people is to get ("100 Mbps on offer to 95 percent of households", "90 percent of
    mothers will have four check-ups"), and the whole that a part is counted from ("10 of the 45 boards").
    """
    near = [
        (a, b) for a, b in pairwise(measurements) if not words.list_separator.search(text[a.end : b.start])
    ]
    dropped = [a for a, b in near if _specifies(a, b)]
    dropped += [
        b for a, b in near if _specifies(b, a) or _is_got(a, b, text, words) or _is_whole(a, b, text, words)
    ]
    return [m for m in measurements if m not in dropped]


def _specifies(measurement: Measurement, share: Measurement) -> bool:
    return share.quantity.unit.kin == "ratio" and not measurement.quantity.unit.is_common


def _is_got(share: Measurement, count: Measurement, text: str, words: Undertakings) -> bool:
    """Whether a count says how many each of a share of people gets."""
    kinds = share.quantity.unit.kin == "ratio" and count.quantity.unit.dimension == "count"
    return kinds and bool(words.modal.search(text[share.end : count.start]))


def _is_whole(part: Measurement, whole: Measurement, text: str, words: Undertakings) -> bool:
    """Whether the second of two counts is the whole that the first is a part of."""
    counts = part.quantity.unit.dimension == whole.quantity.unit.dimension == "count"
    return counts and bool(words.of_whole.fullmatch(text[part.end : whole.start]))


def _with_starts(measurements: Sequence[Measurement], text: str, words: Undertakings) -> list[Measurement]:
    """Turn a value that the measure starts from into the baseline of the target figure beside it."""
    kept: list[Measurement] = []
    start: Measurement | None = None
    for i, measurement in enumerate(measurements):
        following = measurements[i + 1] if i + 1 < len(measurements) else None
        if following and _starts(measurement, following, text, words):
            start = measurement
        elif kept and _starts_behind(measurement, kept[-1], text, words):
            kept[-1] = _started(kept[-1], measurement)
        else:
            kept.append(_started(measurement, start))
            start = None
    return kept


def _started(measurement: Measurement, start: Measurement | None) -> Measurement:
    """The measurement with `start` as the value it starts from, where it has none of its own."""
    if start is None or measurement.baseline is not None:
        return measurement
    quantity, unit = measurement.quantity, start.quantity.unit
    if unit.kin == quantity.unit.kin and not quantity.unit.per:
        quantity = replace(
            quantity, unit=replace(quantity.unit, per=unit.per, name=quantity.unit.name or unit.name)
        )
    since = measurement.since or start.year
    return replace(measurement, quantity=quantity, baseline=start.quantity, since=since)


def _starts(measurement: Measurement, following: Measurement, text: str, words: Undertakings) -> bool:
    """Whether a figure is where the measure of the following one stands before the plan."""
    if measurement.change is not Change.LEVEL or not _same_measure(measurement, following):
        return False
    earlier = measurement.year and following.year and measurement.year < following.year
    return bool(earlier or words.starts.search(text[: measurement.start]))


def _starts_behind(measurement: Measurement, target: Measurement, text: str, words: Undertakings) -> bool:
    """Whether a figure says behind a target where its measure starts ("doubled, from 35 posts in 2020")."""
    if measurement.change is not Change.LEVEL or not _same_measure(measurement, target):
        return False
    return bool(words.starts.search(text[target.end : measurement.start]))


def _same_measure(start: Measurement, target: Measurement) -> bool:
    """Whether two figures can be of one measure: units that compare, or a change in shares of the first."""
    relative = target.change is not Change.LEVEL and target.quantity.unit.kin in ("ratio", "multiple")
    points = target.quantity.unit.kin == "point" and start.quantity.unit.kin == "ratio"
    return relative or points or start.quantity.unit.kin == target.quantity.unit.kin


def _is_part(measurement: Measurement, text: str, language: str) -> bool:
    """Whether a figure is some of what was counted before, and what that was is known."""
    return bool(measurement.quantity.unit.name) and is_some_of_them(measurement, text, language)


def _qualifies(measurement: Measurement, text: str, words: Undertakings) -> bool:
    """Whether a figure only qualifies another word: an age, a term, a conversion in brackets, a name."""
    before, after = text[: measurement.start], text[measurement.end :]
    if before.count("(") > before.count(")") or before.count("“") > before.count("”"):
        return True
    counts = measurement.quantity.unit.dimension == "count"
    bare = counts and not measurement.quantity.unit.name
    if measurement.qualifies or (counts and words.qualifier_after.search(after)):
        return True
    if bare and words.part_after.search(after):
        return True
    bounded = measurement.quantity.bound is not Bound.EXACT
    if bounded and words.defines_before.search(before):
        return True
    small = counts and measurement.quantity.value < _SMALL
    aged = words.qualifier_before.search(before)
    return bool(aged and (small or measurement.quantity.unit.is_duration))


def _outermost(measurements: Sequence[Measurement], text: str, words: Undertakings) -> list[Measurement]:
    """Drop a figure that tells which members a following share counts ("25 percent in over 80 percent of")."""
    kept = []
    for i, measurement in enumerate(measurements):
        following = measurements[i + 1] if i + 1 < len(measurements) else None
        link = text[measurement.end : following.start] if following else ""
        shares = following and {measurement.quantity.unit.name, following.quantity.unit.name} == {"percent"}
        if not (shares and words.among.fullmatch(link)):
            kept.append(measurement)
    return kept


def _cut(text: str, before: Measurement, after: Measurement, words: Undertakings) -> tuple[int, int]:
    """Where the segment of one figure ends, and where that of the next begins."""
    found = words.list_separator.search(text, before.end, after.start)
    return found.span() if found else (after.start, after.start)
