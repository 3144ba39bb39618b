"""A review is published with the evaluation it was made of, or not at all."""

from dataclasses import replace

import pytest

from tallystick.errors import DataError
from tallystick.model.review import Agreement, Conflict
from tallystick.model.verdict import Verdict
from tallystick.publish.review.fit import check_fit
from tests import factory, reviewing

JOBS, NURSES, WELLS = reviewing.reviewed_commitments()


def _check(review, machine=None, reviewed=None):
    check_fit(review, machine or factory.evaluation(), reviewed or reviewing.reviewed(), "review.json")


def test_a_review_of_this_evaluation_fits():
    _check(reviewing.review())


def _changed(**changes):
    return reviewing.review(commitments=(replace(JOBS, **changes), NURSES, WELLS))


WRONG = {
    "what the machine is said to have said": (
        _changed(machine=replace(JOBS.machine, rationale="Because.")),
        "the machine is said to have said exceeded, and the evaluation here says otherwise",
    ),
    "a commitment that is not there": (_changed(commitment="9.9"), "'9.9' is not in the evaluation"),
    "a verdict of another kind": (
        _changed(judgements=(*JOBS.judgements, replace(JOBS.judgements[0], verdict=Verdict.DONE))),
        "quantified cannot get the verdict done",
    ),
    "a settled verdict that the evaluation does not have": (
        _changed(settled=replace(JOBS.judgements[0], verdict=Verdict.MET)),
        "settled as met, and the evaluation says exceeded",
    ),
    "a section of a conflict that is not there": (
        reviewing.review(conflicts=(Conflict(reviewing.ANNA, reviewing.day(1), "s9"),)),
        "the conflict of interest names the section 's9'",
    ),
    "a section that is not there": (
        reviewing.review(agreement=(Agreement("s9", 1, None, None, None),)),
        "the agreement names the section 's9'",
    ),
}


@pytest.mark.parametrize(("review", "words"), WRONG.values(), ids=WRONG)
def test_what_does_not_fit_is_refused(review, words):
    with pytest.raises(DataError, match=words):
        _check(review)


def test_a_review_of_another_evaluation_is_refused():
    other = factory.evaluation(
        assessments=tuple(replace(each, rule="other") for each in factory.assessments())
    )
    with pytest.raises(DataError, match="put the review beside the evaluation"):
        _check(reviewing.review(), machine=other)
