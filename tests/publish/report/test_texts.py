from dataclasses import replace

import pytest

from tallystick.errors import PublicationError
from tallystick.model.verdict import Verdict
from tallystick.publish.records import records_of
from tallystick.publish.report.build import build_report
from tallystick.publish.report.chapters.desk import PROPOSED
from tallystick.publish.report.markdown import MARK
from tallystick.publish.report.skeleton import skeletons
from tallystick.publish.report.texts import propose_texts, texts_in
from tallystick.publish.report.walk import sections, spans
from tests import factory

NAMES = {"introduction.md", "overview-s1.md", "overview-s3.md", "recommendations.md"}


def _words(texts):
    return [span.text for _, span in spans(build_report(factory.evaluation(), texts))]


def test_a_skeleton_is_proposed_for_each_text_and_marked(tmp_path):
    written = propose_texts(factory.evaluation(), tmp_path / "text")
    assert {file.name for file in written} == NAMES
    assert all(file.read_text(encoding="utf-8").startswith(MARK) for file in written)


def test_a_skeleton_names_the_articles_on_which_nothing_at_all_is_reported():
    silent = [
        replace(each, verdict=Verdict.NO_EVIDENCE) if each.commitment.article == "2" else each
        for each in factory.assessments()
    ]
    evaluation = factory.evaluation(assessments=tuple(silent))
    texts = skeletons(evaluation, records_of(evaluation))
    label = next(article.label for article in evaluation.articles if article.number == "2")
    assert f"- nothing is reported on [{label}](#article-2)\n" in texts["overview-s1.md"]
    assert "nothing is reported on" not in texts["overview-s3.md"]


def test_proposed_texts_read_back_give_the_same_report(tmp_path):
    propose_texts(factory.evaluation(), tmp_path)
    assert build_report(factory.evaluation(), texts_in(tmp_path)) == build_report(factory.evaluation())


def test_a_text_that_is_there_is_kept(tmp_path):
    (tmp_path / "introduction.md").write_text("Ours.", encoding="utf-8")
    written = propose_texts(factory.evaluation(), tmp_path)
    assert {file.name for file in written} == NAMES - {"introduction.md"}
    assert texts_in(tmp_path)["introduction.md"] == "Ours."


def test_the_report_says_what_is_only_proposed():
    assert _words({}).count(PROPOSED) == len(NAMES)
    assert _words({"introduction.md": "Ours."}).count(PROPOSED) == len(NAMES) - 1


def test_a_text_with_headings_becomes_sections():
    report = build_report(factory.evaluation(), {"introduction.md": "## Who asked\n\nThe Assembly."})
    titles = [section.title[0].text for level, section in sections(report) if level == 2]
    assert titles[0] == "Who asked"


def test_script_in_a_text_is_only_words():
    assert "<script>alert()</script>" in _words({"recommendations.md": "<script>alert()</script>"})


def test_a_source_that_is_listed_may_be_named():
    texts = {
        "introduction.md": "We held [34 talks](source:talks).",
        "sources.md": "- talks: Notes of the talks.",
    }
    assert "Notes of the talks." in _words(texts)


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (
            {"introduction.md": "We held 34 talks."},
            "text/introduction.md, line 1: no record holds the figure 34",
        ),
        ({"overview-s1.md": "[7](record:total/met) were met."}, "its record total/met says “1”"),
        ({"introduction.md": "> Nobody was asked."}, "stands in no quote"),
        ({"introduction.md": "We held [34](source:talks) talks."}, "lists no 'talks'"),
        ({"sources.md": "- notes without a name"}, "not of the form"),
        ({"overview-s9.md": "x"}, "no part of the report has this text"),
    ],
    ids=["figure", "stale", "quote", "source", "form", "name"],
)
def test_a_text_that_does_not_do_is_refused_with_its_place(texts, words):
    with pytest.raises(PublicationError) as error:
        build_report(factory.evaluation(), texts)
    assert words in str(error.value)


def test_a_text_that_is_not_utf8_is_refused(tmp_path):
    (tmp_path / "introduction.md").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PublicationError, match="UTF-8"):
        texts_in(tmp_path)


def test_no_folder_holds_no_texts(tmp_path):
    assert texts_in(tmp_path / "none") == {}
