"""Left: what stands before a number: its currency, bound, flags, and the word of change that leads to it."""

from collections.abc import Sequence

from tallystick.quantities.bound import Bound
from tallystick.quantities.drafts import Draft
from tallystick.quantities.lexicon import Lexicon
from tallystick.quantities.measurement import Change
from tallystick.quantities.parts import NUMBER, SIGN, WORD, Part

_FAR = 18
_FLAGS = ("added", "cumulative", "annual")
_LEADS = ("by", "to", "from")
_MAX_CARRIERS = 6
_MAX_SUBJECT = 4


def look_left(draft: Draft, parts: Sequence[Part], lexicon: Lexicon) -> None:
    """Note in `draft` everything that stands directly before its number."""
    at = _hyphened_bound(draft, parts)
    while at >= 0 and parts[at].roles:
        roles = parts[at].roles
        if "currency" in roles and not draft.own_unit:
            draft.unit, draft.own_unit = lexicon.units[roles["currency"]], True
        elif "bound" in roles:
            _set_bound(draft, parts, at, lexicon)
        elif "aged" in roles or "spans" in roles:
            draft.qualifies = True
            at -= 1
            break
        elif any(flag in roles for flag in _FLAGS):
            _set_flags(draft, roles)
        elif (lead := next((lead for lead in _LEADS if lead in roles), "")) or "of" in roles:
            draft.lead, draft.lead_at = lead or "of", at
            break
        elif "verb" in roles:
            draft.lead, draft.lead_at, draft.change = "verb", at, Change(roles["verb"])
            break
        elif "steered" in roles:
            draft.lead, draft.lead_at = "steered", at
            break
        elif "fillers" not in roles:
            break
        at -= 1
    draft.first = _trimmed(parts, at + 1, draft.at)


def _hyphened_bound(draft: Draft, parts: Sequence[Part]) -> int:
    """The part to begin with; the hyphen of "under-five" is stepped over."""
    at = draft.at - 1
    if at > 0 and parts[at].low == "-" and parts[at].glued and "bound" in parts[at - 1].roles:
        draft.qualifies = True
        return at - 1
    return at


def _trimmed(parts: Sequence[Part], first: int, last: int) -> int:
    """`first` moved over words that say nothing of the number."""
    while first < last and not parts[first].roles.keys() & {"bound", "currency", *_FLAGS, "aged"}:
        first += 1
    return first


def _set_flags(draft: Draft, roles: object) -> None:
    assert hasattr(roles, "keys")
    draft.added = draft.added or "added" in roles
    draft.cumulative = draft.cumulative or "cumulative" in roles
    draft.annual = draft.annual or "annual" in roles


def _set_bound(draft: Draft, parts: Sequence[Part], at: int, lexicon: Lexicon) -> None:
    """Take the bound at `at`; one that stands nearer to the number and has a side wins."""
    if draft.bound not in (Bound.EXACT, Bound.ABOUT):
        return
    bound = Bound(parts[at].roles["bound"])
    if is_negated(parts, at, lexicon):
        draft.bound, draft.near = bound.negated, False
    elif draft.bound is Bound.EXACT or bound is not Bound.ABOUT:
        draft.bound, draft.near = bound, "near" in parts[at].roles


def is_negated(parts: Sequence[Part], at: int, lexicon: Lexicon) -> bool:
    """Whether a negator governs the bound at `at`: "shall not exceed", "no school shall have fewer than"."""
    i = at - 1
    while i >= 0 and at - i <= _MAX_CARRIERS and _carries(parts[i], lexicon):
        i -= 1
    if i >= 0 and "negator" in parts[i].roles:
        return True
    if i == at - 1:
        return False
    return _has_negative_subject(parts, i)


def _carries(part: Part, lexicon: Lexicon) -> bool:
    if "negator" in part.roles:
        return False
    return "carrier" in part.roles or part.kind == WORD and part.low.endswith(lexicon.adverb_ends)


def _has_negative_subject(parts: Sequence[Part], at: int) -> bool:
    for i in range(at, max(at - _MAX_SUBJECT, -1) - 1, -1):
        if i < 0 or parts[i].kind in (SIGN, NUMBER):
            return False
        if "negative" in parts[i].roles:
            return i < at
    return False


def settle_change(draft: Draft, parts: Sequence[Part]) -> None:
    """Say from the word that leads to the number whether it is a change, and which way a level moved."""
    if draft.lead == "of":
        _settle_of(draft, parts)
    elif draft.lead in ("by", "to", "from"):
        found = change_before(parts, draft.lead_at)
        if found is not None and draft.lead == "by":
            draft.change = found
        elif found is not None and draft.lead == "to":
            draft.toward = found
    elif draft.lead == "steered" and draft.unit.dimension == "multiple":
        draft.change = Change.TIMES
    if draft.unit.dimension == "multiple" and draft.change in (Change.INCREASE, Change.DECREASE):
        draft.change = Change.TIMES


def _settle_of(draft: Draft, parts: Sequence[Part]) -> None:
    """ "An increase of 5", "a fall in deaths of 5 percent"."""
    noun = draft.lead_at - 1
    far = draft.unit.dimension in ("ratio", "point", "rate", "multiple")
    while (
        far
        and noun > max(draft.lead_at - _FAR, 0)
        and not _ends_search(parts[noun])
        and not _is_noun(parts[noun])
    ):
        noun -= 1
    if noun < 0 or not _is_noun(parts[noun]):
        return
    draft.change = Change(parts[noun].roles["change_noun"])
    if noun and "annual" in parts[noun - 1].roles:
        draft.annual = True


def _is_noun(part: Part) -> bool:
    return "change_noun" in part.roles


def _ends_search(part: Part) -> bool:
    return part.kind == NUMBER or (part.kind == SIGN and part.low in ";:.,") or part.low == ","


def change_before(parts: Sequence[Part], at: int) -> Change | None:
    """The direction of the nearest verb of change before part `at` in its clause, else of the nearest noun."""
    noun = None
    for i in range(at - 1, max(at - _FAR, 0) - 1, -1):
        roles = parts[i].roles
        if parts[i].low in (";", ":", ",", "."):
            break
        if "verb" in roles or "steered" in roles:
            return Change(roles.get("verb") or roles["steered"])
        if noun is None and "change_noun" in roles:
            noun = Change(roles["change_noun"])
    return noun
