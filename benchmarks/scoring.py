"""Hold what a reader finds against the labels, and count.

Readings are paired with labels one to one inside a sentence, by value (exactly equal; percentages within half a
hundredth, because two-thirds of something is labelled 66.67 percent); of several possible pairs those that agree
on more come first. Then four nested scores are counted, each as precision, recall and F1: the value; value and unit;
value, unit and bound; value, unit, bound and change. A key the label leaves open agrees with anything. Optional
labels, and readings paired with them, count neither way. An inverted bound is a pair of equal value in which one
says the true value lies above, the other below.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from benchmarks.labels import Label, Sentence
from benchmarks.readings import Reader, Reading
from benchmarks.units import denominator, measure, same_unit

LEVELS = ("value", "unit", "bound", "change")
_ROUNDED = Decimal("0.005")
_LOWER, _UPPER = frozenset({">=", ">"}), frozenset({"<=", "<"})


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and the reading of its value; `levels` is how many of LEVELS agree, counted from the first."""

    label: Label
    reading: Reading
    levels: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a reader made of one sentence: the pairs, labels it missed, readings that are no label's."""

    sentence: Sentence
    pairs: tuple[Pair, ...]
    missed: tuple[Label, ...]
    spurious: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Rate:
    """Precision, recall and F1 of `right` among `found` readings and `wanted` labels."""

    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of readings that are right; 1 where there are none."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of labels that were read; 1 where there are none."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


def run(sentences: Iterable[Sentence], read: Reader) -> tuple[Outcome, ...]:
    """What `read` makes of each sentence."""
    return tuple(compare(sentence, read(sentence.text)) for sentence in sentences)


def compare(sentence: Sentence, readings: Sequence[Reading]) -> Outcome:
    """Pair the readings of one sentence with its labels."""
    possible = [
        (-agreement(label, reading), label.optional, abs(i - j), i, j)
        for i, label in enumerate(sentence.labels)
        for j, reading in enumerate(readings)
        if _same_value(label, reading)
    ]
    chosen: dict[int, int] = {}
    for *_, i, j in sorted(possible):
        if i not in chosen and j not in chosen.values():
            chosen[i] = j
    pairs = tuple(_pair(sentence.labels[i], readings[j]) for i, j in sorted(chosen.items()))
    return Outcome(
        sentence=sentence,
        pairs=tuple(pair for pair in pairs if not pair.label.optional),
        missed=tuple(x for i, x in enumerate(sentence.labels) if i not in chosen and not x.optional),
        spurious=tuple(x for j, x in enumerate(readings) if j not in chosen.values()),
    )


def _pair(label: Label, reading: Reading) -> Pair:
    return Pair(label, reading, agreement(label, reading))


def agreement(label: Label, reading: Reading) -> int:
    """How many of LEVELS agree, counted from the first, for a label and a reading of equal value."""
    checks = (
        same_unit(label, reading.unit),
        "bound" not in label.scored or label.bound == reading.bound,
        "change" not in label.scored or label.change == reading.change,
    )
    return 1 + next((i for i, right in enumerate(checks) if not right), len(checks))


def rate(outcomes: Iterable[Outcome], level: str) -> Rate:
    """The score at one of LEVELS."""
    needed = LEVELS.index(level) + 1
    right = found = wanted = 0
    for outcome in outcomes:
        right += sum(pair.levels >= needed for pair in outcome.pairs)
        found += len(outcome.pairs) + len(outcome.spurious)
        wanted += len(outcome.pairs) + len(outcome.missed)
    return Rate(right, found, wanted)


def accuracy(outcomes: Iterable[Outcome], key: str) -> float:
    """Of the values read, the share whose `key` (year, since) is the label's, where the label decides it."""
    pairs = [pair for outcome in outcomes for pair in outcome.pairs if key in pair.label.scored]
    right = sum(getattr(pair.label, key) == getattr(pair.reading, key) for pair in pairs)
    return right / len(pairs) if pairs else 1.0


def inverted(outcomes: Iterable[Outcome]) -> tuple[Pair, ...]:
    """The pairs whose bounds lie on opposite sides."""
    return tuple(pair for outcome in outcomes for pair in outcome.pairs if _opposite(pair))


def _opposite(pair: Pair) -> bool:
    sides = {pair.label.bound, pair.reading.bound}
    return bool(sides & _LOWER) and bool(sides & _UPPER)


def _same_value(label: Label, reading: Reading) -> bool:
    if (label.upper is None) != (reading.upper is None):
        return False
    ends = [(label.value, reading.value)]
    if label.upper is not None and reading.upper is not None:
        ends.append((label.upper, reading.upper))
    allowed = _ROUNDED if label.unit == "percent" else 0
    return all(abs(ours - theirs) <= allowed for ours, theirs in ends)


def forgive_bare_counts(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """The sentences with no counted noun asked for: for readers that do not read them."""
    return tuple(replace(x, labels=tuple(_without_noun(label) for label in x.labels)) for x in sentences)


def _without_noun(label: Label) -> Label:
    is_count = denominator(label.unit) is None and not measure(label.unit)
    return replace(label, unit="") if is_count else label
