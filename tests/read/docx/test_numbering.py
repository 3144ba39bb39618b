"""The labels that Word prints before numbered paragraphs and does not store."""

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tallystick.read.docx.numbering import Numbering, written

LEVELS = (
    ("decimal", "Indicator %1:", 1),
    ("lowerLetter", "%2)", 1),
    ("upperRoman", "%1.%3", 4),
    ("bullet", "•", 1),
)


def numbering(override: str = "") -> Numbering:
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, (form, text, start) in enumerate(LEVELS)
    )
    return Numbering(
        parse_xml(
            f'<w:numbering {nsdecls("w")}><w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
            f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{override}</w:num></w:numbering>'
        )
    )


def test_levels_count_on_and_start_again() -> None:
    labels = numbering()
    depths = [0, 1, 1, 0, 1, 2, 2, 3, 0]
    assert [labels.label("1", depth) for depth in depths] == [
        "Indicator 1:", "a)", "b)", "Indicator 2:", "a)", "2.IV", "2.V", "", "Indicator 3:",
    ]  # fmt: skip


def test_lists_of_one_kind_count_together() -> None:
    labels = numbering()
    assert [labels.label(name, 0) for name in ("1", "2", "1")] == [
        "Indicator 1:",
        "Indicator 2:",
        "Indicator 3:",
    ]


def test_a_list_that_starts_again_counts_alone() -> None:
    labels = numbering('<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    assert [labels.label(name, 0) for name in ("1", "2", "2", "1")] == [
        "Indicator 1:", "Indicator 5:", "Indicator 6:", "Indicator 2:",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "depth"), [("9", 0), ("1", 9), ("1", -1)], ids=["unknown", "too deep", "none"]
)
def test_there_is_no_label(name: str, depth: int) -> None:
    assert numbering().label(name, depth) == ""


def test_a_document_without_lists_has_no_labels() -> None:
    assert Numbering(None).label("1", 0) == ""


@pytest.mark.parametrize(
    ("number", "form", "expected"),
    [
        (3, "decimal", "3"),
        (3, "decimalZero", "03"),
        (28, "lowerLetter", "bb"),
        (2, "upperLetter", "B"),
        (1994, "upperRoman", "MCMXCIV"),
        (9, "lowerRoman", "ix"),
        (0, "upperRoman", "0"),
        (99_999, "lowerLetter", "99999"),
        (4, "chineseCounting", "4"),
    ],
)
def test_numbers_are_written(number: int, form: str, expected: str) -> None:
    assert written(number, form) == expected
