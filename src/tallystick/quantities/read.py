"""Read the quantities of one sentence: numbers with unit, bound, change and period, in textual order."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from tallystick.quantities.bound import Bound
from tallystick.quantities.denominators import numeric_denominators, set_apart
from tallystick.quantities.drafts import Draft
from tallystick.quantities.left import look_left, settle_change
from tallystick.quantities.lexicon import MULTIPLE, Lexicon, lexicon_of
from tallystick.quantities.lists import join_baselines, join_ranges, runs, share_leads, share_units
from tallystick.quantities.measurement import Change, Measurement
from tallystick.quantities.names import sort_out
from tallystick.quantities.numerals import Numerals
from tallystick.quantities.parts import NUMBER, WORD, Part, split
from tallystick.quantities.right import adds_behind, look_right
from tallystick.quantities.years import assign_years

_OLDEST = 120


def read_measurements(sentence: str, language: str = "en") -> tuple[Measurement, ...]:
    """The quantities of one sentence or clause (clean text), in textual order.

    Years, dates, ordinals, labels and numbers inside names are no quantities; "all" and "every" are not
    read. Raises DataError for a language without tables, and nothing else, whatever the text.
    """
    reader = reader_of(language)
    return reader.read(sentence)


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
        lexicon = self._lexicon
        if not lexicon.hint.search(text):
            return ()
        parts = sort_out(split(text, lexicon, self._numerals), text, lexicon)
        found = numeric_denominators(parts, text, lexicon)
        parts = set_apart(parts, found)
        drafts = [draft for at, part in enumerate(parts) if (draft := _draft(parts, at, lexicon)) is not None]
        if not drafts:
            return ()
        by_part = {denominator.first: denominator for denominator in found}
        for draft in drafts:
            look_left(draft, parts, lexicon)
            if draft.unit.name != MULTIPLE:
                look_right(draft, parts, text, lexicon, by_part)
            _set_age(draft, parts, lexicon)
            settle_change(draft, parts)
        join_ranges(drafts, parts)
        groups = runs(drafts, parts)
        for group in groups:
            share_units(group)
            share_leads(group)
        _mark_added(drafts, parts)
        assign_years([draft for draft in drafts if not draft.dropped], groups, parts, lexicon)
        join_baselines(groups, parts)
        return tuple(_finished(draft, parts) for draft in drafts if not draft.dropped)


def _draft(parts: Sequence[Part], at: int, lexicon: Lexicon) -> Draft | None:
    part = parts[at]
    if part.kind == NUMBER and part.number is not None:
        return Draft(at, at, at + 1, part.number.value, part.start, part.end, scale=part.number.scale)
    if "multiple" in part.roles and _is_multiple(parts, at):
        draft = Draft(at, at, at + 1, Decimal(part.roles["multiple"]), part.start, part.end)
        draft.unit, draft.own_unit, draft.change = lexicon.units[MULTIPLE], True, Change.TIMES
        return draft
    return None


def _is_multiple(parts: Sequence[Part], at: int) -> bool:
    """Whether a word like "double" is a factor here: not in "the double burden", "twice a year"."""
    after = parts[at + 1] if at + 1 < len(parts) else None
    if after is not None and after.roles.keys() & {"each", "annual_after"}:
        return False
    if "weak_multiples" not in parts[at].roles or after is None or after.kind != WORD:
        return True
    before = parts[at - 1].roles if at else {}
    return bool(before.keys() & {"carrier", "to", "bound"})


def _set_age(draft: Draft, parts: Sequence[Part], lexicon: Lexicon) -> None:
    """ "Children under five", "aged 60 or above": years that only say who is meant."""
    years = lexicon.units["years"]
    if draft.own_unit or draft.unit.name or draft.value > _OLDEST:
        if not draft.unit.is_duration and draft.unit.dimension != "count":
            draft.qualifies = False
        return
    before = parts[draft.first - 1].roles if draft.first else {}
    grouped = "age_groups" in before and draft.bound in (Bound.LESS, Bound.MORE)
    if draft.qualifies or grouped:
        draft.unit, draft.own_unit, draft.qualifies = years, True, True


def _mark_added(drafts: Sequence[Draft], parts: Sequence[Part]) -> None:
    for at, draft in enumerate(drafts):
        limit = drafts[at + 1].first if at + 1 < len(drafts) else len(parts)
        draft.added = draft.added or adds_behind(draft, parts, limit)


def _finished(draft: Draft, parts: Sequence[Part]) -> Measurement:
    start = min(parts[draft.first].start, draft.number_start)
    end = max(parts[draft.last - 1].end, draft.number_end)
    return draft.measurement(start, end)
