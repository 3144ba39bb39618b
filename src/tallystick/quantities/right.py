"""Right: what stands after a number: its unit or noun, denominators, bounds and words of comparison."""

from dataclasses import replace
from decimal import Decimal

from tallystick.quantities.bound import Bound
from tallystick.quantities.currency import unlisted_currency
from tallystick.quantities.denominators import Denominator, divided
from tallystick.quantities.drafts import Draft
from tallystick.quantities.lexicon import MULTIPLE, PERCENT, POINTS
from tallystick.quantities.measurement import Change
from tallystick.quantities.nouns import bracketed_noun, counted_noun
from tallystick.quantities.parts import NUMBER, WORD, YEAR, Scene
from tallystick.quantities.unit import Unit

_HUNDRED = Decimal(100)
_COMPARABLE = ("ratio", "point", "multiple", "rate")
_MAX_STEPS = 6
_SOON = 8


def look_right(scene: Scene, draft: Draft, denominators: dict[int, Denominator]) -> None:
    """Note in `draft` everything that stands directly after its number. `denominators` are by first part;
    the one that stands here is taken out."""
    at = _unit_or_noun(scene, draft)
    for _ in range(_MAX_STEPS):
        after = _step(scene, draft, at, denominators)
        if after == at:
            break
        at = after
    draft.last = at
    _look_further(scene, draft, at)


def _unit_or_noun(scene: Scene, draft: Draft) -> int:
    """Set unit or noun; the part after it."""
    number, at = scene.parts[draft.at].number, draft.at + 1
    if number is None:
        return at
    if number.rate:
        draft.unit, draft.own_unit = scene.lexicon.rates[number.rate], True
        return at
    return _share(scene, draft, at) if number.share else _unit(scene, draft, at)


def _share(scene: Scene, draft: Draft, at: int) -> int:
    """ "Half of" is 50 percent, "half an hour" 0.5 hours, "half that of 2018" 0.5 times, "1/4 cup" 0.25 cups."""
    part, roles = scene.at(at), scene.roles(at)
    draft.own_unit, unit = True, _unit_of_share(scene, draft, at)
    if unit is not None:
        draft.unit, draft.value = scene.lexicon.units[unit], draft.value / _HUNDRED
        return at + 1 + int("unit" not in roles and "each" not in roles)
    if "since" in roles and "times_after" in roles:
        draft.unit, draft.value = scene.lexicon.units[MULTIPLE], draft.value / _HUNDRED
        draft.change, draft.of_old = Change.TIMES, True
        return at
    if (
        part is not None
        and part.kind == WORD
        and _is_slashed(scene, draft)
        and part.low not in scene.lexicon.stops
    ):
        draft.value, draft.own_unit = draft.value / _HUNDRED, False
        return _noun(scene, draft, at)
    draft.unit = scene.lexicon.units[PERCENT]
    return at


def _unit_of_share(scene: Scene, draft: Draft, at: int) -> str | None:
    """The measure that a share is of ("half a day", "half an hour", "1/4 mile"), None where it is of a whole."""
    part, roles = scene.at(at), scene.roles(at)
    if part is None:
        return None
    if "each" in roles and part.low.split()[0] in scene.lexicon.numbers.articles:
        return scene.lexicon.roles_of(part.low.split()[-1]).get("unit")
    if part.low in scene.lexicon.numbers.articles:
        roles = scene.roles(at + 1)
    elif not _is_slashed(scene, draft):
        return None
    return roles.get("unit") if roles.get("unit") != PERCENT else None


def _is_slashed(scene: Scene, draft: Draft) -> bool:
    """Whether the number is printed as "1/4"."""
    return scene.parts[draft.at].low[0].isdigit() and "/" in scene.text[draft.number_start : draft.number_end]


def _unit(scene: Scene, draft: Draft, at: int) -> int:
    part = scene.at(at)
    hyphen = part is not None and part.low in ("-", "‑") and (part.glued or scene.is_hyphen(at))
    place = at + 1 if hyphen else at
    if "consecutive" in scene.roles(place):
        draft.spans, place = True, place + 1
    elif (
        "of" in scene.roles(place)
        and "unit" in scene.roles(place + 2)
        and scene.parts[place + 1].low in scene.lexicon.numbers.articles
    ):
        place += 2
    if "points" in scene.roles(place) and _has_percent(scene):
        draft.unit, draft.own_unit = scene.lexicon.units[POINTS], True
        return place + 1
    if "unit" in scene.roles(place):
        if not draft.own_unit:
            draft.unit, draft.own_unit = scene.lexicon.units[scene.roles(place)["unit"]], True
            place += _late_scale(scene, draft, place + 1)
        draft.spans = draft.spans or (hyphen and draft.unit.is_duration)
        draft.aged = draft.aged or "age_after" in scene.roles(place)
        return place + 1
    if hyphen or draft.own_unit:
        return at
    if currency := unlisted_currency(scene, draft, at):
        draft.unit, draft.own_unit = currency, True
        return at + 1
    return _noun(scene, draft, at)


def _has_percent(scene: Scene) -> bool:
    """Whether the sentence prints a percentage, so that bare "points" are percentage points."""
    return any(part.roles.get("unit") == PERCENT for part in scene.parts)


def _late_scale(scene: Scene, draft: Draft, at: int) -> int:
    """1 where a scale stands behind the currency ("75 USD million"), which is then taken in."""
    part = scene.at(at)
    scale = scene.lexicon.words.scales.get(part.low, 0) if part is not None and draft.unit.is_money else 0
    if scale:
        draft.value, draft.scale = draft.value * scale, scale
    return int(scale > 0)


def _noun(scene: Scene, draft: Draft, at: int) -> int:
    if "bound_after" in scene.roles(at) and counted_noun(scene, at + 1).plural:
        at = _bound_after(scene, draft, at)
    if "added_after" in scene.roles(at) and "than" not in scene.roles(at + 1):
        draft.added, at = True, at + 1
    noun = counted_noun(scene, at)
    if not noun.name and (named := bracketed_noun(scene, draft.at)):
        draft.unit, draft.own_unit, draft.plural = Unit(named, "count"), True, True
    if not noun.name:
        return at
    draft.unit = Unit(noun.name, "count")
    draft.plural = noun.plural
    draft.own_unit = noun.plural or draft.value == 1 or not _lists_on(scene, noun.after)
    return noun.after


def _lists_on(scene: Scene, at: int) -> bool:
    """Whether the next number of a list follows ("8 million urban and 36 million rural recipients")."""
    return "list" in scene.roles(at) and scene.is_number(at + 1)


def _step(scene: Scene, draft: Draft, at: int, denominators: dict[int, Denominator]) -> int:
    """One step to the right of unit and noun: the part after what was understood, or `at`."""
    roles = scene.roles(at)
    if at in denominators:
        denominator = denominators.pop(at)
        draft.unit, draft.own_unit = divided(draft.unit, denominator), True
        return denominator.last
    if "annual_after" in roles:
        draft.annual = True
        return at + 1
    if "each" in roles:
        draft.unit = replace(draft.unit, per="/".join(filter(None, (draft.unit.per, roles["each"]))))
        return at + 1
    if "bound_after" in roles:
        return _bound_after(scene, draft, at)
    if "per" in roles and not draft.unit.per and (noun := counted_noun(scene, at + 1)).name:
        draft.unit = replace(draft.unit, per=noun.name)
        return noun.after
    return at


def _bound_after(scene: Scene, draft: Draft, at: int) -> int:
    """A bound behind the number; one before the number wins. It must not lead to another number."""
    if scene.is_number(at + 1):
        return at
    if draft.bound in (Bound.EXACT, Bound.ABOUT):
        draft.bound, draft.near = Bound(scene.roles(at)["bound_after"]), False
    return at + 1


def _look_further(scene: Scene, draft: Draft, at: int) -> None:
    """Words of comparison and change behind the number: "5 points higher", "a 5 percent annual increase"."""
    if draft.change is not Change.LEVEL:
        return
    if draft.unit.dimension == "multiple" and "times_after" in scene.roles(at):
        draft.change, draft.of_old = Change.TIMES, True
    elif "compared" in scene.roles(at):
        _compared(scene, draft, at)
    elif draft.unit.dimension != "count":
        _noun_of_change(scene, draft, at)


def _noun_of_change(scene: Scene, draft: Draft, at: int) -> None:
    for i in range(at, at + 4):
        if "change_noun" in scene.roles(i):
            draft.change = _times(draft, Change(scene.roles(i)["change_noun"]))
            return
        if "between" not in scene.roles(i):
            return


def _compared(scene: Scene, draft: Draft, at: int) -> None:
    """ "20 percent fewer", "0.5 years higher than in 2015"; "50 percent more than 3" bounds the three."""
    roles = scene.roles(at)
    apart = "than" in scene.roles(at + 1)
    than = apart or "than" in roles
    number = at + 2 if apart else at + 1
    if scene.is_number(number) and "ago" not in scene.roles(number + 2):
        return
    if (
        not than
        and draft.unit.dimension not in _COMPARABLE
        and ("place" in roles or draft.unit.dimension == "count")
    ):
        return
    draft.change = _times(draft, Change(roles["compared"]))


def _times(draft: Draft, change: Change) -> Change:
    return Change.TIMES if draft.unit.dimension == "multiple" else change


def look_behind(scene: Scene, draft: Draft, limit: int) -> None:
    """Note what is said of the number later in its clause, before the part `limit`: "be added", "each year"."""
    for i in range(draft.last, min(limit, len(scene.parts), draft.last + _SOON)):
        if scene.parts[i].kind in (NUMBER, YEAR) or scene.parts[i].low in (";", ","):
            return
        draft.added = draft.added or "added_verbs" in scene.roles(i)
        draft.annual = draft.annual or "annual_after" in scene.roles(i)
