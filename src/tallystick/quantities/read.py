"""Read the quantities of one sentence: numbers with unit, bound, change and period, in textual order."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from tallystick.quantities.bound import Bound
from tallystick.quantities.denominators import attach, take_denominators
from tallystick.quantities.drafts import Draft
from tallystick.quantities.left import look_left, settle_bound, settle_change
from tallystick.quantities.lexicon import MULTIPLE, Lexicon, lexicon_of
from tallystick.quantities.lists import (
    drop_codes,
    hand_on_leads,
    join_baselines,
    join_cents,
    join_ranges,
    join_split_shares,
    runs,
    share_leads,
    share_limits,
    share_negations,
    share_units,
)
from tallystick.quantities.measurement import Change, Measurement, moved
from tallystick.quantities.names import is_title, sort_out
from tallystick.quantities.numerals import Numerals
from tallystick.quantities.parts import NUMBER, WORD, Scene, split
from tallystick.quantities.respectively import pair_items
from tallystick.quantities.right import look_behind, look_right
from tallystick.quantities.shares import join_halves, join_shares
from tallystick.quantities.subjects import name_subjects
from tallystick.quantities.years import assign_years

LONGEST = 4_000
"""What has more characters is no sentence: it is read in pieces, so that time grows no faster than text."""

_OLDEST = 120
_SOON = 10


def read_measurements(sentence: str, language: str = "en") -> tuple[Measurement, ...]:
    """The quantities of one sentence or clause (clean text), in textual order.

    Years, dates, ordinals, labels and numbers inside names are no quantities; "all" and "every" are not
    read. Raises DataError for a language without tables, and nothing else, whatever the text.
    """
    return reader_of(language).read(sentence)


@cache
def reader_of(language: str) -> "Reader":
    """The Reader of a language code."""
    return Reader(lexicon_of(language))


class Reader:
    """Reads sentences by one language's lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._numerals = Numerals(lexicon)

    def read(self, text: str) -> tuple[Measurement, ...]:
        """The quantities of `text`, in textual order."""
        if len(text) <= LONGEST:
            return self._read(text)
        return tuple(
            moved(item, start) for start, end in _pieces(text) for item in self._read(text[start:end])
        )

    def _read(self, text: str) -> tuple[Measurement, ...]:
        if not self._lexicon.hint.search(text):
            return ()
        scene = Scene(text, split(text, self._lexicon, self._numerals), self._lexicon)
        join_halves(scene)
        join_shares(scene)
        sort_out(scene)
        drafts = _read_drafts(scene)
        if drafts:
            _relate(scene, drafts)
        return tuple(_finished(scene, draft) for draft in drafts if not draft.dropped)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Spans of at most LONGEST characters, cut behind a space where there is one."""
    start = 0
    while start < len(text):
        end = min(start + LONGEST, len(text))
        space = text.rfind(" ", start, end) if end < len(text) else -1
        end = space + 1 if space > start else end
        yield start, end
        start = end


def _read_drafts(scene: Scene) -> list[Draft]:
    """Each number by itself, with what stands beside it."""
    denominators = take_denominators(scene)
    drafts = [draft for at in range(len(scene.parts)) if (draft := _draft(scene, at)) is not None]
    for draft in drafts:
        look_left(scene, draft)
        if draft.change is not Change.TIMES:
            look_right(scene, draft, denominators)
        settle_bound(scene, draft)
        settle_change(scene, draft)
    attach(scene, drafts, denominators.values())
    return drafts


def _relate(scene: Scene, drafts: list[Draft]) -> None:
    """What the numbers of a sentence say of each other, and the years they stand for."""
    join_ranges(scene, drafts)
    join_split_shares(scene, drafts)
    join_cents(scene, drafts)
    _set_ages(scene, drafts)
    drop_codes(scene, drafts)
    groups = runs(scene, drafts)
    for group in groups:
        share_units(group)
        share_leads(group)
    hand_on_leads(scene, drafts)
    for draft in drafts:
        draft.dropped = draft.dropped or _is_pronoun(scene, draft)
    groups = [kept for group in groups if (kept := [draft for draft in group if not draft.dropped])]
    share_negations(scene, drafts)
    share_limits(scene, drafts)
    for at, draft in enumerate(drafts):
        look_behind(scene, draft, drafts[at + 1].first if at + 1 < len(drafts) else len(scene.parts))
    name_subjects(scene, groups)
    assign_years(scene, groups)
    join_baselines(scene, groups)
    pair_items(scene, groups)


def _draft(scene: Scene, at: int) -> Draft | None:
    part = scene.parts[at]
    if part.kind == NUMBER and part.number is not None:
        return Draft(at, at, at + 1, part.number.value, part.start, part.end, scale=part.number.scale)
    if "multiple" in part.roles and _is_multiple(scene, at):
        draft = Draft(at, at, at + 1, Decimal(part.roles["multiple"]), part.start, part.end)
        draft.unit, draft.own_unit, draft.change = scene.lexicon.units[MULTIPLE], True, Change.TIMES
        return draft
    return None


def _is_multiple(scene: Scene, at: int) -> bool:
    """Whether a word like "double" is a factor here: not in "the double burden", "twice a year"."""
    after = scene.at(at + 1)
    if is_title(scene, at) or (after is not None and after.roles.keys() & {"each", "annual_after"}):
        return False
    if "weak_multiples" not in scene.roles(at) or after is None or after.kind != WORD:
        return True
    return bool(scene.roles(at - 1).keys() & {"carrier", "to", "bound"})


def _set_ages(scene: Scene, drafts: list[Draft]) -> None:
    """ "Children under five", "aged 60 or above", "under 25 or over 60": years that only say who is meant."""
    years = scene.lexicon.units["years"]
    before: Draft | None = None
    for draft in drafts:
        if not draft.unit.name and not draft.own_unit and draft.lead == "to" and _is_of_age(scene, draft):
            draft.unit, draft.own_unit = years, True
        bare = not draft.unit.name or (draft.unit.dimension == "count" and not draft.plural)
        if not draft.dropped and bare and draft.value <= _OLDEST and _is_age(scene, draft, before):
            if draft.unit.name:
                draft.last = draft.at + 1
            draft.unit, draft.own_unit, draft.aged = years, True, True
        before = draft


def _is_of_age(scene: Scene, draft: Draft) -> bool:
    """Whether a bare number is the level of an age: "the legal age was raised to 18"."""
    clause = range(max(draft.lead_at - _SOON, 0), draft.lead_at)
    return draft.value <= _OLDEST and any("aged" in scene.roles(at) for at in clause)


def _is_age(scene: Scene, draft: Draft, before: Draft | None) -> bool:
    if draft.aged:
        return True
    sided = draft.bound.negated is not draft.bound
    follows = before is not None and before.aged and draft.first - before.last <= 1
    return sided and (follows or _is_age_group(scene, draft.first - 1))


def _is_age_group(scene: Scene, at: int) -> bool:
    """Whether the part at `at` is or ends with people of an age ("a person" under 18)."""
    part = scene.at(at) if at >= 0 else None
    return part is not None and "age_groups" in scene.lexicon.roles_of(part.low.split()[-1])


def _is_pronoun(scene: Scene, draft: Draft) -> bool:
    """Whether a number word for one counts nothing: "while 94 percent already have one"."""
    bare = not draft.own_unit and not draft.unit.name and draft.bound is Bound.EXACT
    return bare and draft.value == 1 and scene.parts[draft.at].low.isalpha()


def _finished(scene: Scene, draft: Draft) -> Measurement:
    start = min(scene.parts[draft.first].start, draft.number_start)
    end = max(scene.parts[draft.last - 1].end, draft.number_end)
    return draft.measurement(start, end)
