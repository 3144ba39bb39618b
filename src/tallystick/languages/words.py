"""Words: the topic of a text as stems, so that "trained 5,000 nurses" and "training of nurses" meet."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from tallystick.languages.language import folder
from tallystick.languages.table import load_table

_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_SHORTEST_STEM = 3
_SHORTEST_ROOT = 5


@dataclass(frozen=True)
class WordTable:
    """The table words.toml of a language; see the comments in the English one for what each key means."""

    stop: tuple[str, ...]
    filler: tuple[str, ...]
    joint: str
    verbal: tuple[str, ...]
    endings: dict[str, str]
    irregular: dict[str, str]
    synonyms: dict[str, tuple[str, ...]]
    derived: tuple[str, ...]
    unrelated: tuple[str, ...]
    kindred: dict[str, tuple[str, ...]]


class Words:
    """Cuts text into topic stems by one language's table."""

    def __init__(self, table: WordTable) -> None:
        self._stop = frozenset(table.stop)
        self._joint = re.compile(table.joint)
        self._verbal = table.verbal
        self._endings = tuple(table.endings.items())
        self._irregular = table.irregular
        phrases = {phrase.lower(): name for name, group in table.synonyms.items() for phrase in group}
        longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
        self._phrases = phrases
        self._phrase = re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b")
        self._filler = frozenset(self.stem(word) for word in table.filler)
        self._derived = table.derived
        self._unrelated = frozenset(self.stem(word) for word in table.unrelated)
        groups: dict[str, set[str]] = {}
        for name, group in table.kindred.items():
            for word in group:
                groups.setdefault(self.stem(word), set()).add(f"{name}:")
        self._groups = groups

    def stem(self, word: str) -> str:
        """The stem of one lower-case word."""
        known = self._irregular.get(word)
        if known is not None:
            return known if known in self._irregular else self.cut(known)
        return self.cut(word)

    def cut(self, word: str) -> str:
        """`word` without the first of the table's endings that leaves a stem."""
        for ending, rest in self._endings:
            if word.endswith(ending) and len(word) - len(ending) + len(rest) >= _SHORTEST_STEM:
                return word[: len(word) - len(ending)] + rest
        return word

    def root(self, stem: str) -> str:
        """What a stem shares with the words derived from it ("occup" of occupancy and occupied)."""
        if stem in self._unrelated:
            return stem
        for ending in self._derived:
            if stem.endswith(ending) and len(stem) - len(ending) >= _SHORTEST_ROOT:
                stem = stem[: -len(ending)]
                break
        return stem[:-1] if stem[-1:] == stem[-2:-1] else stem

    @lru_cache(maxsize=20_000)  # noqa: B019 - as topic
    def kin(self, text: str) -> frozenset[str]:
        """The roots of the topic stems of `text` and the groups of kindred words they belong to."""
        return frozenset(kin for stem in self.topic(text) for kin in self.kin_of(stem))

    @lru_cache(maxsize=20_000)  # noqa: B019 - as topic
    def kin_of(self, stem: str) -> frozenset[str]:
        """The root of a stem and the groups of kindred words it belongs to."""
        return frozenset({self.root(stem), *self._groups.get(stem, ())})

    @lru_cache(maxsize=20_000)  # noqa: B019 - one Words object a language lives as long as the process
    def topic(self, text: str) -> tuple[str, ...]:
        """The stems of `text` in order, without stop words and numbers, synonyms folded into one."""
        plain = self._phrase.sub(lambda found: self._phrases[found.group()], text.lower().replace("’", "'"))
        joined = self._joint.sub("", plain)
        return tuple(self.stem(word) for word in _WORD.findall(joined) if word not in self._stop)

    def verbs(self, text: str) -> frozenset[str]:
        """The stems of those words of `text` that look like verbs by their endings."""
        return frozenset(
            self.stem(word) for word in _WORD.findall(text.lower()) if word.endswith(self._verbal)
        )

    def weighty(self, text: str) -> tuple[str, ...]:
        """The topic stems of `text` that are not fillers of official prose."""
        return tuple(stem for stem in self.topic(text) if stem not in self._filler)

    def is_filler(self, stem: str) -> bool:
        """Whether a stem is one that plans use for any topic."""
        return stem in self._filler


@cache
def words_of(language: str) -> Words:
    """The Words of a language code. Raises DataError when it has no tables or they are wrong."""
    return Words(load_table(WordTable, folder(language), "words"))
