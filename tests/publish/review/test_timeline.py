"""One timeline a commitment: claim, machine, then people by the time they spoke."""

from dataclasses import replace

from tallystick.model.verdict import Verdict
from tallystick.publish.review.timeline import Act, timeline
from tests import reviewing

JOBS, NURSES, WELLS = reviewing.reviewed_commitments()


def _acts(review):
    return [event.act for event in timeline(review)]


def test_the_claim_comes_first_then_the_machine_then_people():
    assert _acts(JOBS) == [Act.CLAIM, Act.MACHINE, Act.JUDGEMENT, Act.JUDGEMENT]


def test_people_stand_in_the_order_in_which_they_spoke():
    late = replace(NURSES.adjudications[0], at=reviewing.day(25))
    assert _acts(NURSES)[-3:] == [Act.ADJUDICATION, Act.REPLY, Act.DISSENT]
    assert _acts(replace(NURSES, adjudications=(late,)))[-3:] == [Act.REPLY, Act.DISSENT, Act.ADJUDICATION]


def test_a_time_without_an_offset_counts_as_utc():
    bare = replace(JOBS.judgements[0], at=reviewing.day(30).replace(tzinfo=None))
    assert timeline(replace(JOBS, judgements=(bare, JOBS.judgements[1])))[-1].at == bare.at


def test_both_assessors_who_agree_settle_the_verdict():
    assert [event.settles for event in timeline(JOBS)] == [False, False, True, True]


def test_where_a_third_person_decided_only_that_settles_it():
    assert [event.act for event in timeline(NURSES) if event.settles] == [Act.ADJUDICATION]


def test_an_assessor_of_the_same_verdict_does_not_settle_what_a_third_person_decided():
    like = replace(NURSES.judgements[0], verdict=NURSES.adjudications[0].verdict)
    found = timeline(replace(NURSES, judgements=(like, NURSES.judgements[1])))
    assert [event.act for event in found if event.settles] == [Act.ADJUDICATION]


def test_nothing_settles_what_is_open():
    assert not any(event.settles for event in timeline(WELLS))


def test_a_judgement_of_an_earlier_round_does_not_settle_a_later_one():
    again = tuple(replace(each, round=2, at=reviewing.day(20)) for each in JOBS.judgements)
    found = timeline(replace(JOBS, judgements=(*JOBS.judgements, *again), settled=again[0]))
    assert [(event.round, event.settles) for event in found if event.act is Act.JUDGEMENT] == [
        (1, False),
        (1, False),
        (2, True),
        (2, True),
    ]


def test_each_event_has_a_record_of_its_own():
    names = [event.record for each in reviewing.reviewed_commitments() for event in timeline(each)]
    assert len(names) == len(set(names))


def test_a_commitment_that_people_made_has_no_machine():
    assert Act.MACHINE not in _acts(replace(JOBS, machine=None))
    assert Verdict.EXCEEDED in {event.verdict for event in timeline(replace(JOBS, machine=None))}
