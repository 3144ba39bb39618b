from dataclasses import replace
from itertools import pairwise

from tallystick.publish.report.build import build_report
from tallystick.publish.report.model import Figure, Table, words
from tallystick.publish.report.walk import block_spans, sections, spans
from tests import factory
from tests.publish.report import made


def _titles(level):
    return [words(section.title) for depth, section in sections(made.report()) if depth == level]


def _section(title):
    found = [section for _, section in sections(made.report()) if words(section.title) == title]
    return found[-1]


def _said(section):
    return "\n".join("".join(span.text for span in block_spans(block)) for block in section.blocks)


def test_the_chapters_come_in_order():
    assert _titles(1) == [
        "Introduction",
        "Summary",
        "Part I. Work and income",
        "Part II. Health",
        "Findings",
        "Gaps",
        "Recommendations for the next plan",
        "Sources",
        "Annex: All commitments",
        "Annex: The pictures as tables",
    ]


def test_no_level_of_headings_is_left_out():
    levels = [level for level, _ in sections(made.report())]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_articles_stand_on_one_level_whether_or_not_they_have_a_heading_of_their_own():
    articles = {
        section.anchor: level
        for level, section in sections(made.report())
        if section.anchor.startswith("article-")
    }
    assert articles == dict.fromkeys(("article-1", "article-2", "article-3", "article-4"), 3)


def test_a_commitment_says_verdict_reason_and_evidence_with_its_page():
    said = _said(_section("2.1 Target with a number: missed"))
    for words_ in (
        "The number of deadly accidents at work shall fall by 10 percent",
        "plan, p.\u00a01",
        "Promised: a fall of at least 10% since 2020. Reported: a fall of 6.5%. Share of the way: 65%.",
        "Why: A fall of 6.5 percent against at least 10 percent: 3.5 points short. OGP completion: Substantial.",
        "report, p.\u00a02; contradicts it, outcome; reports a fall of 6.5%",
    ):
        assert words_ in said


def test_a_document_without_pages_is_named_alone():
    unpaged = tuple(replace(source, pages=1) for source in factory.evaluation().documents)
    report = build_report(factory.evaluation(documents=unpaged))
    texts = {span.text for _, span in spans(report)}
    assert "p.\u00a0" not in texts
    assert {"plan", "report"} <= texts


def test_a_passage_that_reports_two_figures_is_quoted_once():
    first = factory.assessments()[0]
    twice = replace(first, evidence=(first.evidence[0], first.evidence[0]))
    whole = factory.evaluation(assessments=(twice, *factory.assessments()[1:]))
    report = build_report(whole)
    section = next(each for _, each in sections(report) if each.anchor == "commitment-1.1")
    assert _said(section).count("A total of 65,640 new jobs") == 1


def test_a_finding_stands_with_its_article_and_in_the_list():
    of_article = next(each for _, each in sections(made.report()) if each.anchor == "findings-4")
    assert _said(of_article).startswith("High: The report is silent on Action 4.\nWater shall be tested")
    assert "The report is silent on Action 4." in _said(_section("Findings"))


def test_the_quotes_of_a_finding_stand_with_the_first_article_it_names():
    (finding,) = factory.evaluation().findings
    report = build_report(factory.evaluation(findings=(replace(finding, articles=("4", "1")),)))
    said = {each.anchor: _said(each) for _, each in sections(report)}
    quote = finding.quotes[0].text
    assert quote in said["findings-4"]
    assert finding.message in said["findings-1"] and quote not in said["findings-1"]
    (table,) = (
        block for chapter in report.chapters for block in chapter.blocks if _is_table(block, "findings")
    )
    assert words(table.rows[0][2]) == "Action 4, Action 1"


def _is_table(block, name):
    return isinstance(block, Table) and block.anchor == f"table-{name}"


def test_the_quotes_of_a_finding_that_names_no_article_stand_in_the_list():
    (finding,) = factory.evaluation().findings
    report = build_report(factory.evaluation(findings=(replace(finding, articles=()),)))
    said = {each.anchor: _said(each) for _, each in sections(report)}
    assert finding.quotes[0].text in said["findings"]


def test_every_commitment_is_in_the_annex():
    (table,) = (block for block in _section("Annex: All commitments").blocks if isinstance(block, Table))
    assert [words(row[0]) for row in table.rows] == [each.commitment.id for each in factory.assessments()]


def test_every_picture_has_its_table_and_leads_to_it():
    blocks = [block for _, section in sections(made.report()) for block in section.blocks]
    tables = {block.anchor for block in blocks if isinstance(block, Table)}
    figures = [block for block in blocks if isinstance(block, Figure)]
    assert len(figures) == 4
    assert all(any(span.target in tables for span in figure.caption) for figure in figures)


def test_every_figure_of_the_report_is_backed():
    """No span with a digit is without a record: the check of the build, made again by hand."""
    bare = [
        span.text for _, span in spans(made.report()) if not span.record and any(map(str.isdigit, span.text))
    ]
    assert bare == []


def test_an_evaluation_without_articles_makes_a_report():
    empty = factory.evaluation(articles=(), assessments=(), findings=(), sections=())
    assert [words(section.title) for section in build_report(empty).chapters][-1] == "Annex: All commitments"


def test_words_of_a_document_in_another_language_say_so():
    plan, report = factory.evaluation().documents
    chinese = build_report(factory.evaluation(documents=(replace(plan, language="zh"), report)))
    languages = {span.language for _, span in spans(chinese) if span.record == "commitment/1.2/quote"}
    assert languages == {"zh"}
