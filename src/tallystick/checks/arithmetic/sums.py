"""Sums: parts that are said to make up a total must add up to it."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tallystick.checks.arithmetic.clash import Chain, Clash, Figure, figures_of
from tallystick.checks.arithmetic.intervals import apart, total
from tallystick.checks.arithmetic.wording import shown
from tallystick.languages.findings import FindingWords

_LIST = re.compile(r"^(?:\s*,)?(?:\s*and)?(?:\s+[^\W\d][\w’'-]*){0,4}\s*(?:,(?:\s*and)?|and)\s*$")
"""What may stand between two figures of a bare list ("44 primary, 11 lower and 10 upper")."""


def stated_total(chain: Chain, words: FindingWords) -> Iterator[Clash]:
    """A, B and C. Together T: A + B + C must be T."""
    if len(chain) < 2:
        return
    told, before = chain[-1], chain[-2]
    whole = [figure for figure in figures_of(told) if _is_count(figure)]
    parts = [figure for figure in figures_of(before) if _is_count(figure)]
    if len(whole) != 1 or len(parts) < 2 or len(parts) != len(figures_of(before)):
        return
    if not words.sum_cue.search(told.text[: whole[0].measurement.start]):
        return
    added = total(part.interval for part in parts)
    if apart(added, whole[0].interval):
        yield Clash((before, told), _message(parts, whole[0]))


def listed_parts(chain: Chain, words: FindingWords) -> Iterator[Clash]:
    """T, of which A, B and C: the parts of a bare list must not exceed T."""
    figures = [figure for figure in figures_of(chain[-1]) if _is_count(figure)]
    for at, whole in enumerate(figures[:-2]):
        between = whole.before(figures[at + 1])
        if not words.part_of.search(between) or any(letter.isdigit() for letter in between):
            continue
        parts = _list(figures[at + 1 :])
        added = total(part.interval for part in parts)
        if len(parts) > 1 and whole.interval.high is not None and (added.low or 0) > whole.interval.high:
            yield Clash((chain[-1],), _message(parts, whole))


def _list(figures: Sequence[Figure]) -> list[Figure]:
    """The first figures that follow each other as a bare list."""
    parts = [figures[0]]
    for figure in figures[1:]:
        if not _LIST.match(parts[-1].before(figure)):
            break
        parts.append(figure)
    return parts


def _is_count(figure: Figure) -> bool:
    return figure.unit.kin == "count" and figure.is_level


def _message(parts: Sequence[Figure], whole: Figure) -> str:
    added = shown(sum((part.value for part in parts), Fraction(0)), parts[0].unit)
    listed = " + ".join(figure.words for figure in parts)
    return f"{listed} is {added}, not “{whole.words}”."
