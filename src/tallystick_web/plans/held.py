"""Holding an evaluation as it is now, so that nobody moves it on until what is done to it is done."""

from tallystick.errors import ReviewError
from tallystick.review.phases import OPEN, Phase, open_in
from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat
from tallystick_web.plans.models import Evaluation


def locked(evaluation: Evaluation) -> Evaluation:
    """The evaluation as it is now, its row locked for the rest of the transaction."""
    return Evaluation.objects.select_for_update().get(pk=evaluation.pk)


def check_open(evaluation: Evaluation, action: Action) -> None:
    """Raise ReviewError unless the phase of the evaluation allows `action`."""
    phase = Phase(evaluation.phase)
    if not open_in(phase, action):
        opened = " or ".join(each for each in Phase if each in OPEN[action])
        raise ReviewError(f"this is not open while the evaluation is {phase}, only while it is {opened}")


def held_open(seat: Seat, action: Action) -> Evaluation:
    """The evaluation, locked. Raises unless the person's role and the phase as it is now allow `action`.

    So a phase that was left since a page was shown lets nothing in afterwards.
    """
    seat.require(action)
    evaluation = locked(seat.evaluation)
    check_open(evaluation, action)
    return evaluation
