"""How a review went, in counts: what was judged twice, where people agreed with each other and with the machine."""

from collections.abc import Mapping

from tallystick.model.review import CommitmentReview, Judgement, Review

TWICE = 2  # judgements of a first round that make an assessment a double one


def counts_of(review: Review) -> Mapping[str, int]:
    """The counts by the names of their records."""
    each = review.commitments
    settled = [item for item in each if item.settled]
    twice = [item for item in each if judged_twice(item)]
    return {
        "review/commitments": len(each),
        "review/settled": len(settled),
        "review/open": len(each) - len(settled),
        "review/twice": len(twice),
        "review/agreed": sum(agreed(item) for item in twice),
        "review/differed": sum(not agreed(item) for item in twice),
        "review/adjudicated": sum(bool(item.adjudications) for item in each),
        "review/unlike_machine": sum(unlike_machine(item) for item in each),
        "review/assessors": len(assessors(review)),
        "review/claims": sum(len(item.claims) for item in each),
        "review/replies": sum(len(item.replies) for item in each),
        "review/reopened": sum(any(reply.reopens for reply in item.replies) for item in each),
        "review/dissents": len(review.dissents) + sum(len(item.dissents) for item in each),
        "review/decisions": len(review.decisions),
        "review/signatures": len(review.signatures),
    }


def judged_twice(review: CommitmentReview) -> bool:
    """Whether two people judged it in the first round."""
    return len(_first_round(review)) >= TWICE


def agreed(review: CommitmentReview) -> bool:
    """Whether all who judged it in the first round gave one verdict."""
    return len({each.verdict for each in _first_round(review)}) == 1


def unlike_machine(review: CommitmentReview) -> bool:
    """Whether people settled on another verdict than the machine's."""
    return bool(review.settled and review.machine and review.settled.verdict is not review.machine.verdict)


def assessors(review: Review) -> tuple[str, ...]:
    """Who gave judgements, each once, in the order in which they are first named."""
    given = (each for item in review.commitments for each in (*item.judgements, *item.adjudications))
    return tuple(dict.fromkeys(each.by for each in given))


def _first_round(review: CommitmentReview) -> list[Judgement]:
    return [each for each in review.judgements if each.round == 1]
