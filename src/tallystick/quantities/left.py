"""Left: what stands before a number: its currency, bound, flags, and the word of change that leads to it."""

from tallystick.quantities.bound import Bound
from tallystick.quantities.currency import unlisted_currency
from tallystick.quantities.drafts import Draft
from tallystick.quantities.lexicon import MULTIPLE
from tallystick.quantities.measurement import Change
from tallystick.quantities.parts import NUMBER, SIGN, WORD, Part, Scene
from tallystick.quantities.phrases import Roles

_FAR = 18
_MAX_CARRIERS = 6
_MAX_SUBJECT = 4
_FLAGS = ("added", "cumulative", "annual")
_LEADS = ("by", "to", "from", "of")
_MEANING = frozenset({"bound", "currency", "aged", *_FLAGS})
_SEARCH_ENDS = frozenset({",", ";", ":", "."})
_VERBS = frozenset({"verb", "steered", "multiple"})
_CLAUSE_ENDS = (";", ":", ".")


def look_left(scene: Scene, draft: Draft) -> None:
    """Note in `draft` everything that stands directly before its number."""
    at = draft.at - 1
    while at >= 0 and _take(scene, draft, at):
        at -= 1
    while at + 1 < draft.at and not _means(scene, draft, at + 1):
        at += 1
    draft.first = at + 1
    if 0 <= draft.negator < draft.first < draft.negator + _MAX_CARRIERS + 2:
        draft.first = draft.negator


def _means(scene: Scene, draft: Draft, at: int) -> bool:
    """Whether the part at `at` says something of the number, so that its printed form begins there."""
    return bool(scene.roles(at).keys() & _MEANING) or unlisted_currency(scene, draft, at) is not None


def _take(scene: Scene, draft: Draft, at: int) -> bool:
    """Take what the part at `at` says of the number; whether to look further left."""
    roles = scene.roles(at)
    if not draft.own_unit and (currency := unlisted_currency(scene, draft, at)):
        draft.unit, draft.own_unit = currency, True
        return True
    if not roles or "inert" in roles:
        return False
    if "currency" in roles and not draft.own_unit:
        draft.unit, draft.own_unit = scene.lexicon.units[roles["currency"]], True
        return True
    if "bound_after" in roles and draft.bound not in (Bound.EXACT, Bound.ABOUT):
        return False
    if "bound" in roles and not _is_preposition(scene, at):
        _set_bound(scene, draft, at)
        draft.aged = draft.aged or "aged" in roles
        return True
    if "factor" in roles:
        draft.unit, draft.own_unit, draft.change = scene.lexicon.units[MULTIPLE], True, Change.TIMES
        return False
    if "aged" in roles or "spans" in roles:
        draft.aged, draft.spans = draft.aged or "aged" in roles, "spans" in roles
        return "spans" in roles and "fillers" in roles
    if any(flag in roles for flag in _FLAGS):
        _set_flags(draft, roles)
        return True
    return _take_lead(scene, draft, at) and "fillers" in roles


def _take_lead(scene: Scene, draft: Draft, at: int) -> bool:
    """Take the word that leads to the number, if the part is one; whether it is none."""
    roles = scene.roles(at)
    lead = "from" if "base_of" in roles else next((lead for lead in _LEADS if lead in roles), "")
    if not lead and "in_share" in roles and _is_cut(scene, draft, at):
        lead = "by"
    if not lead and "verb" in roles:
        lead = "verb"
        if draft.placed:
            draft.toward = Change(roles["verb"])
        else:
            draft.change = Change(roles["verb"])
    if not lead and "steered" in roles:
        lead = "steered"
    if lead:
        draft.lead, draft.lead_at = lead, at
        draft.aged = draft.aged or "aged" in scene.roles(at - 1)
    return not lead


def _is_cut(scene: Scene, draft: Draft, at: int) -> bool:
    """Whether a share behind "in" says by how much something was cut ("cut in half")."""
    number = scene.parts[draft.at].number
    share = number is not None and number.share and "share_marks" not in scene.roles(draft.at + 1)
    return share and verb_before(scene, at) >= 0


def _is_preposition(scene: Scene, at: int) -> bool:
    """Whether a bound word is a plain preposition here ("a law about 3 regions", "spread over 12 districts")."""
    before = scene.at(at - 1)
    takers = scene.lexicon.prepositional.get(scene.parts[at].low)
    return takers is not None and before is not None and before.low in takers


def _set_flags(draft: Draft, roles: Roles) -> None:
    draft.added = draft.added or "added" in roles
    draft.cumulative = draft.cumulative or "cumulative" in roles
    draft.annual = draft.annual or "annual" in roles


def _set_bound(scene: Scene, draft: Draft, at: int) -> None:
    """Take the bound at `at`; one that stands nearer to the number and has a side wins."""
    if draft.bound not in (Bound.EXACT, Bound.ABOUT):
        return
    roles = scene.roles(at)
    bound = Bound(roles["bound"])
    draft.placed = "place" in roles
    negator = negator_of(scene, at)
    if negator >= 0 and bound in (Bound.MORE, Bound.LESS):
        draft.bound, draft.near, draft.negated = bound.negated, False, True
        draft.negator = negator if "negator" in scene.roles(negator) else -1
    elif draft.bound is Bound.EXACT or bound is not Bound.ABOUT:
        draft.bound, draft.near = bound, "near" in roles


def negator_of(scene: Scene, at: int) -> int:
    """The part of the negator that governs the bound at `at`, -1 without one.

    "Shall not exceed", "no school shall have fewer than", "under no circumstances shall it exceed".
    """
    if "negative" in scene.roles(at - 1) and "than" in scene.roles(at):
        return at - 1
    i = at - 1
    while i >= 0 and at - i <= _MAX_CARRIERS and (_carries(scene, i) or _is_participle(scene, i)):
        i -= 1
    if "negator" in scene.roles(i):
        return i
    subject = _negative_subject(scene, i) if i < at - 1 or "bound_verb" in scene.roles(at) else -1
    return subject if subject >= 0 else _fronted(scene, at)


def _carries(scene: Scene, at: int) -> bool:
    part = scene.parts[at]
    if "negator" in part.roles:
        return False
    return "carrier" in part.roles or (part.kind == WORD and part.low.endswith(scene.lexicon.adverb_ends))


def _is_participle(scene: Scene, at: int) -> bool:
    """Whether the part at `at` stands behind "be" in front of a bound ("shall not be raised beyond")."""
    return "passive" in scene.roles(at - 1) and "negator" not in scene.roles(at)


def _negative_subject(scene: Scene, at: int) -> int:
    for i in range(at, max(at - _MAX_SUBJECT, -1), -1):
        if scene.parts[i].kind in (SIGN, NUMBER):
            return -1
        if "negative" in scene.roles(i):
            return i if i < at else -1
    return -1


def _fronted(scene: Scene, at: int) -> int:
    """The negator of "under no circumstances shall the time exceed 45 days": it governs the first bound."""
    for i in range(at - 1, -1, -1):
        if "fronted" in scene.roles(i):
            return i
        if scene.parts[i].kind == NUMBER or scene.parts[i].low in _CLAUSE_ENDS:
            return -1
    return -1


def settle_bound(scene: Scene, draft: Draft) -> None:
    """Take back a bound that the unit shows to be a preposition, and turn one that a far negator governs."""
    bounds = range(draft.first, draft.at)
    roles = scene.roles(next((at for at in bounds if "bound" in scene.roles(at)), -1))
    if not roles:
        return
    count = draft.unit.dimension == "count" and bool(draft.unit.name)
    inside = "inside" in roles and count
    beneath = "beneath" in roles and count and draft.unit.name.split()[-1].lower() in scene.lexicon.covers
    through = "through" in roles and draft.unit.is_duration and not _lasts(scene, draft)
    passing = "passing" in roles and count
    dated = draft.unit.is_duration and "ago" in scene.roles(draft.last)
    if inside or beneath or through or passing or dated:
        draft.bound, draft.near, draft.spans = Bound.EXACT, False, draft.spans or through or dated
    elif draft.unit.is_duration and not draft.negated and _is_forbidden(scene, draft.first):
        draft.bound, draft.near, draft.negated = draft.bound.negated, False, True


def _lasts(scene: Scene, draft: Draft) -> bool:
    """Whether "over" bounds a time: "lasted over two weeks", "over 40 years old", and not "over 40 years"."""
    return (
        draft.aged or "lasting" in scene.roles(draft.first - 1) or "steered" in scene.roles(draft.first - 1)
    )


def _is_forbidden(scene: Scene, first: int) -> bool:
    """Whether a modal verb is denied before "for longer than": "no one may be held for more than 48 hours"."""
    if "for" not in scene.roles(first - 1):
        return False
    modal = False
    for at in range(first - 2, max(first - _FAR, -1), -1):
        roles = scene.roles(at)
        if roles.keys() & {"negator", "negative"} and (
            modal or "modal" in scene.roles(at - 1) or "modal" in roles
        ):
            return True
        if scene.parts[at].kind == NUMBER or scene.parts[at].low in _SEARCH_ENDS:
            return False
        modal = modal or "modal" in roles
    return False


def settle_change(scene: Scene, draft: Draft) -> None:
    """Say from the word that leads to the number whether it is a change, and which way a level moved."""
    if draft.lead == "of":
        _settle_of(scene, draft)
    elif draft.lead in ("by", "to"):
        _settle_steered(scene, draft)
    elif draft.lead == "steered" and draft.unit.dimension == "multiple":
        draft.change = Change.TIMES
    if draft.unit.dimension == "multiple" and draft.change is not Change.LEVEL:
        draft.change = Change.TIMES


def _settle_steered(scene: Scene, draft: Draft) -> None:
    """ "Fell by 5", "fell to 5"; the negator of "may not rise by more than 5" turns the bound."""
    verb = verb_before(scene, draft.lead_at)
    if verb < 0:
        return
    found = _direction(scene, verb)
    if draft.lead == "to":
        draft.toward = found
        return
    draft.change = found
    sided = draft.bound.negated is not draft.bound
    if sided and not draft.negated and negator_of(scene, verb) >= 0:
        draft.bound, draft.near, draft.negated = draft.bound.negated, False, True


def _settle_of(scene: Scene, draft: Draft) -> None:
    """ "An increase of 5", "a fall in deaths of 5 percent"."""
    noun = draft.lead_at - 1
    far = draft.unit.dimension in ("ratio", "point", "rate", "multiple")
    while (
        far
        and noun > max(draft.lead_at - _FAR, 0)
        and not _ends_search(scene.parts[noun])
        and not _is_noun(scene, noun)
    ):
        noun -= 1
    if noun < 0 or not _is_noun(scene, noun):
        return
    draft.change = Change(scene.roles(noun)["change_noun"])
    draft.annual = draft.annual or "annual" in scene.roles(noun - 1)


def _is_noun(scene: Scene, at: int) -> bool:
    return "change_noun" in scene.roles(at)


def _ends_search(part: Part) -> bool:
    return part.kind == NUMBER or part.low in (",", *_CLAUSE_ENDS)


def change_before(scene: Scene, at: int) -> Change | None:
    """The direction of the word of change that leads to part `at` in its clause, if there is one."""
    verb = verb_before(scene, at)
    return _direction(scene, verb) if verb >= 0 else None


def _direction(scene: Scene, at: int) -> Change:
    roles = scene.roles(at)
    if "multiple" in roles:
        return Change.INCREASE if float(roles["multiple"]) > 1 else Change.DECREASE
    return Change(roles.get("verb") or roles.get("steered") or roles["change_noun"])


def verb_before(scene: Scene, at: int, ends: frozenset[str] = _SEARCH_ENDS) -> int:
    """The nearest verb of change before part `at`, else the nearest noun of change, else -1.

    The search ends at a part among `ends`: by default at a comma or the end of a clause.
    """
    noun = -1
    for i in range(at - 1, max(at - _FAR, 0) - 1, -1):
        roles = scene.roles(i)
        if scene.parts[i].low in ends and not _is_aside(scene, i):
            break
        if roles.keys() & _VERBS and "inert" not in roles:
            return i
        if noun < 0 and "change_noun" in roles:
            noun = i
    return noun


def _is_aside(scene: Scene, at: int) -> bool:
    """Whether the comma at `at` only sets off a word like "respectively"."""
    asides = {"respectively", "fillers"}
    return scene.parts[at].low == "," and bool(
        (scene.roles(at - 1).keys() | scene.roles(at + 1).keys()) & asides
    )
