"""Text that was made to cost time, or to lose its way back to the stored text."""

from contextlib import suppress
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.errors import DocumentError
from tests.read.files import check_offsets, read_bytes, read_text

LONG = 100_000
WEIRD = {
    "one letter": "a",
    "dots": ".",
    "dots and blanks": ". ",
    "hyphens": "-",
    "hyphens at line ends": "a-\n",
    "blanks": " ",
    "blank lines": " \n",
    "numbers": "1.",
    "long numbers": "111",
    "brackets": "[",
    "links": "[a](",
    "comments": "<!--",
    "tags": "<b",
    "stars": "*a",
    "quotation marks": "”",
    "page numbers": "7\n",
    "form feeds": "a\f",
    "bars": "|a",
    "rules": "* ",
    "soft hyphens": "\u00ad",
    "raised": "<sup>1",
    "cells": "<td>1",
    "attributes": "{:",
    "short sentences": "Ab.  ",
    "short bold sentences": "<b>Ab.</b> ",
    "short lines": "Ab. \n",
}


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("unit", WEIRD.values(), ids=WEIRD)
def test_it_is_read_in_time(unit: str, name: str) -> None:
    text = f"Wells were dug. {unit * (LONG // len(unit))} They were deep."
    begin = process_time()
    with suppress(DocumentError):
        read_bytes(text.encode(), name)
    assert process_time() - begin < 3


PRINTED = st.lists(
    st.sampled_from(
        [
            "Wells", "were", "dug", "low-", "income", "2016-", "2020", "𠮷", "人权", "U.S.", "No. 3", "the", "of", "-",
            "Action 2:", "(1)", "•", ".", ". ", ", ", ";", " ", " ", "\n", "\n", "\n\n", "\n· 7 ·\n", "\n12\n", "\f",
            "\u00ad\n", "-\n", "–\n", "”", "\t", "* ", "**", "# ", "| ", "\n---\n", "> ", "\u00a0",
        ]
    ),
    max_size=60,
).map("".join)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(PRINTED, st.sampled_from(["a.txt", "a.md"]))
def test_every_character_leads_back_to_its_own(text: str, name: str) -> None:
    check_offsets(read_bytes(f"Wells. {text}".encode(), name))


@settings(max_examples=150, deadline=None)
@given(PRINTED.map(lambda text: text.replace("\f", "\n")))  # a line that ends two pages is a running foot
def test_no_letter_is_lost_and_none_is_read_twice(text: str) -> None:
    document = read_text(f"Wells. {text}")
    stored = [block.offsets.stored(i) for block in document.blocks for i in range(len(block.text))]
    assert stored == sorted(set(stored))
    letters = {i for i, letter in enumerate(document.text) if letter.isalpha()}
    assert letters <= set(stored)


@settings(max_examples=60, deadline=None)
@given(PRINTED)
def test_passages_hold_all_of_their_block(text: str) -> None:
    for block in read_text(f"Wells. {text}").blocks:
        assert " ".join(passage.text for passage in block.passages).replace(" ", "") == block.text.replace(
            " ", ""
        )


@pytest.mark.parametrize("sign", ["\\u0000", "\\ud800"])
def test_what_is_no_character_is_stored_as_the_sign_for_it(sign: str) -> None:
    """No database holds a zero character or half a surrogate pair, and neither can be hashed."""
    found = read_bytes(f'{{"title": "Ten wells were dug{sign} in all."}}'.encode(), "a.json")
    assert "dug\ufffd in" in found.text
    check_offsets(found)
