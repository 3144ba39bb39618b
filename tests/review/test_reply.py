"""An institution answers in time, and reopens once, with evidence."""

from dataclasses import replace
from datetime import datetime

import pytest

from tallystick.errors import ReviewError
from tallystick.model.review import CommitmentReview, Reply
from tallystick.review.reply import check_reply
from tests import factory
from tests.review.making import day, judgement, quoted, reply, review

TEXTS = {"report": factory.report().text}
DRAFTED = review(judgement("ann"), judgement("ben"), settled=judgement("ann"))
OWN = ("Ministry of Labour",)
UNTIL = day(10)
REOPENING = replace(reply(reopens=True), quotes=(quoted(),))


@pytest.mark.parametrize(
    "given",
    [reply(), REOPENING, reply(at=10), replace(reply(), quotes=(quoted(),))],
    ids=["words", "reopening with evidence", "at the last moment", "with evidence"],
)
def test_an_answer_in_time_is_accepted(given: Reply) -> None:
    check_reply(given, DRAFTED, OWN, UNTIL, TEXTS)


def test_a_second_answer_is_accepted_without_reopening() -> None:
    check_reply(reply(), replace(DRAFTED, replies=(REOPENING,)), OWN, UNTIL, TEXTS)


@pytest.mark.parametrize(
    ("given", "found", "until", "said"),
    [
        (
            replace(reply(), institution="Ministry of Health"),
            DRAFTED,
            UNTIL,
            "does not carry out commitment 1.2",
        ),
        (reply(at=11), DRAFTED, UNTIL, "is over since 2026-03-11 09:00 UTC"),
        (reply(), DRAFTED, None, "is over; ask"),
        (reply(), review(judgement("ann")), UNTIL, "no settled verdict"),
        (replace(reply(), text=" "), DRAFTED, UNTIL, "the answer is empty"),
        (replace(reply(), quotes=(replace(quoted(), start=0),)), DRAFTED, UNTIL, "does not read"),
        (reply(reopens=True), DRAFTED, UNTIL, "needs new evidence"),
        (REOPENING, replace(DRAFTED, replies=(REOPENING,)), UNTIL, "reopened once already"),
    ],
    ids=["whose", "late", "closed", "too early", "empty", "misquoted", "nothing new", "twice"],
)
def test_what_is_not_accepted(
    given: Reply, found: CommitmentReview, until: datetime | None, said: str
) -> None:
    with pytest.raises(ReviewError, match=said):
        check_reply(given, found, OWN, until, TEXTS)
