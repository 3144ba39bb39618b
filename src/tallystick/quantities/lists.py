"""Lists: numbers that belong together: ranges, "from ... to ...", and lists that share a unit or a lead."""

from collections.abc import Sequence
from decimal import Decimal

from tallystick.quantities.bound import Bound
from tallystick.quantities.drafts import Draft
from tallystick.quantities.left import change_before
from tallystick.quantities.measurement import Change
from tallystick.quantities.parts import Part

_CLAUSE_ENDS = (";", ":", ".")


def join_ranges(drafts: Sequence[Draft], parts: Sequence[Part]) -> None:
    """Join two numbers that are the ends of one range: "6-24 months", "between 5 and 7 percent"."""
    for low, high in zip(drafts, drafts[1:], strict=False):
        if not low.dropped and _is_range(low, high, parts):
            _merge(low, high)


def _is_range(low: Draft, high: Draft, parts: Sequence[Part]) -> bool:
    mark = low.last
    if mark >= high.first or mark + 1 != high.first and mark + 1 != high.at or high.bound is not Bound.EXACT:
        return False
    roles = parts[mark].roles
    opened = low.first > 0 and "range_opens" in parts[low.first - 1].roles
    if not (opened and "range_joins" in roles) and "range_marks" not in roles:
        return False
    if low.own_unit and high.own_unit and low.unit.dimension != high.unit.dimension and high.unit.name:
        return False
    if scaled(low, high) >= high.value:
        return False
    if opened or high.lead != "to" or parts[mark].low == "-":
        return True
    if low.lead == "from":
        return change_before(parts, low.lead_at) is None
    return not (low.own_unit and low.change is not Change.LEVEL)


def scaled(first: Draft, second: Draft) -> Decimal:
    """The value of `first`, times the scale of `second` where both share it ("2-3 million")."""
    if first.own_unit and first.unit.name or first.scale != 1 or second.scale == 1:
        return first.value
    return first.value * second.scale if first.value <= second.value / second.scale else first.value


def _merge(low: Draft, high: Draft) -> None:
    """Put the range into `high`, with all that led to `low`."""
    high.value, high.upper = scaled(low, high), high.value
    high.first, high.number_start = low.first, low.number_start
    if not high.own_unit and low.own_unit or low.unit.is_money:
        high.unit, high.own_unit = low.unit, True
    high.bound, high.near, high.lead, high.lead_at = (
        low.bound if low.bound is not Bound.EXACT else high.bound,
        low.near,
        low.lead,
        low.lead_at,
    )
    high.change = low.change if low.change is not Change.LEVEL else high.change
    high.toward = low.toward
    high.qualifies = low.qualifies or high.qualifies
    high.added, high.cumulative, high.annual = (
        high.added or low.added,
        high.cumulative or low.cumulative,
        high.annual or low.annual,
    )
    low.dropped = True


def runs(drafts: Sequence[Draft], parts: Sequence[Part]) -> list[list[Draft]]:
    """The drafts in runs of siblings: "7.5, 8 and 9.5 per 1,000" is one run."""
    out: list[list[Draft]] = []
    for draft in drafts:
        if draft.dropped:
            continue
        if out and _is_sibling(out[-1][-1], draft, parts):
            out[-1].append(draft)
        else:
            out.append([draft])
    return out


def _is_sibling(first: Draft, second: Draft, parts: Sequence[Part]) -> bool:
    """Whether only "and" or a comma stands between two numbers (a lead like "by" may be repeated)."""
    begin = min(
        second.first,
        second.lead_at if second.lead == first.lead and second.lead_at >= first.last else second.first,
    )
    gap = parts[first.last : begin]
    return 0 < len(gap) <= 2 and all("list" in part.roles for part in gap)


def share_units(run: Sequence[Draft]) -> None:
    """Give the numbers of a run that print no unit the unit of the next one that does."""
    for first, second in zip(reversed(run[:-1]), reversed(run[1:]), strict=True):
        if not first.own_unit and second.own_unit:
            first.unit, first.own_unit = second.unit, True
            if second.bound is Bound.EXACT and first.bound is not Bound.EXACT:
                second.bound, second.near = first.bound, first.near


def share_leads(run: Sequence[Draft]) -> None:
    """Give the numbers of a run that have no lead of their own that of the one before."""
    for first, second in zip(run, run[1:], strict=False):
        if not second.lead and first.lead:
            second.lead, second.lead_at = first.lead, first.lead_at
            if second.change is Change.LEVEL:
                second.change, second.toward = first.change, first.toward


def join_baselines(groups: Sequence[list[Draft]], parts: Sequence[Part]) -> None:
    """Make the "from" of "from X to Y", "to Y from X" and "up 5 percent from X" the baseline of the other."""
    for first, second in zip(groups, groups[1:], strict=False):
        if first[0].dropped or _apart(first[-1], second[0], parts):
            continue
        if first[0].lead == "from" and second[0].lead == "to":
            _base(first, second, parts)
        elif second[0].lead == "from" and _changes(first[-1]) and second[0].lead_at - first[-1].last <= 1:
            _base(second, first, parts)


def _changes(draft: Draft) -> bool:
    return draft.change is not Change.LEVEL or draft.toward is not None


def _apart(first: Draft, second: Draft, parts: Sequence[Part]) -> bool:
    return any(part.low in _CLAUSE_ENDS for part in parts[first.last : second.first])


def _base(bases: list[Draft], run: list[Draft], parts: Sequence[Part]) -> None:
    if len(bases) not in (1, len(run)):
        return
    moved = change_before(parts, bases[0].lead_at)
    for at, draft in enumerate(run):
        base = bases[at if len(bases) == len(run) else 0]
        base.value = scaled(base, draft)
        if not base.own_unit and draft.change is Change.LEVEL:
            base.unit = draft.unit
        draft.baseline, draft.since = base.quantity(), base.year
        if draft.change is Change.LEVEL:
            draft.toward = (
                draft.toward or moved or (Change.INCREASE if draft.value > base.value else Change.DECREASE)
            )
        base.dropped = True
