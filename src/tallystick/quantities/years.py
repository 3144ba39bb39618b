"""Years: which year, base year and period each number stands for."""

from collections.abc import Sequence
from typing import NamedTuple

from tallystick.quantities.drafts import Draft
from tallystick.quantities.lexicon import Lexicon
from tallystick.quantities.measurement import Change
from tallystick.quantities.parts import SIGN, YEAR, Part
from tallystick.quantities.period import Period

_CLAUSE_ENDS = (";", ":")


class Mark(NamedTuple):
    """One printed year or span of years at the parts `first:last`; `base` says that it is compared with."""

    first: int
    last: int
    period: Period
    base: bool


def year_marks(parts: Sequence[Part], lexicon: Lexicon) -> list[Mark]:
    """The years of a sentence, spans as one mark."""
    marks, at = [], 0
    while at < len(parts):
        if parts[at].kind != YEAR:
            at += 1
            continue
        first, value = _begin(parts, at), _value(parts[at], 0)
        end = _span_end(parts, at, value)
        last_value = _value(parts[end], value) if end != at else value
        if end != at and last_value > value:
            marks.append(Mark(first, end + 1, Period(value, last_value), False))
        else:
            end = at
            base = _is_base(parts, at)
            marks.append(Mark(first, at + 1, Period(value, value), base))
        at = end + 1
    return marks


def _value(part: Part, century_of: int) -> int:
    year = int(part.number.bare) if part.number else 0
    return century_of - century_of % 100 + year if year < 100 else year


def _begin(parts: Sequence[Part], at: int) -> int:
    """The first part of the words that lead to a year ("by the end of 2020")."""
    while at > 0 and parts[at - 1].roles.keys() & {"around", "since", "opens", "before_year", "month"}:
        at -= 1
    return at


def _span_end(parts: Sequence[Part], at: int, value: int) -> int:
    """The part of the second year of "2016-2020", "from 2015 to the end of 2019", or `at`."""
    if at + 2 >= len(parts) or "joins" not in parts[at + 1].roles:
        return at
    glued = parts[at + 1].glued and parts[at + 2].glued
    end = at + 2
    while (
        end < min(at + 6, len(parts))
        and parts[end].kind != YEAR
        and parts[end].roles.keys() & {"around", "month"}
    ):
        end += 1
    if end >= len(parts) or parts[end].kind != YEAR:
        return at
    opened = any("opens" in part.roles for part in parts[max(at - 4, 0) : at])
    return end if glued or opened or "to" in parts[at + 1].roles else at


def _is_base(parts: Sequence[Part], at: int) -> bool:
    """Whether a cue of comparison leads to the year, or "levels" follows it."""
    if at + 1 < len(parts) and "bases" in parts[at + 1].roles:
        return True
    i = at - 1
    while i >= 0 and "around" in parts[i].roles and "since" not in parts[i].roles:
        i -= 1
    return i >= 0 and "since" in parts[i].roles


def assign_years(
    drafts: Sequence[Draft], groups: Sequence[list[Draft]], parts: Sequence[Part], lexicon: Lexicon
) -> None:
    """Give each number its year, base year and period.

    A year behind a number is that number's and its list's; one that opens a clause holds for every number
    after it that has none of its own; a base year holds for the numbers of its clause that have none.
    """
    leading: Mark | None = None
    marks = year_marks(parts, lexicon)
    own: dict[int, Mark] = {}
    for mark in marks:
        group = _group_before(groups, mark, parts)
        if group is not None:
            for draft in group:
                if mark.base:
                    draft.since = mark.period.end if draft.since is None else draft.since
                elif draft.at not in own:
                    own[draft.at] = mark
    at = 0
    for draft in drafts:
        while at < len(marks) and marks[at].first < draft.at:
            if not marks[at].base and (_group_before(groups, marks[at], parts) is None):
                leading = marks[at]
            at += 1
        chosen = own.get(draft.at, leading)
        if chosen is not None:
            draft.year = chosen.period.end
            if chosen.period.start != chosen.period.end:
                draft.period = chosen.period
                if draft.since is None and draft.change is not Change.LEVEL:
                    draft.since = chosen.period.start
        _leading_base(draft, marks)


def _leading_base(draft: Draft, marks: Sequence[Mark]) -> None:
    """ "Compared with 2015, the speed improved 7 times": a base that opens the sentence."""
    if draft.since is not None or draft.change is Change.LEVEL:
        return
    before = [mark for mark in marks if mark.base and mark.last <= draft.at]
    if before:
        draft.since = before[-1].period.end


def _group_before(groups: Sequence[list[Draft]], mark: Mark, parts: Sequence[Part]) -> list[Draft] | None:
    """The run of numbers that a year behind it belongs to; None for a year that opens a clause."""
    before = [group for group in groups if group[-1].at < mark.first]
    if not before:
        return None
    group = before[-1]
    between = parts[group[-1].last : mark.first]
    if any(part.low in _CLAUSE_ENDS for part in between):
        return None
    opens = mark.first > 0 and parts[mark.first - 1].low in (",", "and", "while", "but")
    if opens and not mark.base and any(other[0].at > mark.last for other in groups):
        return None
    return group
