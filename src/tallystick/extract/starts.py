"""Starts: where the articles of a document begin, by its labels, by its labelled fields, or by its prose."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tallystick.extract.fields import of_meaning
from tallystick.extract.form_tables import heads_steps, understood
from tallystick.extract.forms import read_form
from tallystick.extract.items import Starts
from tallystick.extract.labels import Label, article_family, is_contents, label_of, stands_alone
from tallystick.extract.matrix.grid import grids_of
from tallystick.extract.sections import title_block
from tallystick.languages.columns import Columns
from tallystick.languages.mood import Mood, moods_of
from tallystick.model.document import Block, BlockKind, Document
from tallystick.model.outline import Meaning

_FEW_FIELDS = 2
_HALF = 0.5
_NEARLY_ALL = 0.8
_LONGEST_TITLE = 250  # characters of a bold sentence that opens a commitment
_BULLET = re.compile(r"^[^\w(\"“‘']+")
_AFTER_LABEL = " \u00a0:.–—-"
_LONGEST_NAME = 60  # characters of a line that names what a list holds
_SHORT_WORD = 3  # letters
_MOSTLY = 0.7
_SHORTEST = 25  # characters; a shorter paragraph undertakes nothing


def label_starts(document: Document, pattern: re.Pattern[str] | None = None) -> Starts:
    """The blocks that begin with a label of the family that numbers the articles; none where no family does.

    A `pattern` says what the labels are instead; its first group is the number.
    """
    if pattern:
        return dict(_matching(document, pattern))
    blocks = [block for block in document.blocks if not is_contents(block)]
    family = article_family(blocks, document.language)
    starts: dict[int, Label] = {}
    for place, block in enumerate(document.blocks):
        label = label_of(block)
        if label and label.family == family and not is_contents(block) and stands_alone(block):
            starts[place] = label
    return _without_parts(document, starts)


def _without_parts(document: Document, starts: dict[int, Label]) -> Starts:
    """The starts without the steps that are numbered like the items above them: where numbers repeat and those of
    headings alone do not, only headings begin items."""
    headed = {
        place: label
        for place, label in starts.items()
        if document.blocks[place].kind is BlockKind.HEADING and document.blocks[place].level
    }
    orders = [label.order for label in starts.values()]
    alone = [label.order for label in headed.values()]
    repeated = len(set(orders)) < len(orders) and len(set(alone)) == len(alone)
    return headed if repeated and len(alone) > 1 else starts


def lone_label(document: Document, words: Columns) -> Starts:
    """The one block that begins with a word for an item and a number ("Commitment 1"); none where several do."""
    found = {
        place: label
        for place, block in enumerate(document.blocks)
        if stands_alone(block)
        and (label := label_of(block))
        and words.meaning(label.keyword) == Meaning.ACTION
    }
    return found if len(found) == 1 else {}


def _matching(document: Document, pattern: re.Pattern[str]) -> Iterator[tuple[int, Label]]:
    for place, block in enumerate(document.blocks):
        found = pattern.match(block.text[:_LONGEST_TITLE]) if stands_alone(block) else None
        if found and found.end():
            number = (found[1] if pattern.groups and found[1] else found[0]).strip(" .:")
            end = len(block.text) - len(block.text[found.end() :].lstrip(_AFTER_LABEL))
            yield place, Label(found[0].rstrip(_AFTER_LABEL), number, "mapped", (place,), end)


def field_starts(document: Document, words: Columns, lone: bool = False) -> Starts:
    """The headings right under which labelled fields stand, two at least; and forms without a heading.

    They are the headings of the level at which most of them are found. A `lone` article may be all of a document,
    its title the document's.
    """
    title = None if lone else title_block(document)
    runs = [
        (place, run) for place, run in _runs(document.blocks, True) if document.blocks[place] is not title
    ]
    found = [place for place, run in runs if _field_count(document, run, words) >= _FEW_FIELDS]
    if not found:
        return {}
    levels = Counter(document.blocks[place].level for place in found)
    level = max(levels, key=lambda each: (levels[each], each))
    return by_order(document, (place for place in found if document.blocks[place].level == level))


def _runs(blocks: Sequence[Block], bold: bool = False) -> Iterator[tuple[int, Sequence[Block]]]:
    """Each heading, or line in `bold`, with the blocks up to the next one."""
    places = [
        place
        for place, block in enumerate(blocks)
        if block.kind is BlockKind.HEADING or (bold and _is_title_line(block))
    ]
    for place, following in pairwise([*places, len(blocks)]):
        yield place, blocks[place:following]


def _is_title_line(block: Block) -> bool:
    """Whether a paragraph is a line in bold that can be the title of what stands below it."""
    heavy = block.kind is BlockKind.PARAGRAPH and all(passage.bold for passage in block.passages)
    return heavy and bool(block.passages) and len(block.text) <= _LONGEST_TITLE


def _field_count(document: Document, run: Sequence[Block], words: Columns) -> int:
    """How many different fields that are understood stand right under a heading, before any other text."""
    grids = list(grids_of(run[1:]).values())
    rows = [grid for grid in grids if grid.width == _FEW_FIELDS]
    steps = sum(heads_steps(grid, words) for grid in grids) * _FEW_FIELDS
    if rows or steps:
        return (understood(rows[0].rows, words) if rows else 0) + steps
    meanings: set[Meaning | None] = set()
    for block in run[1:]:
        found = {field.field.meaning for field in read_form(document, (run[0], block), words).fields} - {None}
        if not found:
            break
        meanings |= found
    return len(meanings)


def are_numbered(document: Document, starts: Starts, words: Columns) -> bool:
    """Whether the fields under most of the headings at `starts` hold a number."""
    runs = (run for place, run in _runs(document.blocks, True) if place in starts)
    forms = [read_form(document, run, words) for run in runs]
    numbered = sum(any(of_meaning(form.fields, Meaning.NUMBER)) for form in forms)
    return numbered > _HALF * len(forms)


def by_order(document: Document, places: Iterable[int]) -> Starts:
    """Starts without printed labels, numbered by their order; a bullet is no part of the words."""
    return {
        place: Label("", str(order), "", (order,), _bullet_end(document.blocks[place]))
        for order, place in enumerate(sorted(places), start=1)
    }


def _bullet_end(block: Block) -> int:
    found = _BULLET.match(block.text) if block.kind is BlockKind.LIST_ITEM else None
    return found.end() if found else 0


def prose_starts(document: Document, words: Columns) -> Starts:
    """Where commitments without numbers begin: at headings under which something is undertaken, at paragraphs
    that open with a bold title, or at list items that open with a title; whichever are more."""
    title = title_block(document)
    ways = (
        list(_undertaking_headings(document, words, title)),
        list(_bold_openings(document)),
        list(_titled_items(document)),
    )
    found = max(ways, key=len)
    return by_order(document, found) if len(found) > 1 else {}


def listed_starts(document: Document, words: Columns) -> Starts:
    """The items of lists that stand right under a heading or line that says that they are actions ("Measures:")."""
    found: list[int] = []
    open_list = False
    for place, block in enumerate(document.blocks):
        if block.kind is BlockKind.LIST_ITEM:
            found.extend([place] if open_list else [])
        else:
            named = words.meaning(block.text.strip(" :.")) if len(block.text) <= _LONGEST_NAME else None
            open_list = named == Meaning.ACTION
    return by_order(document, found) if len(found) > 1 else {}


def paragraph_starts(document: Document, least: int = 2) -> Starts:
    """Each paragraph that undertakes something: the last resort, for prose with neither numbers nor titles."""
    found = list(_undertaking_paragraphs(document))
    return by_order(document, found) if len(found) >= least else {}


def _undertaking_headings(document: Document, words: Columns, title: Block | None) -> Iterator[int]:
    """The headings of one level, under most of which something is undertaken: the level with most of those."""
    runs = [
        (place, run)
        for place, run in _runs(document.blocks)
        if run[0] is not title and not words.is_no_commitment(run[0].text) and not is_contents(run[0])
    ]
    levels: dict[int, list[tuple[int, bool]]] = {}
    for place, run in runs:
        levels.setdefault(run[0].level, []).append((place, _undertakes(document, run[1:])))
    likely = {
        level: [place for place, undertaken in found if undertaken]
        for level, found in levels.items()
        if sum(undertaken for _, undertaken in found) > _HALF * len(found)
    }
    if likely:
        best = max(likely, key=lambda level: (len(likely[level]), level))
        nearly_all = len(likely[best]) >= _NEARLY_ALL * len(levels[best])
        yield from (place for place, own in levels[best] if own or nearly_all)


def _undertakes(document: Document, blocks: Sequence[Block]) -> bool:
    moods = moods_of(document.language)
    return any(moods.mood(passage.text) is Mood.PLAN for block in blocks for passage in block.passages)


def _bold_openings(document: Document) -> Iterator[int]:
    """Paragraphs and list items whose first sentence is a bold title, with text that is not bold behind it."""
    if not document.styled:
        return
    for place, block in enumerate(document.blocks):
        first = block.passages[0] if block.passages else None
        titled = first and first.bold and len(first.text) <= _LONGEST_TITLE
        if (
            titled
            and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
            and not block.passages[-1].bold
        ):
            yield place


def _titled_items(document: Document) -> Iterator[int]:
    """List items without a number whose first sentence is a title: one of capitalised words, or a task."""
    moods = moods_of(document.language)
    for place, block in enumerate(document.blocks):
        if block.kind is not BlockKind.LIST_ITEM or len(block.passages) < _FEW_FIELDS or label_of(block):
            continue
        first = _BULLET.sub("", block.passages[0].text)
        if len(first) <= _LONGEST_TITLE and (_is_capitalised(first) or moods.is_task(first)):
            yield place


def _is_capitalised(text: str) -> bool:
    """Whether most of the longer words of a text begin with a capital."""
    longer = [word for word in text.split() if len(word) > _SHORT_WORD and word[0].isalpha()]
    return len(longer) > 1 and sum(word[0].isupper() for word in longer) >= _MOSTLY * len(longer)


def _undertaking_paragraphs(document: Document) -> Iterator[int]:
    for place, block in enumerate(document.blocks):
        told = block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and len(block.text) >= _SHORTEST
        if told and _undertakes(document, [block]):
            yield place
