"""Years: which year, base year and period each number stands for."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tallystick.quantities.drafts import Draft
from tallystick.quantities.measurement import Change
from tallystick.quantities.parts import NUMBER, YEAR, Part, Scene
from tallystick.quantities.period import Period

_CLAUSE_ENDS = (";", ":")
_LEADING = frozenset({"around", "since", "opens", "before_year", "month"})
_FAR = 5


class Mark(NamedTuple):
    """One printed year, span or list of years at the parts `first:last`.

    `base` says that it is compared with; `years` are the printed years of a list ("2017 and 2018").
    """

    first: int
    last: int
    period: Period
    base: bool
    years: tuple[int, ...] = ()


Groups = Sequence[list[Draft]]


def assign_years(scene: Scene, groups: Groups) -> None:
    """Give each number its year, base year and period.

    A year behind a number is that number's and its list's; one that opens a clause holds for every number
    after it that has none of its own; a base year holds for the changes of its clause that have none.
    """
    marks = year_marks(scene)
    if not marks:
        return
    opening: list[Mark] = []
    for mark in marks:
        owners = _owners(scene, groups, mark)
        if owners and not mark.base and _is_taken(scene, groups, owners, mark):
            owners = []
        if not owners or (all(_is_qualifying(draft) for draft in owners) and _is_followed(scene, mark)):
            opening.append(mark)
        if not owners:
            _set_bracketed(scene, groups, mark)
        elif mark.base or any(draft.of_old for draft in owners):
            _set_base(scene, groups, owners, mark)
        else:
            for draft in owners:
                _set_year(draft, mark)
    _hand_on(scene, groups)
    for group in groups:
        for draft in group:
            _open_with(draft, opening)


def year_marks(scene: Scene) -> list[Mark]:
    """The years of a sentence; spans and lists are one mark each."""
    marks: list[Mark] = []
    at = 0
    while at < len(scene.parts):
        if scene.parts[at].kind == YEAR and not _is_of_title(scene, at):
            mark = _mark(scene, at)
            joined = _joined(scene, marks[-1], mark) if marks else None
            marks[-1:] = [joined] if joined else [*marks[-1:], mark]
            at = mark.last
        else:
            at += 1
    return marks


def _mark(scene: Scene, at: int) -> Mark:
    first, value, end = _begin(scene, at), _value(scene.parts[at], 0), _span_end(scene, at)
    last_value = _value(scene.parts[end], value)
    if last_value > value:
        return Mark(first, end + 1, Period(value, last_value), False)
    return Mark(first, at + 1, Period(value, value), _is_base(scene, at), (value,))


def _joined(scene: Scene, first: Mark, second: Mark) -> Mark | None:
    """Both years of "2017 and 2018" as one mark; None for years that stand apart."""
    between = range(first.last, second.last - 1)
    if (
        first.base
        or second.base
        or not (first.years and second.years)
        or second.period.end < first.period.start
    ):
        return None
    if not 0 < len(between) <= 2 or not all("list" in scene.roles(at) for at in between):
        return None
    period = Period(first.period.start, second.period.end)
    return Mark(first.first, second.last, period, False, first.years + second.years)


def _is_of_title(scene: Scene, at: int) -> bool:
    """Whether a year in brackets belongs to a title: "the Service Guidelines (2015-2020)"."""
    bracket, title = scene.at(at - 1), scene.at(at - 2)
    if bracket is not None and "joins" in bracket.roles and title is not None and title.kind == YEAR:
        return _is_of_title(scene, at - 2)
    return (
        bracket is not None
        and bracket.low in "(（"
        and title is not None
        and title.capital
        and title.kind != NUMBER
    )


def _value(part: Part, century_of: int) -> int:
    year = int(part.number.bare) if part.number else 0
    return century_of - century_of % 100 + year if year < 100 else year


def _begin(scene: Scene, at: int) -> int:
    """The first part of the words that lead to a year ("by the end of 2020")."""
    while at > 0 and scene.roles(at - 1).keys() & _LEADING:
        at -= 1
    return at


def _span_end(scene: Scene, at: int) -> int:
    """The part of the second year of "2016-2020", "from 2015 to the end of 2019", or `at`."""
    if "joins" not in scene.roles(at + 1):
        return at
    end = at + 2
    while end < at + _FAR and scene.roles(end).keys() & {"around", "month"}:
        end += 1
    part, mark = scene.at(end), scene.parts[at + 1]
    if part is None or part.kind != YEAR:
        return at
    cue = "pairs" if "clause" in mark.roles else "opens"
    opened = any(cue in scene.roles(i) for i in range(max(at - 4, 0), at))
    return end if (mark.glued and part.glued) or opened or "to" in mark.roles else at


def _is_base(scene: Scene, at: int) -> bool:
    """Whether a cue of comparison leads to the year, or "levels" follows it."""
    i = at - 1
    while scene.roles(i).keys() & {"around", "month"} and "since" not in scene.roles(i):
        i -= 1
    if "month" in scene.roles(at - 1) and "opens" in scene.roles(i) and "openers" not in scene.roles(i):
        return False
    return "since" in scene.roles(i) or "bases" in scene.roles(at + 1) or _opens_since(scene, at)


def _opens_since(scene: Scene, at: int) -> bool:
    """Whether the clause opens with "since": "since the reform of the courts in 2017, ..."."""
    while at > 0 and scene.parts[at - 1].low not in (",", *_CLAUSE_ENDS):
        at -= 1
    return "openers" in scene.roles(at)


def _owners(scene: Scene, groups: Groups, mark: Mark) -> list[Draft]:
    """The numbers that a year behind them belongs to; none for a year that opens a clause.

    Besides the nearest run that is what stands before its brackets, what an age or a time qualifies, and a
    change up to a level ("eased by 0.75 points to 3.25 percent in 2020").
    """
    before = [group for group in groups if group[-1].at < mark.first]
    if not before or _opens_clause(scene, groups, mark):
        return []
    if _has_end(scene, before[-1][-1].last, mark.first) or _has_bracket(scene, groups, mark):
        return []
    owners = list(before[-1])
    for later, group in zip(before[:0:-1], before[-2::-1], strict=True):
        if not _reaches_back(scene, group, later, mark) or _has_end(scene, group[-1].last, later[0].first):
            break
        owners += group
    return owners


def _reaches_back(scene: Scene, group: Sequence[Draft], later: Sequence[Draft], mark: Mark) -> bool:
    """Whether what dates the run `later` dates the one before it too."""
    qualifying = all(_is_qualifying(draft) for draft in later)
    steered = later[0].lead == "to" and later[0].lead_at - group[-1].last <= 1
    aside = _is_aside(scene, later, mark) or _is_set_off(scene, group, mark)
    return qualifying or steered or aside or _is_bracketed(scene, later, group)


def _is_aside(scene: Scene, group: Sequence[Draft], mark: Mark) -> bool:
    """Whether commas set a run off from its clause: "12 billion, or 1.6 percent of GDP, went to ... in 2019"."""
    first, last = group[0].first, group[-1].last
    opened = any(scene.parts[at].low == "," for at in range(max(first - 2, 0), first))
    return opened and any(scene.parts[at].low == "," for at in range(last, min(last + _FAR, mark.first)))


def _is_set_off(scene: Scene, group: Sequence[Draft], mark: Mark) -> bool:
    """Whether a comma sets a year off at the end of the sentence, so that it dates all numbers of the clause."""
    before = scene.at(mark.first - 1)
    if before is None or before.low != "," or mark.base:
        return False
    between = range(group[-1].last, mark.first)
    return mark.last >= len(scene.parts) - 1 and not any("relative" in scene.roles(at) for at in between)


def _is_qualifying(draft: Draft) -> bool:
    if draft.aged or draft.spans:
        return True
    return draft.unit.is_duration and draft.change is Change.LEVEL and not draft.lead


def _has_end(scene: Scene, first: int, last: int) -> bool:
    return any(part.low in _CLAUSE_ENDS for part in scene.parts[first:last])


def _is_bracketed(scene: Scene, group: Sequence[Draft], before: Sequence[Draft]) -> bool:
    """Whether a run is printed in brackets straight behind another ("15 million mu (1 million ha)")."""
    bracket = scene.at(group[0].first - 1)
    return bracket is not None and bracket.low in "(（" and group[0].first - 1 == before[-1].last


def _is_followed(scene: Scene, mark: Mark) -> bool:
    """Whether a comma follows a year: "in the five years to 2022, 37 laws"."""
    after = scene.at(mark.last)
    return after is not None and after.low == ","


def _is_taken(scene: Scene, groups: Groups, owners: Sequence[Draft], mark: Mark) -> bool:
    """Whether the numbers before a year have one already, so that it leads to those behind a comma."""
    if any(draft.year is None for draft in owners) or not any(group[0].at > mark.last for group in groups):
        return False
    return any(scene.parts[at].low == "," for at in range(owners[-1].last, mark.first))


def _has_bracket(scene: Scene, groups: Groups, mark: Mark) -> bool:
    bracket = scene.at(mark.last)
    return (
        bracket is not None
        and bracket.low in "(（"
        and any(group[0].first == mark.last + 1 for group in groups)
    )


def _set_bracketed(scene: Scene, groups: Groups, mark: Mark) -> None:
    """ "From 2010 (45%) to 2020 (62%)": a number in brackets straight behind its year."""
    for group in groups:
        if group[0].first == mark.last + 1 and scene.parts[mark.last].low in "(（":
            for draft in group:
                _set_year(draft, mark)


def _opens_clause(scene: Scene, groups: Groups, mark: Mark) -> bool:
    """Whether a year stands at the head of a clause that holds numbers: ", and in 2020 the rate was 90%"."""
    before = scene.at(mark.first - 1)
    if before is None or mark.base or not before.roles.keys() & {"list", "clause"}:
        return False
    return any(group[0].at > mark.last for group in groups)


def _set_year(draft: Draft, mark: Mark) -> None:
    if draft.year is None:
        draft.year = mark.period.end
        draft.period = mark.period if mark.period.years > 1 else None
        if draft.period and draft.since is None and draft.change is not Change.LEVEL:
            draft.since = draft.period.start


def _set_base(scene: Scene, groups: Groups, owners: Sequence[Draft], mark: Mark) -> None:
    """Set the base year of the owners, and of the changes of one kind before them in the clause that have none."""
    for draft in owners:
        near = mark.first - draft.last <= 1 or (
            draft.toward is not None and not _has_comma(scene, draft, mark)
        )
        if draft.since is None and (near or draft.change is not Change.LEVEL):
            draft.since = mark.period.end
    kind = owners[0].unit.dimension
    earlier = [draft for group in groups for draft in group if draft.at < owners[0].at]
    for draft in reversed(earlier):
        if draft.change is Change.LEVEL or draft.since is not None or draft.unit.dimension != kind:
            break
        if _has_end(scene, draft.last, owners[0].first):
            break
        draft.since = mark.period.end


def _has_comma(scene: Scene, draft: Draft, mark: Mark) -> bool:
    return any("list" in scene.roles(at) for at in range(draft.last, mark.first))


def _hand_on(scene: Scene, groups: Groups) -> None:
    """A change right behind a dated number is of the same year: "41 million in 2019, a rise of 8 percent"."""
    drafts = [draft for group in groups for draft in group]
    for first, second in pairwise(drafts):
        free = second.year is None and second.change is not Change.LEVEL and first.lead != "from"
        if free and first.year is not None and not _has_end(scene, first.last, second.first):
            second.year = first.year


def _open_with(draft: Draft, opening: Sequence[Mark]) -> None:
    """Fill what is missing from the years that open the sentence or its clauses."""
    before = [mark for mark in opening if mark.first < draft.at]
    years = [mark for mark in before if not mark.base]
    bases = [mark for mark in before if mark.base]
    if years:
        _set_year(draft, years[-1])
    if bases and draft.since is None and draft.change is not Change.LEVEL:
        draft.since = bases[-1].period.end
