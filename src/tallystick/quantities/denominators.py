"""Denominators: "per 1,000", "for every 10,000 persons", "per RMB 100 million of GDP"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from tallystick.quantities.drafts import Draft
from tallystick.quantities.nouns import counted_noun
from tallystick.quantities.parts import BASE, NUMBER, Scene
from tallystick.quantities.unit import Unit

_CLAUSE_ENDS = (";", ":")


class Denominator(NamedTuple):
    """A denominator at the parts `first:last`.

    `rate` is the unit of a plain number of things ("per 1,000"), and `among` their noun; where `rate` is
    None the denominator is named by `per`.
    """

    first: int
    last: int
    rate: Unit | None
    per: str
    among: str = ""


def take_denominators(scene: Scene) -> dict[int, Denominator]:
    """Every denominator with a number, by its first part; its number becomes a BASE."""
    found = {}
    for at, part in enumerate(scene.parts):
        if "per" in part.roles and (denominator := _numeric(scene, at)):
            found[at] = denominator
    for denominator in found.values():
        for at in range(denominator.first, denominator.last):
            if scene.parts[at].kind == NUMBER:
                scene.parts[at] = scene.parts[at]._replace(kind=BASE)
    return found


def _numeric(scene: Scene, at: int) -> Denominator | None:
    money = "currency" in scene.roles(at + 1)
    number = at + 2 if money else at + 1
    part = scene.at(number)
    if part is None or part.kind != NUMBER or part.number is None or scene.parts[at].low == "/":
        return None
    value = part.number.value
    rate = None if money or value % 1 else scene.lexicon.rates.get(int(value))
    if "unit" in scene.roles(number + 1) or money or rate is None:
        return _named(scene, at, number)
    noun = counted_noun(scene, number + 1)
    return Denominator(at, max(noun.after, number + 1), rate, "", noun.name)


def _named(scene: Scene, at: int, number: int) -> Denominator:
    """ "Per RMB 100 million of GDP", "per 100 km": shown as printed."""
    last = number + 1
    if "unit" in scene.roles(last):
        last += 1
    elif "currency" not in scene.roles(at + 1):
        last = max(counted_noun(scene, last).after, last)
    if "of" in scene.roles(last):
        last = max(counted_noun(scene, last + 1).after, last)
    return Denominator(at, last, None, scene.text[scene.parts[at + 1].start : scene.parts[last - 1].end])


def divided(unit: Unit, denominator: Denominator) -> Unit:
    """`unit` over the denominator: a count becomes a rate, any other unit keeps its name."""
    if denominator.rate is None:
        return replace(unit, per=denominator.per)
    if unit.dimension == "count":
        return replace(denominator.rate, counted=unit.name, among=denominator.among)
    figure = f"{denominator.rate.factor.denominator:,}"
    return replace(unit, per=f"{figure} {denominator.among}".strip())


def attach(scene: Scene, drafts: Sequence[Draft], denominators: Iterable[Denominator]) -> None:
    """Give the denominators that stand away from their number to it.

    That is the bare number behind them in the clause ("deaths per 1,000 births fell to 9"), else the count
    before ("two doctors shall be ensured for every 10,000 persons"), else the count behind.
    """
    for denominator in denominators:
        before = [
            draft
            for draft in drafts
            if draft.at < denominator.first and not _ends(scene, draft.last, denominator.first)
        ]
        after = [
            draft
            for draft in drafts
            if draft.at >= denominator.last and not _ends(scene, denominator.last, draft.first)
        ]
        bare = [draft for draft in after if not draft.unit.name and not draft.unit.per]
        if after and bare and bare[0] is after[0]:
            chosen = _leading(bare)
        else:
            chosen = [draft for draft in [*before[-1:], *after[:1]] if _is_plain_count(draft)][:1]
        for draft in chosen:
            draft.unit, draft.own_unit = divided(draft.unit, denominator), True


def _leading(bare: Sequence[Draft]) -> list[Draft]:
    """The bare numbers that are ends of one change, or the first."""
    first = bare[0]
    return [first, *(draft for draft in bare[1:2] if {first.lead, draft.lead} == {"from", "to"})]


def _is_plain_count(draft: Draft) -> bool:
    return draft.unit.dimension == "count" and not draft.unit.per


def _ends(scene: Scene, first: int, last: int) -> bool:
    return any(part.low in _CLAUSE_ENDS for part in scene.parts[first:last])
