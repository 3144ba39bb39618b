"""What a person wrote in Markdown, as blocks: a small safe part of it, everything else stays plain text.

Known are headings, paragraphs, lists, quotes, emphasis and links. Raw HTML and pictures are text. A link names
where its words are from: `[15](record:total/met)`, `[34 interviews](source:interviews)`, `[see](#article-5)`, or
a web address.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tallystick.errors import PublicationError
from tallystick.publish.records import clean
from tallystick.publish.report.check import TEXT
from tallystick.publish.report.model import Block, Bullets, Paragraph, Quotation, Span, Spans

MARK = "[proposed text: edit me]"
"""The first line of a text that was proposed from the data; whoever edits the text removes it."""

LARGEST = 500_000  # characters of one text: some 200 pages
SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands under one heading of a text; the words before the first heading stand under none."""

    title: Spans
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """One text: `proposed` says that nobody has edited it yet."""

    passages: tuple[Passage, ...]
    proposed: bool


def read_text(name: str, source: str) -> Text:
    """The Markdown `source` of the file `name`. Raises PublicationError for one that is too large."""
    if len(source) > LARGEST:
        raise PublicationError(
            f"{TEXT}{name}: longer than {LARGEST:,} characters; this is no text of a report"
        )
    proposed = source.lstrip("\ufeff \n\r").startswith(MARK)
    body = source.replace(MARK, "", 1) if proposed else source
    tokens = _parser().parse(body)
    return Text(tuple(_passages(tokens, f"{TEXT}{name}")), proposed)


@cache
def _parser() -> MarkdownIt:
    """The parser, made once: a review holds thousands of short texts."""
    return MarkdownIt("commonmark", {"html": False}).disable(["image", "code", "fence"])


@dataclass(frozen=True, slots=True)
class _Group:
    """A block token, the tokens inside it, and where it stands."""

    opening: Token
    inside: Sequence[Token]
    where: str

    @property
    def inlines(self) -> Iterator[Spans]:
        """The words of each paragraph inside."""
        return (_spans(token.children or [], self.where) for token in self.inside if token.type == "inline")


def _passages(tokens: Sequence[Token], file: str) -> Iterator[Passage]:
    title: Spans = ()
    blocks: list[Block] = []
    for group in _groups(tokens, file):
        if group.opening.type != "heading_open":
            blocks.extend(_blocks(group))
            continue
        if title or blocks:
            yield Passage(title, tuple(blocks))
        title, blocks = next(group.inlines, ()), []
    if title or blocks:
        yield Passage(title, tuple(blocks))


def _groups(tokens: Sequence[Token], file: str) -> Iterator[_Group]:
    """The outermost blocks."""
    start = 0
    for place, token in enumerate(tokens):
        if token.level == 0 and token.nesting < 1:
            line = (tokens[start].map or [0])[0] + 1
            yield _Group(tokens[start], tokens[start + 1 : place], f"{file}, line {line}")
            start = place + 1


def _blocks(group: _Group) -> Iterator[Block]:
    kind = group.opening.type
    if kind in ("bullet_list_open", "ordered_list_open"):
        items = tuple(spans for spans in group.inlines if spans)
        yield Bullets(items, numbered=kind == "ordered_list_open")
    elif kind == "blockquote_open":
        for spans in group.inlines:
            text = "".join(span.text for span in spans)
            yield Quotation(Span(text, f"{group.where}, quote"), ())
    else:
        yield from (Paragraph(spans) for spans in group.inlines if spans)


def _spans(tokens: Sequence[Token], where: str) -> Spans:
    """The words of one paragraph; what has no known look keeps its words."""
    found: list[Span] = []
    depth = {"strong": 0, "em": 0}
    link: str | None = None
    for token in tokens:
        name, _, side = token.type.rpartition("_")
        if name in depth:
            depth[name] += 1 if side == "open" else -1
        elif name == "link":
            link = str(token.attrs["href"]) if side == "open" else None
        elif text := _words(token):
            found.append(_span(text, link, where, (depth["strong"] > 0, depth["em"] > 0)))
    return tuple(_joined(found))


def _words(token: Token) -> str:
    return " " if token.type in ("softbreak", "hardbreak") else _printable(token.content)


def _span(text: str, link: str | None, where: str, look: tuple[bool, bool]) -> Span:
    scheme, _, rest = (link or "").partition(":")
    name = unquote(rest)
    if scheme == "record":
        return Span(text, name, "", *look)
    if scheme == "source":
        return Span(text, f"source/{name}", SOURCES, *look)
    if link and link.startswith(("https://", "http://")):
        return Span(text, where, link, *look)
    return Span(text, where, unquote(link[1:]) if link and link.startswith("#") else "", *look)


def _joined(spans: Sequence[Span]) -> Iterator[Span]:
    """The spans, neighbours of one look as one, so that a quote over several lines is seen whole."""
    kept: Span | None = None
    for span in spans:
        if kept and _look(kept) == _look(span):
            kept = Span(kept.text + span.text, *_look(kept))
            continue
        if kept:
            yield kept
        kept = span
    if kept:
        yield kept


def _look(span: Span) -> tuple[str, str, bool, bool]:
    return span.record, span.target, span.strong, span.emphasis


def _printable(text: str) -> str:
    """`text` without characters that no document may hold, its spaces kept."""
    edges = (" " * text.startswith(" "), " " * text.endswith(" "))
    body = clean(text)
    return f"{edges[0]}{body}{edges[1]}" if body else edges[0]
