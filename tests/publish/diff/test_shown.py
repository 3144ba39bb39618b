"""The difference as text, page and JSON: all three say the same."""

import json

from selectolax.lexbor import LexborHTMLParser

from tallystick.publish.diff.compare import compare
from tallystick.publish.diff.page import diff_page
from tallystick.publish.diff.text import diff_record, diff_text
from tallystick.publish.json_text import json_text
from tests import factory
from tests.publish.diff.making import effort, evaluation, job

DIFFERENCE = compare(
    evaluation(job(), effort("Water shall be tested every month")),
    evaluation(job(value="40000", deadline_year=2030), effort("Nurses shall be hired", "3.1")),
)


def test_the_text_counts_and_names_each_commitment_that_changed():
    text = diff_text(DIFFERENCE)
    assert "      1  weakened\n" in text
    assert "      1  moved in time\n" in text
    assert "\n1.1  At least 50,000 new jobs" in text
    assert "    moved in time: by 2025 -> by 2030\n" in text
    assert "\n4.4  Water shall be tested every month\n    dropped\n" in text


def test_the_text_is_silent_on_what_did_not_change():
    assert "\n1.1" not in diff_text(compare(factory.evaluation(), factory.evaluation()))


def test_the_json_has_each_side_and_each_step():
    data = json.loads(json_text(diff_record(DIFFERENCE)))
    assert (data["schema"], data["changed"], data["summary"]["weakened"]) == ("tallystick.diff/1", True, 1)
    first = data["commitments"][0]
    assert (first["before"]["target"]["value"], first["after"]["target"]["value"]) == (50000, 40000)
    assert [step["fate"] for step in first["steps"]] == ["weakened", "moved_in_time"]


def test_the_page_shows_both_sides_under_what_became_of_it():
    page = LexborHTMLParser(diff_page(DIFFERENCE))
    heads = [node.text() for node in page.css("h2")]
    assert heads == [
        "Documents",
        "Commitments",
        "Weakened (1)",
        "Dropped (1)",
        "Moved in time (1)",
        "New (1)",
    ]
    sides = page.css_first("article").css(".clause")
    assert [side.text() for side in sides] == [
        "At least 50,000 new jobs shall be created in towns by 2025"
    ] * 2


def test_the_page_needs_nothing_else_and_leads_nowhere_else():
    page = LexborHTMLParser(diff_page(DIFFERENCE))
    assert not page.css("script, [src], link:not([href^='data:'])")
    for link in page.css("a"):
        assert page.css_first(f"[id='{link.attributes['href'].removeprefix('#')}']")


def test_hostile_words_stay_words():
    hostile = "<script>alert(1)</script>"
    page = LexborHTMLParser(diff_page(compare(evaluation(), evaluation(effort(hostile)))))
    assert not page.css("script")
    assert page.css_first(".clause").text() == hostile


def test_findings_that_are_new_or_gone_are_named():
    (finding,) = factory.evaluation().findings
    without = factory.evaluation(findings=())
    for before, after, text, head in (
        (without, factory.evaluation(), "1 new finding", "New findings"),
        (factory.evaluation(), without, "1 gone finding", "Findings that are gone"),
    ):
        difference = compare(before, after)
        assert f"\n{text}\n  high: {finding.message}\n" in diff_text(difference)
        assert head in [node.text() for node in LexborHTMLParser(diff_page(difference)).css("h2")]


def test_it_is_the_same_each_time():
    assert diff_page(DIFFERENCE) == diff_page(DIFFERENCE)
