"""Subjects: the noun of a bare number that its sentence names before: "the number of judges rose to 70"."""

from collections.abc import Sequence

from tallystick.quantities.drafts import Draft
from tallystick.quantities.measurement import Change
from tallystick.quantities.nouns import counted_noun
from tallystick.quantities.parts import Scene
from tallystick.quantities.unit import Unit

_CLAUSE_ENDS = (";", ":", ".")


def name_subjects(scene: Scene, groups: Sequence[list[Draft]]) -> None:
    """Give the first bare numbers behind "the number of ..." in its clause that noun."""
    for at in range(len(scene.parts)):
        if "number_of" not in scene.roles(at) or not (noun := counted_noun(scene, at + 1)).name:
            continue
        unit = Unit(noun.name, "count", per=_per(scene, noun.after))
        for group in _bare_groups(scene, groups, noun.after):
            for draft in group:
                draft.unit = unit


def _per(scene: Scene, at: int) -> str:
    """What the noun is counted by, "" where nothing ("the number of pupils per teacher")."""
    return counted_noun(scene, at + 1).name if "per" in scene.roles(at) else ""


def _bare_groups(scene: Scene, groups: Sequence[list[Draft]], after: int) -> list[list[Draft]]:
    """The bare number that comes first behind part `after`, and the other end of its change."""
    found: list[list[Draft]] = []
    for group in groups:
        if group[0].at < after or all(draft.aged or draft.spans for draft in group):
            continue
        if group[0].change is not Change.LEVEL and group[0].unit.name:
            continue
        bare = not any(draft.unit.name or draft.unit.per or draft.own_unit for draft in group)
        if not bare or len(group) > 1 or _has_end(scene, after, group[0].first):
            break
        if found and {found[0][0].lead, group[0].lead} != {"from", "to"}:
            break
        found.append(group)
        after = group[-1].last
    return found[:2]


def _has_end(scene: Scene, first: int, last: int) -> bool:
    return any(part.low in _CLAUSE_ENDS for part in scene.parts[first:last])
