"""Shares: a share that is printed must be the one that the printed part and whole give; none exceeds the whole."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from tallystick.checks.arithmetic.clash import Chain, Clash, Figure, figures_of
from tallystick.checks.arithmetic.intervals import apart, share, total
from tallystick.checks.arithmetic.wording import shown
from tallystick.languages.findings import FindingWords


def stated_share(chain: Chain, words: FindingWords) -> Iterator[Clash]:
    """Of W, P (S percent): S must be P / W."""
    told = chain[-1]
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


def over_the_whole(chain: Chain, words: FindingWords) -> Iterator[Clash]:
    """The shares into which a whole is said to be divided exceed 100 percent, or a share of a whole does."""
    told = chain[-1]
    shares = [figure for figure in figures_of(told) if _is_share(figure)]
    if len(shares) > 1 and words.split_cue.search(told.text):
        yield from _divided(shares)
    for figure in shares:
        noun = told.text[max(0, figure.measurement.start - 80) : figure.measurement.start]
        if (figure.interval.low or 0) > 1 and words.part_noun.search(noun):
            yield Clash((told,), f"“{figure.words}” is more than the whole of which it is a share.")


def _divided(shares: Sequence[Figure]) -> Iterator[Clash]:
    if (total(figure.interval for figure in shares).low or 0) > 1:
        added = shown(sum((figure.value for figure in shares), Fraction(0)), shares[0].unit)
        listed = " + ".join(figure.words for figure in shares)
        yield Clash((shares[0].told,), f"The parts of one whole add up to {added}: {listed}.")


def _is_share(figure: Figure) -> bool:
    return figure.unit.dimension == "ratio" and figure.is_level


def _whole_and_part(
    first: Figure, second: Figure, words: FindingWords
) -> tuple[Figure | None, Figure | None]:
    """The whole and the part among two counts, as the words between them tell; None where they do not."""
    if {first.unit.kin, second.unit.kin} != {"count"}:
        return None, None
    between = first.before(second)
    if words.part_of.search(between):
        return first, second
    return (
        (second, first) if between.strip().lower() in ("of", "of the", "of all", "out of") else (None, None)
    )
