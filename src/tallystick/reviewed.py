"""A stored evaluation with what people decided about it: read, checked against each other, and brought together.

DIR/review.json            what people decided; nothing where nobody reviewed the evaluation
DIR/machine.json           the evaluation as the machine made it, in a publication; elsewhere that is evaluation.json
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tallystick.errors import DataError, QuoteError, StoreError
from tallystick.model.evaluation import Evaluation
from tallystick.model.quote import check_quote
from tallystick.model.review import Review
from tallystick.publish.publication import MACHINE, REVIEW
from tallystick.publish.review.fit import check_fit
from tallystick.publish.review_record import read_review, review_quotes
from tallystick.review.mending import mended
from tallystick.review.reviewed import reviewed
from tallystick.store import Recheck, check_quotes, load, load_whole, recheck


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An evaluation as it stands, the stored texts of its documents, and the review that led to it.

    `evaluation` is the reviewed one and `machine` the one that the machine made; they are the same, and `review` is
    None, where nobody reviewed it.
    """

    evaluation: Evaluation
    machine: Evaluation
    texts: Mapping[str, str]
    review: Review | None = None


def load_reviewed(folder: Path) -> Reviewed:
    """What is in `folder`, every hash and quote checked, those of people too.

    Raises QuoteError when a text changed or a quote does not stand in it, StoreError and DataError when a file cannot
    be read or the review is of another evaluation, ReviewError when a commitment is undecided.
    """
    stored, texts = load_whole(folder)
    file = folder / REVIEW
    if not file.is_file():
        return Reviewed(stored, stored, texts)
    machine = load(folder / MACHINE) if (folder / MACHINE).is_file() else stored
    check_quotes(machine, texts)
    review = read_review(_text(file), str(file))
    _check_people(review, machine, texts, str(file))
    evaluation = reviewed(mended(machine, review.decisions, texts), review)
    check_fit(review, machine, evaluation, str(file))
    if machine is not stored and stored != evaluation:
        raise DataError(
            f"{folder}: its evaluation.json is not what {MACHINE} and {REVIEW} lead to; publish it again"
        )
    return Reviewed(evaluation, machine, texts, review)


def recheck_reviewed(folder: Path) -> Recheck:
    """What `store.recheck` finds, and beside it every quote of people checked in the same way.

    Raises StoreError or DataError when evaluation or review cannot be read; what does not fit is a failure.
    """
    file = folder / REVIEW
    if not file.is_file():
        return recheck(folder)
    said = review_quotes(read_review(_text(file), str(file)))
    return recheck(folder, ((f"{REVIEW}, {where}", quote) for where, quote in said))


def _check_people(review: Review, machine: Evaluation, texts: Mapping[str, str], source: str) -> None:
    """Raise QuoteError for a quote of people that does not stand in its document, letter by letter."""
    hashes = {document.id: document.sha256 for document in machine.documents}
    for where, quote in review_quotes(review):
        if quote.document not in texts:
            raise QuoteError(f"{source}: {where} quotes the document {quote.document!r}, which is not there")
        try:
            check_quote(quote, texts[quote.document], hashes[quote.document])
        except QuoteError as error:
            raise QuoteError(f"{source}: {where}: {error}") from error


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise DataError(f"{file}: not text in UTF-8 ({error.reason} at byte {error.start})") from error
    except OSError as error:
        raise StoreError(f"{file}: cannot be read ({error.strerror})") from error
