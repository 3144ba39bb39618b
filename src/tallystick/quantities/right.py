"""Right: what stands after a number: its unit or noun, denominators, bounds and words of comparison."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from tallystick.quantities.bound import Bound
from tallystick.quantities.denominators import Denominator, divided
from tallystick.quantities.drafts import Draft
from tallystick.quantities.lexicon import Lexicon
from tallystick.quantities.measurement import Change
from tallystick.quantities.nouns import counted_noun
from tallystick.quantities.parts import NUMBER, WORD, YEAR, Part
from tallystick.quantities.unit import Unit

_HUNDRED = Decimal(100)
_COMPARABLE = ("ratio", "point", "multiple", "rate")
_MAX_STEPS = 6


def look_right(
    draft: Draft, parts: Sequence[Part], text: str, lexicon: Lexicon, denominators: Mapping[int, Denominator]
) -> None:
    """Note in `draft` everything that stands directly after its number. `denominators` are by first part."""
    at = _unit_or_noun(draft, parts, text, lexicon)
    for _ in range(_MAX_STEPS):
        after = _step(draft, parts, at, text, lexicon, denominators)
        if after == at:
            break
        at = after
    draft.last = at
    _look_further(draft, parts, at)


def _unit_or_noun(draft: Draft, parts: Sequence[Part], text: str, lexicon: Lexicon) -> int:
    number = parts[draft.at].number
    at = draft.at + 1
    if number is None:
        return at
    if number.rate:
        draft.unit, draft.own_unit = lexicon.rates[number.rate], True
        return at
    if number.share:
        return _share(draft, parts, at, lexicon)
    return _unit(draft, parts, at, text, lexicon)


def _share(draft: Draft, parts: Sequence[Part], at: int, lexicon: Lexicon) -> int:
    """ "Half of" is 50 percent, "half an hour" 0.5 hours."""
    unit = at + 1 if at < len(parts) and parts[at].low in lexicon.numbers.articles else at
    draft.own_unit = True
    if unit < len(parts) and "unit" in parts[unit].roles and parts[unit].roles["unit"] not in ("percent",):
        draft.unit = lexicon.units[parts[unit].roles["unit"]]
        draft.value = draft.value / _HUNDRED
        return unit + 1
    draft.unit, draft.share = lexicon.units["percent"], True
    return at


def _unit(draft: Draft, parts: Sequence[Part], at: int, text: str, lexicon: Lexicon) -> int:
    hyphen = at + 1 < len(parts) and parts[at].low in ("-", "‑") and parts[at].glued
    place = at + 1 if hyphen else at
    if place < len(parts) and "consecutive" in parts[place].roles:
        draft.qualifies, place = True, place + 1
    if place < len(parts) and "unit" in parts[place].roles:
        if not draft.own_unit:
            draft.unit, draft.own_unit = lexicon.units[parts[place].roles["unit"]], True
        if "age_after" in parts[place].roles or (hyphen and draft.unit.is_duration):
            draft.qualifies = True
        return place + 1
    if hyphen or draft.own_unit:
        return at
    return _noun(draft, parts, at, text, lexicon)


def _noun(draft: Draft, parts: Sequence[Part], at: int, text: str, lexicon: Lexicon) -> int:
    if at < len(parts) and "added_after" in parts[at].roles and not _than(parts, at + 1, lexicon):
        draft.added, at = True, at + 1
    noun = counted_noun(parts, at, text, lexicon)
    if not noun.name:
        return at
    draft.unit = Unit(noun.name, "count")
    draft.own_unit = noun.plural or draft.value == 1 or not _lists_on(parts, noun.after)
    return noun.after


def _lists_on(parts: Sequence[Part], at: int) -> bool:
    """Whether the next number of a list follows ("8 million urban and 36 million rural recipients")."""
    return at + 1 < len(parts) and "list" in parts[at].roles and parts[at + 1].kind == NUMBER


def _than(parts: Sequence[Part], at: int, lexicon: Lexicon) -> bool:
    return at < len(parts) and "than" in parts[at].roles


def _step(
    draft: Draft,
    parts: Sequence[Part],
    at: int,
    text: str,
    lexicon: Lexicon,
    denominators: Mapping[int, Denominator],
) -> int:
    """One step to the right of unit and noun: the part after what was understood, or `at`."""
    if at >= len(parts):
        return at
    if at in denominators:
        draft.unit, draft.own_unit = divided(draft.unit, denominators[at]), True
        return denominators[at].last
    roles = parts[at].roles
    if "annual_after" in roles:
        draft.annual = True
        return at + 1
    if "each" in roles:
        draft.unit = replace(draft.unit, per=roles["each"])
        return at + 1
    if "bound_after" in roles:
        return _bound_after(draft, parts, at)
    if "per" in roles:
        noun = counted_noun(parts, at + 1, text, lexicon)
        if noun.name and not draft.unit.per:
            draft.unit = replace(draft.unit, per=noun.name)
            return noun.after
    return at


def _bound_after(draft: Draft, parts: Sequence[Part], at: int) -> int:
    """A bound behind the number; one before the number wins. It must not lead to another number."""
    if at + 1 < len(parts) and parts[at + 1].kind == NUMBER:
        return at
    if draft.bound in (Bound.EXACT, Bound.ABOUT):
        draft.bound, draft.near = Bound(parts[at].roles["bound_after"]), False
    return at + 1


def _look_further(draft: Draft, parts: Sequence[Part], at: int) -> None:
    """Words of comparison and change behind the number: "5 points higher", "a 5 percent annual increase"."""
    if draft.change is not Change.LEVEL or at >= len(parts):
        return
    if "compared" in parts[at].roles:
        _compared(draft, parts, at)
        return
    if draft.unit.dimension == "count" and not draft.unit.is_duration:
        return
    for i in range(at, min(at + 4, len(parts))):
        if "change_noun" in parts[i].roles:
            draft.change = _times(draft, Change(parts[i].roles["change_noun"]))
            return
        if "between" not in parts[i].roles:
            return


def _compared(draft: Draft, parts: Sequence[Part], at: int) -> None:
    """ "20 percent fewer", "0.5 years higher than in 2015"; "50 percent more than 3" bounds the three."""
    than = at + 1 < len(parts) and "than" in parts[at + 1].roles
    number_next = than and at + 2 < len(parts) and parts[at + 2].kind == NUMBER
    if number_next or not (than or draft.unit.dimension in _COMPARABLE):
        return
    draft.change = _times(draft, Change(parts[at].roles["compared"]))


def _times(draft: Draft, change: Change) -> Change:
    return Change.TIMES if draft.unit.dimension == "multiple" else change


def adds_behind(draft: Draft, parts: Sequence[Part], limit: int) -> bool:
    """Whether "be added" follows in the clause before the part `limit`."""
    for i in range(draft.last, min(limit, len(parts), draft.last + 8)):
        if "added_verbs" in parts[i].roles:
            return True
        if parts[i].kind in (NUMBER, YEAR) or parts[i].low in (";", ",") or (parts[i].kind == WORD and False):
            return False
    return False
