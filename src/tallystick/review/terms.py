"""Terms: what of them can no longer change once somebody's work or right rests on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms on which others rely: whether assessors judge blind of the machine, the day as of which they judge,
    how many experts must sign, and until when institutions answer."""

    machine_blind: bool
    as_of: date | None
    quorum: int
    reply_until: date | None


@dataclass(frozen=True, slots=True)
class Begun:
    """What has begun, even if the evaluation went back since: the first assignment is given, a verdict is given,
    replies were opened, sign-off was opened."""

    assigned: bool = False
    judged: bool = False
    replying: bool = False
    signing: bool = False


def refusals(before: Terms, after: Terms, begun: Begun) -> Iterator[str]:
    """Why the terms cannot become what they are in `after`, a sentence for each; none where they can.

    Blindness is fixed from the first assignment on and not from the first verdict: an assessor reads from then on, and
    what was seen of the machine's verdict cannot be unseen, nor asked of a draft that nobody else may look at. The time
    to answer is never shortened, for institutions plan with it.
    """
    if begun.assigned and after.machine_blind != before.machine_blind:
        yield "whether assessors see the machine’s verdict is fixed since the first assignment, for they judge by it"
    if begun.judged and after.as_of != before.as_of:
        yield "the day as of which the plan is judged is fixed since the first verdict was given"
    if begun.signing and after.quorum != before.quorum:
        yield f"the signatures needed are fixed since sign-off was opened; {before.quorum} must sign"
    if begun.replying and before.reply_until and not _lengthens(before.reply_until, after.reply_until):
        yield (
            f"the time to answer has begun and can only be lengthened; choose {before.reply_until} or a later day"
        )


def _lengthens(before: date, after: date | None) -> bool:
    return after is not None and after >= before
