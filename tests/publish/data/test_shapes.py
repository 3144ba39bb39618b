"""The linked data against the standards' rules as SHACL (shapes.ttl), and its words against their vocabularies."""

import json
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib import namespace

from tallystick.publish.data.linked import linked
from tallystick.publish.imprint import Imprint
from tests import factory, reviewing

SHAPES = rdflib.Graph().parse(Path(__file__).with_name("shapes.ttl"))
IMPRINT = Imprint("https://ostrania.example/plan/", "The Institute", "XX-ORG-1")
SCHEMA = "https://schema.org/"

TEXTS = {
    "by the machine": linked(factory.evaluation(), None, IMPRINT),
    "reviewed": linked(reviewing.reviewed(), reviewing.review(), IMPRINT),
}

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def _graph(text):
    return rdflib.Graph().parse(data=text, format="json-ld")


def _failures(text):
    """The shapes that the data breaks, each with the place."""
    valid, report, words = pyshacl.validate(_graph(text), shacl_graph=SHAPES, inference="none")
    assert valid == (not list(report.subjects(rdflib.RDF.type, rdflib.SH.ValidationResult))), words
    return sorted(
        f"{report.value(result, rdflib.SH.resultPath)} of {report.value(result, rdflib.SH.focusNode)}"
        for result in report.subjects(rdflib.RDF.type, rdflib.SH.ValidationResult)
    )


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_linked_data_keeps_to_every_shape(text):
    assert _failures(text) == []


BROKEN = {
    "a selector without words": ("oa:TextQuoteSelector", "exact", None),
    "an offset behind its end": ("oa:TextPositionSelector", "start", 999_999),
    "a review of nothing": ("schema:ClaimReview", "itemReviewed", "#nothing"),
    "a review without an address": ("schema:ClaimReview", "url", None),
    "a review without an author": ("schema:ClaimReview", "author", None),
    "a rating beyond its scale": ("schema:Rating", "ratingValue", 9),
    "a rating without a scale": ("schema:Rating", "bestRating", None),
    "an annotation of nothing": ("oa:Annotation", "hasTarget", None),
    "a motivation nobody knows": ("oa:Annotation", "motivatedBy", "oa:guessing"),
    "a run that is no activity": ("prov:Activity", "used", "#tallystick"),
}


def _changed(data, kind, key, value):
    """Change `key` of the first node of a kind that has it; whether there was one."""
    if isinstance(data, list):
        return any(_changed(item, kind, key, value) for item in data)
    if not isinstance(data, dict):
        return False
    if kind in data.get("type", ()) and key in data:
        data[key] = value
        return True
    return any(_changed(item, kind, key, value) for item in data.values())


@pytest.mark.parametrize(("kind", "key", "value"), BROKEN.values(), ids=BROKEN)
def test_the_shapes_refuse_what_is_wrong(kind, key, value):
    data = json.loads(TEXTS["by the machine"])
    assert _changed(data["@graph"], kind, key, value)
    assert _failures(json.dumps(data))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_word_of_prov_and_schema_org_is_one_of_theirs(text):
    for name in {term for triple in _graph(text) for term in triple if isinstance(term, rdflib.URIRef)}:
        if name.startswith(SCHEMA):
            assert name in namespace.SDO, name
        if name.startswith(str(namespace.PROV)):
            assert name in namespace.PROV, name


def test_with_an_address_every_identifier_is_an_absolute_one():
    for triple in _graph(TEXTS["reviewed"]):
        for term in triple:
            assert not isinstance(term, rdflib.URIRef) or ":" in term.partition("/")[0], term
    subjects = {str(each) for each in _graph(TEXTS["reviewed"]).subjects() if isinstance(each, rdflib.URIRef)}
    assert all(each.startswith("https://ostrania.example/plan/") for each in subjects)


def test_people_answer_for_their_reviews_and_the_publisher_for_those_of_the_machine():
    nodes = {node["id"]: node for node in json.loads(TEXTS["reviewed"])["@graph"]}
    claim = "../articles/3.html#commitment-3.1"
    assert nodes[f"{claim}.machine"]["author"] == "#publisher"
    assert nodes[nodes[f"{claim}.judgement-1"]["author"]]["name"] == reviewing.ANNA


def test_reviews_stand_for_the_day_of_their_release():
    for name, day in (("reviewed", "2026-03-20"), ("by the machine", "2026-01-31")):
        nodes = json.loads(TEXTS[name])["@graph"]
        days = {node["datePublished"] for node in nodes if "schema:ClaimReview" in node["type"]}
        assert days == {day}


def test_without_a_publisher_the_program_is_named_and_no_day_is_made_up():
    data = json.loads(linked(factory.evaluation(as_of=None)))
    review = next(node for node in data["@graph"] if "schema:ClaimReview" in node["type"])
    assert review["author"] == "#tallystick"
    assert "datePublished" not in review and "publisher" not in review
    assert "@base" not in data["@context"]


def test_only_a_verdict_with_a_level_has_a_number():
    data = json.loads(TEXTS["by the machine"])
    for node in data["@graph"]:
        if "schema:ClaimReview" in node["type"]:
            rated = "ratingValue" in node["reviewRating"]
            assert rated == (node.get("completion") in ("Complete", "Substantial", "Limited"))
