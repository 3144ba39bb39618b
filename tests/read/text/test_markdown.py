"""Markdown: blocks read in their source, marks passed over."""

import pytest

from tallystick.model.document import BlockKind, Document
from tests.read.files import check_offsets, passages, read_bytes, shapes

FILE = """---
layout: plan
title: "Water for all"
detail: "Dig 512 wells

in the north"
---
# Plan of water #

Setext heading
==============

We **shall dig** 512 wells
by [2020](https://example.org/a_(b) "when"). They are *deep*.

- one
- two
  goes on
1. three

> quoted text

| No. | Action |
|-----|:------:|
| 1 | Dig **wells** |
| 2 | low- |

***
```
code *stays*
```
Text<br>with <b>tags</b>, `code`, 2 * 3 * 4, snake_case and \\*stars\\*.{: .note}
"""


def markdown(text: str) -> Document:
    document = read_bytes(text.encode(), "plan.md")
    check_offsets(document)
    return document


def test_blocks_are_read_in_order() -> None:
    assert shapes(markdown(FILE)) == [
        ("table_row", "layout plan"),
        ("table_row", "title Water for all"),
        ("table_row", "detail Dig 512 wells in the north"),
        ("heading", "Plan of water"),
        ("heading", "Setext heading"),
        ("paragraph", "We shall dig 512 wells by 2020. They are deep."),
        ("list_item", "one"),
        ("list_item", "two goes on"),
        ("list_item", "1. three"),
        ("paragraph", "quoted text"),
        ("table_row", "No. Action"),
        ("table_row", "1 Dig wells"),
        ("table_row", "2 low-"),
        ("paragraph", "code *stays*"),
        ("paragraph", "Textwith tags, code, 2 * 3 * 4, snake_case and *stars*."),
    ]


def test_the_stored_text_is_the_source() -> None:
    assert markdown(FILE).text == FILE


def test_the_title_is_that_of_the_front_matter() -> None:
    assert markdown(FILE).title == "Water for all"


def test_front_matter_and_tables_have_cells() -> None:
    rows = [block for block in markdown(FILE).blocks if block.kind is BlockKind.TABLE_ROW]
    assert [[cell.text for cell in row.cells] for row in rows[1::2]] == [
        ["title", "Water for all"],
        ["No.", "Action"],
        ["2", "low-"],
    ]
    assert [row.table for row in rows] == [1, 1, 1, 2, 2, 2]
    assert [row.cells[0].heading for row in rows[3:]] == [True, False, False]


def test_levels() -> None:
    headings = [block.level for block in markdown("# a\n## b\n###### c\nd\n---\n").blocks]
    assert headings == [1, 2, 6, 2]


@pytest.mark.parametrize(
    ("source", "bold"),
    [
        ("**Wells shall be dug.**", True),
        ("__Wells shall be dug.__", True),
        ("<strong>Wells shall be dug.</strong>", True),
        ("[**Wells shall be dug.**](x)", True),
        ("*Wells shall be dug.*", False),
        ("Wells **shall** be dug.", False),
    ],
)
def test_bold(source: str, bold: bool) -> None:
    passage = markdown(source).blocks[0].passages[0]
    assert (passage.text, passage.bold) == ("Wells shall be dug.", bold)


def test_a_rule_is_no_front_matter() -> None:
    assert passages(markdown("---\nWells were dug.\n")) == ["Wells were dug."]
