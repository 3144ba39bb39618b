"""Sums: parts that are said to make up a total must add up to it."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from tallystick.checks.arithmetic.clash import Chain, Clash, Figure, figures_of
from tallystick.checks.arithmetic.intervals import apart, total
from tallystick.checks.arithmetic.parts import adds_up, fits, list_from, lists_all, of_one_unit
from tallystick.checks.arithmetic.wording import rounded, shown
from tallystick.checks.material import Material, Told
from tallystick.languages.sums import SumWords
from tallystick.quantities.interval import Interval

_LEAST = 2
"""Parts of a sum."""


def stated_total(chain: Chain, material: Material) -> Iterator[Clash]:
    """A, B and C. Together T: A + B + C must be T, whether they stand in one sentence before it or in several."""
    told, words = chain[-1], material.sums
    counts = [figure for figure in figures_of(told) if _is_count(figure)]
    runs = list(_runs(chain[:-1]))
    if len(counts) != 1 or not runs or any(not apart(_added(parts), counts[0].interval) for parts in runs):
        return
    sums_up = words.sum_cue.search(told.text[: counts[0].measurement.start])
    parts = runs[0] if sums_up else runs[-1]
    if sums_up or (words.total_cue.match(told.text) and _goes_on(parts, counts[0], material)):
        yield Clash((*dict.fromkeys(part.told for part in parts), told), _message(parts, counts[0]))


def total_behind(chain: Chain, material: Material) -> Iterator[Clash]:
    """A, B and C, in all T, in one sentence: A + B + C must be T."""
    words, told = material.sums, chain[-1]
    figures = [figure for figure in figures_of(told) if adds_up(figure)]
    for at in range(_LEAST, len(figures)):
        parts, whole = figures[:at], figures[at]
        if len(list_from(parts, words)) != at or words.not_added.search(told.text):
            continue
        if not fits(parts, whole) and not _of_years(parts, whole):
            continue
        if _sums_up(parts[-1], whole, words) and apart(_added(parts), whole.interval):
            yield Clash((told,), _message(parts, whole))


def listed_parts(chain: Chain, material: Material) -> Iterator[Clash]:
    """T, of which A, B and C: the parts of a bare list must not exceed T; where all are listed, they must give T."""
    words, told = material.sums, chain[-1]
    figures = [figure for figure in figures_of(told) if adds_up(figure)]
    for at, whole in enumerate(figures[:-_LEAST]):
        between, parts = whole.before(figures[at + 1]), list_from(figures[at + 1 :], words)
        if len(parts) < _LEAST or any(letter.isdigit() for letter in between):
            continue
        if words.of_these.search(between):
            is_wrong = _exceeds(_added(parts), whole)
        else:
            is_wrong = lists_all(whole, parts, words) and apart(_added(parts), whole.interval)
        if is_wrong:
            yield Clash((told,), _message(parts, whole))


def remaining_parts(chain: Chain, material: Material) -> Iterator[Clash]:
    """Of the T, A and B; the remaining C: A + B + C must be T."""
    words, told = material.sums, chain[-1]
    figures = [figure for figure in figures_of(told) if adds_up(figure)]
    if not figures or not words.whole_opens.search(told.text[: figures[0].measurement.number_start]):
        return
    whole = figures[0]
    parts = [part for part in figures[1:] if part.is_of_one_thing(whole)]
    if len(parts) < _LEAST or not words.rest.search(parts[-2].before(parts[-1])):
        return
    if fits(parts, whole) and apart(_added(parts), whole.interval):
        yield Clash((told,), _message(parts, whole))


def _runs(before: Sequence[Told]) -> Iterator[tuple[Figure, ...]]:
    """The counts of the last sentence, of the last two, and so on, as long as a sentence holds nothing else."""
    parts: tuple[Figure, ...] = ()
    for told in reversed(before):
        own = figures_of(told)
        if not own or not all(_is_count(figure) for figure in own):
            return
        parts = (*own, *parts)
        if len(parts) >= _LEAST:
            yield parts


def _goes_on(parts: Sequence[Figure], whole: Figure, material: Material) -> bool:
    """Whether a total is of what the sentences before it count: one noun, one year, no word they do not use."""
    names = {part.unit.name for part in parts}
    if (
        not whole.unit.name
        or not {whole.unit.name} <= names <= {whole.unit.name, ""}
        or not fits(parts, whole)
    ):
        return False
    said = {stem for part in parts for stem in material.topics.topic(part.told.text)}
    return set(material.topics.weighty(whole.told.text)) <= said


def _of_years(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether each part is of a year of its own ("4 in 2021, 5 in 2022 and 7 in 2023, a total of 16")."""
    years = [part.measurement.year for part in parts]
    return of_one_unit(parts, whole) and None not in years and len(set(years)) == len(years)


def _sums_up(last: Figure, whole: Figure, words: SumWords) -> bool:
    """Whether words before a figure or behind it make it the sum of those that end with `last`."""
    behind = whole.told.text[whole.measurement.number_end :]
    return bool(words.sum_before.search(last.before(whole)) or words.sum_behind.match(behind))


def _is_count(figure: Figure) -> bool:
    return figure.unit.kin == "count" and figure.is_part


def _added(parts: Sequence[Figure]) -> Interval:
    return total(part.interval for part in parts)


def _exceeds(added: Interval, whole: Figure) -> bool:
    high = whole.interval.high
    return high is not None and (added.low or 0) > high


def _message(parts: Sequence[Figure], whole: Figure) -> str:
    alike = len({part.unit.name for part in parts} - {""}) < _LEAST
    value = sum((part.value for part in parts), Fraction(0))
    added = shown(value, parts[0].unit) if alike else rounded(value)
    listed = " + ".join(part.words for part in parts)
    return f"{listed} is {added}, not “{whole.words}”."
