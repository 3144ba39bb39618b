"""The reviewed evaluation says what people settled, rests on what they quoted, and hides nothing undecided."""

from copy import deepcopy
from dataclasses import replace

import pytest

from tallystick.errors import ReviewError
from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import Evaluation
from tallystick.model.evidence import Nature, Relation
from tallystick.model.review import CommitmentReview, Judgement, MachineVerdict, Review
from tallystick.model.verdict import VERDICTS, Verdict
from tallystick.publish.comparison import reported_figure
from tallystick.publish.record import read_record, write_record
from tallystick.review.mending import mended
from tallystick.review.reviewed import reviewed
from tests import factory
from tests.review.making import judgement, quoted, reply
from tests.review.mends.making import TEXTS, decision, one, span

MACHINE = factory.evaluation()


def settled(assessment: Assessment, verdict: Verdict) -> CommitmentReview:
    """Both assessors gave `verdict`, each with a quote of its own."""
    first = replace(judgement("ann", verdict), reason="So says the report.")
    other = replace(judgement("ben", verdict), quotes=(quoted("In all, 12,300 people were advised"),))
    machine = MachineVerdict(assessment.verdict, assessment.rule, assessment.rationale)
    return CommitmentReview(assessment.commitment.id, machine, judgements=(first, other), settled=first)


def confirmed(evaluation: Evaluation = MACHINE, **changed: CommitmentReview) -> Review:
    """People confirmed every verdict but those of `changed`."""
    each = (settled(found, found.verdict) for found in evaluation.assessments)
    return Review(tuple(changed.get(one.commitment, one) for one in each))


def test_every_verdict_is_that_of_people() -> None:
    found = reviewed(MACHINE, confirmed())
    assert {each.rule for each in found.assessments} == {"by_assessors"}
    assert {each.confidence for each in found.assessments} == {1.0}
    assert {each.rationale for each in found.assessments} == {"So says the report."}
    assert [each.verdict for each in found.assessments] == [each.verdict for each in MACHINE.assessments]


def test_the_evaluation_given_stays() -> None:
    before = deepcopy(MACHINE)
    reviewed(MACHINE, confirmed())
    assert before == MACHINE


def test_it_is_written_and_read_back() -> None:
    found = reviewed(MACHINE, confirmed())
    assert read_record(write_record(found), "evaluation.json") == found


def test_an_adjudicated_verdict_rests_on_the_adjudicator_and_who_gave_the_same() -> None:
    other = replace(judgement("ben", "in_progress"), quotes=(quoted("In all, 12,300 people were advised"),))
    cleo = replace(
        judgement("cleo", "in_progress"), quotes=(quoted("A total of 65,640 new jobs"),), reason="So."
    )
    review = CommitmentReview(
        "1.2", None, judgements=(judgement("ann"), other), adjudications=(cleo,), settled=cleo
    )
    found = one(reviewed(MACHINE, confirmed(**{"1.2": review})), "1.2")
    assert (found.verdict, found.rule, found.rationale) == (Verdict.IN_PROGRESS, "by_adjudication", "So.")
    assert [each.quote.text for each in found.evidence] == [
        "A total of 65,640 new jobs",
        "In all, 12,300 people were advised",
        "The Labour Code entered into force on 1 March 2023",
    ]


def test_where_people_found_the_same_the_figure_of_the_machine_is_still_the_result() -> None:
    found = one(reviewed(MACHINE, confirmed()), "1.1")
    assert reported_figure(found) == reported_figure(one(MACHINE, "1.1"))
    assert [each.quote.text for each in found.evidence] == [
        "A total of 65,640 new jobs were created in towns",
        "In all, 12,300 people were advised",
        "The Labour Code entered into force on 1 March 2023",
    ]
    assert found.evidence[:2] == one(MACHINE, "1.1").evidence


@pytest.mark.parametrize("rule", ["sum_of_parts", "said_whole", "said_reached"])
def test_where_no_single_figure_decided_none_becomes_the_result(rule: str) -> None:
    first, *others = MACHINE.assessments
    whole = replace(MACHINE, assessments=(replace(first, rule=rule), *others))
    assert reported_figure(one(reviewed(whole, confirmed(whole)), "1.1")) is None


def test_where_people_found_otherwise_the_machines_passages_only_mention_it() -> None:
    other = settled(one(MACHINE, "1.1"), Verdict.MISSED)
    found = one(reviewed(MACHINE, confirmed(**{"1.1": other})), "1.1")
    assert found.verdict is Verdict.MISSED
    assert reported_figure(found) is None
    assert [each.relation for each in found.evidence] == [
        Relation.CONTRADICTS,
        Relation.CONTRADICTS,
        Relation.MENTIONS,
    ]
    assert found.trend == ""


def test_a_quote_of_the_plan_mentions_whatever_the_verdict() -> None:
    plan = factory.quote(factory.plan(), "A Labour Code shall be enacted")
    given = replace(judgement("cleo"), quotes=(plan,))
    review = CommitmentReview("1.2", None, adjudications=(given,), settled=given)
    found = one(reviewed(MACHINE, confirmed(**{"1.2": review})), "1.2")
    assert [(each.quote, each.relation) for each in found.evidence if each.quote == plan] == [
        (plan, Relation.MENTIONS)
    ]


def test_a_passage_that_people_quoted_is_of_the_nature_of_their_verdict() -> None:
    found = one(reviewed(MACHINE, confirmed()), "4.3")
    assert [each.nature for each in found.evidence] == [Nature.PROCESS, Nature.PROCESS]


FIRST = settled(one(MACHINE, "1.2"), Verdict.DONE)
UNDECIDED = {
    "no verdict": replace(FIRST, settled=None),
    "a verdict nobody gave": replace(FIRST, settled=judgement("zoe")),
    "reopened since": replace(FIRST, replies=(reply(reopens=True),)),
    "a newer round has begun": replace(FIRST, judgements=(*FIRST.judgements, judgement("ann", "done", 2))),
}


@pytest.mark.parametrize("review", UNDECIDED.values(), ids=UNDECIDED)
def test_what_is_undecided_is_refused(review: CommitmentReview) -> None:
    with pytest.raises(ReviewError, match=r"1 commitments are undecided \(1\.2\)"):
        reviewed(MACHINE, confirmed(**{"1.2": review}))


def test_many_undecided_are_counted_and_the_first_named() -> None:
    with pytest.raises(
        ReviewError, match=r"13 commitments are undecided \(1.1, 1.2, 1.3, 2.1, 2.2, \.\.\.\)"
    ):
        reviewed(MACHINE, Review(()))


def test_a_review_of_something_else_is_refused() -> None:
    whole = confirmed()
    with pytest.raises(ReviewError, match=r"not in the evaluation: 9\.9"):
        reviewed(MACHINE, Review((*whole.commitments, CommitmentReview("9.9"))))


def test_a_verdict_that_the_mended_kind_cannot_get_is_refused() -> None:
    people = mended(MACHINE, [decision("target", "1.2", ("kind", "effort"))], TEXTS)
    with pytest.raises(ReviewError, match=r"commitment 1.2: effort commitments cannot get the verdict done"):
        reviewed(people, confirmed(MACHINE))


def test_a_part_made_by_people_gets_the_verdict_of_people() -> None:
    split = decision("split", "1.2", ("part_1", span("A Labour Code")), ("part_2", span("shall be enacted")))
    people = mended(MACHINE, [split], TEXTS)
    found = reviewed(people, confirmed(people))
    assert one(found, "1.2a").rule == "by_assessors"
    assert not [each for each in found.assessments if each.rule == "not_yet_assessed"]


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_can_be_settled(verdict: Verdict) -> None:
    kind = next(kind for kind, verdicts in VERDICTS.items() if verdict in verdicts)
    name = next(each.commitment.id for each in MACHINE.assessments if each.commitment.kind is kind)
    review: CommitmentReview = settled(one(MACHINE, name), verdict)
    judged: Judgement | None = review.settled
    found = one(reviewed(MACHINE, confirmed(**{name: review})), name)
    assert judged is not None
    assert (found.verdict, found.rationale) == (verdict, judged.reason)
