"""A judgement is accepted from the right person at the right time, with a reason and quotes that stand."""

from dataclasses import replace

import pytest

from tallystick.errors import ReviewError
from tallystick.model.commitment import Kind
from tallystick.model.quote import Quote
from tallystick.model.review import CommitmentReview, Judgement
from tallystick.model.verdict import Verdict
from tallystick.review.judging import check_adjudication, check_assessment, check_judgement, check_quotes
from tests import factory
from tests.review.making import judgement, quoted, reply, review

TEXTS = {"plan": factory.plan().text, "report": factory.report().text}
PAIR = ("ann", "ben")
GOOD = judgement("ann")
QUOTE = quoted()


def test_a_verdict_with_a_reason_and_a_quote_is_accepted() -> None:
    check_judgement(GOOD, Kind.DELIVERABLE, TEXTS)


def test_a_quote_of_the_plan_will_do_where_nothing_speaks_to_it() -> None:
    silent = factory.quote(factory.plan(), "Clean water")
    nothing = replace(GOOD, verdict=Verdict.NO_EVIDENCE, quotes=(silent,))
    check_judgement(nothing, Kind.EFFORT, TEXTS)


def of(**fields: object) -> tuple[Quote, ...]:
    return (QUOTE, replace(QUOTE, **fields))  # type: ignore[arg-type]


WRONG = {
    "a verdict of another kind": (
        replace(GOOD, verdict=Verdict.MET),
        "deliverable commitment cannot get .* met",
    ),
    "no reason": (replace(GOOD, reason=""), "the reason is missing"),
    "a blank reason": (replace(GOOD, reason=" \n .............."), "the reason is missing"),
    "no quote": (replace(GOOD, quotes=()), "no quote is given"),
    "another place": (replace(GOOD, quotes=of(start=QUOTE.start + 1)), "does not read"),
    "another letter": (replace(GOOD, quotes=of(exact="the Labour Code")), "does not read"),
    "another text": (replace(GOOD, quotes=of(sha256="0" * 64)), "made from another text"),
    "other words around": (replace(GOOD, quotes=of(prefix="x" * 40)), "words around"),
    "no such document": (replace(GOOD, quotes=of(document="letter")), "not in the evaluation"),
    "another reading": (replace(GOOD, quotes=of(text="The Labour Code")), "reads otherwise"),
    "too short": (replace(GOOD, quotes=(quoted("1"),)), "too short"),
}


@pytest.mark.parametrize(("wrong", "said"), WRONG.values(), ids=WRONG)
def test_what_does_not_stand_is_refused(wrong: Judgement, said: str) -> None:
    with pytest.raises(ReviewError, match=said):
        check_judgement(wrong, Kind.DELIVERABLE, TEXTS)


def test_a_figure_is_a_quote() -> None:
    check_quotes((quoted("65,640"),), TEXTS)


def test_the_quotes_of_the_machine_would_be_accepted() -> None:
    for each in factory.evaluation().assessments:
        check_quotes([evidence.quote for evidence in each.evidence], TEXTS)


@pytest.mark.parametrize("found", [review(), review(judgement("ben")), review(GOOD)])
def test_an_assessor_judges_until_both_are_in(found: CommitmentReview) -> None:
    check_assessment(GOOD, found, PAIR)


def test_an_assessor_judges_again_when_the_assessment_is_reopened() -> None:
    found = review(GOOD, judgement("ben"), replies=(reply(reopens=True),))
    check_assessment(judgement("ann", number=2), found, PAIR)


@pytest.mark.parametrize(
    ("given", "found", "said"),
    [
        (judgement("cleo"), review(), "cleo is not assigned to commitment 1.2"),
        (GOOD, review(GOOD, judgement("ben", "in_progress")), "both verdicts"),
        (judgement("ann", number=2), review(), "in round 1 and this verdict is of round 2"),
        (GOOD, review(GOOD, judgement("ben"), replies=(reply(reopens=True),)), "in round 2"),
    ],
    ids=["not assigned", "both are in", "too early a round", "too late a round"],
)
def test_nobody_else_and_not_later(given: Judgement, found: CommitmentReview, said: str) -> None:
    with pytest.raises(ReviewError, match=said):
        check_assessment(given, found, PAIR)


DIFFER = review(GOOD, judgement("ben", "in_progress"))
AGREE = review(GOOD, judgement("ben"))
CLEO = judgement("cleo")


def test_a_third_person_adjudicates() -> None:
    check_adjudication(CLEO, DIFFER, PAIR)


def test_a_correction_can_decide_anew() -> None:
    check_adjudication(CLEO, AGREE, PAIR, correcting=True)


@pytest.mark.parametrize(
    ("given", "found", "assessors", "said"),
    [
        (judgement("ann"), DIFFER, PAIR, "ann assessed commitment 1.2; a third person"),
        (judgement("ann"), DIFFER, ("ben", "dora"), "a third person"),
        (CLEO, review(GOOD), PAIR, "lacks one of its 2 verdicts"),
        (CLEO, AGREE, PAIR, "is settled; there is nothing to adjudicate"),
        (CLEO, replace(DIFFER, adjudications=(CLEO,)), PAIR, "is settled"),
        (judgement("cleo", number=2), DIFFER, PAIR, "in round 1"),
    ],
    ids=["one of the two", "one who was replaced", "too early", "they agree", "done", "another round"],
)
def test_nobody_else_adjudicates(
    given: Judgement, found: CommitmentReview, assessors: tuple[str, ...], said: str
) -> None:
    with pytest.raises(ReviewError, match=said):
        check_adjudication(given, found, assessors)
