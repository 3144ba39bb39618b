"""What became of a commitment, and that nothing is told of what did not change."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.model.commitment import Direction
from tallystick.publish.diff.compare import compare
from tallystick.publish.diff.difference import Fate
from tests import factory
from tests.publish.diff.making import effort, evaluation, job

JOBS_2030 = "At least 40,000 new jobs shall be created in towns by 2030"


def _fates(before, after):
    (pair,) = compare(evaluation(before), evaluation(after)).pairs
    return [(step.fate.value, step.reason) for step in pair.steps]


FATES = {
    "the same": ({}, [("carried_over", "")]),
    "a lower number": (
        {"value": "40000"},
        [("weakened", "at least 50,000 jobs by 2025 -> at least 40,000 jobs by 2025")],
    ),
    "a higher number": (
        {"value": "60000"},
        [("strengthened", "at least 50,000 jobs by 2025 -> at least 60,000 jobs by 2025")],
    ),
    "a later year": ({"deadline_year": 2030}, [("moved_in_time", "by 2025 -> by 2030")]),
    "no year": ({"deadline_year": None}, [("weakened", "by 2025 -> without a deadline")]),
    "another unit": (
        {"unit": "percent", "value": "5"},
        [("other_measure", "at least 50,000 jobs by 2025 -> at least 5% by 2025")],
    ),
    "a change in place of a level": (
        {"direction": Direction.INCREASE},
        [("other_measure", "at least 50,000 jobs by 2025 -> a rise of at least 50,000 jobs by 2025")],
    ),
    "a narrower scope": (
        {"scope": "in towns"},
        [("weakened", "at least 50,000 jobs by 2025 -> at least 50,000 jobs in towns by 2025")],
    ),
    "a strict bound": (
        {"comparator": ">"},
        [("strengthened", "at least 50,000 jobs by 2025 -> more than 50,000 jobs by 2025")],
    ),
    "a most in place of a least": (
        {"comparator": "<="},
        [("other_measure", "at least 50,000 jobs by 2025 -> at most 50,000 jobs by 2025")],
    ),
}


@pytest.mark.parametrize(("fields", "fates"), FATES.values(), ids=FATES)
def test_what_became_of_a_target(fields, fates):
    assert _fates(job(), job(**fields)) == fates


def test_for_a_most_the_lower_number_asks_for_more():
    assert _fates(job(comparator="<="), job(comparator="<=", value="40000"))[0][0] == "strengthened"


def test_another_scope_is_another_measure():
    assert _fates(job(scope="in towns"), job(scope="in villages"))[0][0] == "other_measure"


def test_an_exact_number_asks_for_neither_more_nor_less_than_another():
    assert _fates(job(comparator="=="), job(comparator="==", value="40000"))[0][0] == "other_measure"


def test_a_target_can_be_weakened_and_moved_at_once():
    fates = _fates(job(), job(JOBS_2030, "3.2", value="40000", deadline_year=2030))
    assert [fate for fate, _ in fates] == ["weakened", "moved_in_time"]


def test_a_number_that_is_gone_weakens_and_one_that_is_new_strengthens():
    without = effort("New jobs shall be created in towns", "1.1")
    assert _fates(job(), without) == [("weakened", "target with a number -> effort")]
    assert _fates(without, job()) == [("strengthened", "effort -> target with a number")]


def test_other_words_that_ask_for_the_same_are_reworded():
    assert _fates(
        effort("The state will strive for clean water"), effort("The state shall strive for clean water")
    ) == [("reworded", "")]


def test_letter_case_and_spaces_are_no_rewording():
    assert _fates(effort("Clean  water"), effort("clean water")) == [("carried_over", "")]


@settings(deadline=None)
@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_there_and_back_is_the_opposite(one, other):
    opposite = {"weakened": "strengthened", "strengthened": "weakened", "carried_over": "carried_over"}
    there = _fates(job(value=str(one)), job(value=str(other)))[0][0]
    assert _fates(job(value=str(other)), job(value=str(one)))[0][0] == opposite[there]


def test_what_is_only_on_one_side_is_dropped_or_new():
    jobs, water = job(), effort("Water shall be tested every month")
    difference = compare(evaluation(jobs), evaluation(water))
    assert [(pair.before, pair.after) for pair in difference.pairs] == [(None, water), (jobs, None)]
    assert (difference.count(Fate.DROPPED), difference.count(Fate.NEW)) == (1, 1)


def test_the_same_words_are_found_again_under_another_number():
    moved = effort("Water shall be tested every month", "9.7")
    difference = compare(
        evaluation(effort("Water shall be tested every month"), effort("Wells shall be repaired", "4.2")),
        evaluation(effort("Wells shall be repaired", "9.6"), moved),
    )
    assert [(pair.before.commitment.id, pair.after.commitment.id) for pair in difference.pairs] == [
        ("4.2", "9.6"),
        ("4.4", "9.7"),
    ]


def test_of_two_that_say_the_same_each_keeps_its_article():
    both = [effort("Clean water", "1.1"), effort("Clean water", "4.4")]
    difference = compare(evaluation(*both), evaluation(*reversed(both)))
    assert [pair.before == pair.after for pair in difference.pairs] == [True, True]


def test_of_two_that_are_as_much_alike_the_one_of_the_same_article_is_taken():
    olds = [effort("Clean water for each village", "1.1"), effort("Clean water for each hamlet", "4.4")]
    new = effort("Clean water for each valley", "4.5")
    quote = replace(new.commitment.quote, sha256="0" * 64)
    new = replace(new, commitment=replace(new.commitment, quote=quote))
    pair, _ = compare(evaluation(*olds), evaluation(new)).pairs
    assert pair.before == olds[1]


def test_what_stands_apart_in_one_text_and_says_something_else_is_no_pair():
    old, new = effort("Water shall be tested", "1.2"), job("Trains shall run on time", "1.1")
    assert len(compare(evaluation(old), evaluation(new)).pairs) == 2


def test_an_evaluation_compared_with_itself_has_not_changed():
    difference = compare(factory.evaluation(), factory.evaluation())
    assert not difference.changed
    assert difference.count(Fate.CARRIED_OVER) == len(factory.assessments())


def test_another_verdict_and_other_evidence_are_told():
    heard = factory.evidence("In all, 12,300 people were advised")
    worked = factory.evidence("The Labour Code entered into force on 1 March 2023")
    before = effort("Clean water", verdict="activity_reported", found=[heard])
    after = effort("Clean water", verdict="outcome_reported", found=[heard, worked, worked])
    (pair,) = compare(evaluation(before), evaluation(after)).pairs
    assert pair.verdict_changed
    assert (pair.gained, pair.lost) == ((worked.quote,), ())
    assert pair.changed


def test_documents_that_changed_were_added_or_left_out_are_told():
    plan, report = factory.evaluation().documents
    corrected = replace(report, sha256="0" * 64)
    added = replace(report, id="second", sha256="1" * 64)
    before = evaluation(documents=(plan, report))
    after = evaluation(documents=(plan, corrected, added))
    pairs = compare(before, after).documents
    assert [(pair.before, pair.after, pair.changed) for pair in pairs] == [
        (plan, plan, False),
        (report, corrected, True),
        (None, added, True),
    ]
    assert compare(after, before).documents[-1].after is None


def test_findings_that_are_new_or_gone_are_told():
    without = factory.evaluation(findings=())
    assert compare(without, factory.evaluation()).found == factory.evaluation().findings
    assert compare(factory.evaluation(), without).gone == factory.evaluation().findings
