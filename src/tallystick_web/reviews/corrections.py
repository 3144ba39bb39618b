"""What has begun in an evaluation, even if it went back since; and whether it is being corrected."""

from tallystick.review.phases import Phase
from tallystick.review.terms import Begun
from tallystick_web.audit.models import Event
from tallystick_web.audit.services import stream_of
from tallystick_web.plans.models import Evaluation
from tallystick_web.reviews.models import Assignment

MOVED = "phase_moved"


def correcting(evaluation: Evaluation) -> bool:
    """Whether the evaluation is assessed again after the experts, or the public, had it, so that a settled verdict
    can be decided anew. One or two queries."""
    if evaluation.phase != Phase.ASSESSING.value:
        return False
    return evaluation.releases.exists() or reached(evaluation, Phase.SIGNING)


def reached(evaluation: Evaluation, phase: Phase) -> bool:
    """Whether the evaluation is, or once was, in a phase or beyond it. At most one query.

    The log tells it, since it holds every move of the evaluation and nothing can be taken out of it.
    """
    order = list(Phase)
    beyond = order[order.index(phase) :]
    if evaluation.phase in beyond:
        return True
    moves = Event.objects.filter(stream=stream_of(evaluation), action=MOVED)
    return moves.filter(data__to__in=[each.value for each in beyond]).exists()


def begun(evaluation: Evaluation) -> Begun:
    """What has begun, so that terms rest on it. At most four queries."""
    assignments = Assignment.objects.filter(commitment__evaluation=evaluation)
    return Begun(
        assigned=assignments.exists(),
        judged=assignments.filter(judgement__isnull=False).exists(),
        replying=reached(evaluation, Phase.REPLYING),
        signing=reached(evaluation, Phase.SIGNING),
    )
