"""What people wrote becomes paragraphs and lists of plain words, nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.publish.report.model import Bullets, Paragraph
from tallystick.publish.review.text import blocks_of, texts_of

SAID = {
    "plain": ("Nothing is said.", ["Nothing is said."]),
    "two paragraphs": ("One.\n\nTwo.", ["One.", "Two."]),
    "a list": ("Why:\n\n- one\n- two", ["Why:", "one", "two"]),
    "emphasis": ("It is **not** the *same*.", ["It is not the same."]),
    "a heading": ("# Reason\n\nNone.", ["Reason", "None."]),
    "a quote": ("> 240 nurses", ["240 nurses"]),
    "a link": ("See [the law](https://law.example/1).", ["See the law (https://law.example/1)."]),
    "a bare address": ("See <https://law.example/1>.", ["See https://law.example/1."]),
    "a link that runs": ("[x](javascript:alert(1))", ["[x](javascript:alert(1))"]),
    "a record that is none": ("[15](record:total/met)", ["15"]),
    "markup": ("<script>alert(1)</script>", ["<script>alert(1)</script>"]),
    "a picture": ("![x](https://spy.example/p.png)", ["!x (https://spy.example/p.png)"]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "words"), SAID.values(), ids=SAID)
def test_words(text, words):
    assert [said for _, said in texts_of(text, "reply/1/text")] == words


def test_a_list_stays_a_list():
    assert [type(block) for block in blocks_of("Why:\n\n1. one\n2. two", "r")] == [Paragraph, Bullets]


@given(st.text(max_size=200))
def test_any_text_has_records_counted_through(text):
    names = [name for name, _ in texts_of(text, "r")]
    assert names == [f"r/{place}" for place in range(1, len(names) + 1)]
