"""Quotes that overlap in every way are all there, and the text is as it was."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from tallystick.publish.page.html import Html
from tallystick.publish.site.marked import Span, marked

LETTERS = st.text(alphabet="abc <>&\n\"'", min_size=1, max_size=30)


@st.composite
def texts_with_spans(draw):
    words = draw(LETTERS)
    ends = st.tuples(st.integers(0, len(words)), st.integers(0, len(words)))
    pairs = draw(st.lists(ends.filter(lambda pair: pair[0] < pair[1]), max_size=6, unique=True))
    return words, [Span(start, end, f"at-{start}-{end}") for start, end in pairs]


def _read(html):
    return LexborHTMLParser(f"<body><div id=all>{html}</div></body>").css_first("#all")


@settings(deadline=None)
@given(texts_with_spans())
def test_the_text_is_kept_letter_by_letter(given_text):
    words, spans = given_text
    assert _read(marked(words, spans)).text() == words


@settings(deadline=None)
@given(texts_with_spans())
def test_every_span_holds_just_its_words(given_text):
    words, spans = given_text
    read = _read(marked(words, spans))
    for span in spans:
        pieces = read.css(f"#{span.anchor}, [data-of={span.anchor}]")
        assert pieces[0].attributes.get("id") == span.anchor
        assert "".join(piece.text() for piece in pieces) == words[span.start : span.end]


@settings(deadline=None)
@given(texts_with_spans())
def test_elements_close_in_the_order_they_open(given_text):
    depth = 0
    for tag in re.findall(r"</?span", marked(*given_text)):
        depth += 1 if tag == "<span" else -1
        assert depth >= 0
    assert depth == 0


def test_what_stands_before_and_after_a_span_is_outside_of_it():
    span = Span(2, 4, "at-2-4", "used", Html("<i>p</i>"), Html("<b>5.1</b>"))
    assert marked("abcdef", [span]) == 'ab<i>p</i><span class="q used" id="at-2-4">cd</span><b>5.1</b>ef'
