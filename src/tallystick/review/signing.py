"""Signing: who may sign, which signatures count, who may dissent."""

from collections.abc import Iterable, Iterator

from tallystick.errors import ReviewError
from tallystick.model.review import CommitmentReview, Dissent, Judgement, Review, Signature
from tallystick.review.conflicts import Member
from tallystick.review.roles import Action, may


def judgements(reviews: Iterable[CommitmentReview]) -> Iterator[Judgement]:
    """Every verdict that a person gave, of assessors and adjudicators."""
    for each in reviews:
        yield from each.judgements
        yield from each.adjudications


def authors(reviews: Iterable[CommitmentReview]) -> frozenset[str]:
    """Whoever gave any verdict, even one that no longer counts."""
    return frozenset(each.by for each in judgements(reviews))


def obstacle_to_sign(member: Member, review: Review) -> str | None:
    """Why `member` cannot sign the verdicts, in one sentence without its full stop; None where nothing forbids it.

    The author of a verdict is never its approver, and a signature is under all of them.
    """
    if not may(member.roles, Action.SIGNATURE_GIVE):
        return f"{member.name} is not in the expert group, and only its members sign"
    if member.name in authors(review.commitments):
        return f"{member.name} gave a verdict, and who gave one does not approve them"
    unsettled = sum(each.settled is None for each in review.commitments)
    if unsettled:
        return f"{unsettled} of {len(review.commitments)} commitments have no settled verdict"
    if member.name in {each.by for each in counting(review)}:
        return f"{member.name} has signed already"
    return None


def check_signature(member: Member, review: Review) -> None:
    """Raise ReviewError unless `member` can sign the verdicts of `review`."""
    if found := obstacle_to_sign(member, review):
        raise ReviewError(f"{member.name} cannot sign: {found}")


def counting(review: Review) -> tuple[Signature, ...]:
    """The signatures that count, the last of each person: given after the last verdict, by the author of none.

    A verdict given after a signature takes it away, for the person has not seen that verdict.
    """
    last = max((each.at for each in judgements(review.commitments)), default=None)
    barred = authors(review.commitments)
    found = {
        each.by: each
        for each in review.signatures
        if each.by not in barred and (last is None or each.at > last)
    }
    return tuple(found.values())


def quorum_reached(review: Review, quorum: int) -> bool:
    """Whether enough signatures count; one at least, whatever the quorum."""
    return len(counting(review)) >= max(1, quorum)


def check_dissent(dissent: Dissent, member: Member, review: Review) -> None:
    """Raise ReviewError unless `member` can record `dissent`: an expert, on a commitment that is there, with words."""
    if not may(member.roles, Action.DISSENT_RECORD):
        raise ReviewError(f"{member.name} is not in the expert group; only its members record a dissent")
    if dissent.by != member.name:
        raise ReviewError(f"this dissent is of {dissent.by}; {member.name} cannot record it")
    if not dissent.text.strip():
        raise ReviewError("the dissent is empty; say what differs and why")
    if dissent.commitment and dissent.commitment not in {each.commitment for each in review.commitments}:
        raise ReviewError(
            f"commitment {dissent.commitment!r} is not in this evaluation; choose one that is, or all"
        )
