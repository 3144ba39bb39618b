"""The benchmark measures what it says: as many articles as asked for, every format, limits that can be passed."""

from dataclasses import replace

from benchmarks.publication import LIMITS, Measure, _measured, passed_limits, people, repeated, sample, table
from tallystick.publish.build import build
from tallystick.publish.format import Format
from tests import factory
from tests.publish.making import publication


def test_articles_are_repeated_under_numbers_of_their_own():
    evaluation = repeated(factory.evaluation(findings=()), 10)
    assert [article.number for article in evaluation.articles] == [str(i) for i in range(1, 11)]
    ids = [each.commitment.id for each in evaluation.assessments]
    assert len(set(ids)) == len(ids) == 2 * len(factory.assessments()) + 5


def test_what_is_repeated_can_be_published():
    several = replace(publication(), evaluation=repeated(factory.evaluation(findings=()), 6))
    assert "articles/6.html" in build(several, (Format.HTML,))


def test_a_limit_that_is_passed_is_named():
    assert passed_limits(Measure(1.0, 1.0, 1.0, 1.0)) == []
    slow = Measure(1.0, LIMITS["work"] + 1, 1.0, 1.0)
    assert passed_limits(slow) == ["work: 16.0, and at most 15.0 is allowed"]


def test_the_table_has_a_line_a_format():
    assert len(table({"html": Measure(1, 1, 1, 1), "all": Measure(1, 1, 1, 1)}).splitlines()) == 3


def test_a_reviewed_publication_can_be_built():
    files = build(people(publication()), (Format.HTML,))
    assert {"review.html", "review.json", "machine.json"} <= set(files)


def test_the_site_of_168_articles_is_small() -> None:
    measure = _measured(sample(), (Format.HTML,))
    assert 1 < measure.site_megabytes < LIMITS["site_megabytes"]
