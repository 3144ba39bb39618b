"""The site: every page there, every link leads somewhere, hostile text stays text."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser

from tallystick.model.outline import Field, Meaning
from tallystick.publish.references import quotes
from tallystick.publish.site.whole import site
from tests import factory
from tests.publish.making import pages, publication

PAGES = pages()
HTML = {
    name: LexborHTMLParser(text.decode("utf-8")) for name, text in PAGES.items() if name.endswith(".html")
}


def test_the_site_has_a_page_for_every_article_and_document():
    assert sorted(PAGES) == [
        "about.html",
        "articles/1.html",
        "articles/2.html",
        "articles/3.html",
        "articles/4.html",
        "documents/plan.html",
        "documents/report.html",
        "findings.html",
        "index.html",
        "pictures.html",
        "site.css",
        "site.js",
        "words.js",
    ]


def test_the_same_evaluation_gives_the_same_pages():
    assert pages() == PAGES


def _target(page, href):
    """The file and the anchor that a link leads to, seen from the root."""
    path, _, anchor = href.partition("#")
    folder = page.rpartition("/")[0]
    name = path.removeprefix("../") if path.startswith("../") else f"{folder}/{path}".lstrip("/")
    return (name if path else page), anchor


@pytest.mark.parametrize("page", HTML)
def test_every_link_leads_to_something_that_is_there(page):
    beside = {"evaluation.json", "documents/plan.txt", "documents/report.txt"}
    for link in HTML[page].css("[href], [src]"):
        address = link.attributes.get("href") or link.attributes.get("src")
        if address == "data:,":
            continue
        name, anchor = _target(page, address)
        assert name in PAGES or name in beside, f"{page}: {address}"
        if anchor and name in HTML:
            assert HTML[name].css_first(f"[id='{anchor}']"), f"{page}: {address}"


def test_every_quote_has_its_place_in_the_text_of_its_document():
    for where, quote in quotes(factory.evaluation()):
        page = LexborHTMLParser(PAGES[f"documents/{quote.document}.html"].decode())
        pieces = page.css(f"[id='at-{quote.start}-{quote.end}'], [data-of='at-{quote.start}-{quote.end}']")
        for note in [note for piece in pieces for note in piece.css(".back, .folio")]:
            note.decompose()
        assert "".join(piece.text() for piece in pieces) == quote.exact, where


def test_a_quote_on_the_page_of_an_article_leads_to_its_place():
    first = factory.assessments()[0].evidence[0].quote
    links = [link.attributes["href"] for link in HTML["articles/1.html"].css("figure.quote cite a")]
    assert f"../documents/report.html#at-{first.start}-{first.end}" in links


def test_a_document_leads_back_to_what_leans_on_it():
    links = [link.attributes["href"] for link in HTML["documents/report.html"].css("a.back")]
    assert "../articles/1.html#commitment-1.1" in links


def test_an_article_begins_in_its_document_with_the_way_to_its_page():
    first = factory.evaluation().articles[0].quote
    span = HTML["documents/plan.html"].css_first(f"[id='at-{first.start}-{first.end}']")
    assert span.prev.attributes["href"] == "../articles/1.html"


@pytest.mark.parametrize("page", HTML)
def test_no_two_places_of_a_page_have_one_name(page):
    names = [node.attributes["id"] for node in HTML[page].css("[id]")]
    assert len(names) == len(set(names))


def test_nothing_is_loaded_from_elsewhere_and_nothing_runs_inline():
    for name, page in HTML.items():
        policy = page.css_first("meta[http-equiv=Content-Security-Policy]").attributes["content"]
        assert policy.startswith("default-src 'none'"), name
        assert not page.css("[style], [onclick], style, script:not([src]), iframe, object, form[action]"), (
            name
        )
    assert not re.search(r"https?:|url\(|@import", PAGES["site.css"].decode())
    assert not re.search(r"https?:|fetch\(|XMLHttp|import\(|innerHTML|eval", PAGES["site.js"].decode())


@pytest.mark.parametrize("page", HTML)
def test_every_page_has_one_title_one_main_and_a_language(page):
    read = HTML[page]
    assert (len(read.css("title")), len(read.css("main")), len(read.css("h1"))) == (1, 1, 1)
    assert read.css_first("html").attributes["lang"] == "en"
    levels = [int(node.tag[1]) for node in read.css("h1, h2, h3, h4, h5, h6")]
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels


def test_the_list_of_articles_can_be_read_without_a_script():
    listed = [line.text() for line in HTML["index.html"].css("#contents li a")]
    assert [words.split()[1] for words in listed] == ["1", "2", "3", "4"]
    assert "hidden" in HTML["index.html"].css_first("form").attributes


def test_an_article_can_be_narrowed_down_by_verdict_kind_and_institution():
    line = HTML["index.html"].css_first("#contents li")
    assert line.attributes["data-found"].split()[0] == "quantified:exceeded"
    assert line.attributes["data-institution"] == "Ministry of Labour|Office of Statistics"
    values = [option.text() for option in HTML["index.html"].css("select[name=institution] option")]
    assert values == ["all", "Ministry of Labour", "Office of Statistics"]


def test_what_leaves_no_choice_is_not_offered():
    bare = tuple(replace(article, institutions=()) for article in factory.evaluation().articles)
    page = LexborHTMLParser(pages(articles=bare)["index.html"].decode())
    assert [each.attributes["name"] for each in page.css("select")] == ["section", "group"]


def test_rights_holders_are_offered_where_the_plan_names_them():
    fields = [
        Field("For", Meaning.RIGHTS_HOLDER, factory.quote(factory.plan(), words), None)
        for words in ("people who look for work", "workers")
    ]
    article = replace(factory.evaluation().articles[0], fields=tuple(fields))
    rest = factory.evaluation().articles[1:]
    page = LexborHTMLParser(pages(articles=(article, *rest))["index.html"].decode())
    assert [option.text() for option in page.css("select[name=group] option")][1:] == [
        "patients",
        "people who look for work",
        "workers",
    ]


HOSTILE = '<script>alert(1)</script><img src="x" onerror="y">&"\''


def test_hostile_text_stays_text():
    article = replace(factory.evaluation().articles[0], title=HOSTILE, institutions=(HOSTILE, "other"))
    rest = factory.evaluation().articles[1:]
    sections = tuple(replace(section, title=HOSTILE) for section in factory.evaluation().sections)
    for name, text in pages(articles=(article, *rest), sections=sections).items():
        if name.endswith(".html"):
            read = LexborHTMLParser(text.decode())
            assert not read.css("img, [onerror], script:not([src])"), name


def test_hostile_text_in_a_document_stays_text():
    text = HOSTILE + publication().texts["plan"]
    other = replace(publication(), texts={**publication().texts, "plan": text})
    assert not LexborHTMLParser(site(other, {})["documents/plan.html"].decode()).css("img, [onerror]")


def test_an_article_names_the_findings_that_speak_of_it():
    link = HTML["articles/4.html"].css_first(".findings a")
    assert (link.text(), link.attributes["href"]) == ("Finding 1", "../findings.html#finding-1")
    assert not HTML["articles/1.html"].css(".findings")


def test_an_evaluation_without_findings_has_no_page_of_them():
    assert "findings.html" not in pages(findings=())
    assert b"findings.html" not in pages(findings=())["index.html"]
