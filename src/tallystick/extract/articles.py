"""Articles: an item of a document as an article, its fields apart from the plan's words and the reporters'."""

from collections.abc import Iterable, Iterator, Sequence

from tallystick.extract.fields import (
    REPORT,
    claimed_status,
    fields_of_plan,
    institutions,
    of_meaning,
    reported,
)
from tallystick.extract.forms import Form
from tallystick.extract.items import Item
from tallystick.extract.paragraphs import paragraphs
from tallystick.extract.voices import split_voices
from tallystick.languages.columns import Columns
from tallystick.model.document import Block, Document, Role
from tallystick.model.outline import Article, Meaning, ReadArticle, Sentence
from tallystick.model.quote import Quote, quote_span

_LONGEST_TITLE = 120
_SHORTEST = 20  # characters; a shorter sentence may well be said twice
_ENDS = " .;:,"


def article_of(document: Document, item: Item, form: Form, number: str, words: Columns) -> ReadArticle:
    """The article of an item whose blocks are a form, under the number it is known by."""
    plan, report = _voices(document, form)
    title = _title(form, item)
    said = tuple(sentence for sentences in reported(form.fields, words, title) for sentence in sentences)
    promised = tuple(_once(_in_order((*plan, *fields_of_plan(form.fields)))))
    article = Article(
        number=number,
        label=item.label.text,
        title=title,
        section=item.section,
        quote=_words(document, item, plan),
        report=tuple(paragraphs((*report, *said))),
        claimed_status=claimed_status(form.fields, words),
        institutions=institutions(form.fields, words),
        fields=tuple(field.field for field in form.fields),
        by_order=not item.label.text,
    )
    return ReadArticle(article, promised, (*report, *said), form.fields)


def _voices(document: Document, form: Form) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """The text of an article in the plan's words and the reporters'; where a field reports, text is the plan's."""
    if document.role is Role.PLAN or any(of_meaning(form.fields, *REPORT)):
        return form.rest, ()
    return split_voices(form.rest, document)


def _once(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences without those that an earlier one says already, in the same words."""
    said: list[str] = []
    for sentence in sentences:
        plain = " ".join(sentence.text.split()).strip(_ENDS).casefold()
        if len(plain) < _SHORTEST or not any(plain in each for each in said):
            said.append(plain)
            yield sentence


def _in_order(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    return tuple(sorted(sentences, key=lambda sentence: sentence.passage.start))


def _words(document: Document, item: Item, plan: Sequence[Sentence]) -> Quote:
    """The plan's text of an article, label included, as one quote."""
    first = item.blocks[0]
    end = max([s.passage.end for s in plan if s.document is document], default=first.end)
    text = " ".join(
        filter(None, [first.text[: item.label.end].strip(), *(sentence.text for sentence in plan)])
    )
    return quote_span(document, first.start, end, text or first.text)


def _title(form: Form, item: Item) -> str:
    """The article's own title: what a field calls it, else its first sentence, cut at a word where it is long."""
    named = next((field.field.quote.text for field in of_meaning(form.fields, Meaning.ACTION)), "")
    text = named or (form.rest[0].text if form.rest else item.blocks[0].text)
    title = text.strip().rstrip(".")
    if len(title) <= _LONGEST_TITLE:
        return title
    return title[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(",;") + " …"


def sentences_of_blocks(document: Document, blocks: Sequence[Block]) -> Iterator[Sentence]:
    """The sentences of blocks, in order."""
    return (Sentence(document, passage) for block in blocks for passage in block.passages)
