"""Parts: which figures of a sentence may be added up, and which of them stand in a list."""

from collections.abc import Sequence

from tallystick.checks.arithmetic.clash import Figure
from tallystick.languages.sums import SumWords

_SUMMED = frozenset({"count", "area", "length", "mass", "volume", "energy"})
"""The dimensions, beside money, of which parts make up a whole."""

_YEARS = 2
"""Years from which on figures are of different ones."""


def adds_up(figure: Figure) -> bool:
    """Whether a figure may be a part of a sum, or the sum."""
    return (
        figure.is_part and not figure.unit.per and (figure.unit.is_money or figure.unit.dimension in _SUMMED)
    )


def fits(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether parts and whole are in one unit, and of one year where they have any."""
    return of_one_unit(parts, whole) and len({f.measurement.year for f in (*parts, whole)} - {None}) < _YEARS


def of_one_unit(parts: Sequence[Figure], whole: Figure) -> bool:
    """Whether parts and whole are in one unit, and none of them is said of each year."""
    yearly = any(figure.measurement.annual for figure in (*parts, whole))
    alike = all(part.unit.comparable(whole.unit) for part in parts)
    return whole.is_level and alike and not yearly


def list_from(figures: Sequence[Figure], words: SumWords) -> list[Figure]:
    """The first figures that follow each other as a bare list."""
    parts = [*figures[:1]]
    for figure in figures[1:]:
        between = parts[-1].before(figure)
        links = (words.list_link, words.bracket_link, words.year_link)
        if not any(link.match(between) for link in links):
            break
        parts.append(figure)
    return parts


def lists_all(whole: Figure, parts: Sequence[Figure], words: SumWords) -> bool:
    """Whether a list right behind a whole is meant as all of its parts.

    It opens with a colon or such words, or the items begin alike ("44 in the north and 46 in the south").
    """
    text, between = whole.told.text, whole.before(parts[0])
    listed = text[whole.measurement.end :]
    if words.some_of.search(listed) or words.of_these.search(listed) or words.not_added.search(text):
        return False
    if not _ends(parts[-1]) or not fits(parts, whole) or not _are_of(whole, parts, words):
        return False
    if words.whole_list.match(between):
        return True
    return bool(words.list_opens.match(between)) and len({_next_word(part) for part in parts}) == 1


def _ends(last: Figure) -> bool:
    """Whether nothing but the item itself stands between a figure and the end of its clause."""
    rest = last.told.text[last.measurement.end :]
    clause = rest.partition(";")[0].partition(")")[0].rstrip(" .")
    return "," not in clause and not any(letter.isdigit() for letter in clause)


def _are_of(whole: Figure, parts: Sequence[Figure], words: SumWords) -> bool:
    """Whether parts are bare, or count what the whole counts, or two groups that make up everybody."""
    names = {part.unit.name for part in parts} - {"", whole.unit.name}
    groups = {at for at, pattern in enumerate(words.opposites) if any(map(pattern.fullmatch, names))}
    return bool(whole.unit.name) and (not names or len(groups) == len(names) == len(words.opposites))


def _next_word(part: Figure) -> str:
    following = part.told.text[part.measurement.end :].split(maxsplit=1)
    return following[0].strip(" ,.;") if following else ""
