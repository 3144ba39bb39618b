"""Respectively: pair the numbers of a list by order with the items that the sentence lists before them."""

from collections.abc import Sequence
from itertools import pairwise

from tallystick.quantities.bound import Bound
from tallystick.quantities.drafts import Draft
from tallystick.quantities.parts import PHRASE, WORD, YEAR, Scene
from tallystick.quantities.years import Mark, year_marks

_CLAUSE_ENDS = (";", ":")
_LEADING = frozenset({"verb", "steered", "carrier", "respectively", "to", "by", "from", "bound"})
_FIGURES = frozenset({"ratio", "point", "rate", "count", "multiple"})

Groups = Sequence[list[Draft]]


def pair_items(scene: Scene, groups: Groups) -> None:
    """Label the numbers of each list with "respectively" by its items, or by its years.

    Where neither is as long as the list, the numbers are marked as not paired. A later list of the clause
    that is as long goes by the same labels. A bound before the first number holds for the whole list.
    """
    at = next((at for at in range(len(scene.parts)) if "respectively" in scene.roles(at)), -1)
    if at < 0:
        return
    labels: list[str] = []
    for group in _lists(groups, at):
        labels = _pair(scene, groups, group, labels)


def _lists(groups: Groups, at: int) -> list[list[Draft]]:
    """The lists of numbers in question: the one nearest before part `at`, and those behind it."""
    lists = [group for group in groups if len(group) > 1 and not group[0].dropped]
    before = [group for group in lists if group[0].at < at]
    return lists[max(len(before) - 1, 0) :]


def _pair(scene: Scene, groups: Groups, group: list[Draft], labels: list[str]) -> list[str]:
    """Label one list; its labels, which the next list may take over when it has none of its own."""
    years = _years(year_marks(scene), len(group))
    found = [str(year) for year in years] or _items(scene, groups, group)
    if not found and len(labels) == len(group):
        found = labels
    for at, draft in enumerate(group):
        draft.paired = bool(found)
        draft.label = found[at] if found else ""
        if years:
            draft.year, draft.period = years[at], None
        if draft.bound is Bound.EXACT:
            draft.bound, draft.near = group[0].bound, group[0].near
    return found


def _years(marks: Sequence[Mark], wanted: int) -> list[int]:
    """The years of a list or span that is as long as the list of numbers."""
    for mark in marks:
        if not mark.base and len(mark.years) == wanted:
            return list(mark.years)
        if not mark.base and not mark.years and mark.period.years == wanted:
            return list(range(mark.period.start, mark.period.end + 1))
    return []


def _items(scene: Scene, groups: Groups, group: list[Draft]) -> list[str]:
    """The items that the clause lists before its numbers, one a number; none where their count differs."""
    end = _end(scene, _source(groups, group)[0])
    drafts = [draft for other in groups for draft in other]
    for begin in _beginnings(scene, end):
        items = _split(scene, drafts, begin, end)
        if len(items) == len(group):
            return items
    return []


def _source(groups: Groups, group: list[Draft]) -> list[Draft]:
    """The first numbers of the clause: those of "from" in "from 5 and 7 to 8 and 9"."""
    at = next(i for i, other in enumerate(groups) if other is group)
    return groups[at - 1] if at and groups[at - 1][0].dropped and len(groups[at - 1]) == len(group) else group


def _end(scene: Scene, draft: Draft) -> int:
    """The part behind the listed items: before the words that lead to the number. The last item stays."""
    at = draft.lead_at if draft.lead_at >= 0 else draft.first
    while at > 0 and _leads(scene, at - 1) and "list" not in scene.roles(at - 2):
        at -= 1
    return at


def _leads(scene: Scene, at: int) -> bool:
    return bool(scene.roles(at).keys() & _LEADING) or _is_function_word(scene, at)


def _is_function_word(scene: Scene, at: int) -> bool:
    part, lexicon = scene.parts[at], scene.lexicon
    if part.low in lexicon.stops or part.low in lexicon.participles:
        return True
    return (
        part.kind in (WORD, PHRASE)
        and part.low.endswith(lexicon.counted.verb_ends)
        and part.low not in lexicon.not_verbs
    )


def _beginnings(scene: Scene, end: int) -> list[int]:
    """Where the clause may begin: the sentence, behind a year, ";", or a comma with a conjunction."""
    begins = [0]
    for at in range(end):
        part = scene.parts[at]
        comma = part.low == "," and "clause" in scene.roles(at + 1)
        if part.low in _CLAUSE_ENDS or comma or part.kind == YEAR:
            begins.append(at + 1)
    return [_skipped(scene, begin, end) for begin in begins]


def _skipped(scene: Scene, begin: int, end: int) -> int:
    """`begin` moved over commas, conjunctions and what is left of a time ("onwards,")."""
    if (
        begin + 1 < end
        and scene.parts[begin + 1].low == ","
        and begin
        and scene.parts[begin - 1].kind == YEAR
    ):
        begin += 1
    while begin < end and (scene.parts[begin].low == "," or "clause" in scene.roles(begin)):
        begin += 1
    return begin


def _split(scene: Scene, drafts: Sequence[Draft], begin: int, end: int) -> list[str]:
    """The items joined by commas and "and" in the parts `begin:end`.

    None where a year or a reported figure stands among them; an age or a size may ("100 megabit lines").
    """
    if any(part.kind == YEAR for part in scene.parts[begin:end]):
        return []
    inside = [draft for draft in drafts if begin <= draft.at < end]
    if any(draft.unit.dimension in _FIGURES for draft in inside):
        return []
    cuts = [at for at in range(begin, end) if "list" in scene.roles(at)]
    spans = [(a + 1, b) for a, b in pairwise([begin - 1, *cuts, end]) if b > a + 1]
    return [_item(scene, span, spans[-1]) for span in spans]


def _item(scene: Scene, span: tuple[int, int], last: tuple[int, int]) -> str:
    """An item as printed, with the noun that the last one has for all ("neonatal and infant mortality")."""
    printed = _printed(scene, *span)
    if last[1] - last[0] == 1 or not printed.endswith(scene.lexicon.counted.adjective_ends):
        return printed
    noun = next((at for at in range(last[1] - 1, last[0], -1) if not _is_function_word(scene, at)), last[0])
    return f"{printed} {_printed(scene, noun, noun + 1)}" if noun > last[0] else printed


def _printed(scene: Scene, first: int, last: int) -> str:
    return scene.text[scene.parts[first].start : scene.parts[last - 1].end]
