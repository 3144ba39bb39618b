"""Every figure of a review has a record that says it."""

from dataclasses import replace

import pytest

from tallystick.publish.records import said
from tallystick.publish.review.records import commitment_records, measure, review_records
from tallystick.publish.review.say import method_words, release_words
from tests import reviewing

RECORDS = review_records(reviewing.review())

SAID = {
    "commitment/1.1/claim/1/status": "Completed",
    "commitment/1.1/judgement/2/by": "Boris Okonkwo",
    "commitment/1.1/judgement/2/text/1": "The figure is on the measure of the plan.",
    "commitment/3.1/judgement/1/quote/1": "In the districts, 240 nurses were hired",
    "commitment/3.1/adjudication/1/text/2": "240 nurses",
    "commitment/3.1/reply/1/at": "9 March 2026",
    "commitment/3.1/dissent/1/text/1": "I would have said missed.",
    "dissent/1/text/1": "The period was too short.",
    "decision/1/details": "into: 3.2, 3.3",
    "signature/2/by": "Dora Nakamura",
    "agreement/total/percent": "50%",
    "agreement/total/kappa": "0.33",
    "agreement/total/alpha": "-0.13",
    "agreement/s2/items": "1",
    "release/number": "2",
    "review/twice": "2",
    "review/agreed": "1",
    "review/differed": "1",
    "review/adjudicated": "1",
    "review/settled": "2",
    "review/unlike_machine": "1",
    "review/assessors": "3",
}


@pytest.mark.parametrize(("name", "words"), SAID.items(), ids=SAID)
def test_a_record_says(name, words):
    assert said(RECORDS[name]) == words


def test_only_the_first_round_makes_an_assessment_a_double_one():
    jobs, *others = reviewing.reviewed_commitments()
    again = replace(jobs.judgements[1], round=2)
    once = replace(jobs, judgements=(jobs.judgements[0], again))
    records = review_records(reviewing.review(commitments=(once, *others)))
    assert (records["review/twice"], records["review/agreed"]) == (1, 0)


def test_a_measure_that_is_not_defined_has_no_record():
    assert "agreement/s2/kappa" not in RECORDS


@pytest.mark.parametrize(
    ("value", "words"), [(1.0, "1.00"), (0.999, "0.99"), (0.0, "0.00"), (-0.001, "-0.01"), (0.29, "0.29")]
)
def test_a_measure_is_never_rounded_towards_more_agreement(value, words):
    assert measure(value) == words


def test_the_records_of_a_commitment_are_those_of_the_whole():
    some = commitment_records(reviewing.review(), frozenset({"3.1"}))
    assert some
    assert some.items() <= RECORDS.items()
    assert all(name.startswith("commitment/3.1/") for name in some)


def test_the_sentences_say_how_verdicts_were_reached():
    first, second = method_words(RECORDS)
    assert first.startswith("Of 3 commitments, people decided 2. 2 commitments were judged by two")
    assert "1 reply, of which 1 asked" in second
    assert release_words(RECORDS) == ["Release 2, 20 March 2026, by Cleo Marsh."]


def test_a_draft_is_called_one():
    assert release_words(review_records(reviewing.review(release=None))) == [
        "This is a draft: it has not been released."
    ]
