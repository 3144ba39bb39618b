"""Paragraphs: printed lines put together to blocks, over blank lines and pages where the sentence goes on."""

import re
from collections.abc import Iterable, Sequence

from tallystick.model.document import BlockKind
from tallystick.read.lines_table import label_pattern, lines_table
from tallystick.read.reading import Draft, Line, Span, without

_FINAL = re.compile(r"[.!?:;。！？：；…][\"'”’»)\]]*$")
_SENTENCE_END = re.compile(r"[.!?。！？…][\"'”’»)\]]*$")
_HYPHENS = ("-", "\u00ad", "\u2010")
_BULLET = re.compile(r"[•●○◦▪■□‣⁃➢✓✔*–—-]\s+(?=\S)")
_NUMBERED = re.compile(
    r"(?:[(（]\s*(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\s*[)）]|(?:\d{1,3}|[a-zA-Z])\)|\d{1,3}(?:\.\d{1,3})*\.?(?=\s+[A-Z“])"
    r"|[IVXLC]{1,6}\.(?=\s+[A-Z“]))\s*(?=\S)"
)
_DOTTED = re.compile(r"(?:\d{1,3}\.(?:\d{1,3}\.)*(?:\d{1,3})?|[IVXLC]{1,6}\.|[(（]\w{1,5}[)）])\s")
_CONTENTS = re.compile(r"(?:[.…·_-]\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})$")
"""The end of a line of a table of contents: leaders and the number of a page."""

_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_HEADING = 160
_HEADING_LINES = 3
_SHORT = 60  # characters of a line that may end a heading above it
_LOOK_BACK = 60  # characters of a line in which its end is looked at
_OTHER_SIZE = 0.05  # difference of sizes, as a share, over which no sentence goes on
_LARGER = 1.1  # size of letters, as a multiple of the usual, from which a short block is a heading


def draft_blocks(text: str, items: Sequence[Line | Draft], language: str) -> tuple[Draft, ...]:
    """The blocks that the items of a reading form, in order."""
    joiner = _Joiner(text, language)
    usual = usual_size([item for item in items if isinstance(item, Line)])
    groups: list[list[Line] | Draft] = []
    current: list[Line] | Draft | None = None
    for item in items:
        above = current
        if isinstance(item, Line) and item.opens_page:
            above = _above_notes(groups)
        if isinstance(above, list) and isinstance(item, Line) and joiner.joins(above, item):
            above.append(item)
            current = above
        else:
            current = item if isinstance(item, Draft) else [item]
            groups.append(current)
    return tuple(
        group if isinstance(group, Draft) else _drafted(text, group, _alone(text, groups, place), usual)
        for place, group in enumerate(groups)
    )


def _above_notes(groups: Sequence[list[Line] | Draft]) -> list[Line] | Draft | None:
    """The last block that is no note at the foot of a page."""
    return next((group for group in reversed(groups) if not _is_foot(group)), None)


def _is_foot(group: list[Line] | Draft) -> bool:
    return isinstance(group, list) and group[0].foot


def _alone(text: str, groups: Sequence[list[Line] | Draft], place: int) -> bool:
    """Whether the lines at `place` stand alone: set apart from what is above, or from what is below.

    The second only counts where what is above ends a sentence, so that the last item of a list is not alone.
    """
    group = groups[place]
    above = groups[place - 1] if place else None
    below = groups[place + 1] if place + 1 < len(groups) else None
    if isinstance(group, Draft) or group[0].apart or not isinstance(above, list):
        return True
    parted = not isinstance(below, list) or below[0].apart
    return parted and _SENTENCE_END.search(_ending(text, above[-1])) is not None


class _Joiner:
    """Whether a line goes on with the block above it, by the cues of one language."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._label = label_pattern(language)
        self._joining = frozenset(lines_table(language).after_hanging_hyphen)
        self._unfinished = frozenset(lines_table(language).unfinished)

    def joins(self, group: Sequence[Line], line: Line) -> bool:
        """Whether `line` belongs to the block of which `group` are the lines so far."""
        last = group[-1]
        if last.foot != line.foot or _CONTENTS.search(_ending(self._text, last)):
            return False
        if last.heading or line.heading:
            return self._same_heading(last, line) or self._ends_heading(last, line)
        ending = _ending(self._text, last)
        if self._opens(line, group, ending):
            return False
        if not (line.apart or line.opens_page):
            return not self._turns_regular(group, line, ending)
        return self._goes_on(group, line, ending)

    def _same_heading(self, last: Line, line: Line) -> bool:
        """Two lines of one heading: of one size and level, with no gap between them."""
        same = last.heading == line.heading and last.level == line.level and last.size == line.size
        return same and not line.apart and not line.opens_page

    def _ends_heading(self, last: Line, line: Line) -> bool:
        """Whether a line below a heading is the end of it, printed as if it were text: "and Cooperation"."""
        short = line.end - line.start < _SHORT and not line.heading and not line.opens_page
        first = self._text[line.start : line.end].split(" ")[0]
        return short and first in self._joining and not _FINAL.search(_ending(self._text, line))

    def _opens(self, line: Line, group: Sequence[Line], ending: str) -> bool:
        """Whether the line begins with a label, a number or a bullet that opens a block of its own."""
        if _BULLET.match(self._text, line.start, line.end):
            return not ending.endswith(_HYPHENS)
        apart = line.apart and not self._hangs(ending)
        if label := self._label.match(self._text, line.start, line.end):
            return apart or bool(label[1] and _FINAL.search(ending))
        if not _NUMBERED.match(self._text, line.start, line.end):
            return False
        dotted = _DOTTED.match(self._text, line.start, line.end) is not None
        if apart:
            return dotted or _FINAL.search(ending) is not None
        return dotted and self._ends_item(group, ending)

    def _ends_item(self, group: Sequence[Line], ending: str) -> bool:
        """Whether an item of a list ends where the next line begins with a number."""
        if _SENTENCE_END.search(ending) or ending.endswith(":"):
            return True
        listed = _DOTTED.match(self._text, group[0].start, group[0].end) is not None
        return not group[-1].full and (listed or ending.endswith(";"))

    def _goes_on(self, group: Sequence[Line], line: Line, ending: str) -> bool:
        """Whether a sentence runs on from a block into a line that is set apart from it."""
        last = group[-1]
        if not _of_one_size(last, line):
            return False
        if _FINAL.search(ending):
            return False
        if self._text[line.start].islower() or self._hangs(ending):
            return True
        over_page = line.opens_page and (not line.apart or _of_one_indent(last, line))
        flows = last.full and (line.full or over_page) and _of_one_weight(last, line)
        return flows and (line.opens_page or len(group) > 1)

    def _hangs(self, ending: str) -> bool:
        """Whether no block ends so: at a hyphen, a comma, or a word that asks for another."""
        return ending.endswith((*_HYPHENS, ",")) or ending.split(" ")[-1].lower() in self._unfinished

    def _turns_regular(self, group: Sequence[Line], line: Line, ending: str) -> bool:
        """Whether bold lines that end a sentence are followed by a line without bold, or the reverse."""
        if not _SENTENCE_END.search(ending):
            return False
        return (_all_bold(group[-1]) and not line.bold) or (_all_bold(line) and not group[-1].bold)


def _of_one_size(last: Line, line: Line) -> bool:
    """Whether two lines are set in letters of one size, as far as the format tells."""
    return abs(last.size - line.size) <= _OTHER_SIZE * max(last.size, line.size)


def _of_one_indent(last: Line, line: Line) -> bool:
    """Whether two lines of different pages begin at one distance from the edge of the page."""
    return line.size > 0 and abs(last.left - line.left) < 0.1 * line.size


def _ending(text: str, line: Line) -> str:
    """The end of what is read of a line."""
    marked = line.skipped and line.skipped[-1][1] == line.end
    end = line.skipped[-1][0] if marked else line.end
    return text[max(line.start, end - _LOOK_BACK) : end]


def _of_one_weight(last: Line, line: Line) -> bool:
    """Whether the end of one line is as bold or regular as the beginning of the next."""
    ends = bool(last.bold) and last.bold[-1][1] >= last.end
    begins = bool(line.bold) and line.bold[0][0] <= line.start
    return ends == begins


def _all_bold(line: Line) -> bool:
    return sum(end - start for start, end in line.bold) >= 0.9 * (line.end - line.start)


def usual_size(lines: Iterable[Line]) -> float:
    """The size of letters in which most of the text is set."""
    weights: dict[float, int] = {}
    for line in lines:
        weights[line.size] = weights.get(line.size, 0) + line.end - line.start
    return max(weights, key=lambda size: (weights[size], size)) if weights else 0.0


def _drafted(text: str, group: Sequence[Line], alone: bool, usual: float) -> Draft:
    """The block of which `group` are the lines."""
    spans = tuple(span for line in group for span in without((line.start, line.end), line.skipped))
    bold = tuple(span for line in group for span in line.bold)
    kind = _kind(text, group, alone, usual)
    level = group[0].level if kind is BlockKind.HEADING else 0
    return Draft(kind, spans, level, merged(bold))


def _kind(text: str, group: Sequence[Line], alone: bool, usual: float) -> BlockKind:
    first = group[0]
    if first.heading:
        return BlockKind.HEADING
    if _BULLET.match(text, first.start, first.end) or _CONTENTS.search(_ending(text, group[-1])):
        return BlockKind.LIST_ITEM
    if _heads(text, group, alone, usual):
        return BlockKind.HEADING
    return BlockKind.LIST_ITEM if _NUMBERED.match(text, first.start, first.end) else BlockKind.PARAGRAPH


def _heads(text: str, group: Sequence[Line], alone: bool, usual: float) -> bool:
    """Whether a short block reads as a heading: set in larger letters, or alone and without an end."""
    first, last = group[0], group[-1]
    if len(group) > _HEADING_LINES or sum(line.end - line.start for line in group) > _LONGEST_HEADING:
        return False
    letter = _LETTER.search(text, first.start, first.end)
    if usual and min(line.size for line in group) > _LARGER * usual:
        return letter is not None
    ending = _ending(text, last)
    finished = _FINAL.search(ending) is not None or ending.endswith(",")
    return alone and not finished and letter is not None and not letter.group().islower()


def merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans in order, with those that touch or have only a space between them as one."""
    whole: list[Span] = []
    for start, end in spans:
        if whole and start - whole[-1][1] <= 1:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return tuple(whole)
