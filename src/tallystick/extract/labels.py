"""Labels: "Indicator 12:", "Action 2.1", "(3)", "IV." at the beginning of blocks, and their families."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tallystick.languages.columns import Columns, columns_of
from tallystick.model.document import Block, BlockKind

_KEYWORD = r"(?P<keyword>[^\W\d_][\w’'-]*(?:[ \u00a0][^\W\d_][\w’'-]*)?)[ \u00a0]+(?:No\.?[ \u00a0]*)?"
_PLAIN = r"(?P<number>\d{1,4}(?:[.\-]\d{1,3}){0,4}(?:\.?[a-z](?!\w))?|[IVXLC]{1,7}|[A-Z](?=[.):]))"
_LABELS = (
    re.compile(rf"{_KEYWORD}(?P<open>\(?){_PLAIN}(?P<close>\)?)(?P<stop>\s*[:.–—-]|(?=\s)|$)"),
    re.compile(rf"(?P<open>[(（]?){_PLAIN}(?P<close>[)）.:]?)(?P<stop>\s*[–—-]?)(?=\s|$)"),
)
_CODE = re.compile(
    r"(?P<open>[(\[]?)(?P<number>[A-Z]{1,3}[-–.]?\d{1,3}(?:[.\-]\d{1,3}){0,3}[a-z]?)(?P<close>[)\]]?)(?P<stop>\s*[:.)–—])(?=\s|$)"
)
"""A code that only its stop tells from a word with a number in it ("CO2")."""

_PATH = re.compile(r"^(?P<above>[^/:]{3,40}?\d+)\s*/\s*")
_CONTENTS = re.compile(r"(?:\.\s?|…|·\s?){4,}\s*\d{1,4}$|\t\d{1,4}$")
_RISING, _RISING_CALLED = 0.75, 0.5  # the share of steps that lead upwards
_YEARLIKE = 4  # digits: "In 2016 the ..." begins with no label


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label. `family` is what it shares with its likes: keyword, shape of the number, brackets.

    `text` is the label as printed, `number` the bare number, `order` the number as integers to sort by,
    `end` the offset in the block's text at which the words of the item begin.
    """

    text: str
    number: str
    family: str
    order: tuple[int, ...]
    end: int

    @property
    def keyword(self) -> str:
        """The word before the number, in lower case ("action"); "" where there is none."""
        return self.family.partition("|")[0]

    @property
    def is_code(self) -> bool:
        """Whether it is a code of letters and a number ("WA-02")."""
        return self.family.startswith(f"|{_CODED}")


def label_of(block: Block) -> Label | None:
    """The label a block begins with, if any."""
    return read_label(block.text)


def read_label(text: str) -> Label | None:
    """The label `text` begins with ("Goal 3 / Target 3.4: ..." begins with Target 3.4's), if any."""
    path = _PATH.match(text)
    start = path.end() if path else 0
    for pattern in _LABELS:
        if found := pattern.match(text, start):
            return _label(text, found, start)
    found = _CODE.match(text, start)
    return _code(text, found, start) if found else None


def _code(text: str, found: re.Match[str], start: int) -> Label:
    """The label that a code is ("T1.", "WA-02:"): all codes of one shape are a family, whatever their letters."""
    number = found["number"]
    letters = re.match(r"[A-Z]+", number)
    kind = sum(ord(letter) * 100**at for at, letter in enumerate(letters.group() if letters else ""))
    order = (kind, *(int(part) for part in re.findall(r"\d+", number)))
    rest = text[found.end() :]
    shape = f"{_CODED}{'.d' * (len(order) - 2)}"
    family = f"|{shape}|{found['open']}{found['stop'].strip()}"
    return Label(number, number, family, order, len(text) - len(rest.lstrip()))


def _label(text: str, found: re.Match[str], start: int) -> Label | None:
    groups = found.groupdict()
    number, keyword = groups["number"], groups.get("keyword") or ""
    if keyword and not keyword[0].isupper():
        return None
    spans_years = text[found.end() : found.end() + 1].isdigit()
    if number.isdigit() and len(number) >= _YEARLIKE and (spans_years or not groups["stop"].strip()):
        return None
    if not keyword and not _marked(groups, number):
        return None
    end = re.compile(r"\s*").match(text, found.end())
    printed = text[start : found.end()].rstrip(" \u00a0:.–—-")
    shape = _shape(number)
    bracket = "" if keyword else f"{groups['open']}{groups['close'].strip()}"
    return Label(
        printed, number, f"{keyword.lower()}|{shape}|{bracket}", _order(number), end.end() if end else 0
    )


def _marked(groups: dict[str, str], number: str) -> bool:
    """Whether a bare number is set off as a label: by a bracket, a stop, or being a path (1.2)."""
    return bool(groups["close"] or groups["stop"].strip() or (number[0].isdigit() and not number.isdigit()))


_CODED = "code"


def _shape(number: str) -> str:
    if number[0].isdigit():
        return "d" + ".d" * len(re.findall(r"[.\-]", number))
    return "roman" if set(number) <= set("IVXLC") else "letter"


_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def _order(number: str) -> tuple[int, ...]:
    if number[0].isdigit():
        parts = tuple(int(part) for part in re.findall(r"\d+", number))
        return (*parts, ord(number[-1])) if number[-1].isalpha() else parts
    if set(number) <= set(_ROMAN):
        values = [_ROMAN[letter] for letter in number]
        return (sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True)),)
    return (ord(number) - ord("A") + 1,)


def article_family(blocks: Sequence[Block], language: str = "en") -> str | None:
    """The family of labels that number the articles of a document, learned from its own regularity.

    A family must have two members at least and mostly run upwards, or consist of headings that are called by a word
    for an item, whatever their order. Of those, the one with the most different
    numbers wins, and one with a keyword ("Action 3") wins over a bare one ("3.") of up to twice its size. The
    steps inside an item ("Milestone 3.1") number its parts, and chapters the parts of the document: they win over
    nothing else. The captions of tables and figures number no articles.
    """
    words = columns_of(language)
    members: dict[str, list[tuple[int, ...]]] = defaultdict(list)
    headed: dict[str, bool] = {}
    for block in blocks:
        label = label_of(block) if stands_alone(block) else None
        if label and not words.is_caption(label.keyword):
            members[label.family].append(label.order)
            called = block.kind is BlockKind.HEADING and words.is_item(label.keyword)
            headed[label.family] = headed.get(label.family, True) and called
    regular = {
        family: len(set(orders))
        for family, orders in members.items()
        if _regular(orders, words.is_item(family.partition("|")[0]), family.startswith(f"|{_CODED}"))
        or (headed[family] and len(orders) > 1)
    }
    if not regular:
        return None
    return max(sorted(regular), key=lambda family: (*_weight(family, regular[family], words), family))


def is_contents(block: Block) -> bool:
    """Whether a block is a line of a table of contents: words, dots, and the number of a page."""
    return _CONTENTS.search(block.text.rstrip()) is not None


def stands_alone(block: Block) -> bool:
    """Whether an article can begin with a block: one in a row of a table that has other cells cannot."""
    return block.kind is not BlockKind.TABLE_ROW or len(block.cells) == 1


def _weight(family: str, size: int, words: Columns) -> tuple[bool, int]:
    """By what a family of labels wins over others."""
    keyword = family.partition("|")[0]
    return not (words.is_part(keyword) or words.is_division(keyword)), size * (2 if keyword else 1)


def _regular(orders: list[tuple[int, ...]], called: bool, coded: bool) -> bool:
    """Whether labels run upwards: three steps in four at least, half of them where they are `called` by a word for
    an item, those with the same letters where they are `coded`; and two different ones at least."""
    steps = [(a, b) for a, b in pairwise(orders) if not coded or a[0] == b[0]]
    rising = sum(a <= b for a, b in steps)
    least = _RISING_CALLED if called else _RISING
    return len(set(orders)) > 1 and rising >= len(steps) * least
