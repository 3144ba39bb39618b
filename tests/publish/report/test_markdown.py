import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.errors import PublicationError
from tallystick.publish.report.markdown import LARGEST, MARK, read_text
from tallystick.publish.report.model import Bullets, Paragraph, Quotation, Span, words
from tallystick.publish.report.walk import block_spans

WHERE = "text/t.md, line 1"


def _spans(source):
    (passage,) = read_text("t.md", source).passages
    (block,) = passage.blocks
    return tuple(block_spans(block))


@pytest.mark.parametrize(
    ("source", "spans"),
    {
        "plain": ("Words.", (Span("Words.", WHERE),)),
        "looks": (
            "a **b** *c*",
            (
                Span("a ", WHERE),
                Span("b", WHERE, strong=True),
                Span(" ", WHERE),
                Span("c", WHERE, emphasis=True),
            ),
        ),
        "record": ("[15](record:total/met)", (Span("15", "total/met"),)),
        "record with spaces": (
            "[3](<record:total/completion/No Evidence Available>)",
            (Span("3", "total/completion/No Evidence Available"),),
        ),
        "source": ("[34 talks](source:talks)", (Span("34 talks", "source/talks", "sources"),)),
        "place": ("[there](#article-5)", (Span("there", WHERE, "article-5"),)),
        "address": ("[site](https://example.org/)", (Span("site", WHERE, "https://example.org/"),)),
        "script": ("<script>alert(1)</script>", (Span("<script>alert(1)</script>", WHERE),)),
        "html inside": ("a <b onclick=x>c</b>", (Span("a <b onclick=x>c</b>", WHERE),)),
        "picture": ("![x](http://e.org/p.png)", (Span("!", WHERE), Span("x", WHERE, "http://e.org/p.png"))),
        "bad link": ("[x](javascript:alert)", (Span("[x](javascript:alert)", WHERE),)),
        "file link": ("[x](file:///etc)", (Span("[x](file:///etc)", WHERE),)),
        "relative link": ("[x](other.html)", (Span("x", WHERE),)),
    }.values(),
)
def test_inline_markdown_becomes_spans(source, spans):
    assert _spans(source) == spans


def test_blocks_and_headings_become_passages():
    source = "Before.\n\n# One\n\n- a\n- b\n\n1. c\n\n> said\n\n## Two\n\nEnd."
    first, one, two = read_text("t.md", source).passages
    assert [words(passage.title) for passage in (first, one, two)] == ["", "One", "Two"]
    assert [type(block) for block in one.blocks] == [Bullets, Bullets, Quotation]
    assert [block.numbered for block in one.blocks[:2]] == [False, True]
    assert one.blocks[2].words.record == "text/t.md, line 10, quote"
    assert isinstance(two.blocks[0], Paragraph)


@pytest.mark.parametrize(
    ("source", "proposed"), [(f"{MARK}\n\nx", True), ("x", False), (f"x\n{MARK}", False)]
)
def test_the_mark_of_a_proposed_text_is_its_first_line(source, proposed):
    assert read_text("t.md", source).proposed is proposed


def test_a_text_without_end_is_refused():
    with pytest.raises(PublicationError, match="longer than"):
        read_text("t.md", "x" * (LARGEST + 1))


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader_or_brings_in_control_characters(source):
    for passage in read_text("t.md", source).passages:
        for block in passage.blocks:
            assert all(span.text.isprintable() for span in block_spans(block))
