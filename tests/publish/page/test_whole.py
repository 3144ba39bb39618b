"""The page as a whole: golden, safe, self-contained, and readable by everyone."""

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from tallystick.model.document import Role
from tallystick.model.outline import Section
from tallystick.model.verdict import Verdict
from tallystick.publish.page.whole import page
from tallystick.publish.wording import reported_words
from tests import factory

RULES = {"rule-for-met": "Met.\n\nA second paragraph with <b>.", "rule-nobody-used": "Unused."}
HOSTILE = '</p><script>alert(1)</script>"><img src=x onerror=alert(1)>'
VOID = {"meta", "link", "br", "hr", "input", "rect", "line", "path", "circle", "use"}


class Seen(HTMLParser):
    """Every element of a page with its attributes; fails on elements that are not closed in order."""

    def __init__(self, text):
        super().__init__()
        self.elements = []
        self.open = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def all(self, *tags):
        return [attributes for tag, attributes in self.elements if tag in tags]


@pytest.fixture(scope="module")
def text():
    return page(factory.evaluation(), RULES)


@pytest.fixture(scope="module")
def seen(text):
    return Seen(text)


def test_the_body_is_as_it_was(golden, text):
    body = text.partition("<body>")[2].partition("<script>")[0]
    golden("ostrania.html", body.replace("><", ">\n<"))


def test_the_same_evaluation_gives_the_same_bytes(text):
    assert page(factory.evaluation(), RULES) == text


def _hostile():
    """The evaluation with hostile text in every string that a document or a rule can bring in."""
    whole = factory.evaluation()
    quote = replace(whole.articles[0].quote, text=HOSTILE)
    first = whole.assessments[0]
    target = replace(first.commitment.target, unit=HOSTILE, scope=HOSTILE, measure=HOSTILE)
    item = first.evidence[0]
    item = replace(
        item, quote=replace(item.quote, text=HOSTILE), reported=replace(item.reported, unit=HOSTILE)
    )
    hostile = replace(
        first,
        commitment=replace(first.commitment, target=target, quote=quote),
        evidence=(item,),
        rationale=HOSTILE,
        rule=HOSTILE,
    )
    article = replace(
        whole.articles[0],
        title=HOSTILE,
        label=HOSTILE,
        quote=quote,
        report=(quote,),
        claimed_status=HOSTILE,
        institutions=(HOSTILE,),
    )
    return replace(
        whole,
        documents=tuple(replace(d, title=HOSTILE, name=HOSTILE, language=HOSTILE) for d in whole.documents),
        sections=tuple(replace(section, title=HOSTILE) for section in whole.sections),
        articles=(article, *whole.articles[1:]),
        assessments=(hostile, *whole.assessments[1:]),
        findings=(replace(whole.findings[0], message=HOSTILE, check=HOSTILE, quotes=(quote,)),),
        outside=(quote,),
        notes=(HOSTILE,),
        version=HOSTILE,
    )


def test_hostile_text_stays_text():
    text = page(_hostile(), {HOSTILE: HOSTILE})
    seen = Seen(text)
    assert len(seen.all("script")) == 1
    assert not seen.all("img")
    assert not [name for _, attributes in seen.elements for name in attributes if name.startswith("on")]
    assert text.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 20


def test_nothing_is_asked_of_the_network(text, seen):
    for tag, attributes in seen.elements:
        for name in ("href", "src", "srcset", "action", "data", "poster", "xlink:href", "style"):
            target = attributes.get(name) or "#"
            assert target == "data:," or re.match(r"#|(evaluation\.json|commitments\.csv)$", target), (
                tag,
                target,
            )
    words = re.sub(r"'sha256-[^']+'", "", text)  # a hash may hold two strokes
    assert not re.search(r"https?:|//\w|@import|url\(", words)


def test_the_policy_allows_the_pages_own_style_and_script_and_nothing_else(text, seen):
    policy = seen.all("meta")[1]["content"]
    for tag in ("style", "script"):
        content = re.search(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)[1]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")


def test_ids_are_unique_and_every_link_inside_leads_somewhere(seen):
    ids = Counter(attributes["id"] for _, attributes in seen.elements if "id" in attributes)
    assert ids.most_common(1)[0][1] == 1
    inside = [
        attributes["href"][1:] for attributes in seen.all("a", "use") if attributes["href"].startswith("#")
    ]
    assert set(inside) <= set(ids)
    named = [
        attributes["aria-labelledby"] for _, attributes in seen.elements if "aria-labelledby" in attributes
    ]
    assert set(named) <= set(ids)


def test_anchors_are_the_ones_we_promise(seen):
    ids = {attributes.get("id") for _, attributes in seen.elements}
    assert {"article-1", "commitment-1.1", "section-s1", "document-plan", "rule-rule-for-met"} <= ids


def test_a_rule_is_linked_to_its_text_where_there_is_one(text):
    assert '<a href="#rule-rule-for-met">' in text
    assert "#rule-rule-for-missed" not in text
    assert "Unused." not in text
    assert "<p>A second paragraph with &lt;b&gt;.</p>" in text


def _levels(text):
    return [int(level) for level in re.findall(r"<h(\d)", text)]


@pytest.mark.parametrize("depth", [1, 2, 5])
def test_headings_begin_at_1_and_never_skip_a_level(depth):
    sections = tuple(
        Section(f"s{i}", f"Heading {i}", f"s{i - 1}" if i > 1 else None, i) for i in range(1, depth + 1)
    )
    articles = tuple(replace(article, section=f"s{depth}") for article in factory.evaluation().articles)
    levels = _levels(page(factory.evaluation(sections=sections, articles=articles), {}))
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_articles_under_no_heading_are_shown():
    articles = tuple(replace(article, section=None) for article in factory.evaluation().articles)
    text = page(factory.evaluation(sections=(), articles=articles), {})
    assert "Articles under no heading" in text
    assert text.count("<article") == 4


def test_landmarks_languages_captions_and_scopes_are_there(seen):
    assert [len(seen.all(tag)) for tag in ("main", "header", "footer", "h1")] == [1, 1, 1, 1]
    assert seen.all("html")[0]["lang"] == "en"
    assert not any("lang" in attributes for attributes in seen.all("blockquote"))
    assert len(seen.all("caption")) == len(seen.all("table")) == 2
    assert all(attributes.get("scope") for attributes in seen.all("th"))
    assert seen.elements.index(("a", {"href": "#main", "class": "skip"})) < len(seen.elements) // 2


def test_a_quote_in_another_language_says_which():
    plan, *reports = factory.evaluation().documents
    seen = Seen(page(factory.evaluation(documents=(replace(plan, language="fr"), *reports)), RULES))
    languages = [attributes.get("lang") for attributes in seen.all("blockquote")]
    assert set(languages) == {"fr", None}
    assert languages.count("fr") >= len(factory.evaluation().articles)


def test_every_shape_and_bar_is_said_in_words_too(seen):
    for attributes in seen.all("svg"):
        assert attributes.get("aria-hidden") == "true" or attributes.get("aria-label")


def test_every_verdict_is_a_word_beside_its_shape(text):
    for verdict in Verdict:
        word = verdict.replace("_", " ")
        assert re.search(
            rf'class="badge v-{verdict}"><svg[^>]*><use href="#shape-{verdict}"/></svg>{word}<', text
        )


def test_each_clause_that_became_a_commitment_is_marked_and_leads_to_it(text):
    mark = '<mark>A Labour Code shall be enacted<sup><a href="#commitment-1.2">1.2</a></sup></mark>'
    assert mark in text


def test_of_overlapping_clauses_the_shorter_one_is_marked():
    whole = factory.evaluation()
    wide = factory.assessment("1.4", "A Labour Code shall be enacted. Advice for people", "no_evidence")
    text = page(factory.evaluation(assessments=(*whole.assessments, wide)), {})
    assert "#commitment-1.4" in text
    assert '<sup><a href="#commitment-1.4">' not in text


def test_a_quote_names_its_page_and_its_document_where_there_are_several(text):
    assert '<cite><a href="#document-report">report</a>, p. 2</cite>' in text


def test_a_document_without_pages_is_named_alone():
    """Word and HTML have no pages: "p. 1" beside every quote told nobody where to look."""
    unpaged = tuple(replace(source, pages=1) for source in factory.evaluation().documents)
    text = page(factory.evaluation(documents=unpaged), {})
    assert '<cite><a href="#document-report">report</a></cite>' in text
    assert "p. 1<" not in text and "1 page" not in text


def test_with_one_document_the_page_is_enough():
    both = replace(factory.source(factory.plan()), role=Role.PLAN_AND_REPORT)
    articles = tuple(replace(article, report=()) for article in factory.evaluation().articles)
    text = page(factory.evaluation(documents=(both,), articles=articles, assessments=(), findings=()), {})
    assert "<cite>p. 1</cite>" in text
    assert "No commitment that can be checked was found" in text


def test_many_passages_stand_one_step_away():
    first = factory.assessments()[0]
    item = first.evidence[0]
    apart = tuple(replace(item, quote=replace(item.quote, start=place)) for place in range(6))
    text = page(factory.evaluation(assessments=(replace(first, evidence=apart),)), {})
    assert "<summary>3 more passages</summary>" in text


def test_figures_of_one_passage_stand_under_its_one_quote():
    first = factory.assessments()[0]
    item = first.evidence[0]
    text = page(factory.evaluation(assessments=(replace(first, evidence=(item, item)),)), {})
    figure = reported_words(item.reported)
    assert f"reports {figure} and {figure}" in text


def test_a_passage_is_printed_in_full_once_an_article():
    first = factory.assessments()[0]
    second = replace(first, commitment=replace(first.commitment, id="1.9"))
    text = page(factory.evaluation(assessments=(first, second)), {})
    under = text.partition('id="commitment-1.9"')[2].partition("</section>")[0]
    assert "<blockquote" not in under
    assert '<a href="#commitment-1.1">quoted under 1.1</a>' in under
    assert "reports 65,640 jobs (2025)" in under


def test_a_passage_stands_in_full_where_a_verdict_rests_on_it():
    first = factory.assessments()[0]
    lead, side = first.evidence
    second = replace(first, commitment=replace(first.commitment, id="1.9"), evidence=(side,))
    text = page(factory.evaluation(assessments=(first, second)), {})
    upper = text.partition('id="commitment-1.1"')[2].partition("</section>")[0]
    under = text.partition('id="commitment-1.9"')[2].partition("</section>")[0]
    assert f"<p>{lead.quote.text}</p></blockquote>" in upper
    assert f"<p>{side.quote.text}</p></blockquote>" in under
    assert '<a href="#commitment-1.9">quoted under 1.9</a>' in upper


def test_text_outside_articles_and_notes_are_not_dropped(text):
    assert "This plan was adopted by the Assembly of Ostrania." in text
    assert "Action 4 of the plan is not in the report." in text


def test_the_menu_leads_to_the_findings(text):
    assert '<li><a href="#findings">Findings</a></li>' in text


def test_without_findings_nothing_speaks_of_them():
    text = page(factory.evaluation(findings=()), {})
    assert 'id="findings"' not in text and "#findings" not in text


def test_a_plan_of_168_articles_stays_small():
    whole = factory.evaluation()
    articles, assessments = [], []
    for i in range(42):
        for article in whole.articles:
            number = f"{i}.{article.number}"
            articles.append(replace(article, number=number, label=f"Action {number}"))
        for each in whole.assessments:
            commitment = each.commitment
            numbers = {"id": f"{i}.{commitment.id}", "article": f"{i}.{commitment.article}"}
            assessments.append(replace(each, commitment=replace(commitment, **numbers)))
    text = page(replace(whole, articles=tuple(articles), assessments=tuple(assessments)), {})
    assert text.count("<article") == 168
    assert len(text.encode()) < 1_500_000
