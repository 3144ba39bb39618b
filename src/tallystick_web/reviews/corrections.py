"""Whether a settled verdict can be decided anew: when the experts sent the evaluation back, or after a release."""

from tallystick.review.phases import Phase
from tallystick_web.audit.models import Event
from tallystick_web.audit.services import stream_of
from tallystick_web.plans.models import Evaluation

MOVED = "phase_moved"


def correcting(evaluation: Evaluation) -> bool:
    """Whether the evaluation is assessed again after the experts, or the public, had it. One or two queries.

    The log tells it, since it holds every move of the evaluation and nothing can be taken out of it.
    """
    if evaluation.phase != Phase.ASSESSING.value:
        return False
    if evaluation.releases.exists():
        return True
    moves = Event.objects.filter(stream=stream_of(evaluation), action=MOVED)
    return moves.filter(data__to=Phase.SIGNING.value).exists()
