"""Agreement: how far two assessors who did not see each other gave the same verdict.

Percent agreement; Cohen's kappa (J. Cohen, "A coefficient of agreement for nominal scales", Educational and
Psychological Measurement 20, 1960, 37-46); Krippendorff's alpha for nominal data (K. Krippendorff, Content Analysis,
2nd edition, 2004, chapter 11). All are computed exactly, and None where they are not defined.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction

from tallystick.model.outline import Section
from tallystick.model.review import Agreement, CommitmentReview
from tallystick.model.verdict import Verdict
from tallystick.review.standing import ASSESSORS, latest

Pair = tuple[str, str]
NOBODY: Mapping[str, Collection[str]] = {}


def percent(pairs: Sequence[Pair]) -> float | None:
    """How many of 100 pairs are twice the same; None for no pair."""
    return float(100 * _observed(pairs)) if pairs else None


def kappa(pairs: Sequence[Pair]) -> float | None:
    """Cohen's kappa of two raters, each pair being one item: how far they agree beyond what chance would give.

    None where chance alone gives full agreement, as when both always said the same one thing.
    """
    if not pairs:
        return None
    first, second = (Counter(each[side] for each in pairs) for side in (0, 1))
    chance = Fraction(sum(first[name] * second[name] for name in first), len(pairs) ** 2)
    return None if chance == 1 else float((_observed(pairs) - chance) / (1 - chance))


def alpha(units: Iterable[Sequence[str]]) -> float | None:
    """Krippendorff's alpha for nominal data, each unit holding the values that any number of raters gave it.

    A unit with fewer than two values says nothing of agreement and is left out. None where no two values differ in
    all the units, or none is left.
    """
    known = [unit for unit in units if len(unit) > 1]
    totals = Counter(value for unit in known for value in unit)
    number = sum(totals.values())
    expected = number * number - sum(count * count for count in totals.values())
    if not expected:
        return None
    found = sum((_differing(unit) for unit in known), Fraction(0))
    return float(1 - found * (number - 1) / expected)


def agreement(
    reviews: Iterable[CommitmentReview],
    section_of: Mapping[str, str | None],
    sections: Sequence[Section],
    assessors: Mapping[str, Collection[str]] = NOBODY,
) -> tuple[Agreement, ...]:
    """How far the assessors agree in all, and then in each section that has anything to compare, in plan order.

    `section_of` names the innermost section of each commitment; a section counts what stands below it too. Only the
    first round is compared, since in the second everybody has seen the first, and only where two judged. Where more
    did (an assessor was replaced), those count whom `assessors` names for the commitment, or else it is left out.
    """
    given = {each.commitment: _verdicts(each, assessors.get(each.commitment, ())) for each in reviews}
    both = {name: pair for name, pair in given.items() if len(pair) == ASSESSORS}
    above = _above(sections)
    found = [_measured("", list(both.values()))]
    for section in sections:
        inside = [
            pair for name, pair in both.items() if section.id in above.get(section_of.get(name) or "", ())
        ]
        if inside:
            found.append(_measured(section.id, inside))
    return tuple(found)


def _verdicts(review: CommitmentReview, assessors: Collection[str]) -> tuple[Verdict, ...]:
    """The verdicts of the assessors in the first round, in the order of their names."""
    given = latest(review.judgements, 1)
    names = [name for name in given if name in assessors] if len(given) > ASSESSORS else given
    return tuple(given[name].verdict for name in sorted(names))


def _measured(section: str, units: list[tuple[Verdict, ...]]) -> Agreement:
    pairs: list[Pair] = [(first, second) for first, second in units]
    return Agreement(section, len(pairs), percent(pairs), kappa(pairs), alpha(pairs))


def _observed(pairs: Sequence[Pair]) -> Fraction:
    return Fraction(sum(first == second for first, second in pairs), len(pairs))


def _differing(unit: Sequence[str]) -> Fraction:
    """How much the values of a unit differ: its ordered pairs of different values, weighed by its size."""
    same = sum(count * count for count in Counter(unit).values())
    return Fraction(len(unit) ** 2 - same, len(unit) - 1)


def _above(sections: Sequence[Section]) -> dict[str, frozenset[str]]:
    """Each section with itself and all it stands under."""
    parents = {each.id: each.parent for each in sections}
    return {name: frozenset(_way(name, parents)) for name in parents}


def _way(name: str, parents: Mapping[str, str | None]) -> list[str]:
    way: list[str] = []
    place: str | None = name
    while place is not None and place in parents and place not in way:
        way.append(place)
        place = parents[place]
    return way
