"""Respectively: pair the numbers of a list by order with the items that the sentence lists before them."""

from collections.abc import Sequence
from itertools import pairwise

from tallystick.quantities.drafts import Draft
from tallystick.quantities.parts import YEAR, Scene
from tallystick.quantities.years import year_marks

_CLAUSE_ENDS = (";", ":")
_LEADING = frozenset({"before_year", "around", "opens", "month", "since"})


def pair_items(scene: Scene, groups: Sequence[list[Draft]]) -> None:
    """Label the numbers of each list with "respectively"; unequal lists are marked as not paired."""
    for at in range(len(scene.parts)):
        if "respectively" in scene.roles(at) and (group := _list_of(groups, at)):
            _pair(scene, groups, group)


def _list_of(groups: Sequence[list[Draft]], at: int) -> list[Draft]:
    """The run of several numbers nearest to part `at`, the one before it first."""
    before = [group for group in groups if len(group) > 1 and group[0].at < at]
    after = [group for group in groups if len(group) > 1 and group[0].at > at]
    return before[-1] if before else after[0] if after else []


def _pair(scene: Scene, groups: Sequence[list[Draft]], group: list[Draft]) -> None:
    first = _beginning(scene, groups, group)
    _pair_years(scene, group)
    items = _items(scene, first, _end_of_items(scene, first, group[0]), len(group))
    for at, draft in enumerate(group):
        draft.paired = len(items) == len(group)
        draft.label = items[at] if draft.paired else ""


def _beginning(scene: Scene, groups: Sequence[list[Draft]], group: list[Draft]) -> int:
    """The first part of the clause that leads to the list: behind the number before, a comma or an opening year."""
    earlier = [other[-1].last for other in groups if other[-1].at < group[0].at and not other[-1].own_unit]
    first = max(earlier, default=0)
    for at in range(first, group[0].first):
        if scene.parts[at].low in _CLAUSE_ENDS or scene.parts[at].kind == YEAR:
            first = at + 1
    while first < group[0].first and (scene.parts[first].low == "," or "clause" in scene.roles(first)):
        first += 1
    return first


def _end_of_items(scene: Scene, first: int, draft: Draft) -> int:
    """The part behind the listed items: before the words that lead to the number."""
    at = draft.lead_at if draft.lead_at >= 0 else draft.first
    stops = scene.lexicon.stops
    while at > first and (
        scene.roles(at - 1).keys() & {"verb", "steered", "carrier", "respectively"}
        or scene.parts[at - 1].low in stops
    ):
        at -= 1
    return at


def _items(scene: Scene, first: int, last: int, wanted: int) -> list[str]:
    """The items joined by commas and "and" in the parts `first:last`, the last `wanted` of them."""
    cuts = [at for at in range(first, last) if "list" in scene.roles(at)]
    spans = [(a + 1, b) for a, b in pairwise([first - 1, *cuts, last]) if b > a + 1]
    names = [scene.text[scene.parts[a].start : scene.parts[b - 1].end] for a, b in spans]
    return names if len(names) == wanted else []


def _pair_years(scene: Scene, group: list[Draft]) -> None:
    """ "In 2019 and 2020, 45 and 52 courts were opened respectively": each number its year."""
    marks = [mark for mark in year_marks(scene) if not mark.base and mark.period.years == 1]
    if len(marks) == len(group) and all(b.first - a.last <= 1 for a, b in pairwise(marks)):
        for draft, mark in zip(group, marks, strict=True):
            draft.year, draft.period = mark.period.end, None
