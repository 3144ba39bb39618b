"""Numbering: what is odd about the numbers of articles, said; and numbers made unique where they repeat."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from string import ascii_lowercase

from tallystick.extract.labels import Label

_SEVERAL = 2


def unique_numbers(numbers: Sequence[str]) -> list[str]:
    """`numbers` with a letter added to each repeat: 4, 5, 5 gives 4, 5, 5b."""
    seen: Counter[str] = Counter()
    unique = []
    for number in numbers:
        seen[number] += 1
        again = seen[number] - 1
        suffix = "" if not again else ascii_lowercase[again] if again < len(ascii_lowercase) else f"-{again}"
        unique.append(number + suffix)
    return unique


def numbering_notes(labels: Sequence[Label], name: str, sections: Sequence[str | None] = ()) -> Iterator[str]:
    """A sentence for each number of `labels` that repeats, is left out, or stands out of order.

    `sections` are those they stand under, where numbers may begin again.
    """
    counts = Counter(label.order for label in labels)
    for label in {la.order: la for la in labels if counts[la.order] > 1}.values():
        again = ", ".join(unique_numbers([label.number] * counts[label.order])[1:])
        times = f"{counts[label.order]} times"
        yield f"{name}: {label.text} is printed {times}; the repeats are called {again} here"
    for run in _runs(labels, sections, counts):
        for before, after in pairwise(run):
            if after.order < before.order and after.order[:-1] == before.order[:-1]:
                yield f"{name}: {after.text} stands after {before.text}"
    if labels:
        yield from _gaps(labels, name)


def _runs(
    labels: Sequence[Label], sections: Sequence[str | None], counts: Counter[tuple[int, ...]]
) -> Iterator[list[Label]]:
    """The labels that are counted together: all, or those of one section where numbers begin again in the next."""
    if not sections or max(counts.values(), default=0) < _SEVERAL:
        yield list(labels)
        return
    for _, group in groupby(zip(labels, sections, strict=True), key=lambda each: each[1]):
        yield [label for label, _ in group]


def _gaps(labels: Sequence[Label], name: str) -> Iterator[str]:
    printed = {label.order for label in labels if not _ends_in_letter(label.number)}
    keyword = labels[0].text.removesuffix(labels[0].number).strip() or "number"
    for group in sorted({order[:-1] for order in printed}):
        last = sorted(order[-1] for order in printed if order[:-1] == group)
        for low, high in pairwise(last):
            first, last_missing = (".".join(map(str, (*group, n))) for n in (low + 1, high - 1))
            if high - low == 2:
                yield f"{name}: {keyword} {first} is missing between its neighbours"
            elif high - low > 2:
                yield f"{name}: {keyword} {first} to {last_missing} are missing between their neighbours"


def _ends_in_letter(number: str) -> bool:
    """Whether a number is one with a letter behind its digits ("4.a"), which counts on its own."""
    return number[0].isdigit() and number[-1].isalpha()
