"""Blind assessment: what a viewer may see of what was said about one commitment."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from tallystick.model.review import CommitmentReview, Judgement
from tallystick.review.phases import Phase
from tallystick.review.roles import Action, TeamRole, own_only
from tallystick.review.standing import ASSESSORS, current_round, missing


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks: the name (as in `Judgement.by`) and the roles in this evaluation."""

    name: str
    roles: frozenset[TeamRole]


@dataclass(frozen=True, slots=True)
class Sight:
    """A review as a viewer may see it; `withheld` names the fields from which something was left out."""

    review: CommitmentReview
    withheld: tuple[str, ...] = ()


def both_in(review: CommitmentReview, assessors: Sequence[str]) -> bool:
    """Whether all assessors of a commitment have judged in its current round."""
    return len(set(assessors)) >= ASSESSORS and not missing(review, assessors)


def sight(
    review: CommitmentReview,
    viewer: Viewer,
    assessors: Sequence[str],
    phase: Phase,
    *,
    machine_blind: bool,
) -> Sight:
    """What `viewer` may see of a review in `phase`.

    Until both assessors are in, a judgement of the current round is seen by whoever gave it and by nobody else, so
    that no one can pass it on. With `machine_blind`, the working group and the assessors do not see the verdict of
    the machine until both have judged for the first time. An institution sees no verdict before replies are open,
    and the public none before the release, which is a publication of its own.
    """
    if not viewer.roles - {TeamRole.PUBLIC} or (
        own_only(viewer.roles, Action.EVALUATION_VIEW_DRAFT) and not _replies_opened(phase)
    ):
        return _without_verdicts(review)
    fields: dict[str, object] = {}
    if not both_in(review, assessors):
        fields["judgements"] = _own(review, viewer.name)
        if machine_blind and _may_assess(viewer, assessors) and current_round(review) == 1:
            fields["machine"] = None
    return _seen(review, fields)


def _own(review: CommitmentReview, name: str) -> tuple[Judgement, ...]:
    """The judgements of closed rounds, and those of the open one that `name` gave."""
    number = current_round(review)
    return tuple(each for each in review.judgements if each.round < number or each.by == name)


def _may_assess(viewer: Viewer, assessors: Collection[str]) -> bool:
    return viewer.name in assessors or TeamRole.WORKING_GROUP in viewer.roles


def _replies_opened(phase: Phase) -> bool:
    return phase in (Phase.REPLYING, Phase.SIGNING, Phase.RELEASED)


def _without_verdicts(review: CommitmentReview) -> Sight:
    """Only what institutions said themselves."""
    hidden = {"machine": None, "judgements": (), "adjudications": (), "dissents": (), "settled": None}
    return _seen(review, hidden)


def _seen(review: CommitmentReview, fields: Mapping[str, object]) -> Sight:
    if not fields:
        return Sight(review)
    withheld = tuple(name for name, value in fields.items() if getattr(review, name) != value)
    return Sight(replace(review, **fields), withheld)  # type: ignore[arg-type]
