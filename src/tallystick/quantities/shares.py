"""Shares: numbers that are printed in pieces: "three out of four", "an hour and a half"."""

from decimal import Decimal
from fractions import Fraction

from tallystick.quantities.lexicon import percent
from tallystick.quantities.names import is_year_like
from tallystick.quantities.numerals import Number
from tallystick.quantities.parts import NUMBER, PHRASE, Part, Scene
from tallystick.quantities.phrases import NO_ROLES

_HUNDRED = Decimal(100)
_MOST_OUT_OF = 1000


def join_halves(scene: Scene) -> None:
    """Make one number of "an hour and a half" and "two years and a half", with the unit behind it."""
    parts = scene.parts
    for at in range(len(parts) - 1, 1, -1):
        if at >= len(parts) or "list" not in scene.roles(at - 1):
            continue
        half, unit = parts[at].number, parts[at - 2]
        if half is None or not half.share:
            continue
        if "each" in unit.roles:
            parts[at - 2 : at + 1] = _with_unit(scene, unit, half, parts[at].end)
        elif (
            "unit" in unit.roles
            and at > 2
            and parts[at - 3].kind == NUMBER
            and (whole := parts[at - 3].number)
        ):
            joined = parts[at - 3]._replace(number=Number(whole.value + half.value / _HUNDRED))
            parts[at - 3 : at + 1] = [joined, unit._replace(end=parts[at].end)]


def _with_unit(scene: Scene, unit: Part, half: Number, end: int) -> list[Part]:
    """ "An hour" and a half as a number and its unit."""
    article, word = unit.low.split()[0], unit.low.split()[-1]
    number = Number(1 + half.value / _HUNDRED)
    cut, roles = unit.start + len(article), scene.lexicon.roles_of(word)
    return [
        unit._replace(kind=NUMBER, low=article, end=cut, roles=NO_ROLES, number=number),
        unit._replace(kind=PHRASE, low=word, start=end - len(word), end=end, glued=False, roles=roles),
    ]


def join_shares(scene: Scene) -> None:
    """Make one number of "three out of four" (75 percent) and "1 in 10,000" (a rate)."""
    parts = scene.parts
    for at in range(len(parts) - 2, 0, -1):
        if "out_of" in parts[at].roles and (share := _share(scene, at)):
            parts[at - 1 : at + 2] = [share]


def _share(scene: Scene, at: int) -> Part | None:
    above, below = scene.parts[at - 1], scene.parts[at + 1]
    if above.kind != NUMBER or below.kind != NUMBER or above.number is None or below.number is None:
        return None
    part, whole = above.number, below.number
    if (
        part.share
        or whole.share
        or not 0 < part.value < whole.value
        or whole.value % 1
        or is_year_like(scene, below)
    ):
        return None
    joined = above._replace(end=below.end)
    if int(whole.value) in scene.lexicon.rates and whole.value >= _MOST_OUT_OF:
        return joined._replace(number=Number(part.value, rate=int(whole.value)))
    if whole.value > _MOST_OUT_OF or part.value % 1:
        return None
    return joined._replace(number=Number(percent(_fraction(part.value, whole.value)), share=True))


def _fraction(part: Decimal, whole: Decimal) -> Fraction:
    return Fraction(int(part), int(whole))
