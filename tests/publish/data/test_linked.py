"""The linked data, read by rdflib without a network: what PROV-O, Web Annotation and ClaimReview ask for."""

import json

import pytest
import rdflib

from tallystick.publish.data.linked import linked
from tallystick.publish.references import quotes
from tests import factory

BASE = "https://ostrania.example/plan/"
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
SCHEMA = rdflib.Namespace("https://schema.org/")
TEXT = linked(factory.evaluation())
TYPE = rdflib.RDF.type

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")


@pytest.fixture(scope="module")
def graph():
    return rdflib.Graph().parse(data=TEXT, format="json-ld", base=f"{BASE}data/evaluation.jsonld")


def test_the_context_is_written_out_and_knows_every_word():
    data = json.loads(TEXT)
    assert isinstance(data["@context"], dict)
    used = {key for node in _nodes(data["@graph"]) for key in node}
    assert used <= set(data["@context"])


def _nodes(data):
    if isinstance(data, list):
        for item in data:
            yield from _nodes(item)
    elif isinstance(data, dict):
        yield data
        for item in data.values():
            yield from _nodes(item)


def test_every_quote_is_selected_in_its_text_by_words_and_by_offsets(graph):
    found = set()
    for target in graph.subjects(TYPE, OA.SpecificResource):
        selectors = list(graph.objects(target, OA.hasSelector))
        words = next(each for each in selectors if (each, TYPE, OA.TextQuoteSelector) in graph)
        offsets = next(each for each in selectors if (each, TYPE, OA.TextPositionSelector) in graph)
        start, end = (graph.value(offsets, name).toPython() for name in (OA.start, OA.end))
        found.add((str(graph.value(target, OA.hasSource)), start, end, str(graph.value(words, OA.exact))))
    recorded = {
        (f"{BASE}documents/{quote.document}.txt", quote.start, quote.end, quote.exact)
        for where, quote in quotes(factory.evaluation())
        if "paragraph" not in where and "field" not in where
    }
    assert found == recorded


def test_every_annotation_has_a_target_and_a_body(graph):
    annotations = list(graph.subjects(TYPE, OA.Annotation))
    assert len(annotations) == sum(len(each.evidence) for each in factory.assessments()) + 1
    for annotation in annotations:
        assert graph.value(annotation, OA.hasBody)
        assert list(graph.objects(annotation, OA.hasTarget))


def test_every_verdict_is_a_review_of_a_claim_with_rating_author_and_text(graph):
    reviews = list(graph.subjects(TYPE, SCHEMA.ClaimReview))
    assert len(reviews) == len(factory.assessments())
    for review in reviews:
        claim = graph.value(review, SCHEMA.itemReviewed)
        assert (claim, TYPE, SCHEMA.Claim) in graph
        assert graph.value(review, SCHEMA.claimReviewed) == graph.value(claim, SCHEMA.text)
        rating = graph.value(review, SCHEMA.reviewRating)
        assert (rating, TYPE, SCHEMA.Rating) in graph
        assert graph.value(rating, SCHEMA.alternateName)
        assert (graph.value(review, SCHEMA.author), TYPE, SCHEMA.SoftwareApplication) in graph


def test_the_run_used_the_documents_and_made_the_evaluation(graph):
    run = next(graph.subjects(TYPE, PROV.Activity))
    assert {str(each) for each in graph.objects(run, PROV.used)} == {
        f"{BASE}documents/plan.txt",
        f"{BASE}documents/report.txt",
    }
    assert graph.value(rdflib.URIRef(f"{BASE}evaluation.json"), PROV.wasGeneratedBy) == run
    assert (graph.value(run, PROV.wasAssociatedWith), TYPE, PROV.SoftwareAgent) in graph


def test_what_evidence_a_verdict_rests_on_is_there(graph):
    for review in graph.subjects(TYPE, SCHEMA.ClaimReview):
        for source in graph.objects(review, PROV.wasDerivedFrom):
            assert (source, TYPE, OA.Annotation) in graph


def test_values_are_typed(graph):
    value = next(node for node in graph.objects(None, SCHEMA.value) if node.toPython() == 50000)
    assert value.datatype == rdflib.XSD.decimal


def test_the_same_evaluation_gives_the_same_text():
    assert linked(factory.evaluation()) == TEXT
