"""The folder an evaluation is kept in: written whole or not at all, read back, and checked.

DIR/evaluation.json        the evaluation
DIR/commitments.csv        one row a commitment
DIR/index.html             the page
DIR/documents/<id>.txt     the stored text of each document, in UTF-8
DIR/text/*.md              what people write for the report; kept when the evaluation is replaced
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tallystick.errors import DataError, QuoteError, StoreError
from tallystick.folder import check_writable, write_folder
from tallystick.model.document import Document
from tallystick.model.evaluation import Evaluation
from tallystick.model.quote import Quote, check_quote
from tallystick.publish.data.commitments_csv import write_table
from tallystick.publish.page.whole import page
from tallystick.publish.publication import RECORD, WRITTEN
from tallystick.publish.record import read_record, write_record
from tallystick.publish.references import quotes

TABLE = "commitments.csv"
PAGE = "index.html"
TEXTS = "documents"


@dataclass(frozen=True, slots=True)
class Recheck:
    """What a check of a stored evaluation found.

    `documents` and `quotes` count what was checked, `exact` the quotes that stand in their document letter by
    letter. `failures` are sentences, one for each quote not found and each text that is missing or changed.
    """

    documents: int
    quotes: int
    exact: int
    failures: tuple[str, ...]

    @property
    def not_found(self) -> int:
        """How many quotes do not stand where they say."""
        return self.quotes - self.exact


def check_free(folder: Path, force: bool = False) -> None:
    """Raise StoreError unless an evaluation may be written to `folder`.

    It may where there is nothing yet, and with `force` where another evaluation and nothing else is.
    """
    check_writable(folder)
    if not folder.exists():
        return
    if not folder.is_dir():
        raise StoreError(f"{folder}: is a file, and an evaluation needs a folder; choose another name")
    if Path.cwd().is_relative_to(folder.resolve()):
        raise StoreError(f"{folder}: is the folder you are in; give the evaluation a folder of its own")
    if not any(folder.iterdir()):
        return
    if (folder / RECORD).exists() and not force:
        raise StoreError(f"{folder}: holds another evaluation; --force replaces it")
    if foreign := next(_foreign(folder), None):
        raise StoreError(
            f"{folder}: holds {foreign}, which is no part of an evaluation; choose another folder"
        )


def save(
    evaluation: Evaluation,
    documents: Iterable[Document],
    folder: Path,
    rules: Mapping[str, str],
    force: bool = False,
) -> None:
    """Write the folder of an evaluation, whole or not at all.

    `documents` are those the evaluation names, `rules` the public description of each rule (for the page).
    Raises QuoteError when a quote does not stand in its document, DataError when the record would break its
    schema, StoreError when `folder` is not free (see check_free) or cannot be written.
    """
    texts = {document.id: document.text for document in documents}
    check_quotes(evaluation, texts)
    files: dict[str, str | bytes] = {
        RECORD: write_record(evaluation),
        TABLE: write_table(evaluation),
        PAGE: page(evaluation, rules),
        **{f"{TEXTS}/{identifier}.txt": text for identifier, text in texts.items()},
    }
    try:
        _write(files | dict(_kept(folder)), folder.resolve(), force)
    except OSError as error:
        raise StoreError(f"{folder}: cannot be written ({error.strerror}); choose another folder") from error


def load(place: Path) -> Evaluation:
    """The evaluation in a folder, or in a file named like its evaluation.json.

    Raises StoreError when there is none, DataError when it is not as it should be.
    """
    file = place / RECORD if place.is_dir() else place
    try:
        text = file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise DataError(f"{file}: not text in UTF-8 ({error.reason} at byte {error.start})") from error
    except OSError as error:
        raise StoreError(
            f"{file}: cannot be read ({error.strerror}); is this an evaluation's folder?"
        ) from error
    return read_record(text, str(file))


def recheck(folder: Path, more: Iterable[tuple[str, Quote]] = ()) -> Recheck:
    """Check every quote of a stored evaluation against the stored documents, letter by letter, and the hashes.

    `more` are quotes that others made of its documents, each with words for where it stands. Raises StoreError or
    DataError when the evaluation itself cannot be read; what does not fit is a failure.
    """
    evaluation = load(folder)
    texts = {each.id: _stored_text(folder, each.id) for each in evaluation.documents}
    return _recheck(evaluation, texts, more)


def load_whole(folder: Path) -> tuple[Evaluation, Mapping[str, str]]:
    """A stored evaluation with the stored text of each of its documents, every hash and quote checked.

    Raises QuoteError when a text changed or a quote does not stand in it, and what `load` raises.
    """
    evaluation = load(folder)
    texts = {each.id: _stored_text(folder, each.id) for each in evaluation.documents}
    if failures := _recheck(evaluation, texts).failures:
        more = f" (and {len(failures) - 1:,} more)" if failures[1:] else ""
        raise QuoteError(
            f"{folder}: {failures[0]}{more}; evaluate the documents again, `tallystick verify` lists what differs"
        )
    return evaluation, {name: text for name, text in texts.items() if text is not None}


def _recheck(
    evaluation: Evaluation, texts: Mapping[str, str | None], more: Iterable[tuple[str, Quote]] = ()
) -> Recheck:
    failures = [
        f"{TEXTS}/{source.id}.txt: {'missing or not text in UTF-8' if text is None else 'changed since it was read'}"
        for source in evaluation.documents
        if (text := texts[source.id]) is None or _digest(text) != source.sha256
    ]
    said = (*quotes(evaluation), *more)
    checked = [(where, _difference(quote, texts.get(quote.document))) for where, quote in said]
    missed = [f"{where}: {difference}" for where, difference in checked if difference]
    exact = len(checked) - len(missed)
    return Recheck(len(texts), len(checked), exact, (*failures, *missed))


def _foreign(folder: Path) -> Iterator[str]:
    """What lies in a folder and is no part of the evaluation that is there."""
    if not (folder / RECORD).is_file():
        yield min(path.name for path in folder.iterdir())
        return
    try:
        known = {f"{source.id}.txt" for source in load(folder).documents}
    except DataError as error:
        raise StoreError(f"{error}; so nothing here is replaced, remove {folder} yourself") from error
    yield from sorted({path.name for path in folder.iterdir()} - {RECORD, TABLE, PAGE, TEXTS, WRITTEN})
    written = folder / WRITTEN
    if written.exists():
        found = sorted(written.iterdir()) if written.is_dir() else [written]
        yield from (f"{WRITTEN}/{path.name}" for path in found if not _is_text(path))
    if (folder / TEXTS).is_dir():
        yield from (
            f"{TEXTS}/{name}" for name in sorted({p.name for p in (folder / TEXTS).iterdir()} - known)
        )


def check_quotes(evaluation: Evaluation, texts: Mapping[str, str]) -> None:
    """Raise QuoteError for a quote that does not stand in `texts`, letter by letter, DataError for another text."""
    for source in evaluation.documents:
        if _digest(texts.get(source.id, "")) != source.sha256:
            raise DataError(f"document {source.id}: its text is not the one that was evaluated")
    for where, quote in quotes(evaluation):
        if quote.document not in texts:
            raise QuoteError(f"{where}: quotes document {quote.document!r}, which is not there")
        check_quote(quote, texts[quote.document], quote.sha256)


def _write(files: Mapping[str, str | bytes], target: Path, force: bool) -> None:
    check_free(target, force)
    write_folder(files, target)


def _kept(folder: Path) -> Mapping[str, bytes]:
    """The texts of people in a folder, which an evaluation that replaces another takes over."""
    found = sorted(path for path in (folder / WRITTEN).glob("*.md") if _is_text(path))
    return {f"{WRITTEN}/{path.name}": path.read_bytes() for path in found}


def _is_text(path: Path) -> bool:
    """Whether a file is one that people write for the report."""
    return path.suffix == ".md" and path.is_file() and not path.is_symlink()


def _stored_text(folder: Path, identifier: str) -> str | None:
    """The stored text of a document; None where there is none."""
    with suppress(OSError, UnicodeDecodeError):
        return (folder / TEXTS / f"{identifier}.txt").read_bytes().decode("utf-8")
    return None


def _difference(quote: Quote, text: str | None) -> str | None:
    """Why a quote does not stand in `text`, whose hash is checked apart; None where it does."""
    if text is None:
        return "its document is missing"
    try:
        check_quote(quote, text, quote.sha256)
    except QuoteError as error:
        return str(error)
    return None


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8")).hexdigest()
