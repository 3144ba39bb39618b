"""Headers: what the header of a column or the name of a field means, by the words of one language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tallystick.languages.header_table import LANGUAGES, HeaderTable
from tallystick.languages.table import load_table
from tallystick.languages.tokens import tokens_of, unaccented, without_years

_NUMBERS = re.compile(r"(?<![^\W_])\d+(?:\.\d+)*(?![^\W_])")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ASIDE = re.compile(r"[(\[][^)\]]*[)\]]?")
_ALTERNATIVES = re.compile(r"\s*[/|]\s*(?=\D)")
_HALF = 0.5
_LONGEST = 14  # words; a longer text is no header
_SHORTEST = 3  # letters of a word that can have a plural

Span = tuple[int, int, int]
"""A phrase found in a header: how many words it has, at which word it stands, and the rank of its meaning."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A run of words that names a meaning, and the place of that meaning in the table."""

    words: tuple[str, ...]
    meaning: str
    rank: int


class Headers:
    """Understands headers by one language's table."""

    def __init__(self, table: HeaderTable) -> None:
        self._plural, self._singular = table.plural, table.singular
        self._fillers = frozenset(map(self._stem, table.fillers))
        self._items = frozenset(map(self._stem, table.items))
        self._marks = tuple(table.plural_marks)
        self._kept = frozenset(map(self.words_of, table.kept))
        prepositions = "|".join(map(re.escape, table.prepositions))
        self._preposition = re.compile(rf"\b(?:{prepositions})\b", re.IGNORECASE)
        self._phrases = self._by_first_word(table)

    def words_of(self, text: str) -> tuple[str, ...]:
        """The words of a header, in lower case, without accents and without the mark of the plural."""
        return tuple(map(self._stem, tokens_of(text)))

    def head(self, text: str) -> str:
        """What stands before the first preposition: the words that say what a text is about."""
        return self._preposition.split(unaccented(text), maxsplit=1)[0]

    def is_kept(self, header: str) -> bool:
        """Whether a header names something that is known and fills no field ("Remarks")."""
        return self.words_of(_ASIDE.sub(" ", without_years(header))) in self._kept

    def meaning(self, header: str) -> str | None:
        """The name of what a header means, None where its words do not say.

        More than half of the words that are no fillers must name the meaning. A word for an item ("commitment")
        beside another name only says of what it is the name. Where they do not, what stands in brackets is left
        out, and each of two alternatives ("Budget / resources") is asked. Where all words name something, those before
        a preposition say what the header is ("date to achieve target"), else the last ("indicator target").
        """
        plain = header
        for mark in self._marks:
            plain = plain.replace(mark, "")
        outside = _ASIDE.sub(" ", plain)
        return (
            self._strictly(plain)
            or self._strictly(outside)
            or self._of_alternatives(outside)
            or self._of_known(outside)
        )

    def is_item(self, word: str) -> bool:
        """Whether a word is one for an item of a plan ("Action")."""
        return bool(word) and self._items.issuperset(self.words_of(word))

    def last_word(self, header: str) -> str | None:
        """What the last word of a header means: it decides in names that programs give ("detail_sub_id")."""
        return self._best(self._reduced(header)[-1:], self._fillers)

    def _strictly(self, header: str) -> str | None:
        words = self._reduced(header)
        if not words or len(words) > _LONGEST:
            return None
        return self._best(words, self._fillers | self._items) or self._best(words, self._fillers)

    def _of_alternatives(self, header: str) -> str | None:
        """What one of the names beside a slash means, if no other means something else."""
        parts = _ALTERNATIVES.split(header)
        found = {meaning for part in parts if (meaning := self._strictly(part))}
        return found.pop() if len(parts) > 1 and len(found) == 1 else None

    def _of_known(self, header: str) -> str | None:
        """Where each word but fillers means something: what those before a preposition mean, else the last."""
        words = self._reduced(header)
        if len(words) > _LONGEST:
            return None
        ends: dict[int, str] = {}
        inside: set[int] = set()
        for meaning, spans in self._found(words, self._fillers).items():
            for size, at, _ in spans:
                inside.update(range(at, at + size))
                ends[at + size] = meaning
        weighty = {at for at, word in enumerate(words) if word not in self._fillers}
        if not ends or not weighty <= inside:
            return None
        return self._strictly(self.head(header)) or ends[max(ends)]

    def _reduced(self, header: str) -> tuple[str, ...]:
        return self.words_of(_CAMEL.sub(" ", _NUMBERS.sub(" ", without_years(header))))

    def _best(self, words: tuple[str, ...], fillers: frozenset[str]) -> str | None:
        weighty = [at for at, word in enumerate(words) if word not in fillers]
        found = self._found(words, fillers)
        scored = [(*_strength(spans, weighty, len(words)), name) for name, spans in found.items()]
        best = max(scored, default=None)
        return best[-1] if best and best[0] > _HALF else None

    def _found(self, words: tuple[str, ...], fillers: frozenset[str]) -> dict[str, list[Span]]:
        """The phrases that stand in a header, by their meaning; those of fillers only must be all of it."""
        found: dict[str, list[Span]] = {}
        for at, word in enumerate(words):
            for phrase in self._phrases.get(word, ()):
                size = len(phrase.words)
                whole = words == phrase.words or not fillers.issuperset(phrase.words)
                if whole and words[at : at + size] == phrase.words:
                    found.setdefault(phrase.meaning, []).append((size, at, phrase.rank))
        return found

    def _by_first_word(self, table: HeaderTable) -> dict[str, list[_Phrase]]:
        phrases: dict[str, list[_Phrase]] = {}
        for rank, (meaning, names) in enumerate(table.meanings.items()):
            for name in names:
                words = self.words_of(name)
                phrases.setdefault(words[0], []).append(_Phrase(words, meaning, rank))
        return phrases

    def _stem(self, word: str) -> str:
        """A word without the mark of the plural."""
        long = len(word) > _SHORTEST and not word.endswith(self._singular)
        ending = next((end for end in self._plural if long and word.endswith(end)), "")
        return word.removesuffix(ending) if ending else word


def _strength(spans: Sequence[Span], weighty: Sequence[int], length: int) -> tuple[float, int, int, int]:
    """How well phrases name a meaning: the share of the weighty words they cover (of all words where none
    weighs), the length of the longest, how far to the end the last stands, and how early its meaning comes."""
    inside = {place for size, at, _ in spans for place in range(at, at + size)}
    counted = weighty or range(length)
    share = sum(place in inside for place in counted) / len(counted)
    return share, max(size for size, _, _ in spans), max(at for _, at, _ in spans), -spans[0][2]


@cache
def headers_of(folder: str) -> Headers:
    """The Headers of a language's folder. Raises DataError when it has no table or it is wrong."""
    return Headers(load_table(HeaderTable, folder, "headers"))


@cache
def all_headers(first: str) -> tuple[Headers, ...]:
    """The Headers of every language that has a table, that of the folder `first` before the others."""
    return tuple(headers_of(folder) for folder in dict.fromkeys((first, *LANGUAGES)))
