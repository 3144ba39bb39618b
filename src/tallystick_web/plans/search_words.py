"""The words by which passages are found: the same on every database, so that the same search finds the same passages.

Words are compared without case, accents and the width of letters. Chinese is written without spaces between words:
there each pair of neighbouring characters is a word (the usual way to search it without a dictionary), and so is the
last character of a run, so that a single character finds what begins with it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

LONGEST_WORD = 60
MOST_TERMS = 12
SHORTEST_PREFIX = 3  # letters from which on a word also finds the longer ones that begin with it

_CHINESE = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_ALPHABETS = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]+")
_RUN = re.compile(rf"[{_CHINESE}]+|[^\W_{_CHINESE}]+")


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a search; with `prefix` it also finds longer words that begin with it."""

    word: str
    prefix: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a passage as it is shown; `found` says that the search found it there."""

    text: str
    found: bool


def index_words(text: str) -> str:
    """The words of a passage for the index, each once, with a space between."""
    return " ".join(dict.fromkeys(word for run in _runs(_folded(text)) for word in _words(run)))


def terms_of(search: str) -> tuple[Term, ...]:
    """What a person searches for, at most MOST_TERMS words; nothing in it is a command to the database."""
    found: dict[Term, None] = {}
    for run in _runs(_folded(search)):
        if not _is_chinese(run):
            found[Term(run[:LONGEST_WORD], len(run) >= SHORTEST_PREFIX)] = None
        elif len(run) == 1:
            found[Term(run, True)] = None
        else:
            found.update((Term(pair, False), None) for pair in _pairs(run))
    return tuple(found)[:MOST_TERMS]


def marked(text: str, terms: tuple[Term, ...]) -> tuple[Part, ...]:
    """The text in parts, those apart that a search for `terms` found."""
    folded, places = _folded_with_places(text)
    hits = sorted((places[start], places[end - 1] + 1) for start, end in _found(folded, terms))
    parts: list[Part] = []
    done = 0
    for start, end in _joined(hits):
        if start > done:
            parts.append(Part(text[done:start], False))
        parts.append(Part(text[start:end], True))
        done = end
    if done < len(text):
        parts.append(Part(text[done:], False))
    return tuple(parts)


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans in order, those that touch or overlap as one."""
    first, last = 0, 0
    for start, end in spans:
        if start > last:
            if last:
                yield first, last
            first = start
        last = max(last, end)
    if last:
        yield first, last


def _found(folded: str, terms: tuple[Term, ...]) -> Iterator[tuple[int, int]]:
    """The spans of the folded text in which a term stands."""
    chinese = [term.word for term in terms if _is_chinese(term.word)]
    whole = {term.word for term in terms}
    begins = tuple(term.word for term in terms if term.prefix)
    for run in _RUN.finditer(folded):
        if chinese and _is_chinese(run[0]):
            for word in chinese:
                for hit in re.finditer(f"(?={re.escape(word)})", run[0]):
                    yield run.start() + hit.start(), run.start() + hit.start() + len(word)
        elif run[0] in whole or run[0].startswith(begins):
            yield run.span()


def _folded(text: str) -> str:
    return _folded_with_places(text)[0]


def _folded_with_places(text: str) -> tuple[str, Sequence[int]]:
    """The text without case, accents and width, and for each of its letters the place of the letter it came from."""
    if text.isascii():
        return text.lower(), range(len(text))
    letters: list[str] = []
    places: list[int] = []
    for run in _ALPHABETS.finditer(text):
        if run[0].isascii():  # most of a text, and folded at once
            letters.append(run[0].lower())
            places.extend(range(*run.span()))
        else:
            for place, letter in enumerate(run[0], run.start()):
                plain = unicodedata.normalize("NFKD", letter).casefold()
                kept = [each for each in plain if not unicodedata.combining(each)]
                letters.extend(kept)
                places.extend([place] * len(kept))
    return "".join(letters), places


def _runs(folded: str) -> list[str]:
    return _RUN.findall(folded)


def _words(run: str) -> Iterator[str]:
    if _is_chinese(run):
        yield from _pairs(run)
        yield run[-1]
    else:
        yield run[:LONGEST_WORD]


def _pairs(run: str) -> list[str]:
    return [run[place : place + 2] for place in range(len(run) - 1)]


def _is_chinese(run: str) -> bool:
    return re.match(f"[{_CHINESE}]", run) is not None
