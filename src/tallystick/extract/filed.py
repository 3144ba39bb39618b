"""Filed: articles that are forms, whose fields give number and section (a file, a page, a heading each)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tallystick.extract.articles import article_of, sentences_of_blocks
from tallystick.extract.fields import of_meaning
from tallystick.extract.forms import Form
from tallystick.extract.items import Items
from tallystick.extract.labels import Label
from tallystick.extract.numbering import unique_numbers
from tallystick.languages.columns import Columns
from tallystick.model.document import Document
from tallystick.model.outline import Layout, Meaning, Outline, ReadArticle, Section, Sentence

_JOINTS = (".", "-", "/", "_")


def filed_outline(document: Document, found: Items, forms: Sequence[Form], words: Columns) -> Outline:
    """The outline of items that are forms.

    Their numbers are those of the field that tells most of them apart; what their section fields name are
    sections. An item whose number begins those of others, and that claims nothing itself, heads them.
    """
    numbers = _numbers(forms)
    heads = _heads(numbers, forms)
    sections = _Sections(list(found.sections))
    for at in heads:
        sections.add(_titles(forms[at]), heads[at], found.items[at].section)
    kept = [at for at in range(len(forms)) if at not in heads]
    called = unique_numbers([numbers[at] or str(place) for place, at in enumerate(kept, start=1)])
    articles = []
    for at, number in zip(kept, called, strict=True):
        head = _head_of(numbers[at], numbers, heads)
        section = sections.add(_titles(forms[at]), head, found.items[at].section)
        item = replace(found.items[at], label=Label(numbers[at], number, "", (), 0), section=section)
        articles.append(article_of(document, item, forms[at], number, words))
    outside = [
        *sentences_of_blocks(document, found.outside),
        *(s for at in heads for s in _sentences(forms[at])),
    ]
    return Outline(
        tuple(sections.found),
        tuple(articles),
        tuple(outside),
        tuple(_notes(articles, document.name)),
        Layout.FIELDS,
    )


def _numbers(forms: Sequence[Form]) -> list[str]:
    """The number of each form: what its field of numbers says, of several fields the one with most values."""
    values: dict[str, set[str]] = {}
    for form in forms:
        for field in of_meaning(form.fields, Meaning.NUMBER):
            values.setdefault(field.field.header, set()).add(field.field.quote.text.strip())
    order = sorted(values, key=lambda header: (-len(values[header]), header))
    return [next(iter(_by_headers(form, order)), "") for form in forms]


def _by_headers(form: Form, order: Sequence[str]) -> Iterator[str]:
    fields = {field.field.header: field for field in of_meaning(form.fields, Meaning.NUMBER)}
    return (fields[header].field.quote.text.strip() for header in order if header in fields)


def _heads(numbers: Sequence[str], forms: Sequence[Form]) -> dict[int, str]:
    """The forms that head others, by their place, with what they are called: those without a status or progress
    of their own whose number the numbers of others begin with."""
    heads: dict[int, str] = {}
    for at, (number, form) in enumerate(zip(numbers, forms, strict=True)):
        claims = any(of_meaning(form.fields, Meaning.STATUS, Meaning.PROGRESS))
        if number and not claims and any(_is_under(other, number) for other in numbers):
            heads[at] = f"{number} {_title(form)}".strip()
    return heads


def _is_under(number: str, head: str) -> bool:
    return number.lower().startswith(tuple(f"{head.lower()}{joint}" for joint in _JOINTS))


def _head_of(number: str, numbers: Sequence[str], heads: dict[int, str]) -> str | None:
    """What the form is called that heads a number, None where none does."""
    above = [at for at in heads if number and _is_under(number, numbers[at])]
    return heads[max(above, key=lambda at: len(numbers[at]))] if above else None


def _title(form: Form) -> str:
    return next((s.text.strip() for s in form.rest), "")


def _titles(form: Form) -> tuple[str, ...]:
    """What the section fields of a form name, from the outermost."""
    return tuple(
        dict.fromkeys(field.field.quote.text.strip() for field in of_meaning(form.fields, Meaning.SECTION))
    )


def _sentences(form: Form) -> tuple[Sentence, ...]:
    return (*form.rest, *(sentence for field in form.fields for sentence in field.sentences))


@dataclass
class _Sections:
    """The sections that headings and fields name, each once under its parent."""

    found: list[Section]

    def add(self, titles: Sequence[str], head: str | None, above: str | None) -> str | None:
        """The id of the innermost section, those that are new added."""
        current = above
        for title in (*titles, *([head] if head else [])):
            current = self._child(title, current)
        return current

    def _child(self, title: str, parent: str | None) -> str:
        known = next((s.id for s in self.found if s.title == title and s.parent == parent), None)
        if known is None:
            order = len(self.found) + 1
            known = f"s{order}"
            self.found.append(Section(known, title, parent, order))
        return known


def _notes(articles: Sequence[ReadArticle], name: str) -> Iterator[str]:
    unnumbered = sum(article.article.by_order for article in articles)
    if unnumbered:
        yield by_order_note(name, unnumbered)
    labels = Counter(article.article.label for article in articles if article.article.label)
    for label, times in labels.items():
        if times > 1:
            yield f"{name}: {label} is printed {times} times; the repeats have a letter added here"


def by_order_note(name: str, articles: int) -> str:
    """The note that articles are numbered by their order."""
    if articles == 1:
        return f"{name}: its article has no printed number"
    return f"{name}: its {articles:,} articles have no printed numbers; they are numbered by their order"
