"""Numbering of a Word document: the labels that Word prints and does not store ("Action 2.1")."""

import re
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST = 5000

FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
"""Word's forms by the signs that stand for them in web pages and OpenDocument files."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: the number it starts with, how it is written, and the text around it."""

    start: int = 1
    form: str = "decimal"
    text: str = ""


class Numbering:
    """Counts the numbered paragraphs of one document, in order."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[str, tuple[str, tuple[Level, ...]]] = {}
        self._counts: dict[str, list[int | None]] = {}
        if root is not None:
            self._load(root)

    def label(self, name: str, depth: int) -> str:
        """The label of the next paragraph of the list `name` at `depth`; "" where it has a bullet or none."""
        if name not in self._lists or not 0 <= depth < _LEVELS:
            return ""
        shared, levels = self._lists[name]
        counts = self._counts.setdefault(shared, [None] * _LEVELS)
        current = counts[depth]
        counts[depth] = levels[depth].start if current is None else current + 1
        counts[depth + 1 :] = [None] * (_LEVELS - depth - 1)
        if levels[depth].form in ("bullet", "none"):
            return ""
        return _PLACE.sub(
            lambda place: self._number(levels, counts, int(place[1]) - 1), levels[depth].text
        ).strip()

    @staticmethod
    def _number(levels: tuple[Level, ...], counts: list[int | None], depth: int) -> str:
        count = counts[depth]
        return written(levels[depth].start if count is None else count, levels[depth].form)

    def _load(self, root: Element) -> None:
        abstract = {
            str(each.get(qn("w:abstractNumId"))): _levels(each) for each in root.iter(qn("w:abstractNum"))
        }
        for each in root.iter(qn("w:num")):
            reference = each.find(qn("w:abstractNumId"))
            shared = "" if reference is None else str(reference.get(qn("w:val")))
            name = str(each.get(qn("w:numId")))
            starts = {
                str(change.get(qn("w:ilvl"))): str(start.get(qn("w:val")))
                for change in each.iter(qn("w:lvlOverride"))
                if (start := change.find(qn("w:startOverride"))) is not None
            }
            levels = abstract.get(shared, (Level(),) * _LEVELS)
            changed = tuple(
                Level(_whole(starts.get(str(depth), ""), level.start), level.form, level.text)
                for depth, level in enumerate(levels)
            )
            self._lists[name] = (name if starts else shared, changed)


def _levels(element: Element) -> tuple[Level, ...]:
    levels = [Level()] * _LEVELS
    for each in element.iter(qn("w:lvl")):
        depth = _whole(str(each.get(qn("w:ilvl"))), 0)
        if depth < _LEVELS:
            values = {name: _value(each, name) for name in ("w:start", "w:numFmt", "w:lvlText")}
            levels[depth] = Level(
                _whole(values["w:start"], 1), values["w:numFmt"] or "decimal", values["w:lvlText"]
            )
    return tuple(levels)


def _value(element: Element, name: str) -> str:
    tag = element.find(qn(name))
    return "" if tag is None else str(tag.get(qn("w:val")) or "")


def _whole(value: str, default: int) -> int:
    return int(value) if value.isdecimal() and len(value) < 9 else default


def written(number: int, form: str) -> str:
    """A number in one of Word's forms; forms that are not known are written with figures."""
    if form in ("lowerLetter", "upperLetter") and 0 < number <= _LARGEST:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman") and 0 < number <= _LARGEST:
        return _roman(number).upper() if form == "upperRoman" else _roman(number)
    return f"{number:02d}" if form == "decimalZero" else str(number)


def _roman(number: int) -> str:
    letters: list[str] = []
    for value, letter in _ROMAN:
        letters.append(letter * (number // value))
        number %= value
    return "".join(letters)
