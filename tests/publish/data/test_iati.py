"""The IATI results against the standard's own XML Schema where it is installed, and its rules that no schema says."""

from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import etree

from tallystick.errors import PublicationError
from tallystick.model.document import Role
from tallystick.publish.data.iati import iati
from tallystick.read.reader import read_document
from tests import factory


def _schema():
    """The activity schema of version 2.03, as the package pyIATI ships it."""
    spec = find_spec("iati")
    if spec is None or not spec.submodule_search_locations:
        pytest.skip("pyIATI is not installed, so the IATI schema is not at hand: the XML is not validated")
    folder = Path(next(iter(spec.submodule_search_locations)))
    return etree.XMLSchema(etree.parse(folder / "resources/standard/2-03/schemas/iati-activities-schema.xsd"))


def _root(**changes):
    return ElementTree.fromstring(iati(factory.evaluation(**changes)))


def test_the_file_is_valid_against_the_schema():
    _schema().assertValid(etree.fromstring(iati(factory.evaluation())))


def test_hostile_text_keeps_it_valid():
    first = factory.evaluation().articles[0]
    article = replace(first, title="<a>&\x00]]>", institutions=("<b>",))
    rest = factory.evaluation().articles[1:]
    _schema().assertValid(etree.fromstring(iati(factory.evaluation(articles=(article, *rest)))))


def test_every_article_is_a_result_and_every_commitment_an_indicator():
    root = _root()
    assert len(root.findall(".//result")) == len(factory.evaluation().articles)
    assert len(root.findall(".//indicator")) == len(factory.assessments())


def test_a_number_is_given_only_on_measures_in_numbers():
    for indicator in _root().iter("indicator"):
        values = [node for node in indicator.iter() if "value" in node.attrib]
        if indicator.get("measure") == "5":
            assert not values
        assert all(
            node.get("value") for node in indicator.iter() if node.tag in ("target", "actual", "baseline")
        )


def test_a_target_stands_beside_what_was_held_against_it():
    indicator = next(_root().iter("indicator"))
    assert indicator.get("measure") == "1"
    period = indicator.find("period")
    assert period.find("period-end").get("iso-date") == "2025-12-31"
    assert (period.find("target").get("value"), period.find("actual").get("value")) == ("50000", "65640")


def test_the_plan_ends_with_its_last_deadline():
    assert _root().find(".//activity-date").get("iso-date") == "2025-12-31"


def test_without_a_deadline_the_day_of_the_evaluation_stands_for_the_end():
    assert _root(assessments=()).find(".//activity-date").get("iso-date") == "2026-01-31"


def test_without_any_date_it_is_refused_in_a_sentence():
    with pytest.raises(PublicationError, match="evaluate again with --as-of DATE"):
        iati(factory.evaluation(assessments=(), as_of=None))


def test_our_own_reader_reads_it_back(tmp_path):
    (tmp_path / "results.xml").write_bytes(iati(factory.evaluation()))
    from_file = read_document(tmp_path / "results.xml", Role.PLAN, "plan")
    assert "At least 50,000 new jobs shall be created in towns by 2025" in from_file.text
