"""Search without a server: which words stand in which articles, as a small file that a page loads as a script."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from os.path import commonpath

from tallystick.publish.arrange import Entry

INDEX = "words.js"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
BASE = len(DIGITS)
LEAST = 2  # characters of a word that is worth finding, in scripts that part words by spaces

_WORD = re.compile(r"[^\W_]+")
_GROUPED = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3})")
_UNPARTED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")


def index_script(entries: Sequence[Entry]) -> str:
    """The index of the articles in their order: for each word, the places of the articles that hold it.

    A line for each word, in their order: how many letters it shares with the word before and its other letters,
    then the places as steps from one to the next, all numbers to the base 36. So the file stays small.
    """
    places: dict[str, list[int]] = {}
    for place, entry in enumerate(entries):
        for word in dict.fromkeys(word for said in _texts(entry) for word in words(said)):
            places.setdefault(word, []).append(place)
    lines = "\n".join(_lines(places))
    return f'"use strict";\nconst WORDS = `{lines}`;\n'


def words(said: str) -> Iterator[str]:
    """The words of a text as they are looked up: in one form, small, numbers without marks between thousands.

    Scripts without spaces between words are cut into pairs of characters. The script of the site cuts what is
    looked for in the same way.
    """
    plain = _GROUPED.sub("", unicodedata.normalize("NFKC", said).lower())
    for found in _WORD.findall(plain):
        for run in _UNPARTED.findall(found):
            yield from (run[i : i + 2] for i in range(max(1, len(run) - 1)))
        yield from (
            word for word in _UNPARTED.sub(" ", found).split() if len(word) >= LEAST or word.isdigit()
        )


def _texts(entry: Entry) -> Iterator[str]:
    """All that is said of an article: the plan's words and what the reports print under it."""
    article = entry.article
    yield from (article.label, article.number, article.title, article.quote.text, *article.institutions)
    yield from (quote.text for quote in article.report)
    yield from (field.quote.text for field in article.fields)
    yield from (item.quote.text for each in entry.assessments for item in each.evidence)


def _lines(places: Mapping[str, Iterable[int]]) -> Iterator[str]:
    """Words hold letters and digits only, so that no mark in one can end the text of the script."""
    before = ""
    for word in sorted(places):
        shared = min(len(commonpath((before, word))), BASE - 1)
        yield f"{_digits(shared)}{word[shared:]} {' '.join(_steps(places[word]))}"
        before = word


def _steps(places: Iterable[int]) -> Iterator[str]:
    last = 0
    for place in places:
        yield _digits(place - last)
        last = place


def _digits(number: int) -> str:
    """A whole number to the base 36, as the script reads it."""
    more, last = divmod(number, BASE)
    return (_digits(more) if more else "") + DIGITS[last]
