"""Printed lines put together to blocks."""

import pytest

from tests.read.files import check_offsets, passages, read_text, shapes

CASES = {
    "lines of one paragraph": (
        "The wells were dug by\nthe province.",
        ["The wells were dug by the province."],
    ),
    "blank line between": (
        "The wells were dug.\n\nPumps came later.",
        ["The wells were dug.", "Pumps came later."],
    ),
    "blank line in a sentence": (
        "The wells were\n\ndug by the province.",
        ["The wells were dug by the province."],
    ),
    "blank line in a word": ("The prov-\n\nince dug wells.", ["The province dug wells."]),
    "blank line after a comma": ("Wells, pumps,\n\nMills and dams.", ["Wells, pumps, Mills and dams."]),
    "blank line after a small word": (
        "It was done by the\n\nMinistry of Water.",
        ["It was done by the Ministry of Water."],
    ),
    "form feed in a sentence": ("The wells were\fdug by all.", ["The wells were dug by all."]),
    "label without a blank line": (
        "The wells were dug.\nIndicator 12: Pumps shall be bought.",
        ["The wells were dug.", "Indicator 12: Pumps shall be bought."],
    ),
    "label in the middle of a sentence": (
        "It was done as said in\nArticle 5 of the law.",
        ["It was done as said in Article 5 of the law."],
    ),
    "label after a blank line": (
        "Water\n\nAction 2.1 Wells shall be dug.",
        ["Water", "Action 2.1 Wells shall be dug."],
    ),
    "label broken by a blank line": (
        "Indicator 25: Completing the list of\n\nwells of all districts.",
        ["Indicator 25: Completing the list of wells of all districts."],
    ),
    "list": ("The aims:\n- wells\n- pumps that\n  last", ["The aims:", "- wells", "- pumps that last"]),
    "numbered list": ("The aims:\n(1) wells;\n(2) pumps.", ["The aims:", "(1) wells;", "(2) pumps."]),
    "numbers in a sentence": (
        "The aims are two, of which one is named as aim\n(1) of the law on water and of the law on soil.",
        ["The aims are two, of which one is named as aim (1) of the law on water and of the law on soil."],
    ),
    "contents": ("1 Wells ........ 3\n2 Pumps ........ 7", ["1 Wells ........ 3", "2 Pumps ........ 7"]),
    "a paragraph a line": (
        f"{'The wells were dug by the province. ' * 5}\n{'Pumps were bought by the towns. ' * 5}",
        [
            ("The wells were dug by the province. " * 5).strip(),
            ("Pumps were bought by the towns. " * 5).strip(),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_blocks(text: str, expected: list[str]) -> None:
    document = read_text(text)
    assert [block.text for block in document.blocks] == expected
    check_offsets(document)


KINDS = {
    "alone and without an end": ("II. Civil rights\n\nThey were kept.", "heading"),
    "over two lines": ("Conventions and\nexchanges\n\nThey were kept.", "heading"),
    "numbered": ("(1) Right to work\n\nIt was kept.", "heading"),
    "with an end": ("It was kept.\n\nSo was this.", "paragraph"),
    "beginning in lower case": ("of the law\n\nIt was kept.", "paragraph"),
    "too long": ("Rights of " + "many people and " * 12 + "others\n\nKept.", "paragraph"),
    "bullet": ("• wells\n• pumps\n\nKept.", "list_item"),
    "last of a list": ("x.\n\n(1) Wells\n(2) Pumps\n\nKept.", "list_item"),
}


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS)
def test_the_block_is(text: str, kind: str) -> None:
    place = 2 if text.startswith("x.") else 0
    assert shapes(read_text(text))[place][0] == kind


def test_a_heading_is_one_passage() -> None:
    assert passages(read_text("V. Rights. Of women\n\nThey were kept.")) == [
        "V. Rights. Of women",
        "They were kept.",
    ]
