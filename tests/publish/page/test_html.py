import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.publish.page.html import Html, element, join


def test_text_is_escaped_where_it_enters_an_element():
    written = element("p", "<script>\"&'", title='"><img onerror="x">')
    assert written == ('<p title="&quot;&gt;&lt;img onerror=&quot;x&quot;&gt;">&lt;script&gt;"&amp;\'</p>')


@given(st.text())
def test_no_text_can_open_or_close_anything(words):
    title, _, inside = element("p", words, title=words).removeprefix("<p title=").partition(">")
    assert title.count('"') == 2
    assert (title + inside.removesuffix("</p>")).count("<") == 0
    assert (title + inside.removesuffix("</p>")).count(">") == 0


def test_elements_hold_elements_lists_numbers_and_nothing():
    assert element("ul", [element("li", 1), None], None, "x") == "<ul><li>1</li>x</ul>"


def test_attributes_are_named_as_in_html_and_left_out_where_false():
    written = element("details", class_="a", aria_label="b", open=True, hidden=False, title=None)
    assert written == '<details class="a" aria-label="b" open></details>'


@pytest.mark.parametrize(("name", "written"), [("br", "<br>"), ("rect", "<rect/>"), ("p", "<p></p>")])
def test_void_elements_have_no_end(name, written):
    assert element(name) == written


def test_control_characters_are_shown_as_such():
    assert join("a\x00b\x1bc\nd") == "a\ufffdb\ufffdc\nd"


INSIDE = (
    "#article-1.2",
    "#article-ä",
    "evaluation.json",
    "documents/plan.txt",
    "../about.html",
    "../articles/5.html#commitment-5.1",
)
OUTSIDE = (
    "http://a.example",
    "//a.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "../../x",
    "x/../../y",
    "..//a.example",
    "..",
    "",
    "#a b",
    "/x",
)


@pytest.mark.parametrize("href", INSIDE)
def test_a_link_may_lead_inside_the_page_or_beside_it(href):
    assert element("a", href=href) == Html(f'<a href="{href}"></a>')


@pytest.mark.parametrize("href", OUTSIDE)
def test_a_link_that_leads_outside_is_a_fault(href):
    with pytest.raises(ValueError, match="leads out of the page"):
        element("a", href=href)
