"""Shares: a share that is printed must be the one that the printed part and whole give; none exceeds the whole."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from tallystick.checks.arithmetic.clash import Chain, Clash, Figure, figures_of
from tallystick.checks.arithmetic.intervals import apart, share, total
from tallystick.checks.arithmetic.partition import groups_of_all, listed_shares
from tallystick.checks.arithmetic.wording import shown
from tallystick.checks.material import Material
from tallystick.languages.sums import SumWords

_CLAUSE = 80
"""Characters before a share in which it may be said what it is a share of."""


def stated_share(chain: Chain, material: Material) -> Iterator[Clash]:
    """Of W, P (S percent): S must be P / W."""
    told, words = chain[-1], material.sums
    figures = figures_of(told)
    for first, second, third in zip(figures, figures[1:], figures[2:], strict=False):
        if not _is_share(third) or ";" in first.before(third):
            continue
        if not words.share_cue.search(second.before(third)):
            continue
        whole, part = _whole_and_part(first, second, words)
        if whole is None or part is None:
            continue
        given = share(part.interval, whole.interval)
        if apart(given, third.interval):
            result = shown(part.value / whole.value, third.unit)
            yield Clash((told,), f"{part.words} of {whole.words} is {result}, not “{third.words}”.")


def over_the_whole(chain: Chain, material: Material) -> Iterator[Clash]:
    """The shares into which a whole is divided exceed 100 percent, or a share of a whole does.

    That a whole is divided is said, or the shares stand in a bare list of items, or belong to two groups that
    exclude each other, such as women and men.
    """
    told, words = chain[-1], material.sums
    shares = [figure for figure in figures_of(told) if _is_share(figure)]
    divided = shares if words.split_cue.search(told.text) else listed_shares(shares, words)
    yield from _divided(divided or groups_of_all(shares, words))
    for figure in shares:
        if (figure.interval.low or 0) > 1 and _has_a_whole(figure, words):
            yield Clash((told,), f"“{figure.words}” is more than the whole of which it is a share.")


def _has_a_whole(figure: Figure, words: SumWords) -> bool:
    """Whether the words beside a figure make it a share of a whole that it cannot exceed."""
    text, at = figure.told.text, figure.measurement
    if words.part_noun.search(text[max(0, at.start - _CLAUSE) : at.start]):
        return True
    return bool(words.of_group.match(text[at.end :])) and not words.may_exceed.search(text)


def _divided(shares: Sequence[Figure]) -> Iterator[Clash]:
    if len(shares) > 1 and (total(figure.interval for figure in shares).low or 0) > 1:
        added = shown(sum((figure.value for figure in shares), Fraction(0)), shares[0].unit)
        listed = " + ".join(figure.words for figure in shares)
        yield Clash((shares[0].told,), f"The parts of one whole add up to {added}: {listed}.")


def _is_share(figure: Figure) -> bool:
    return figure.unit.dimension == "ratio" and figure.is_level


def _whole_and_part(first: Figure, second: Figure, words: SumWords) -> tuple[Figure | None, Figure | None]:
    """The whole and the part among two counts, as the words between them tell; None where they do not."""
    if {first.unit.kin, second.unit.kin} != {"count"}:
        return None, None
    between = first.before(second)
    if words.of_these.search(between):
        return first, second
    return (second, first) if words.of_whole.match(between) else (None, None)
