"""Outline: the sections and articles of a document, found by its labels, tables, labelled fields, or prose."""

from tallystick.errors import OutlineError
from tallystick.extract.articles import article_of, sentences_of_blocks
from tallystick.extract.filed import by_order_note, filed_outline
from tallystick.extract.forms import read_form
from tallystick.extract.items import Items, Starts
from tallystick.extract.matrix.grid import grids_of
from tallystick.extract.matrix.outline import read_tables
from tallystick.extract.numbering import numbering_notes, unique_numbers
from tallystick.extract.starts import field_starts, label_starts, paragraph_starts, prose_starts
from tallystick.languages.columns import columns_of
from tallystick.model.document import BlockKind, Document
from tallystick.model.outline import Layout, Outline

_TEXT = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_MANY = 2  # how many times more titles than bare numbers there must be
_PART = 0.3  # the share of the text that items with bare numbers hold where they only count parts
_LONGEST_NAME = 40  # characters of a cell that an error shows
_FEW = 6  # cells that it shows


def read_outline(document: Document) -> Outline:
    """The outline of a document, by the layout that understands most of it.

    Labels are tried first, then tables, then labelled fields; prose without numbers is the last resort. Raises
    OutlineError when nothing in the document can be told apart as articles.
    """
    words = columns_of(document.language)
    labels, fields = label_starts(document), field_starts(document, words)
    tables = read_tables(document)
    if tables and _tables_win(document, tables, labels):
        return tables
    if _fields_win(fields, labels):
        return _outline(document, fields, Layout.FIELDS)
    prose = {} if _is_mostly_table(document) else prose_starts(document, words)
    if labels and not _prose_wins(document, prose, labels):
        return _outline(document, labels, Layout.LABELS)
    if tables:
        return tables
    prose = prose or ({} if _is_mostly_table(document) else paragraph_starts(document))
    if not prose:
        raise _refuse(document)
    return _outline(document, prose, Layout.PROSE)


def _is_mostly_table(document: Document) -> bool:
    rows = sum(len(block.text) for block in document.blocks if block.kind is BlockKind.TABLE_ROW)
    return 2 * rows > sum(len(block.text) for block in document.blocks)


def _tables_win(document: Document, tables: Outline, labels: Starts) -> bool:
    """Whether the rows of tables are the articles, and not the labels: there are no fewer of them, and labelled
    items hold less text of their own than the tables do."""
    if len(tables.articles) < len(labels):
        return False
    first = min(labels, default=0)
    rows = sum(len(block.text) for block in document.blocks if block.kind is BlockKind.TABLE_ROW)
    text = sum(len(block.text) for block in document.blocks[first:] if block.kind in _TEXT)
    return not labels or rows >= text


def _fields_win(fields: Starts, labels: Starts) -> bool:
    """Whether headings with labelled fields under them are the articles, and not the labels."""
    same = sum(place in labels for place in fields)
    return len(fields) > 1 and 2 * len(fields) > len(labels) and 2 * same < len(fields)


def _prose_wins(document: Document, prose: Starts, labels: Starts) -> bool:
    """Whether titles without numbers are the articles, and a few bare numbers ("1.") only count parts of them."""
    bare = all(label.family.startswith("|") for label in labels.values())
    if not bare or len(prose) < _MANY * len(labels):
        return False
    inside = sum(len(block.text) for item in Items(document, labels).read().items for block in item.blocks)
    return inside < _PART * sum(len(block.text) for block in document.blocks)


def _outline(document: Document, starts: Starts, layout: Layout) -> Outline:
    words = columns_of(document.language)
    found = Items(document, starts).read()
    forms = [read_form(document, item.blocks, words, item.label.end) for item in found.items]
    if layout is Layout.FIELDS:
        return filed_outline(document, found, forms)
    numbers = unique_numbers([item.label.number for item in found.items])
    articles = tuple(
        article_of(document, item, form, number)
        for item, form, number in zip(found.items, forms, numbers, strict=True)
    )
    notes = numbering_notes([item.label for item in found.items], document.name)
    if layout is Layout.PROSE:
        notes = iter([by_order_note(document.name, len(articles))])
    outside = tuple(sentences_of_blocks(document, found.outside))
    return Outline(tuple(found.sections), articles, outside, tuple(notes), layout)


def _refuse(document: Document) -> OutlineError:
    """The error that says why nothing was found, and what would help."""
    grids = list(grids_of(document.blocks).values())
    if grids:
        largest = max(grids, key=lambda grid: len(grid.rows))
        first = ", ".join(repr(text[:_LONGEST_NAME]) for text in largest.rows[0].texts[:_FEW])
        return OutlineError(
            f"{document.name}, page {largest.page}: the table of {len(largest.rows):,} rows has no header that is "
            f"understood (its first row reads {first}); say in a mapping file which row is the header and what its "
            "columns mean (see docs/mapping.md)"
        )
    return OutlineError(
        f"{document.name}: no articles found (looked for numbered items such as 'Article 1', 'Action 2.1' or '1.2', "
        "for tables with a header, for labelled fields such as 'Lead:', and for paragraphs that undertake something); "
        "is this the plan?"
    )
