"""Lists: numbers that belong together: ranges, "from ... to ...", and lists that share a unit or a lead."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from tallystick.quantities.bound import Bound
from tallystick.quantities.drafts import Draft
from tallystick.quantities.left import change_before, verb_before
from tallystick.quantities.lexicon import PERCENT, decimal, percent
from tallystick.quantities.measurement import Change
from tallystick.quantities.parts import YEAR, Part, Scene

_CLAUSE_ENDS = (";", ":", ".")
_NEAR = 6
_PAIR = 2  # two numbers, or the two parts ", and": a list of two has no comma before "and"
_DIFFERENCES = ("point", "multiple")
_FAR_ENDS = frozenset(_CLAUSE_ENDS)
_TIMELY = frozenset({"around", "before_year", "since", "month"})


def join_ranges(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Join two numbers that are the ends of one range: "6-24 months", "between 5 and 7 percent"."""
    for low, high in pairwise(drafts):
        if not low.dropped and _is_range(scene, low, high):
            _merge(low, high)


def _is_range(scene: Scene, low: Draft, high: Draft) -> bool:
    mark = low.last
    if high.at - 1 != mark and (high.first != mark + 1 or high.bound is not Bound.EXACT):
        return False
    opened = any("range_opens" in scene.roles(at) for at in (low.first - 1, low.at - 1))
    if not (opened and "range_joins" in scene.roles(mark)) and "range_marks" not in scene.roles(mark):
        return False
    if not _fits(low, high) or (low.own_unit and high.own_unit and low.unit.name != high.unit.name):
        return False
    if scaled(low, high) >= high.value:
        return False
    return opened or high.lead != "to" or _reads_as_range(scene, low)


def _reads_as_range(scene: Scene, low: Draft) -> bool:
    """Whether "X to Y" is a range, and not the two ends of a change ("from 38% to 66%", "up 5% to 80%")."""
    if low.lead == "from":
        return not (low.own_unit and low.unit.name) and verb_before(scene, low.lead_at, _FAR_ENDS) < 0
    return not (low.own_unit and low.change is not Change.LEVEL)


def scaled(first: Draft, second: Draft) -> Decimal:
    """The value of `first`, times the scale of `second` where both share it ("2-3 million")."""
    if (first.own_unit and not first.unit.is_money) or first.scale != 1 or second.scale == 1:
        return first.value
    return first.value * second.scale if first.value <= second.value / second.scale else first.value


def join_split_shares(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Make one share of "one household in three"."""
    for part, whole in pairwise(drafts):
        joined = part.last + 1 == whole.at and "out_of" in scene.roles(part.last)
        spelled = scene.parts[whole.at].low.isalpha() and not whole.unit.name
        if (
            joined
            and spelled
            and part.unit.dimension == "count"
            and part.unit.name
            and 0 < part.value < whole.value
        ):
            counted = part.unit.name
            part.value = percent(Fraction(part.value) / Fraction(whole.value))
            part.unit = replace(scene.lexicon.units[PERCENT], counted=counted)
            whole.dropped, part.last = True, whole.last


def join_cents(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Make one sum of "13 dollars and 45 cents"."""
    for first, second in pairwise(drafts):
        smaller = (
            first.unit.is_money
            and first.unit.comparable(second.unit)
            and second.unit.factor < first.unit.factor
        )
        gap = range(first.last, second.first)
        if smaller and len(gap) <= 1 and all("list" in scene.roles(at) for at in gap) and not second.dropped:
            first.value += second.value * decimal(second.unit.factor / first.unit.factor)
            first.last, first.number_end, second.dropped = second.last, second.number_end, True


def drop_codes(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Drop "4711-22": digits joined by a glued hyphen that are no range are a code."""
    for first, second in pairwise(drafts):
        mark = first.at + 1
        if second.at != mark + 1 or (second.dropped and first.dropped):
            continue
        glued = (
            scene.parts[mark].glued and scene.parts[second.at].glued and "range_marks" in scene.roles(mark)
        )
        if glued and not first.own_unit and first.value >= second.value and not first.dropped:
            first.dropped = second.dropped = True


def _merge(low: Draft, high: Draft) -> None:
    """Put the range into `high`, with all that led to `low`."""
    high.value, high.upper = scaled(low, high), high.value
    high.first, high.number_start = low.first, low.number_start
    if low.own_unit and (low.unit.is_money or not high.own_unit):
        high.unit, high.own_unit = low.unit, True
    if low.bound is not Bound.EXACT:
        high.bound, high.near = low.bound, low.near
    if low.change is not Change.LEVEL:
        high.change = low.change
    high.lead, high.lead_at, high.toward = low.lead, low.lead_at, low.toward
    high.aged, high.spans = low.aged or high.aged, low.spans or high.spans
    high.added, high.cumulative, high.annual = (
        low.added or high.added,
        low.cumulative,
        low.annual or high.annual,
    )
    low.dropped = True


def runs(scene: Scene, drafts: Sequence[Draft]) -> list[list[Draft]]:
    """The drafts in runs of siblings: "7.5, 8 and 9.5 per 1,000" is one run, "24, and 30 schools" are two."""
    out: list[list[Draft]] = []
    for draft in drafts:
        if draft.dropped:
            continue
        if out and _is_sibling(scene, out[-1][-1], draft):
            out[-1].append(draft)
        else:
            out.append([draft])
    return [part for run in out for part in _parted(scene, run)]


def _parted(scene: Scene, run: list[Draft]) -> list[list[Draft]]:
    apart = _stands_apart(run) and "range_joins" in scene.roles(run[1].first - 1)
    return [run[:1], run[1:]] if apart else [run]


def _is_sibling(scene: Scene, first: Draft, second: Draft) -> bool:
    """Whether two numbers of one kind have only "and" or a comma between them (and perhaps "by" again)."""
    begin = second.first
    if second.lead == first.lead and first.last <= second.lead_at < begin:
        begin = second.lead_at
    if second.change not in (Change.LEVEL, first.change):
        return False
    if first.own_unit and second.own_unit and first.unit.dimension != second.unit.dimension:
        return False
    return 0 < begin - first.last <= 2 and all("list" in scene.roles(at) for at in range(first.last, begin))


def share_units(run: Sequence[Draft]) -> None:
    """Give the numbers of a run that print no unit the unit of the next one that does, or of the money before."""
    for first, second in reversed(list(pairwise(run))):
        if (
            not first.own_unit
            and second.own_unit
            and (not first.unit.name or second.unit.dimension == "count")
        ):
            if _stands_apart(run):
                return
            first.unit, first.own_unit = second.unit, True
            if second.bound is Bound.EXACT and first.bound is not Bound.EXACT:
                second.bound, second.near = first.bound, first.near
    for first, second in pairwise(run):
        if first.own_unit and first.unit.is_money and not second.own_unit and not second.unit.name:
            second.unit, second.own_unit = replace(first.unit, per=second.unit.per), True
    if run[0].unit.is_money and all(draft.unit.name == run[0].unit.name for draft in run):
        for draft in run:
            draft.unit = replace(draft.unit, per=draft.unit.per or run[-1].unit.per)


def _stands_apart(run: Sequence[Draft]) -> bool:
    """Whether two numbers are no list: "fell to 24, and 30 schools closed", "by 1,200, or 14%"."""
    return len(run) == _PAIR and run[1].first - run[0].last == _PAIR


def share_leads(run: Sequence[Draft]) -> None:
    """Give the numbers of a run that have no lead of their own that of the one before."""
    for first, second in pairwise(run):
        if not second.lead and first.lead:
            second.lead, second.lead_at = first.lead, first.lead_at
            if second.change is Change.LEVEL:
                second.change, second.toward = first.change, first.toward


def hand_on_leads(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Carry a change over a year or a repeated "by": "by 25% by 2022 and 50% by 2025", "by 5, and by 9 at most"."""
    for first, second in pairwise([draft for draft in drafts if not draft.dropped]):
        if first.change in (Change.INCREASE, Change.DECREASE) and second.change is Change.LEVEL:
            second.change = first.change if _goes_on(scene, first, second) else Change.LEVEL


def _goes_on(scene: Scene, first: Draft, second: Draft) -> bool:
    """Whether only years and list words stand between two numbers of one kind, and one of them says "again"."""
    end = second.lead_at if second.lead == first.lead == "by" else second.first
    gap = scene.parts[first.last : max(end, first.last)]
    if not gap or "list" not in gap[-1].roles or first.unit.dimension != second.unit.dimension:
        return False
    again = any(part.kind == YEAR for part in gap) or second.lead == "by"
    return again and second.lead in ("", first.lead) and all(_is_timely(part) for part in gap)


def _is_timely(part: Part) -> bool:
    return part.kind == YEAR or bool(part.roles.keys() & {*_TIMELY, "list"})


def share_limits(scene: Scene, drafts: Sequence[Draft]) -> None:
    """A verb bounds all its objects: "shall not exceed 18 months for families and 12 months for veterans"."""
    for first, second in pairwise([draft for draft in drafts if not draft.dropped]):
        verb = any("bound_verb" in scene.roles(at) for at in range(first.first, first.at))
        free = second.bound is Bound.EXACT and not second.lead and first.unit == second.unit
        gap = scene.parts[first.last : second.first]
        joined = 0 < len(gap) <= _NEAR and "list" in gap[-1].roles and "for" in gap[0].roles
        if verb and free and joined and first.unit.dimension != "count":
            second.bound, second.near, second.negated = first.bound, first.near, first.negated


def share_negations(scene: Scene, drafts: Sequence[Draft]) -> None:
    """ "No school may have fewer than one counsellor or more than 300 pupils": both bounds are turned."""
    for first, second in pairwise(drafts):
        joined = any("alternative" in scene.roles(at) for at in (second.first - 1, second.first))
        if (
            first.negated
            and joined
            and second.first - first.last <= 2
            and not second.negated
            and second.bound.negated is not second.bound
        ):
            second.bound, second.near, second.negated = second.bound.negated, False, True


def join_baselines(scene: Scene, groups: Sequence[list[Draft]]) -> None:
    """Make the "from" of "from X to Y", "to Y from X" and "up 5 percent from X" the baseline of the other."""
    for at, bases in enumerate(groups):
        if bases[0].lead != "from" or bases[0].dropped:
            continue
        after = groups[at + 1] if at + 1 < len(groups) else []
        before = groups[at - 1] if at else []
        if after and not _apart(scene, bases[-1], after[0]) and _leads_to(scene, bases[0], after[0]):
            _base(scene, bases, after)
        elif before and not _apart(scene, before[-1], bases[0]) and _comes_from(scene, before[-1], bases[0]):
            _base(scene, bases, before)


def _leads_to(scene: Scene, base: Draft, draft: Draft) -> bool:
    """Whether `base` is where the number behind it came from."""
    return draft.lead == "to" or ("base_of" in scene.roles(base.lead_at) and _changes(draft))


def _comes_from(scene: Scene, draft: Draft, base: Draft) -> bool:
    """Whether `base` is where a level or change before it came from."""
    if "moved" in scene.roles(base.lead_at):
        return draft.change is Change.LEVEL and _fits(base, draft)
    return _changes(draft) and _follows(scene, draft, base)


def _changes(draft: Draft) -> bool:
    return draft.change is not Change.LEVEL or draft.toward is not None


def _follows(scene: Scene, first: Draft, second: Draft) -> bool:
    """Whether only a year stands between a number and the "from" of the next."""
    between = scene.parts[first.last : second.lead_at]
    return all(part.kind == YEAR or part.roles.keys() & _TIMELY for part in between)


def _apart(scene: Scene, first: Draft, second: Draft) -> bool:
    return any(part.low in _CLAUSE_ENDS for part in scene.parts[first.last : second.first])


def _base(scene: Scene, bases: list[Draft], run: list[Draft]) -> None:
    if len(bases) not in (1, len(run)):
        return
    moved = change_before(scene, bases[0].lead_at)
    if direction := scene.roles(bases[0].lead_at).get("moved"):
        moved = Change(direction)
    for at, draft in enumerate(run):
        base = bases[at if len(bases) == len(run) else 0]
        if not _fits(base, draft) if draft.change is Change.LEVEL else base.unit.dimension in _DIFFERENCES:
            continue
        base.value = scaled(base, draft)
        if not base.own_unit and draft.change is Change.LEVEL:
            base.unit = draft.unit
        draft.baseline = base.quantity()
        if base.year is not None and base.year != draft.year:
            draft.since = base.year
        elif draft.since is None and draft.period is not None:
            draft.since = draft.period.start
        if draft.change is Change.LEVEL:
            fallen = draft.value < base.value
            draft.toward = draft.toward or moved or (Change.DECREASE if fallen else Change.INCREASE)
        base.dropped = True


def _fits(base: Draft, draft: Draft) -> bool:
    """Whether two levels can be the ends of one change."""
    if not (base.own_unit and base.unit.name and draft.own_unit and draft.unit.name):
        return True
    return base.unit.dimension == draft.unit.dimension
