"""Search without a server: which words stand in which articles, as a small file that a page loads as a script."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from tallystick.publish.arrange import Entry
from tallystick.publish.json_text import json_text

INDEX = "words.js"
LEAST = 2  # characters of a word that is worth finding, in scripts that part words by spaces

_WORD = re.compile(r"[^\W_]+")
_GROUPED = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3})")
_UNPARTED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")


def index_script(entries: Sequence[Entry]) -> str:
    """The index of the articles in their order: for each word, the places of the articles that hold it.

    Places are written as steps from one to the next, which keeps the file small.
    """
    places: dict[str, list[int]] = {}
    for place, entry in enumerate(entries):
        for word in dict.fromkeys(word for said in _texts(entry) for word in words(said)):
            places.setdefault(word, []).append(place)
    data = {word: " ".join(_steps(places[word])) for word in sorted(places)}
    return f'"use strict";\nconst WORDS = {json_text(data, None)};\n'.replace("</", "<\\/")


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


def _steps(places: Iterable[int]) -> Iterator[str]:
    last = 0
    for place in places:
        yield str(place - last)
        last = place
