import json
from copy import deepcopy
from dataclasses import fields, replace
from decimal import Decimal

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick import __version__
from tallystick.errors import DataError
from tallystick.model.commitment import Comparator, Direction, Target
from tallystick.model.evaluation import Source
from tallystick.model.evidence import Evidence, Nature, Relation, Reported
from tallystick.model.finding import Finding
from tallystick.model.outline import Article, Section
from tallystick.model.quote import Quote
from tallystick.publish.json_text import json_text
from tallystick.publish.record import read_record, record, write_record
from tallystick.publish.schema import schema_text
from tallystick.publish.versioned import release
from tests import factory

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
NAME = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
NUMBER = st.decimals(-(10**29), 10**29, allow_nan=False, allow_infinity=False, places=9)
YEAR = st.none() | st.integers(1, 9999)

TARGETS = st.builds(
    Target,
    measure=WORDS,
    comparator=st.sampled_from(Comparator),
    value=NUMBER,
    unit=WORDS,
    direction=st.sampled_from(Direction),
    scope=WORDS,
    baseline_value=st.none() | NUMBER,
    baseline_year=YEAR,
    deadline_year=YEAR,
    inferred=st.lists(WORDS, max_size=2).map(tuple),
)
EVIDENCE = st.builds(
    Evidence,
    quote=st.just(factory.quote(factory.report(), "Waiting times are still too long")),
    relation=st.sampled_from(Relation),
    nature=st.sampled_from(Nature),
    reported=st.none()
    | st.builds(
        Reported,
        value=NUMBER,
        unit=WORDS,
        bound=st.sampled_from(["=", "~", ">=", "<=", ">", "<"]),
        year=YEAR,
        direction=st.sampled_from(Direction),
    ),
)


@st.composite
def evaluations(draw):
    """The factory's evaluation with its strings, numbers and dates drawn anew."""
    whole = factory.evaluation()
    first = whole.assessments[0]
    drawn = replace(
        first,
        commitment=replace(first.commitment, target=draw(TARGETS)),
        evidence=tuple(draw(st.lists(EVIDENCE, max_size=3))),
        rule=draw(NAME),
        rationale=draw(NAME),
        confidence=draw(st.floats(0, 1)),
    )
    article = replace(whole.articles[0], title=draw(WORDS), claimed_status=draw(st.none() | WORDS))
    return replace(
        whole,
        articles=(article, *whole.articles[1:]),
        assessments=(drawn, *whole.assessments[1:]),
        notes=tuple(draw(st.lists(WORDS, max_size=2))),
        as_of=draw(st.none() | st.dates()),
    )


@settings(deadline=None)
@given(evaluations())
def test_what_is_written_is_read_back_without_loss(evaluation):
    assert read_record(write_record(evaluation), "here") == evaluation


def test_an_evaluation_of_nothing_is_read_back():
    empty = factory.evaluation(sections=(), articles=(), assessments=(), findings=(), outside=(), as_of=None)
    assert read_record(write_record(empty), "here") == empty


def test_the_same_evaluation_gives_the_same_bytes():
    assert write_record(factory.evaluation()) == write_record(factory.evaluation())


def test_the_text_ends_with_a_line_break_and_keeps_letters_as_they_are():
    text = write_record(factory.evaluation(notes=("Ōstrania’s wells",)))
    assert text.endswith("}\n")
    assert "Ōstrania’s wells" in text


def test_the_record_keeps_to_the_schema_by_another_validator_too():
    schema = json.loads(schema_text())
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.Draft7Validator(schema).validate(json.loads(write_record(factory.evaluation())))


@pytest.mark.parametrize(
    ("name", "kind"),
    {
        "quote": Quote,
        "target": Target,
        "reported": Reported,
        "evidence": Evidence,
        "document": Source,
        "section": Section,
        "article": Article,
        "finding": Finding,
    }.items(),
)
def test_the_schema_names_the_fields_of_each_class_in_their_order(name, kind):
    properties = json.loads(schema_text())["definitions"][name]["properties"]
    assert list(properties) == [field.name for field in fields(kind)]


def test_the_keys_of_the_record_stand_in_the_order_of_the_schema():
    schema = json.loads(schema_text())
    written = record(factory.evaluation())
    assert list(written) == list(schema["properties"])
    assert list(written["commitments"][0]) == list(schema["definitions"]["commitment"]["properties"])


def test_every_field_of_the_schema_is_described():
    schema = json.loads(schema_text())
    for part in (schema, *schema["definitions"].values()):
        for name, field in part["properties"].items():
            assert (
                "$ref" in field
                or field.get("description")
                or part["description"].startswith(("Quantified", "Deliverables", "Efforts"))
            ), name


def test_numbers_are_plain():
    written = json.loads(write_record(factory.evaluation()))
    assert written["commitments"][0]["target"]["value"] == 50000
    assert written["commitments"][3]["evidence"][0]["reported"]["value"] == 6.5


BROKEN_TEXTS = {
    "empty": ("", "not valid JSON"),
    "cut short": ('{"schema": "tallystick.evaluation/1", ', "not valid JSON"),
    "not a number": ('{"schema": NaN}', "out of range"),
    "absurd number": ('{"schema": 1e999999999}', "out of range"),
    "nested too deep": ("[" * 100_000, "not valid JSON"),
    "another file": ('{"name": "x"}', "not an evaluation"),
    "a list": ("[]", "not an evaluation"),
    "newer": ('{"schema": "tallystick.evaluation/2"}', "update Tallystick"),
    "by a newer program": (
        '{"schema": "tallystick.evaluation/1", "version": "9.0.0"}',
        r"written by Tallystick 9\.0\.0, and this is Tallystick [0-9.]+; update Tallystick",
    ),
    "odd version": ('{"schema": "tallystick.evaluation/x"}', "not an evaluation"),
}


@pytest.mark.parametrize(("text", "said"), BROKEN_TEXTS.values(), ids=BROKEN_TEXTS)
def test_what_is_no_evaluation_is_refused_with_its_name(text, said):
    with pytest.raises(DataError, match=said) as caught:
        read_record(text, "folder/evaluation.json")
    assert str(caught.value).startswith("folder/evaluation.json: ")


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0)), ("1.4rc1", (1, 4)), ("10.0.0+local", (10, 0, 0)), ("main", ()), ("", ())],
)
def test_versions_are_compared_by_their_numbers(version, numbers):
    assert release(version) == numbers


@pytest.mark.parametrize("version", [__version__, "0.0.1", "unknown"])
def test_the_same_and_older_programs_are_read(version):
    text = write_record(factory.evaluation(version=version))
    assert read_record(text, "x").version == version


def _set(path, value):
    """A change of a record: the value at `path` becomes `value`."""

    def change(data):
        *way, last = path
        for key in way:
            data = data[key]
        data[last] = value

    return change


BROKEN_RECORDS = {
    "missing field": (lambda data: data.pop("notes"), "'notes'"),
    "unknown field": (_set(["extra"], 1), "must not contain {'extra'}"),
    "wrong type": (_set(["articles", 0, "title"], 5), r"articles\[0\].title must be string"),
    "unknown verdict": (_set(["commitments", 0, "verdict"], "splendid"), r"commitments\[0\].verdict"),
    "a document that leaves the folder": (_set(["documents", 0, "id"], "../plan"), r"documents\[0\].id"),
    "no such day": (_set(["as_of"], "2026-02-30"), "day is out of range"),
    "confidence beyond 1": (_set(["commitments", 0, "confidence"], 1.5), "confidence"),
    "a verdict its kind cannot get": (
        _set(["commitments", 0, "verdict"], "done"),
        "quantified cannot get the verdict done",
    ),
    "section named twice": (_set(["sections", 1, "id"], "s1"), "section 's1' is there twice"),
    "article named twice": (_set(["articles", 1, "number"], "1"), "article '1' is there twice"),
    "section under itself": (_set(["sections", 0, "parent"], "s2"), "stands under itself"),
    "no such parent": (_set(["sections", 1, "parent"], "s9"), "section 's2' names 's9'"),
    "no such section": (_set(["articles", 0, "section"], "s9"), "article '1' names 's9'"),
    "no such article": (_set(["commitments", 0, "article"], "9"), "commitment '1.1' names '9'"),
    "no such document": (_set(["articles", 0, "quote", "document"], "x"), "Action 1, plan names 'x'"),
    "another text": (_set(["articles", 0, "quote", "sha256"], "0" * 64), "cut from another text"),
    "finding on no article": (_set(["findings", 0, "articles"], ["9"]), "names '9'"),
    "a summary that miscounts": (_set(["summary", "articles"], 5), "its summary does not count"),
}


@pytest.mark.parametrize(("change", "said"), BROKEN_RECORDS.values(), ids=BROKEN_RECORDS)
def test_a_record_that_breaks_a_rule_is_refused_with_the_place(change, said):
    data = deepcopy(record(factory.evaluation()))
    change(data)
    with pytest.raises(DataError, match=said):
        read_record(json_text(data), "here")


def test_an_evaluation_that_would_break_its_own_rules_is_not_written():
    first = factory.assessments()[0]
    twice = factory.evaluation(assessments=(first, first))
    with pytest.raises(DataError, match=r"commitment '1\.1' is there twice"):
        write_record(twice)


def test_an_evaluation_that_would_break_its_schema_is_not_written():
    first = factory.assessments()[0]
    silent = factory.evaluation(assessments=(replace(first, rationale=""),))
    with pytest.raises(DataError, match=r"commitments\[0\].rationale"):
        write_record(silent)


def test_a_value_keeps_digits_that_a_float_would_lose():
    first = factory.assessments()[0]
    exact = Decimal("1234567890123456789.0123456789")
    commitment = replace(first.commitment, target=replace(first.commitment.target, value=exact))
    evaluation = factory.evaluation(assessments=(replace(first, commitment=commitment),))
    read = read_record(write_record(evaluation), "here")
    assert read.assessments[0].commitment.target.value == exact


def test_a_file_from_before_a_field_was_added_is_read():
    written = json.loads(write_record(factory.evaluation()))
    for document in written["documents"]:
        del document["source"]
    for commitment in written["commitments"]:
        del commitment["on_track"], commitment["trend"], commitment["self_reported"], commitment["obstacle"]
    assert read_record(json.dumps(written), "old.json") == factory.evaluation()
