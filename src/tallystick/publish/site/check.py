"""Whether all that the site shows stands in the record: every quote in its place, every figure somewhere.

The pages are read back as a browser reads them, so that a fault of whatever wrote them cannot pass.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tallystick.errors import PublicationError
from tallystick.model.evaluation import SCHEMA, Evaluation
from tallystick.model.quote import Quote
from tallystick.model.review import Review
from tallystick.publish.addresses import addresses
from tallystick.publish.arrange import Entry, entries
from tallystick.publish.codec import plain
from tallystick.publish.json_text import number_text
from tallystick.publish.ogp import MAPPED
from tallystick.publish.page.article import CUT
from tallystick.publish.pictures.picture import Picture
from tallystick.publish.publication import Files, Publication
from tallystick.publish.records import Records, records_of, said
from tallystick.publish.references import quotes
from tallystick.publish.review.records import commitment_records, review_records
from tallystick.publish.review_record import review_quotes
from tallystick.publish.wording import EXPLAINED, article_name, confidence_words, reported_words, target_words

NOT_OF_THE_RECORD = "script, style, .ends, .graph, code, select"
"""What a page shows besides: its own workings, the ends of a scale, names of files and fingerprints."""

UNSAID = ("start", "end", "sha256", "file_sha256", "prefix", "suffix", "exact")
"""What a record holds that no page says in words."""

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def check_site(files: Files, publication: Publication) -> None:
    """Raise PublicationError, naming page and words, for a quote or figure that no record is behind.

    A figure is any number in the words of a page. It must be printed in the record, be said of a value in it,
    or be a count of no more things than there are.
    """
    evaluation = publication.evaluation
    where = addresses(evaluation)
    placed = {where.quote(quote): quote for quote in _quotes(publication)}
    whole, shared = _known(evaluation, publication.rules), _shared(evaluation, publication.rules)
    if publication.review:
        whole |= _figures(map(said, review_records(publication.review).values()))
    pages = {
        name: LexborHTMLParser(text.decode("utf-8")) for name, text in files.items() if name.endswith(".html")
    }
    for name, text in publication.texts.items():
        if page := pages.pop(where.document(name), None):
            _check_text(where.document(name), page, text)
    for entry in entries(evaluation):
        if page := pages.pop(name := where.article(entry.article.number), None):
            _check_page(
                name, page, placed, shared | _of_article(entry) | _of_review(entry, publication.review)
            )
    for name, page in pages.items():
        _check_page(name, page, placed, whole)


def _quotes(publication: Publication) -> Iterator[Quote]:
    """Every quote of the evaluation and of its review."""
    yield from (quote for _, quote in quotes(publication.evaluation))
    if publication.review:
        yield from (quote for _, quote in review_quotes(publication.review))


def _of_review(entry: Entry, review: Review | None) -> frozenset[str]:
    """The figures the page of an article may show of what people said of its commitments."""
    if review is None:
        return frozenset()
    inside = frozenset(each.commitment.id for each in entry.assessments)
    return _figures(map(said, commitment_records(review, inside).values()))


def check_pictures(pictures: Iterable[Picture], records: Records) -> None:
    """Raise PublicationError for a figure of a picture that no record is behind, or whose record says another."""
    for picture in pictures:
        for cell in (cell for row in picture.rows for cell in row):
            backed = said(records[cell.record]) if cell.record in records else ""
            if backed != cell.text and (cell.record or next(figures(cell.text), None)):
                raise PublicationError(
                    f"the picture {picture.title!r} says {cell.text!r} and its record {backed!r}; "
                    "this is a fault of ours, report it"
                )


def figures(words: str) -> Iterator[str]:
    """The numbers in a text, without marks between thousands and zeros that say nothing."""
    for found in _FIGURE.findall(words):
        whole, point, places = found.replace(",", "").partition(".")
        yield f"{whole}{point}{places}".rstrip("0").rstrip(".") if point else whole


def _check_page(
    name: str, page: LexborHTMLParser, placed: Mapping[str, Quote], known: frozenset[str]
) -> None:
    for figure in page.css("figure.quote, figure.plan"):
        _check_quote(name, figure, placed)
    for figure in page.css("figure.again"):
        _check_beginning(name, figure, placed)
    for node in page.css(NOT_OF_THE_RECORD):
        node.decompose()
    for node in page.css("a, td, th, li, p, dt, dd, span, summary, label, figcaption, h1, h2, h3, h4, h5"):
        node.insert_after(" ")
    words = page.body.text() if page.body else ""
    if lost := next((figure for figure in figures(words) if figure not in known), None):
        raise PublicationError(
            f"{name}: the figure {lost} has no record behind it; this is a fault of ours, report it"
        )


def _check_quote(name: str, figure: LexborNode, placed: Mapping[str, Quote]) -> None:
    """A quote must lead to its place and read as the one recorded there."""
    for node in figure.css("sup"):
        node.decompose()
    block, quote = figure.css_first("blockquote"), _placed(figure, placed)
    words = block.text() if block else ""
    if quote is None or _flat(quote.text) != _flat(words):
        raise _unbacked(name, words)


def _check_beginning(name: str, figure: LexborNode, placed: Mapping[str, Quote]) -> None:
    """The beginning of a quote that stands in full above must lead to its place too, and be its beginning."""
    block, quote = figure.css_first("q"), _placed(figure, placed)
    words = block.text() if block else ""
    if block is None or quote is None or not _flat(quote.text).startswith(_flat(words.removesuffix(CUT))):
        raise _unbacked(name, words)
    block.decompose()


def _placed(figure: LexborNode, placed: Mapping[str, Quote]) -> Quote | None:
    """The recorded quote to whose place a figure leads."""
    link = figure.css_first("cite a")
    address = (link.attributes.get("href") or "") if link else ""
    return placed.get(address.removeprefix("../"))


def _unbacked(name: str, words: str) -> PublicationError:
    return PublicationError(
        f"{name}: the quote {words[:60]!r} has no record behind it; this is a fault of ours, report it"
    )


def _check_text(name: str, page: LexborHTMLParser, text: str) -> None:
    """The text of a document must be the stored one, letter by letter."""
    for node in page.css(".back, .folio"):
        node.decompose()
    stored = page.css_first(".stored")
    if stored is None or _flat(stored.text()) != _flat(text):
        raise PublicationError(f"{name}: differs from the stored text; this is a fault of ours, report it")


def _flat(words: str) -> str:
    """`words` without spaces and without what HTML cannot hold."""
    return re.sub("[\\s\x00-\x1f\x7f-\x9f\ufffd]+", "", words)


def _known(evaluation: Evaluation, rules: Mapping[str, str]) -> frozenset[str]:
    """The figures a page about the whole may show."""
    values = (said(value) for value in records_of(evaluation).values())
    each = frozenset().union(*(_of_article(entry) for entry in entries(evaluation)))
    return _shared(evaluation, rules) | _figures(values) | each


def _shared(evaluation: Evaluation, rules: Mapping[str, str]) -> frozenset[str]:
    """The figures every page may show: of the documents, headings, findings, rules, and counts of things."""
    about = (
        evaluation.documents,
        evaluation.sections,
        evaluation.findings,
        evaluation.outside,
        evaluation.notes,
    )
    names = (article_name(article) for article in evaluation.articles)
    fixed = (
        evaluation.version,
        SCHEMA,
        "SHA-256",
        str(evaluation.as_of),
        *MAPPED.values(),
        *EXPLAINED.values(),
    )
    counts = frozenset(map(str, range(_most(evaluation) + 1)))
    return counts | _figures([*map(_text, about), *names, *fixed, *rules.values()])


def _most(evaluation: Evaluation) -> int:
    """How many there are of what there is most of: no count can be higher."""
    inside = [len(article.report) + len(article.fields) for article in evaluation.articles]
    evidence = [len(each.evidence) for each in evaluation.assessments]
    whole = (evaluation.articles, evaluation.assessments, evaluation.findings, evaluation.outside)
    return max(*map(len, whole), *inside, *evidence, 0)


def _of_article(entry: Entry) -> frozenset[str]:
    """The figures the page of an article may show of it."""
    return _figures([_text(entry.article), *_said(entry)])


def _said(entry: Entry) -> Iterator[str]:
    for each in entry.assessments:
        yield from (_text(each), confidence_words(each.confidence))
        if each.commitment.target:
            yield target_words(each.commitment.target)
        yield from (reported_words(item.reported) for item in each.evidence if item.reported)


def _text(value: object) -> str:
    """All that a value says, without the places and hashes of its quotes."""
    return " ".join(_leaves(plain(value)))


def _leaves(data: Any) -> Iterator[str]:
    if isinstance(data, Mapping):
        for key, inner in data.items():
            yield from () if key in UNSAID else _leaves(inner)
    elif isinstance(data, list):
        for inner in data:
            yield from _leaves(inner)
    elif isinstance(data, Decimal):
        yield number_text(data)
    elif data is not None:
        yield str(data)


def _figures(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(figure for text in texts for figure in figures(text))
