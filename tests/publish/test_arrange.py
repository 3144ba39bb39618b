import pytest

from tallystick.errors import DataError
from tallystick.model.outline import Section
from tallystick.publish.arrange import ancestors, entries, parts
from tests import factory


def test_sections_stand_in_plan_order_each_with_its_own_articles():
    arranged = [(part.id, part.depth, [e.article.number for e in part.entries]) for part in _parts()]
    assert arranged == [("s1", 0, []), ("s2", 1, ["1", "2"]), ("s3", 0, ["3", "4"])]


def test_a_path_leads_from_the_outermost_heading():
    assert _parts()[1].path == ("Part I. Work and income", "(1) Right to work")


def test_an_article_has_its_own_commitments_in_order():
    found = {
        e.article.number: [a.commitment.id for a in e.assessments] for e in entries(factory.evaluation())
    }
    assert found["2"] == ["2.1", "2.2"]


def test_headings_that_name_each_other_as_parents_are_refused():
    known = {"a": Section("a", "A", "b", 0), "b": Section("b", "B", "a", 1)}
    with pytest.raises(DataError, match="stands under itself"):
        ancestors("a", known)


def _parts():
    return parts(factory.evaluation())
