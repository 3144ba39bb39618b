"""Outline: the sections and articles of a document, found by its labels, tables, labelled fields, or prose."""

from dataclasses import replace

from tallystick.extract.articles import article_of, sentences_of_blocks
from tallystick.extract.filed import by_order_note, filed_outline
from tallystick.extract.forms import read_form
from tallystick.extract.items import Items, Starts
from tallystick.extract.mapping import PlanMapping
from tallystick.extract.matrix.outline import read_tables
from tallystick.extract.numbering import numbering_notes, unique_numbers
from tallystick.extract.plan_period import plan_period, year_notes
from tallystick.extract.refusal import headers_in, is_mostly_table, refusal, texts_in
from tallystick.extract.starts import (
    are_numbered,
    field_starts,
    label_starts,
    listed_starts,
    lone_label,
    paragraph_starts,
    prose_starts,
)
from tallystick.languages.columns import Columns, columns_of
from tallystick.model.document import BlockKind, Document
from tallystick.model.outline import Layout, Meaning, Outline

_TEXT = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_MANY = 2  # how many times more titles than bare numbers there must be
_PART = 0.3  # the share of the text that items with bare numbers hold where they only count parts
NO_MAPPING = PlanMapping()


def read_outline(document: Document, mapping: PlanMapping = NO_MAPPING) -> Outline:
    """The outline of a document, by the layout that understands most of it, or that the mapping names.

    Labels are tried first, then tables, then labelled fields; prose without numbers is the last resort. Raises
    OutlineError when nothing in the document can be told apart as articles, DataError when the mapping does not
    fit the document.
    """
    words = columns_of(document.language).of_plan(plan_period(document)).naming(mapping.names)
    if mapping.names:
        mapping.check_names(texts_in(document, words), headers_in(document, words))
    found = _mapped(document, mapping, words) if _is_decided(mapping) else _best(document, mapping, words)
    if found is None:
        raise refusal(document, words)
    notes = [*found.notes, *(f"{document.name}: {note}" for note in year_notes(found, words))]
    if len(found.articles) == 1:
        notes.append(f"{document.name}: only one article was found in it")
    return replace(found, notes=tuple(notes))


def _is_decided(mapping: PlanMapping) -> bool:
    """Whether a mapping says what the layout is."""
    return mapping.layout is not None or mapping.label is not None or mapping.is_of_table


def _mapped(document: Document, mapping: PlanMapping, words: Columns) -> Outline | None:
    """The outline in the layout that a mapping names; None where nothing is found so."""
    if mapping.layout is Layout.TABLE or (mapping.is_of_table and not mapping.layout):
        return read_tables(document, words, mapping)
    layout = mapping.layout or Layout.LABELS
    if layout is Layout.LABELS:
        starts = label_starts(document, mapping.label)
    elif layout is Layout.FIELDS:
        starts = field_starts(document, words)
    else:
        starts = prose_starts(document, words) or paragraph_starts(document)
    return _outline(document, starts, layout, words) if starts else None


def _best(document: Document, mapping: PlanMapping, words: Columns) -> Outline | None:
    """The outline in the layout that understands most of a document."""
    labels, fields = label_starts(document), field_starts(document, words)
    tables = read_tables(document, words, mapping)
    headed = _number_sections(labels, words)
    if tables and (headed or _tables_win(document, tables, labels)):
        return tables
    if _fields_win(document, fields, labels, words):
        return _outline(document, fields, Layout.FIELDS, words)
    listed = listed_starts(document, words) if headed else {}
    if len(listed) > len(labels):
        return _outline(document, listed, Layout.PROSE, words)
    prose = {} if is_mostly_table(document) else prose_starts(document, words)
    if labels and not _prose_wins(document, prose, labels):
        return _outline(document, labels, Layout.LABELS, words)
    if tables:
        return tables
    prose = prose or ({} if is_mostly_table(document) else paragraph_starts(document))
    if prose:
        return _outline(document, prose, Layout.PROSE, words)
    return _single(document, words) or read_tables(document, words, mapping, steps=True)


def _single(document: Document, words: Columns) -> Outline | None:
    """The outline of a plan with one article, None where there is not even one."""
    if label := lone_label(document, words):
        return _outline(document, label, Layout.LABELS, words)
    if fields := field_starts(document, words, lone=True):
        found = _outline(document, fields, Layout.FIELDS, words)
        if any(
            field.field.meaning and not field.row for article in found.articles for field in article.fields
        ):
            return found
    prose = {} if is_mostly_table(document) else paragraph_starts(document, least=1)
    return _outline(document, prose, Layout.PROSE, words) if prose else None


def _number_sections(labels: Starts, words: Columns) -> bool:
    """Whether the labels are called by a word for what stands above items ("Pillar 1", "Objective 2")."""
    keywords = {label.keyword for label in labels.values()}
    return any(words.meaning(keyword) == Meaning.SECTION for keyword in keywords if keyword)


def _tables_win(document: Document, tables: Outline, labels: Starts) -> bool:
    """Whether the rows of tables are the articles, and not the labels: there are no fewer of them, and labelled
    items hold less text of their own than the tables do."""
    if len(tables.articles) < len(labels):
        return False
    first = min(labels, default=0)
    rows = sum(len(block.text) for block in document.blocks if block.kind is BlockKind.TABLE_ROW)
    text = sum(len(block.text) for block in document.blocks[first:] if block.kind in _TEXT)
    return not labels or rows >= text


def _fields_win(document: Document, fields: Starts, labels: Starts, words: Columns) -> bool:
    """Whether headings with labelled fields under them are the articles, and not the labels: they are others, or
    their fields hold the numbers."""
    if len(fields) < 2 or 2 * len(fields) <= len(labels):
        return False
    same = sum(place in labels for place in fields)
    return 2 * same < len(fields) or are_numbered(document, fields, words)


def _prose_wins(document: Document, prose: Starts, labels: Starts) -> bool:
    """Whether titles without numbers are the articles, and a few bare numbers ("1.") only count parts of them."""
    bare = all(label.family.startswith("|") for label in labels.values())
    if not bare or len(prose) < _MANY * len(labels):
        return False
    inside = sum(len(block.text) for item in Items(document, labels).read().items for block in item.blocks)
    return inside < _PART * sum(len(block.text) for block in document.blocks)


def _outline(document: Document, starts: Starts, layout: Layout, words: Columns) -> Outline:
    found = Items(document, starts).read()
    forms = [read_form(document, item.blocks, words, item.label.end) for item in found.items]
    if layout is Layout.FIELDS:
        return filed_outline(document, found, forms, words)
    numbers = unique_numbers([item.label.number for item in found.items])
    articles = tuple(
        article_of(document, item, form, number, words)
        for item, form, number in zip(found.items, forms, numbers, strict=True)
    )
    labels, sections = [item.label for item in found.items], [item.section for item in found.items]
    notes = numbering_notes(labels, document.name, sections)
    if layout is Layout.PROSE:
        notes = iter([by_order_note(document.name, len(articles))])
    outside = tuple(sentences_of_blocks(document, found.outside))
    return Outline(tuple(found.sections), articles, outside, tuple(notes), layout)
