"""Reply: an institution answers a draft verdict within the set time, and can reopen the assessment once."""

from collections.abc import Collection, Mapping
from datetime import datetime

from tallystick.errors import ReviewError
from tallystick.model.review import CommitmentReview, Reply
from tallystick.review.judging import check_quotes


def check_reply(
    reply: Reply,
    review: CommitmentReview,
    institutions: Collection[str],
    until: datetime | None,
    texts: Mapping[str, str],
) -> None:
    """Raise ReviewError unless `reply` is accepted.

    It is of one of the `institutions` that carry the commitment out, on a settled verdict, given at latest at
    `until` (None: nobody can answer), with words, and every quote stands in `texts`. It reopens the assessment at
    most once, and only with something new to read: a quote.
    """
    name = f"commitment {review.commitment}"
    if reply.institution not in institutions:
        raise ReviewError(f"{reply.institution} does not carry out {name}; only those who do can answer")
    if until is None or reply.at > until:
        when = f" since {until:%Y-%m-%d %H:%M %Z}" if until else ""
        raise ReviewError(f"the time to answer on {name} is over{when}; ask the coordinator")
    if review.settled is None:
        raise ReviewError(f"{name} has no settled verdict yet; answer when it has")
    if not reply.text.strip():
        raise ReviewError("the answer is empty; say what the verdict leaves out")
    check_quotes(reply.quotes, texts)
    if reply.reopens:
        _check_reopening(reply, review)


def _check_reopening(reply: Reply, review: CommitmentReview) -> None:
    if any(each.reopens for each in review.replies):
        raise ReviewError(
            f"the assessment of commitment {review.commitment} was reopened once already; answer without reopening it"
        )
    if not reply.quotes:
        raise ReviewError(
            "a new assessment needs new evidence; quote a passage that the assessors should read"
        )
