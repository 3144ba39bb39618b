"""The site shows what people decided: one timeline a commitment, the reply beside the verdict, a page of the review."""

import re
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from tallystick.errors import PublicationError
from tallystick.publish.addresses import addresses
from tallystick.publish.page.head import packaged
from tallystick.publish.page.review import said_blocks
from tallystick.publish.review.records import review_records
from tallystick.publish.site.check import check_site
from tallystick.publish.site.frame import style
from tallystick.publish.site.review import review_page
from tallystick.publish.site.whole import site
from tests import factory, reviewing
from tests.publish.making import pages, reviewed


def _site(review=None):
    return site(reviewed(review), {})


SITE = _site()


def _page(name, files=SITE):
    return LexborHTMLParser(files[name].decode("utf-8"))


def _text(node):
    return " ".join(node.text(separator=" ").split())


def _commitment(name):
    page = _page(f"articles/{name.partition('.')[0]}.html")
    return page.css_first(f'[id="commitment-{name}"]')


def test_without_a_review_no_page_speaks_of_one():
    files = pages()
    assert "review.html" not in files
    assert not any(b"review.html" in content or b"timeline" in content for content in files.values())


def test_the_settled_verdict_is_shown_and_the_machine_in_the_timeline():
    nurses = _commitment("3.1")
    assert "no evidence" in _text(nurses.css_first(".headline .badge"))
    assert "not comparable" in _text(nurses.css_first(".act-machine"))


def test_the_timeline_holds_everything_in_order():
    lines = [line.attributes["class"] for line in _commitment("3.1").css(".timeline > ol > li")]
    assert lines == [
        f"act-{act}" for act in ("machine", "judgement", "judgement", "adjudication", "reply", "dissent")
    ]


def test_each_judgement_has_its_reason_and_its_quote_with_a_link_to_the_place():
    for line in _commitment("3.1").css(".act-judgement, .act-adjudication"):
        assert line.css_first("cite a").attributes["href"].startswith("../documents/report.html#at-")
        assert line.css_first("time")


def test_the_reply_stands_beside_the_verdict_and_runs_nothing():
    reply = _commitment("3.1").css_first(".decided .reply")
    assert "Ministry of Health" in _text(reply)
    assert "<script>alert(1)</script>" in _text(reply)
    assert not _page("articles/3.html").css("main script")
    assert "asked for the assessment to be done once more" in _text(reply)


@pytest.mark.parametrize("name", [name for name in SITE if name.endswith(".html")])
def test_every_shape_that_is_used_is_drawn_on_its_page(name):
    page = _page(name)
    drawn = {f"#{node.attributes['id']}" for node in page.css("symbol")}
    assert {node.attributes["href"] for node in page.css("use")} <= drawn


def test_the_style_of_a_review_changes_nothing_else():
    own = packaged("tallystick.publish.site", "review.css")
    selectors = [each.strip() for group in re.findall(r"([^{}]+)\{", own) for each in group.split(",")]
    alone = {each for each in selectors if re.fullmatch(r"\.[\w-]+", each)}
    assert alone
    assert not alone & set(re.findall(r"\.[a-z][\w-]*", style()))


def test_a_list_in_a_reason_is_a_list():
    assert [_text(item) for item in _commitment("3.1").css(".reason .points li")] == [
        "240 nurses",
        "no village is named",
    ]


def test_a_numbered_list_stays_one():
    assert "".join(said_blocks("1. first\n2. second", "x")).startswith('<ol class="points"><li>first')


def test_a_passage_stands_in_full_once_however_many_quote_it():
    said = _commitment("1.1").css_first(".timeline")
    assert len(said.css("blockquote")) == 1
    assert [_text(node) for node in said.css("p.basis")][-1].startswith("Quotes ")


def test_where_all_is_settled_nothing_is_said_to_be_open():
    assert _page("review.html").css_first("#open")
    names = [each.commitment.id for each in factory.assessments()]
    first = reviewing.reviewed_commitments()[0]
    whole = reviewing.review(
        commitments=tuple(replace(first, commitment=name, machine=None) for name in names)
    )
    page = review_page(
        whole, factory.evaluation(), review_records(whole), addresses(factory.evaluation()), ()
    )
    assert 'id="open"' not in page.main


def test_what_is_not_settled_says_so():
    wells = _commitment("4.1")
    assert "this is the machine’s" in _text(wells)
    assert "4.1" in _text(_page("review.html").css_first("#open"))


def test_a_commitment_that_nobody_reviewed_is_as_before():
    assert _commitment("4.2").css_first(".timeline") is None
    assert "The machine is" in _text(_commitment("4.2"))


def test_the_claim_of_the_institution_is_in_the_timeline():
    claim = _text(_commitment("1.1").css_first(".act-claim"))
    assert "Ministry of Labour · Edda Roth · 1 March 2026 · claims Completed" in claim


REVIEW = {
    "#signatures": (
        "Cleo Marsh, 14 March 2026",
        "Dora Nakamura, 15 March 2026",
        "Release 2",
        "ab" * 32,
        "asks for at least 2 signatures and has 2.",
    ),
    "#conflicts": (
        "Boris Okonkwo (1) Right to work 1 March 2026 1",
        "Dora Nakamura The whole plan 2 March 2026 3",
    ),
    "#agreement": ("The whole plan 2 50% 0.33 -0.13", "(1) Right to work 1 100% – –"),
    "#unlike": ("3.1 not comparable no evidence",),
    "#dissents": (
        "On the whole · Dora Nakamura",
        "3.1 · Dora Nakamura , 12 March 2026 I would have said missed.",
    ),
    "#replies": ("3.1 · Ministry of Health",),
    "#decisions": ("Split 3.2 into: 3.2, 3.3 The list holds two things. Boris Okonkwo , 1 March 2026",),
}


@pytest.mark.parametrize(("place", "words"), REVIEW.items(), ids=REVIEW)
def test_the_page_of_the_review_says(place, words):
    said = _text(_page("review.html").css_first(place)).replace(" ,", ",")
    for each in words:
        assert each.replace(" ,", ",") in said


def test_an_empty_review_says_that_nobody_did_anything():
    empty = reviewing.review(
        commitments=(), decisions=(), dissents=(), signatures=(), agreement=(), release=None
    )
    said = _text(_page("review.html", _site(empty)).css_first("main"))
    for words in (
        "Nobody has signed yet.",
        "Nobody dissented.",
        "No institution replied.",
        "This is a draft",
    ):
        assert words in said


def test_the_overview_and_the_way_around_lead_to_it():
    overview = _page("index.html")
    assert "People decided 2 of 3 verdicts. 2 members of the expert group signed." in _text(overview.body)
    assert [a for a in overview.css("nav a") if a.attributes["href"] == "review.html"]
    assert "nobody has confirmed it" not in _text(_page("about.html").body)


def test_a_quote_of_people_leads_back_from_the_document():
    back = {a.attributes["href"] for a in _page("documents/report.html").css("a.back")}
    assert "../articles/3.html#commitment-3.1" in back


def test_the_site_passes_its_own_check():
    check_site(SITE, reviewed())


CHANGES = {
    "a count": ("review.html", "Of 3 commitments", "Of 417 commitments", "the figure 417"),
    "a measure": ("review.html", "0.33", "0.93", "the figure 0.93"),
    "a figure of a reason": ("articles/3.html", "912 villages", "913 villages", "the figure 913"),
    "a figure of a reply": ("articles/3.html", "77 villages", "78 villages", "the figure 78"),
    "a date": ("articles/3.html", "12 March 2026", "29 March 2026", "the figure 29"),
    "a quote": (
        "articles/3.html",
        "In the districts, 240 nurses were hired",
        "In the districts, nurses",
        "the quote",
    ),
}


@pytest.mark.parametrize(("name", "old", "new", "words"), CHANGES.values(), ids=CHANGES)
def test_what_no_record_says_stops_the_site(name, old, new, words):
    content = SITE[name].decode("utf-8")
    assert old in content
    with pytest.raises(PublicationError, match=words):
        check_site({**SITE, name: content.replace(old, new).encode("utf-8")}, reviewed())


def test_people_who_write_markup_write_text():
    hostile = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) ![p](https://spy.example/p.png)"
    jobs, nurses, wells = reviewing.reviewed_commitments()
    wells = replace(
        wells, dissents=(replace(nurses.dissents[0], text=hostile, by="<b>Eve</b>", commitment="4.1"),)
    )
    files = _site(reviewing.review(commitments=(jobs, nurses, wells)))
    page = _page("articles/4.html", files)
    assert not page.css("img, main script, b b")
    assert not [a for a in page.css("a") if "javascript" in (a.attributes["href"] or "")]
