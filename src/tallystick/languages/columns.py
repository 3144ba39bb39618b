"""Columns: what the header of a column or the name of a field means, by the words of one language."""

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cache, lru_cache

from tallystick.languages.language import folder
from tallystick.languages.table import load_table

_WORD = re.compile(r"[^\W_]+|[#№]")
_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:\s?[/–—-]\s?(\d{4}|\d{2}))?(?!\d)")
_NUMBERS = re.compile(r"(?<![^\W_])\d+(?:\.\d+)*(?![^\W_])")
_HALF = 0.5
_HEAD = 4  # words of a text that say what it is about
_SHORTEST_ROOT = 2  # letters
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PARTS = re.compile(r"\s*(?:[;\n•|]|\.\s+(?:\w+\s+){0,2}\w+:)\s*")
_ACRONYM = re.compile(r"(?:[A-Z][\w.-]*){2,}")
_ASIDE = re.compile(r"\s*[(:,–—-].*$|\s*\d+\s*%?$")
_LONGEST = 14  # words; a longer text is no header


Span = tuple[int, int, int]
"""A phrase found in a header: how many words it has, at which word it stands, and the rank of its meaning."""


@dataclass(frozen=True)
class ColumnTable:
    """The table columns.toml of a language; the comments in the English one say what each key means."""

    fillers: tuple[str, ...]
    technical: tuple[str, ...]
    neutral: tuple[str, ...]
    no_commitments: tuple[str, ...]
    totals: tuple[str, ...]
    blanks: tuple[str, ...]
    marks: tuple[str, ...]
    statuses: tuple[str, ...]
    institutions: tuple[str, ...]
    items: tuple[str, ...]
    parts: tuple[str, ...]
    counts: tuple[str, ...]
    shares: tuple[str, ...]
    more: tuple[str, ...]
    less: tuple[str, ...]
    prepositions: tuple[str, ...]
    meanings: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A run of words that names a meaning, and the place of that meaning in the table."""

    words: tuple[str, ...]
    meaning: str
    rank: int


class Columns:
    """Understands headers and cells by one language's table."""

    def __init__(self, table: ColumnTable) -> None:
        self._fillers = frozenset(map(stem, table.fillers))
        self._items = frozenset(map(stem, table.items))
        self._parts = frozenset(map(words_of, table.parts))
        self._technical = frozenset(map(words_of, table.technical))
        self._neutral = frozenset(map(words_of, table.neutral))
        self._no_commitments = frozenset(map(words_of, table.no_commitments))
        self._totals = frozenset(map(words_of, table.totals))
        self._blanks = frozenset(blank.lower() for blank in table.blanks)
        self._marks = frozenset(table.marks)
        self._statuses = frozenset(map(words_of, table.statuses))
        self._institutions = frozenset(map(stem, table.institutions))
        self._counts = _opening(table.counts)
        self._shares = _opening(table.shares)
        self._prepositions = re.compile(rf"\b(?:{'|'.join(table.prepositions)})\b", re.IGNORECASE)
        self._more = frozenset(map(stem, table.more))
        self._less = frozenset(map(stem, table.less))
        self._phrases = _phrases(table)
        self._given: dict[tuple[str, ...], str | None] = {}

    def naming(self, names: Iterable[tuple[str, str | None]]) -> "Columns":
        """These columns, but that a header with one of `names` means what is given with it."""
        other = copy(self)
        other._given = {words_of(name): meaning for name, meaning in names}
        return other

    def meaning(self, header: str) -> str | None:
        """The name of what a header means, None where its words do not say.

        More than half of the words that are no fillers must name the meaning. A word for an item ("commitment")
        beside another name only says of what it is the name. In the names that programs give ("detail_sub_id")
        the last word decides.
        """
        if (given := words_of(header)) in self._given:
            return self._given[given]
        words = words_of(_CAMEL.sub(" ", _NUMBERS.sub(" ", without_years(header))))
        if not words or len(words) > _LONGEST or self.is_technical(header):
            return None
        apart = self._best(words, self._fillers | self._items)
        whole = apart or self._best(words, self._fillers)
        return whole or (self._best(words[-1:], self._fillers) if "_" in header else None)

    def _best(self, words: tuple[str, ...], fillers: frozenset[str]) -> str | None:
        found: dict[str, list[Span]] = {}
        for at, word in enumerate(words):
            for phrase in self._phrases.get(word, ()):
                size = len(phrase.words)
                whole = words == phrase.words or not fillers.issuperset(phrase.words)
                if whole and words[at : at + size] == phrase.words:
                    found.setdefault(phrase.meaning, []).append((size, at, phrase.rank))
        weighty = [at for at, word in enumerate(words) if word not in fillers]
        scored = [(*_strength(spans, weighty, len(words)), name) for name, spans in found.items()]
        best = max(scored, default=None)
        return best[-1] if best and best[0] > _HALF else None

    def is_technical(self, header: str) -> bool:
        """Whether a field belongs to the making of a page or file; its last words decide."""
        words = words_of(header)
        return any(words[len(words) - size :] in self._technical for size in (1, 2))

    def is_neutral(self, header: str) -> bool:
        """Whether a header names figures without saying which ("Value")."""
        return words_of(without_years(header)) in self._neutral

    def is_no_commitment(self, heading: str) -> bool:
        """Whether a heading is one of those that head no commitment ("Introduction")."""
        words = words_of(_NUMBERS.sub(" ", heading))
        return words in self._no_commitments or words[:1] in self._no_commitments

    def is_total(self, text: str) -> bool:
        """Whether the first cell of a row says that it adds up others."""
        words = words_of(text)
        return words in self._totals or words[:1] in self._totals or words[:2] in self._totals

    def is_blank(self, text: str) -> bool:
        """Whether a cell says nothing."""
        plain = text.strip().lower()
        return not plain or plain in self._blanks or plain.rstrip(".") in self._blanks

    def is_mark(self, text: str) -> bool:
        """Whether a cell only marks one of several options."""
        return text.strip().lower() in self._marks

    def is_status(self, text: str) -> bool:
        """Whether a cell holds the words of a status, with no more than an aside behind them."""
        plain = text.strip()
        return bool({words_of(plain), words_of(_ASIDE.sub("", plain))} & self._statuses)

    def is_part(self, keyword: str) -> bool:
        """Whether a word names a step inside an item ("Milestone")."""
        return words_of(keyword) in self._parts

    def counted(self, indicator: str) -> str:
        """What an indicator counts ("Number of youth houses": youth houses); "" where it does not say."""
        found = self._counts.match(indicator.strip())
        return indicator.strip()[found.end() :].strip(" .:") if found else ""

    def is_share(self, indicator: str) -> bool:
        """Whether an indicator gives a share, so that a bare figure below it is a percentage."""
        return self._shares.match(indicator.strip()) is not None

    def tends_to(self, text: str) -> str | None:
        """Whether the verb that opens a text, or what it names first, asks for `more` or for `less`; None where
        they do not say. What stands behind a preposition ("shelters for victims of violence") does not count."""
        plain = text.strip()
        opening = self._counts.match(plain) or self._shares.match(plain)
        head = self._prepositions.split(plain[opening.end() if opening else 0 :], maxsplit=1)[0]
        words = {part for word in words_of(head)[:_HEAD] for part in (word, _root(word))}
        if words & self._less:
            return "less"
        return "more" if words & self._more else None

    def institutions(self, text: str) -> tuple[str, ...]:
        """The institutions a cell lists, as printed.

        A comma or "and" parts two of them only where what follows names an institution of its own; a short
        label behind a full stop always does ("Ministry of Health. With: Red Cross").
        """
        lists = (part for part in _PARTS.split(text) if not self.is_blank(part))
        found = (name.strip(" .,") for part in lists for name in self._parted(part))
        return tuple(dict.fromkeys(name for name in found if name and not self.is_blank(name)))

    def _parted(self, text: str) -> Iterator[str]:
        pieces = re.split(r"(,\s+|\s+/\s+|\s*&\s*|\s+and\s+)", text)
        name = pieces[0]
        for separator, piece in zip(pieces[1::2], pieces[2::2], strict=True):
            if self._names_institution(piece, separator):
                yield name
                name = piece
            else:
                name += separator + piece
        yield name

    def _names_institution(self, piece: str, separator: str) -> bool:
        words = words_of(piece)
        if separator.startswith(",") or "/" in separator:
            return bool(_ACRONYM.fullmatch(piece.strip()) or self._institutions.intersection(words))
        return bool(words) and words[0] in self._institutions


def _opening(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?:the )?(?:{'|'.join(map(re.escape, longest))})\s+(?:the )?", re.IGNORECASE)


def _root(word: str) -> str:
    """A verb without the ending of its forms ("reduced", "reducing")."""
    for ending in ("ing", "ed", "d"):
        if word.endswith(ending) and len(word) > len(ending) + _SHORTEST_ROOT:
            return word[: -len(ending)]
    return word


def _phrases(table: ColumnTable) -> dict[str, list[_Phrase]]:
    """The phrases of all meanings by their first words."""
    phrases: dict[str, list[_Phrase]] = {}
    for rank, (meaning, names) in enumerate(table.meanings.items()):
        for name in names:
            words = words_of(name)
            phrases.setdefault(words[0], []).append(_Phrase(words, meaning, rank))
    return phrases


def _strength(spans: Sequence[Span], weighty: Sequence[int], length: int) -> tuple[float, int, int, int]:
    """How well phrases name a meaning: the share of the weighty words they cover (of all words where none
    weighs), the length of the longest, how far to the end the last stands, and how early its meaning comes."""
    inside = {place for size, at, _ in spans for place in range(at, at + size)}
    counted = weighty or range(length)
    share = sum(place in inside for place in counted) / len(counted)
    return share, max(size for size, _, _ in spans), max(at for _, at, _ in spans), -spans[0][2]


@lru_cache(maxsize=20_000)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a header, in lower case and without the mark of the plural."""
    return tuple(stem(word) for word in _WORD.findall(text.lower()))


def stem(word: str) -> str:
    """A word without the mark of the plural."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def without_years(text: str) -> str:
    """A header without the years it names."""
    return _YEARS.sub(" ", text)


def year_in(text: str) -> int | None:
    """The last year a header names; of "2024/25" and "2023-2025" the later."""
    years = [_later(found[1], found[2]) for found in _YEARS.finditer(text)]
    return max(years, default=None)


def is_year(text: str) -> bool:
    """Whether a header is a year and nothing else."""
    return year_in(text) is not None and not words_of(without_years(text))


def _later(first: str, second: str | None) -> int:
    if not second:
        return int(first)
    return int(second) if len(second) == 4 else int(first[:2] + second)


@cache
def columns_of(language: str) -> Columns:
    """The Columns of a language code. Raises DataError when it has no table or it is wrong."""
    return Columns(load_table(ColumnTable, folder(language), "columns"))
