"""OpenDocument texts: headings, paragraphs, lists with printed labels, tables, bold."""

from tests.read.files import shapes
from tests.read.odf.files import archive, read

STYLES = """
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="P" style:family="paragraph" style:parent-style-name="Title"/>
<text:list-style style:name="L">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="Action " style:num-suffix=":"/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>
</text:list-style>
<text:list-style style:name="U"><text:list-level-style-bullet text:level="1"/></text:list-style>
"""
BODY = """
<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>
<text:p text:style-name="P">Plan of water</text:p>
<text:h text:outline-level="2">Wells</text:h>
<text:p>We <text:span text:style-name="B">shall dig</text:span><text:s text:c="2"/>40<text:line-break/>wells.<text:note>
Not read.</text:note></text:p>
<text:list text:style-name="L"><text:list-item><text:p>Dig wells</text:p>
<text:list><text:list-item><text:p>in villages</text:p></text:list-item></text:list></text:list-item>
<text:list-item><text:p>Clean wells</text:p></text:list-item></text:list>
<text:list text:style-name="U"><text:list-item><text:p>a point</text:p></text:list-item></text:list>
<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>No</text:p></table:table-cell>
<table:table-cell><text:p>Lead</text:p></table:table-cell></table:table-row></table:table-header-rows>
<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>Water</text:p>
<text:p>Board</text:p></table:table-cell></table:table-row></table:table>
"""


def test_blocks_are_read_in_order() -> None:
    document = read(archive("text", BODY, STYLES), "plan.odt")
    assert shapes(document) == [
        ("heading", "Plan of water"),
        ("heading", "Wells"),
        ("paragraph", "We shall dig 40 wells."),
        ("list_item", "Action 1: Dig wells"),
        ("list_item", "a) in villages"),
        ("list_item", "Action 2: Clean wells"),
        ("list_item", "a point"),
        ("table_row", "No Lead"),
        ("table_row", "1 Water Board"),
    ]
    assert document.title == "Plan of water"
    assert [block.level for block in document.blocks[:2]] == [0, 2]


def test_bold_and_header_cells_are_told() -> None:
    document = read(archive("text", BODY, STYLES), "plan.odt")
    assert [cell.heading for block in document.blocks for cell in block.cells] == [True, True, False, False]
    bold = read(
        archive("text", '<text:p><text:span text:style-name="B">Dig wells.</text:span></text:p>', STYLES),
        "b.odt",
    )
    assert bold.blocks[0].bold


OUTLINE = """<text:outline-style style:name="Outline">
<text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="Action " style:num-suffix=":"/>
<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>
<text:outline-level-style text:level="3" style:num-format=""/></text:outline-style>"""


def test_headings_get_the_numbers_that_the_outline_prints() -> None:
    headings = [
        ("1", "", "Water"),
        ("2", "", "Wells"),
        ("2", "", "Rivers"),
        ("3", "", "Banks"),
        ("1", ' text:is-list-header="true"', "Foreword"),
        ("1", "", "Goats"),
        ("2", "", "Herds"),
        ("1", ' text:restart-numbering="true" text:start-value="7"', "Sheep"),
    ]
    body = "".join(f'<text:h text:outline-level="{n}"{more}>{text}</text:h>' for n, more, text in headings)
    assert [text for _, text in shapes(read(archive("text", body, OUTLINE), "plan.odt"))] == [
        "Action 1: Water",
        "1.1 Wells",
        "1.2 Rivers",
        "Banks",
        "Foreword",
        "Action 2: Goats",
        "2.1 Herds",
        "Action 7: Sheep",
    ]
