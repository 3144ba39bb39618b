"""What people decided in the data: tables that validate, linked data that says who did what and when."""

import csv
import json
from io import BytesIO, StringIO

import frictionless
import pytest
import rdflib
from csvw import CSVW
from openpyxl import load_workbook

from tallystick.publish.data.linked import linked
from tallystick.publish.data.package import DESCRIPTION, ON_THE_WEB, package
from tallystick.publish.data.tables import tables
from tallystick.publish.data.workbook import workbook
from tests import factory, reviewing

FILES = package(reviewing.reviewed(), reviewing.review())
SHEETS = (
    "Judgements",
    "Claims",
    "Replies",
    "Dissents",
    "Decisions",
    "Signatures",
    "Conflicts of interest",
    "Agreement",
    "Release",
)


def _rows(name):
    return list(csv.DictReader(StringIO(FILES[f"{name}.csv"].decode("utf-8"))))


def test_the_package_is_valid(tmp_path):
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    report = frictionless.validate(str(tmp_path / DESCRIPTION))
    assert report.valid, report.flatten(["type", "message"])
    assert report.stats["tasks"] == len(tables(reviewing.reviewed(), reviewing.review()))
    on_the_web = CSVW(str(tmp_path / ON_THE_WEB), validate=True)
    assert on_the_web.is_valid, [str(warning.message) for warning in on_the_web.warnings]


def test_judgements_say_who_when_what_and_whether_they_settle():
    rows = [row for row in _rows("judgements") if row["commitment"] == "3.1"]
    assert [(row["act"], row["by"], row["verdict"], row["settles"]) for row in rows] == [
        ("judgement", reviewing.ANNA, "missed", "false"),
        ("judgement", reviewing.BORIS, "not_comparable", "false"),
        ("adjudication", reviewing.CLEO, "no_evidence", "true"),
    ]
    assert rows[0]["at"] == "2026-03-02T09:30:00+00:00"


def test_the_machine_stays_beside_the_people():
    verdicts = {row["commitment"]: row["verdict"] for row in _rows("machine")}
    settled = {row["id"]: row["verdict"] for row in _rows("commitments")}
    assert (verdicts["3.1"], settled["3.1"]) == ("not_comparable", "no_evidence")


def test_agreement_keeps_its_digits_and_leaves_open_what_is_not_defined():
    assert [(row["kappa"], row["alpha"]) for row in _rows("agreement")] == [("0.333333", "-0.125"), ("", "")]


def test_conflicts_of_interest_and_the_quorum_are_told():
    told = [(row["by"], row["section"], row["commitments"]) for row in _rows("conflicts")]
    assert told == [(reviewing.BORIS, "s2", "3.1"), (reviewing.DORA, "", "1.1 3.1 4.1")]
    assert [row["quorum"] for row in _rows("release")] == ["2"]


def test_there_is_a_sheet_for_each_kind():
    names = load_workbook(BytesIO(workbook(reviewing.reviewed(), reviewing.review()))).sheetnames
    assert set(SHEETS) <= set(names)
    assert not set(SHEETS) & set(load_workbook(BytesIO(workbook(factory.evaluation()))).sheetnames)


GRAPH = {node["id"]: node for node in json.loads(linked(reviewing.reviewed(), reviewing.review()))["@graph"]}
CLAIM = "../articles/3.html#commitment-3.1"


def test_the_review_of_a_claim_is_by_those_who_settled_it_and_the_machine_stands_beside():
    person = next(node["id"] for node in GRAPH.values() if node.get("name") == reviewing.CLEO)
    found = GRAPH[f"{CLAIM}.review"]
    assert found["author"] == [person]
    assert found["wasDerivedFrom"] == [f"{CLAIM}.adjudication-1"]
    assert "confidence" not in found
    assert GRAPH[f"{CLAIM}.machine"]["reviewRating"]["alternateName"] == "not comparable"
    assert GRAPH["../articles/4.html#commitment-4.1.review"]["author"] == "#tallystick"


def test_every_judgement_is_an_activity_of_a_person_with_its_end():
    node = GRAPH[f"{CLAIM}.judgement-1.activity"]
    assert GRAPH[node["wasAssociatedWith"]]["type"] == ["prov:Person", "schema:Person"]
    assert node["endedAtTime"] == "2026-03-02T09:30:00+00:00"


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
def test_the_context_knows_every_word_and_the_graph_reads():
    text = linked(reviewing.reviewed(), reviewing.review())
    known = set(json.loads(text)["@context"])
    assert {key for node in GRAPH.values() for key in node} <= known
    graph = rdflib.Graph().parse(data=text, format="json-ld", base="https://ostrania.example/data/x.jsonld")
    prov = rdflib.Namespace("http://www.w3.org/ns/prov#")
    assert len(set(graph.subjects(prov.endedAtTime, None))) == 9


def test_a_draft_says_no_release():
    graph = json.loads(linked(reviewing.reviewed(), reviewing.review(release=None)))["@graph"]
    found = next(node for node in graph if node["id"] == "../review.json")
    assert not {"release", "generatedAtTime", "wasAttributedTo"} & set(found)


def test_without_a_review_nothing_is_added():
    assert linked(factory.evaluation()) == linked(factory.evaluation(), None)
    assert "prov:Person" not in linked(factory.evaluation())
