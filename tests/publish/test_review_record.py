"""review.json holds a review without loss, and what breaks its rules is refused."""

import json
from copy import deepcopy
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.errors import DataError
from tallystick.model import review as model
from tallystick.model.review import Agreement, CommitmentReview, Decision, Mending, Review
from tallystick.model.verdict import Verdict
from tallystick.publish.json_text import json_text
from tallystick.publish.review_record import (
    check_review,
    read_review,
    review_quotes,
    review_record,
    write_review,
)
from tallystick.publish.schema import REVIEW, schema_text
from tests import factory

AT = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
NAME = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
ZONE = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
WHEN = st.datetimes(timezones=ZONE)
QUOTES = st.just((factory.quote(factory.report(), "Waiting times are still too long"),))
VERDICT = st.sampled_from(Verdict)
MEASURE = st.none() | st.floats(-1, 1)


def some(one, most=2):
    return st.lists(one, max_size=most).map(tuple)


JUDGEMENT = st.builds(model.Judgement, NAME, WHEN, VERDICT, NAME, QUOTES, st.sampled_from([1, 2]))
DISSENT = st.builds(model.Dissent, NAME, WHEN, NAME, WORDS)
COMMITMENT = st.builds(
    CommitmentReview,
    commitment=NAME,
    machine=st.none() | st.builds(model.MachineVerdict, VERDICT, NAME, NAME),
    claims=some(st.builds(model.Claim, NAME, NAME, WHEN, WORDS, WORDS, QUOTES)),
    judgements=some(JUDGEMENT),
    adjudications=some(JUDGEMENT),
    replies=some(st.builds(model.Reply, NAME, NAME, WHEN, NAME, QUOTES, st.booleans())),
    dissents=some(DISSENT),
    settled=st.none(),
).map(lambda each: replace(each, settled=next(iter(each.judgements), None)))
REVIEWS = st.builds(
    Review,
    commitments=st.lists(COMMITMENT, max_size=3, unique_by=lambda each: each.commitment).map(tuple),
    decisions=some(
        st.builds(Decision, NAME, WHEN, NAME, st.sampled_from(Mending), NAME, some(st.tuples(WORDS, WORDS)))
    ),
    dissents=some(DISSENT),
    signatures=some(st.builds(model.Signature, NAME, WHEN)),
    agreement=some(
        st.builds(Agreement, WORDS, st.integers(0), st.none() | st.floats(0, 100), MEASURE, MEASURE)
    ),
    conflicts=some(st.builds(model.Conflict, NAME, WHEN, WORDS, some(NAME))),
    quorum=st.integers(0),
    release=st.none()
    | st.builds(model.Release, st.integers(1), WHEN, NAME, WORDS, st.sampled_from(["", "0a" * 32])),
)


def judgement(by="ann"):
    quotes = (factory.quote(factory.report(), "The Labour Code entered into force on 1 March 2023"),)
    return model.Judgement(by, AT, Verdict.DONE, "The report says so.", quotes)


def review(**changes):
    both = (judgement(), judgement("ben"))
    one = CommitmentReview("1.2", model.MachineVerdict(Verdict.DONE, "done", "In force."), judgements=both)
    whole = Review((replace(one, settled=both[0]),), dissents=(model.Dissent("eve", AT, "No.", "1.2"),))
    return replace(whole, **changes)


@given(REVIEWS)
@settings(max_examples=60, deadline=None)
def test_nothing_is_lost_on_the_way_to_text_and_back(whole):
    text = write_review(whole)
    assert read_review(text, "review.json") == whole
    assert write_review(read_review(text, "review.json")) == text


def test_the_record_keeps_to_the_schema_by_another_validator_too():
    schema = json.loads(schema_text(REVIEW))
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.Draft7Validator(schema).validate(json.loads(write_review(review())))


@pytest.mark.parametrize(
    ("name", "kind"),
    {
        "judgement": model.Judgement,
        "claim": model.Claim,
        "reply": model.Reply,
        "dissent": model.Dissent,
        "signature": model.Signature,
        "conflict": model.Conflict,
        "decision": model.Decision,
        "machineVerdict": model.MachineVerdict,
        "commitmentReview": model.CommitmentReview,
        "agreement": model.Agreement,
        "release": model.Release,
    }.items(),
)
def test_the_schema_names_the_fields_of_each_class_in_their_order(name, kind):
    properties = json.loads(schema_text(REVIEW))["definitions"][name]["properties"]
    assert list(properties) == [field.name for field in fields(kind)]


def test_the_schema_names_the_fields_of_the_whole_and_the_words_of_the_model():
    schema = json.loads(schema_text(REVIEW))
    assert list(schema["properties"]) == list(review_record(review()))
    assert schema["properties"]["schema"]["const"] == model.SCHEMA
    assert schema["definitions"]["decision"]["properties"]["mending"]["enum"] == list(Mending)
    assert schema["definitions"]["judgement"]["properties"]["verdict"]["enum"] == list(Verdict)


def test_a_quote_is_written_as_in_an_evaluation():
    assert (
        json.loads(schema_text(REVIEW))["definitions"]["quote"]
        == (json.loads(schema_text())["definitions"]["quote"])
    )


def _set(path, value):
    def change(data):
        *way, last = path
        for key in way:
            data = data[key]
        data[last] = value

    return change


FIRST = ["commitments", 0, "judgements", 0]
BROKEN = {
    "another file": (_set(["schema"], "tallystick.evaluation/1"), "not a review of Tallystick"),
    "newer": (_set(["schema"], "tallystick.review/2"), "update Tallystick"),
    "unknown field": (_set(["extra"], 1), "must not contain {'extra'}"),
    "no reason": (_set([*FIRST, "reason"], ""), "reason"),
    "no quote": (_set([*FIRST, "quotes"], []), "quotes"),
    "unknown verdict": (_set([*FIRST, "verdict"], "splendid"), "verdict"),
    "no such day": (_set([*FIRST, "at"], "2026-02-30T00:00:00+00:00"), "day is out of range"),
    "a time without its offset": (_set([*FIRST, "at"], "2026-02-20T00:00:00"), "at must match"),
    "settled by nobody": (_set(["commitments", 0, "settled", "by"], "zoe"), "a judgement nobody gave"),
}


@pytest.mark.parametrize(("change", "said"), BROKEN.values(), ids=BROKEN)
def test_what_breaks_a_rule_is_refused_with_the_name_of_the_file(change, said):
    data = deepcopy(review_record(review()))
    change(data)
    with pytest.raises(DataError, match=said) as caught:
        read_review(json_text(data), "folder/review.json")
    assert str(caught.value).startswith("folder/review.json: ")


def test_a_review_that_would_break_its_rules_is_not_written():
    one = review().commitments[0]
    with pytest.raises(DataError, match="is there twice"):
        write_review(Review((one, one)))
    with pytest.raises(DataError, match="reason"):
        write_review(Review((CommitmentReview("1.2", judgements=(replace(judgement(), reason=""),)),)))


def test_a_review_of_before_conflicts_and_quorum_were_recorded_is_read():
    data = review_record(review(conflicts=(model.Conflict("ann", AT, ""),), quorum=2))
    del data["conflicts"], data["quorum"]
    assert read_review(json_text(data), "review.json") == review()


def test_every_quote_is_given_with_its_place():
    assert [where for where, _ in review_quotes(review())] == [
        "commitment 1.2, judgement 1",
        "commitment 1.2, judgement 2",
    ]


def test_a_review_fits_its_evaluation():
    check_review(review(), factory.evaluation(), "here")


@pytest.mark.parametrize(
    ("whole", "said"),
    [
        (review(commitments=(CommitmentReview("9.9"),)), "commitment '9.9' is not in the evaluation"),
        (review(dissents=(model.Dissent("eve", AT, "No.", "8.8"),)), "commitment '8.8'"),
        (review(conflicts=(model.Conflict("eve", AT, "", ("7.7",)),)), "commitment '7.7'"),
    ],
)
def test_a_review_of_something_else_is_refused(whole, said):
    with pytest.raises(DataError, match=said):
        check_review(whole, factory.evaluation(), "here")


def test_a_review_that_quotes_another_text_is_refused():
    documents = factory.evaluation().documents
    other = factory.evaluation(documents=(documents[0], replace(documents[1], sha256="0" * 64)))
    with pytest.raises(DataError, match="judgement 1 is not cut from a document"):
        check_review(review(), other, "here")
