"""Judging: what is checked of a judgement before it is accepted."""

from collections.abc import Mapping, Sequence
from hashlib import sha256

from tallystick.errors import QuoteError, ReviewError
from tallystick.model.commitment import Kind
from tallystick.model.quote import Quote, check_quote
from tallystick.model.review import CommitmentReview, Judgement
from tallystick.model.verdict import VERDICTS
from tallystick.review.blind import both_in
from tallystick.review.reading import reads_as
from tallystick.review.standing import ASSESSORS, current_round, settlement

SHORTEST_QUOTE = 4  # letters and digits: a figure in a cell of a table is a quote, a stray word is none
SHORTEST_REASON = 10  # letters and digits


def check_judgement(judgement: Judgement, kind: Kind, texts: Mapping[str, str]) -> None:
    """Raise ReviewError unless a commitment of this kind can get the verdict, for a reason and with quotes that stand.

    `texts` are the stored texts of the documents, by id.
    """
    if judgement.verdict not in VERDICTS[kind]:
        possible = ", ".join(VERDICTS[kind])
        raise ReviewError(
            f"a {kind} commitment cannot get the verdict {judgement.verdict}; choose from: {possible}"
        )
    if _letters(judgement.reason) < SHORTEST_REASON:
        raise ReviewError(f"the reason is missing or shorter than {SHORTEST_REASON} letters; say why")
    if not judgement.quotes:
        raise ReviewError("no quote is given; quote the report or, where nothing speaks to it, the plan")
    check_quotes(judgement.quotes, texts)


def check_quotes(quotes: Sequence[Quote], texts: Mapping[str, str]) -> None:
    """Raise ReviewError unless every quote stands in its stored text letter by letter and says enough."""
    digests: dict[str, str] = {}
    for quote in quotes:
        if quote.document not in texts:
            raise ReviewError(f"the quote {_short(quote)} is of a document that is not in the evaluation")
        text = texts[quote.document]
        digest = digests.setdefault(quote.document, sha256(text.encode("utf-8")).hexdigest())
        _check_quote(quote, text, digest)


def check_assessment(judgement: Judgement, review: CommitmentReview, assessors: Sequence[str]) -> None:
    """Raise ReviewError unless `judgement` is of an assessor of the commitment, in its round, before both are in.

    Until then an assessor can change the own verdict: the last one counts, and the earlier ones are kept.
    """
    if judgement.by not in assessors:
        raise ReviewError(
            f"{judgement.by} is not assigned to commitment {review.commitment}; ask the coordinator"
        )
    _check_round(judgement, review)
    if both_in(review, assessors):
        raise ReviewError(
            f"both verdicts on commitment {review.commitment} are in; neither can be changed any more"
        )


def check_adjudication(
    judgement: Judgement,
    review: CommitmentReview,
    assessors: Sequence[str],
    *,
    correcting: bool = False,
) -> None:
    """Raise ReviewError unless a third person decides in the current round, where the two assessors differ.

    `correcting` says that the evaluation was sent back by the experts or is corrected after a release; then a verdict
    that is settled can be decided anew.
    """
    if judgement.by in {*assessors, *(each.by for each in review.judgements)}:
        raise ReviewError(
            f"{judgement.by} assessed commitment {review.commitment}; a third person adjudicates"
        )
    _check_round(judgement, review)
    if not both_in(review, assessors):
        raise ReviewError(
            f"commitment {review.commitment} lacks one of its {ASSESSORS} verdicts; adjudicate when both are in"
        )
    if not correcting and settlement(review, assessors):
        raise ReviewError(
            f"the verdict on commitment {review.commitment} is settled; there is nothing to adjudicate"
        )


def _check_round(judgement: Judgement, review: CommitmentReview) -> None:
    number = current_round(review)
    if judgement.round != number:
        raise ReviewError(
            f"commitment {review.commitment} is in round {number} and this verdict is of round {judgement.round}; "
            "read the newest reply and judge again"
        )


def _check_quote(quote: Quote, text: str, digest: str) -> None:
    try:
        check_quote(quote, text, digest)
    except QuoteError as error:
        raise ReviewError(f"{error}; select the passage again") from error
    if not reads_as(quote.exact, quote.text):
        raise ReviewError(
            f"the quote {_short(quote)} reads otherwise than what is stored; select the passage again"
        )
    if _letters(quote.text) < SHORTEST_QUOTE:
        raise ReviewError(
            f"the quote {_short(quote)} is too short to say anything; select the whole sentence"
        )


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _short(quote: Quote) -> str:
    return repr(quote.text[:60] or quote.exact[:60])
