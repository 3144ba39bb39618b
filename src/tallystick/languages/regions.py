"""The names of regions that a text prints: one language's table, ready to look up."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tallystick.languages.table import load_table

LONGEST = 3  # words of a name before its kind

_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_WORD = rf"{_CAPITAL}[\w-]*(?:[’'](?!s\b)[\w-]+)?"
_NAME = rf"{_WORD}(?: {_WORD}){{0,{LONGEST - 1}}}"
_ITEM = rf"(?:the )?{_NAME}"
_LIST = rf"{_ITEM}(?:, {_ITEM})*(?:,? and {_ITEM})?"
_PARTED = re.compile(r",? and (?:the )?|, (?:the )?|^the ")
_CELL = re.compile(r"\s*(?:[;,/|\n•&]|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class RegionTable:
    """The table regions.toml of a language; the comments in the English one say what each key means."""

    kinds: tuple[str, ...]
    before: tuple[str, ...]
    between: tuple[str, ...]
    examples: tuple[str, ...]
    prepositions: tuple[str, ...]
    openers: tuple[str, ...]
    no_names: tuple[str, ...]
    directions: tuple[str, ...]
    no_places_before: tuple[str, ...]
    not_places: tuple[str, ...]
    columns: tuple[str, ...]
    everywhere: tuple[str, ...]
    plurals: dict[str, str]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """The name of a region as a text prints it, and its kind ("Kelm", "Province"); "" where none is printed.

    It is `sure` where the kind belongs to this name alone, not to several at once ("Kelm and Vell Counties").
    """

    name: str
    kind: str = ""
    sure: bool = True

    def __str__(self) -> str:
        return f"{self.name} {self.kind}".rstrip()


class RegionNames:
    """Finds names of regions in running text and in the cells of a table."""

    def __init__(self, table: RegionTable) -> None:
        self._kinds = {kind.lower(): kind for kind in table.kinds}
        self._plurals = {plural.lower(): kind for plural, kind in table.plurals.items()}
        self._openers = frozenset(table.openers)
        self._directions = frozenset(table.directions)
        self._no_names = frozenset((*table.no_names, *table.openers, *table.everywhere))
        self._not_places = frozenset(table.not_places)
        self._columns = frozenset(table.columns)
        kinds, plurals = _any(table.kinds), _any(table.plurals)
        self._behind = re.compile(rf"\b({_NAME}?) ({kinds})\b(?! (?:{_any(table.no_places_before)})\b)")
        self._several = re.compile(rf"\b({_LIST}) ({plurals})\b")
        heads = _any((*table.kinds, *table.plurals, *table.before, *map(str.lower, table.plurals)))
        self._heads = re.compile(rf"\b(?:{heads})\b")
        self._before = re.compile(rf"\b({heads})(?: (?:{_any(table.between)})|:) ({_LIST})")
        self._examples = re.compile(rf"\b(?:{heads}),? (?:{_any(table.examples)}) ({_LIST})")
        self._listed = re.compile(rf"\b(?i:{_any(table.prepositions)}) ({_LIST})")

    def kinded(self, text: str) -> Iterator[Place]:
        """The names that stand with their kind: "Kelm County", "Kelm and Vell Counties", "the county of Kelm".

        Names that are only said to be regions come without a kind: "the counties are Kelm and Vell".
        """
        if not self._heads.search(text):
            return
        for match in self._behind.finditer(text):
            yield from self._places([match[1]], match[2], sure=True)
        for match in self._several.finditer(text):
            yield from self._places(_parted(match[1]), match[2])
        for match in self._before.finditer(text):
            names = _parted(match[2])
            yield from self._places(names, "" if names[1:] else match[1])
        for match in self._examples.finditer(text):
            yield from self._places(_parted(match[1]), "")

    def lists(self, text: str) -> Iterator[tuple[str, ...]]:
        """The lists of names that stand where places do: "in Kelm, Ostra and Vell"."""
        for match in self._listed.finditer(text):
            names = [self._bare(words) for words in _parted(match[1])]
            if len(names) > 1 and all(names):
                yield tuple(name for name in names if name)

    def is_column(self, header: str) -> bool:
        """Whether the name of a column or field says that regions stand in it."""
        return " ".join(header.lower().split()) in self._columns

    def cell(self, text: str) -> Iterator[Place]:
        """The names that such a column prints."""
        for part in _CELL.split(text):
            if not re.fullmatch(_ITEM, part):
                continue
            if kinded := list(self.kinded(part)):
                yield from kinded
            elif name := self._bare(part.removeprefix("the ")):
                yield Place(name)

    def is_ordinary(self, name: str, small: frozenset[str]) -> bool:
        """Whether all words of a name are printed `small` too, as those of names are not.

        Directions are: "Northern Province" is a name.
        """
        words = name.split()
        return not self._directions.intersection(words) and small.issuperset(word.lower() for word in words)

    def stands_alone(self, name: str) -> bool:
        """Whether a name is known without its kind: "Kelm" is, "Northern" is not."""
        return not self._directions.issuperset(name.split())

    def stands_apart(self, before: str, after: str) -> bool:
        """Whether a name is whole between the words with a capital `before` and `after` it ("" where there is none)."""
        joined = after.lower() in self._kinds or after.lower() in self._plurals
        return (not before or before in self._openers) and (not after or joined)

    def _name(self, words: str) -> str:
        """The name in words with capitals: without those that open a sentence, "" where none is left."""
        parts = words.split()
        while parts and parts[0] in self._openers:
            del parts[0]
        direction = len(parts) == 1 and parts[0] in self._directions
        return "" if not direction and self._no_names.issuperset(parts) else " ".join(parts)

    def _bare(self, words: str) -> str:
        """The name in words of a list, without its kind; "" where they cannot name a place."""
        parts = words.split()
        if parts[-1].lower() in self._kinds or parts[-1].lower() in self._plurals:
            del parts[-1]
        name = self._name(" ".join(parts))
        return "" if self._not_places.intersection(parts) or not self.stands_alone(name) else name

    def _places(self, names: Iterable[str], kind: str, sure: bool = False) -> Iterator[Place]:
        """The places of `names`, their kind in the singular; without it, where one of several is no name."""
        found = [self._name(name) for name in names]
        plain = kind.lower() if all(found) else ""
        one = self._plurals.get(plain) or self._kinds.get(plain, "")
        yield from (Place(name, one, sure) for name in found if name and (one or self._bare(name)))


def region_names(folder: str) -> RegionNames:
    """The names of regions as the tables of a language folder (`english`) know them."""
    return RegionNames(load_table(RegionTable, folder, "regions"))


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _parted(words: str) -> list[str]:
    return [name for name in _PARTED.split(words) if name]
