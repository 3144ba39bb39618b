"""Brings an evaluation to where its verdicts are settled, without the pages that lead there."""

from datetime import UTC, datetime

from tallystick.model.commitment import Kind
from tallystick.model.verdict import VERDICTS
from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.reviews.models import Assignment, Judgement, Task
from tests.web import factory


def settle(evaluation, but=()):
    """Two assessors give each commitment the machine's verdict, except those whose key is in `but`; gives the two."""
    pair = [factory.member(evaluation, TeamRole.WORKING_GROUP) for _ in range(2)]
    commitments = [each for each in evaluation.commitments.all() if each.key not in but]
    assignments = Assignment.objects.bulk_create(
        [
            Assignment(commitment=each, membership=who, task=Task.ASSESS)
            for each in commitments
            for who in pair
        ]
    )
    Judgement.objects.bulk_create(
        [
            Judgement(
                assignment=each,
                verdict=each.commitment.machine_verdict or VERDICTS[Kind(each.commitment.kind)][-1].value,
                reason="The passage says so.",
                quotes=[each.commitment.data["quote"]],
                at=datetime.now(UTC),
            )
            for each in assignments
        ]
    )
    return pair


def signing(evaluation):
    """The evaluation, moved to signing."""
    evaluation.phase = Phase.SIGNING.value
    evaluation.save()
    return evaluation
