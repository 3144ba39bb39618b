"""Standing: where one commitment stands and who acts next, computed from its records and never stored."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from tallystick.model.review import CommitmentReview, Judgement
from tallystick.review.phases import Facts, Phase
from tallystick.review.roles import TeamRole


class State(StrEnum):
    """Where one commitment stands."""

    UNASSIGNED = "unassigned"
    ASSIGNED = "assigned"
    ASSESSING = "assessing"
    DIFFERING = "differing"
    DRAFTED = "drafted"
    ANSWERED = "answered"
    REOPENED = "reopened"
    FINAL = "final"
    SIGNED = "signed"


STATES: Mapping[State, str] = {
    State.UNASSIGNED: "It lacks two assessors; the coordinator assigns them.",
    State.ASSIGNED: "It has its assessors; its institution reports until the coordinator opens the assessment.",
    State.ASSESSING: "It waits for the verdict of one or both assessors.",
    State.DIFFERING: "The two verdicts differ; the coordinator names a third person, who adjudicates.",
    State.DRAFTED: "Its verdict is settled; its institution can answer until the set time, once replies are open.",
    State.ANSWERED: "An institution answered; another that carries it out can answer too, until the set time.",
    State.REOPENED: "Its institution had the assessment reopened; it waits for new verdicts of its assessors.",
    State.FINAL: "Its verdict is settled and the time to answer has passed; the experts sign.",
    State.SIGNED: "Its verdict is signed and released.",
}
"""What each state means and who acts next, in one sentence."""

UNSETTLED = frozenset({State.UNASSIGNED, State.ASSIGNED, State.ASSESSING, State.DIFFERING, State.REOPENED})
"""The states of a commitment that has no verdict that counts."""

ASSESSORS = 2
"""How many people assess each commitment."""

_BEFORE = (Phase.COMMISSIONED, Phase.DRAFT, Phase.REPORTING)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a commitment stands. `waits_for` are those who act next, each a `TeamRole` or else a person (as in
    `Judgement.by`); `until` is the time set for them, None where none is."""

    state: State
    waits_for: tuple[str, ...]
    until: datetime | None = None


def current_round(review: CommitmentReview) -> int:
    """The round that is being assessed: 1, and 2 once a reply reopened the assessment."""
    return 2 if any(reply.reopens for reply in review.replies) else 1


def latest(judgements: Iterable[Judgement], number: int) -> dict[str, Judgement]:
    """The last judgement of each person in round `number`, in the order in which the people first judged."""
    return {each.by: each for each in judgements if each.round == number}


def settle(judgements: Sequence[Judgement], adjudications: Sequence[Judgement]) -> Judgement | None:
    """The judgement that counts of these, None where there is none; only the newest round among them decides.

    It is the last adjudication or else, where two or more people gave the same verdict and nobody another, the
    judgement of the one who judged first. A verdict of an earlier round is no answer to an open later one.
    """
    number = max((each.round for each in (*judgements, *adjudications)), default=1)
    decided = [each for each in adjudications if each.round == number]
    if decided:
        return decided[-1]
    given = tuple(latest(judgements, number).values())
    shared = len(given) >= ASSESSORS and len({each.verdict for each in given}) == 1
    return given[0] if shared else None


def settlement(review: CommitmentReview, assessors: Collection[str]) -> Judgement | None:
    """The judgement that counts for a commitment in its current round: of its assessors and its adjudicator.

    A judgement by someone who is no longer an assessor of it (a conflict of interest came to light) does not count.
    """
    number = current_round(review)
    return settle(
        [each for each in review.judgements if each.by in assessors and each.round == number],
        [each for each in review.adjudications if each.round == number],
    )


def with_settled(review: CommitmentReview, assessors: Collection[str]) -> CommitmentReview:
    """The review with the judgement that counts in `settled`."""
    return replace(review, settled=settlement(review, assessors))


def missing(review: CommitmentReview, assessors: Iterable[str]) -> tuple[str, ...]:
    """The assessors who have not judged in the current round, in the order given."""
    given = latest(review.judgements, current_round(review))
    return tuple(each for each in assessors if each not in given)


def standing_of(
    review: CommitmentReview,
    assessors: Sequence[str],
    phase: Phase,
    now: datetime,
    reply_until: datetime | None,
) -> Standing:
    """Where a commitment, its judgement that counts in `settled` (see with_settled), stands in `phase` at `now`.

    `reply_until` is the time set for the institution's answer; None where nobody can answer.
    """
    if review.settled is None:
        return _unsettled(review, assessors, phase)
    if phase is Phase.RELEASED:
        return Standing(State.SIGNED, ())
    if phase is Phase.SIGNING:
        return Standing(State.FINAL, (TeamRole.EXPERT,))
    return _settled(review, phase, now, reply_until)


def narrowed(standing: Standing, adjudicators: Sequence[str]) -> Standing:
    """The standing where a commitment needs its adjudicator named: those named act next, or else the coordinator."""
    if standing.state is not State.DIFFERING:
        return standing
    return replace(standing, waits_for=tuple(adjudicators) or (TeamRole.COORDINATOR,))


def _unsettled(review: CommitmentReview, assessors: Sequence[str], phase: Phase) -> Standing:
    if len(set(assessors)) < ASSESSORS:
        return Standing(State.UNASSIGNED, (TeamRole.COORDINATOR,))
    if phase in _BEFORE:
        reports = phase is Phase.REPORTING and not review.claims
        return Standing(State.ASSIGNED, (TeamRole.FOCAL_POINT if reports else TeamRole.COORDINATOR,))
    if waiting := missing(review, assessors):
        reopened = current_round(review) > 1
        return Standing(State.REOPENED if reopened else State.ASSESSING, waiting)
    return Standing(State.DIFFERING, (TeamRole.EXPERT, TeamRole.WORKING_GROUP))


def _settled(review: CommitmentReview, phase: Phase, now: datetime, reply_until: datetime | None) -> Standing:
    if phase is not Phase.REPLYING:
        return Standing(State.DRAFTED, (TeamRole.COORDINATOR,))
    if reply_until is None or now > reply_until or current_round(review) > 1:
        return Standing(State.FINAL, (TeamRole.COORDINATOR,))
    state = State.ANSWERED if review.replies else State.DRAFTED
    return Standing(state, (TeamRole.FOCAL_POINT,), reply_until)


def counted(standings: Iterable[Standing], facts: Facts) -> Facts:
    """`facts` with what the standings of all commitments say: those unassigned, unsettled, open to a reply."""
    found = tuple(standings)
    return replace(
        facts,
        unassigned=sum(each.state is State.UNASSIGNED for each in found),
        unsettled=sum(each.state in UNSETTLED for each in found),
        replies_open=sum(each.until is not None for each in found),
    )
