"""Denominators: "per 1,000", "for every 10,000 persons", "per RMB 100 million of GDP", "per county"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from tallystick.quantities.lexicon import Lexicon
from tallystick.quantities.nouns import counted_noun
from tallystick.quantities.parts import BASE, NUMBER, Part
from tallystick.quantities.unit import Unit

_SMALLEST_RATE = 100


class Denominator(NamedTuple):
    """A denominator at the parts `first:last`.

    `rate` is the unit of a plain number of things ("per 1,000"), None where the denominator is named by
    `per`. `among` is the noun of the things.
    """

    first: int
    last: int
    rate: Unit | None
    per: str
    among: str


def numeric_denominators(parts: Sequence[Part], text: str, lexicon: Lexicon) -> list[Denominator]:
    """Every denominator with a number, in order."""
    found = []
    for at, part in enumerate(parts):
        if "per" in part.roles and (denominator := _numeric(parts, at, text, lexicon)):
            found.append(denominator)
    return found


def set_apart(parts: list[Part], denominators: Sequence[Denominator]) -> list[Part]:
    """The parts with the numbers of the denominators as BASE."""
    for found in denominators:
        for at in range(found.first, found.last):
            if parts[at].kind == NUMBER:
                parts[at] = parts[at]._replace(kind=BASE)
    return parts


def _numeric(parts: Sequence[Part], at: int, text: str, lexicon: Lexicon) -> Denominator | None:
    number = at + 1
    if number < len(parts) and "currency" in parts[number].roles:
        number += 1
    if number >= len(parts) or parts[number].kind != NUMBER or parts[at].low == "/":
        return None
    value = parts[number].number
    plain_rate = number == at + 1 and value is not None and lexicon.rates.get(int(value.value))
    if number + 1 < len(parts) and "unit" in parts[number + 1].roles:
        last = _complement(parts, number + 2, text, lexicon)
        return Denominator(at, last, None, text[parts[at + 1].start : parts[last - 1].end], "")
    noun = counted_noun(parts, number + 1, text, lexicon)
    last = max(noun.after, number + 1)
    if plain_rate:
        return Denominator(at, last, plain_rate, "", noun.name)
    last = _complement(parts, last, text, lexicon)
    return Denominator(at, last, None, text[parts[at + 1].start : parts[last - 1].end], "")


def _complement(parts: Sequence[Part], at: int, text: str, lexicon: Lexicon) -> int:
    """The part after "of GDP", or `at`."""
    if at < len(parts) and "of" in parts[at].roles and "share_marks" in parts[at].roles:
        return max(counted_noun(parts, at + 1, text, lexicon).after, at)
    return at


def divided(unit: Unit, denominator: Denominator) -> Unit:
    """`unit` over the denominator: a count becomes a rate, another unit keeps its name."""
    if denominator.rate is not None and unit.dimension == "count":
        return replace(denominator.rate, counted=unit.name, among=denominator.among)
    per = (
        denominator.per or f"{denominator.rate.factor.denominator:,} {denominator.among}".strip()
        if denominator.rate
        else denominator.per
    )
    return replace(unit, per=per)
