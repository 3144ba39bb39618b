"""Aims: the figures of a clause that are targets, each with the words that say what it measures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tallystick.extract.clauses import Clause
from tallystick.languages.undertakings import Undertakings
from tallystick.quantities.measurement import Measurement
from tallystick.quantities.read import read_measurements

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


def figures_of(clause: Clause, words: Undertakings) -> Iterator[Figure]:
    """The target figures of one clause of the plan, in order."""
    text = clause.text
    kept = [
        m
        for m in read_measurements(text, clause.sentence.document.language)
        if not _qualifies(m, text, words)
    ]
    kept = _outermost(kept, text)
    cuts = [0, *(_cut(text, a, b) for a, b in pairwise(kept)), len(text)]
    for measurement, (start, end) in zip(kept, pairwise(cuts), strict=False):
        yield Figure(clause, measurement, start, end)


def _qualifies(measurement: Measurement, text: str, words: Undertakings) -> bool:
    """Whether a figure only qualifies another word: an age, a term, a conversion in brackets, a name."""
    before, after = text[: measurement.start], text[measurement.end :]
    if before.count("(") > before.count(")") or before.count("“") > before.count("”"):
        return True
    counts = measurement.quantity.unit.dimension == "count"
    if measurement.qualifies or (counts and words.qualifier_after.search(after)):
        return True
    small = counts and measurement.quantity.value < _SMALL
    aged = words.qualifier_before.search(before)
    return bool(aged and (small or measurement.quantity.unit.dimension == "time"))


def _outermost(measurements: Sequence[Measurement], text: str) -> list[Measurement]:
    """Drop a figure that tells which members a following share counts ("25 percent in over 80 percent of")."""
    kept = []
    for i, measurement in enumerate(measurements):
        following = measurements[i + 1] if i + 1 < len(measurements) else None
        link = text[measurement.end : following.start].strip().lower() if following else ""
        shares = following and {measurement.quantity.unit.name, following.quantity.unit.name} == {"percent"}
        if not (shares and link in ("in", "for", "among", "of")):
            kept.append(measurement)
    return kept


def _cut(text: str, before: Measurement, after: Measurement) -> int:
    """Where the segment of one figure ends and that of the next begins."""
    between = text[before.end : after.start]
    for separator in (";", ", ", " and ", " or "):
        if (at := between.find(separator)) >= 0:
            return before.end + at + len(separator)
    return after.start
