"""The tables of what people decided: judgements, claims, replies, dissents, decisions, signatures, interests,
agreement."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from tallystick.model.review import Mending, Review
from tallystick.model.verdict import Verdict
from tallystick.publish.data.cells import Cell
from tallystick.publish.data.rows import Row, place, quote_columns, words
from tallystick.publish.data.table import Column, Table, Type, number, text, whole
from tallystick.publish.review.timeline import JUDGED, Act, timeline, whole_dissents
from tallystick.publish.review.wording import mended_words

Rows = list[Row]


def review_tables(review: Review) -> tuple[Table, ...]:
    """All tables of a review."""
    rows = list(_events(review))
    return (
        _machine(rows),
        _judgements(rows),
        _claims(rows),
        _replies(rows),
        _dissents(review, rows),
        _quotes(rows),
        _decisions(review),
        _signatures(review),
        _conflicts(review),
        _agreement(review),
        _release(review),
    )


def _events(review: Review) -> Iterator[Row]:
    """The events of all commitments, each with its place among those of its kind."""
    for each in review.commitments:
        counts = dict.fromkeys(Act, 0)
        for event in timeline(each):
            counts[event.act] += 1
            yield Row(each.commitment, counts[event.act], event)


def _machine(rows: Rows) -> Table:
    columns = (
        _commitment(),
        text("verdict", "What the machine had said.", lambda row: row.inner.verdict, allowed=words(Verdict)),
        text("rule", "The rule that decided.", lambda row: row.inner.rule),
        text("rationale", "Why, with the arithmetic.", lambda row: row.inner.text),
    )
    found = _of(rows, Act.MACHINE)
    return Table("machine", "Machine", "What the machine had said.", ("commitment",), columns, found)


def _judgements(rows: Rows) -> Table:
    columns = (
        _commitment(),
        text("act", "By an assessor, or by the third person.", lambda row: row.inner.act, allowed=words(Act)),
        place(),
        *_spoken(),
        whole("round", "2 after a reply reopened it.", lambda row: row.inner.round),
        text("verdict", "The verdict given.", lambda row: row.inner.verdict, allowed=words(Verdict)),
        Column("settles", Type.BOOLEAN, "Whether the verdict rests on it.", lambda row: row.inner.settles),
        text("reason", "Why.", lambda row: row.inner.text),
        _cited(),
    )
    description = "The verdicts that people gave, each with its reason."
    found = _of(rows, *JUDGED)
    return Table("judgements", "Judgements", description, ("commitment", "act", "place"), columns, found)


def _claims(rows: Rows) -> Table:
    columns = (
        _commitment(),
        place(),
        _institution(),
        *_spoken(),
        text("status", "The status it claims.", lambda row: row.inner.status),
        text("text", "What it says.", lambda row: row.inner.text),
        _cited(),
    )
    description = "What the implementing institutions say of their own commitments."
    return Table("claims", "Claims", description, ("commitment", "place"), columns, _of(rows, Act.CLAIM))


def _replies(rows: Rows) -> Table:
    reopens = Column(
        "reopens", Type.BOOLEAN, "Whether it asked for another assessment.", lambda row: row.inner.reopens
    )
    columns = (
        _commitment(),
        place(),
        _institution(),
        *_spoken(),
        reopens,
        text("text", "The answer.", lambda row: row.inner.text),
        _cited(),
    )
    description = "What institutions answered to draft verdicts."
    return Table("replies", "Replies", description, ("commitment", "place"), columns, _of(rows, Act.REPLY))


def _dissents(review: Review, rows: Rows) -> Table:
    found = [*_of(rows, Act.DISSENT), *(Row(name, 0, said) for name, said in whole_dissents(review))]
    columns = (
        whole("number", "Its place in the order.", lambda row: row[0]),
        text(
            "commitment",
            "The commitment it speaks of, empty for all.",
            lambda row: row[1].outer or None,
            refers=("commitments", "id"),
            optional=True,
        ),
        text("by", "Who.", lambda row: row[1].inner.by),
        text("at", "When (ISO 8601).", lambda row: row[1].inner.at.isoformat()),
        text("text", "The opinion.", lambda row: row[1].inner.text),
    )
    description = "Opinions of members of the expert group that differ from the verdict."
    return Table("dissents", "Dissents", description, ("number",), columns, list(enumerate(found, 1)))


def _quotes(rows: Rows) -> Table:
    quoted = [(row, n, quote) for row in rows for n, quote in enumerate(row.inner.quotes, 1)]
    columns = (
        text("commitment", "The commitment.", lambda each: each[0].outer, refers=("commitments", "id")),
        text("act", "What it was quoted in.", lambda each: each[0].inner.act, allowed=words(Act)),
        whole("place", "The place of that among its kind, from 1.", lambda each: each[0].place),
        whole("number", "The place among its quotes, from 1.", lambda each: each[1]),
        *quote_columns(lambda each: each[2]),
    )
    key = ("commitment", "act", "place", "number")
    description = "The passages that people quote."
    return Table("review_quotes", "Review quotes", description, key, columns, quoted)


def _decisions(review: Review) -> Table:
    columns = (
        place(),
        *_spoken(),
        text("mending", "What was changed.", lambda row: row.inner.mending, allowed=words(Mending)),
        text("subject", "The commitment or article.", lambda row: row.inner.subject),
        text("why", "The reason.", lambda row: row.inner.why),
        text("details", "Named values.", lambda row: mended_words(row.inner)),
    )
    description = "Changes of the outline that the machine read."
    rows = [Row("", n, each) for n, each in enumerate(review.decisions, 1)]
    return Table("decisions", "Decisions", description, ("place",), columns, rows)


def _signatures(review: Review) -> Table:
    rows = [Row("", n, each) for n, each in enumerate(review.signatures, 1)]
    columns = (place(), *_spoken())
    return Table("signatures", "Signatures", "Who approved the verdicts.", ("place",), columns, rows)


def _conflicts(review: Review) -> Table:
    rows = [Row("", n, each) for n, each in enumerate(review.conflicts, 1)]
    columns = (
        place(),
        *_spoken(),
        text("section", "A section, empty for the whole plan.", lambda row: row.inner.section),
        text(
            "commitments",
            "Those there, which the member is not given to judge.",
            lambda row: " ".join(row.inner.commitments),
        ),
    )
    description = "Who stated a conflict of interest where; which it is, is not published."
    return Table("conflicts", "Conflicts of interest", description, ("place",), columns, rows)


def _agreement(review: Review) -> Table:
    rows = [Row("", n, each) for n, each in enumerate(review.agreement, 1)]
    columns = (
        place(),
        text("section", "A section, empty for the whole plan.", lambda row: row.inner.section),
        whole("items", "How many commitments two people judged.", lambda row: row.inner.items),
        number("percent", "The share on which they agree, 0 to 100.", _exact("percent")),
        number("kappa", "Cohen's kappa.", _exact("kappa")),
        number("alpha", "Krippendorff's alpha for nominal data.", _exact("alpha")),
    )
    description = "How far two assessors agree; a measure that is not defined is empty."
    return Table("agreement", "Agreement", description, ("place",), columns, rows)


def _release(review: Review) -> Table:
    rows = [review.release] if review.release else []
    quorum = whole("quorum", "How many had to sign.", lambda _: review.quorum or None)
    columns = (
        whole("number", "Counts from 1.", lambda each: each.number),
        text("by", "Who released it.", lambda each: each.by),
        text("at", "When (ISO 8601).", lambda each: each.at.isoformat()),
        text("note", "What was corrected since the one before.", lambda each: each.note),
        text("previous", "The SHA-256 of the one before.", lambda each: each.previous),
        quorum,
    )
    return Table("release", "Release", "Which release this is.", ("number",), columns, rows)


def _of(rows: Rows, *acts: Act) -> Rows:
    return [row for row in rows if row.inner.act in acts]


def _exact(name: str) -> Callable[[Row], Cell]:
    """A measure with the digits it has."""

    def value(row: Row) -> Cell:
        found = getattr(row.inner, name)
        return None if found is None else Decimal(str(found))

    return value


def _commitment() -> Column:
    return text("commitment", "The commitment.", lambda row: row.outer, refers=("commitments", "id"))


def _institution() -> Column:
    return text("institution", "The institution.", lambda row: row.inner.institution)


def _spoken() -> tuple[Column, Column]:
    at = text("at", "When (ISO 8601).", lambda row: row.inner.at.isoformat())
    return text("by", "Who.", lambda row: row.inner.by), at


def _cited() -> Column:
    return whole("quotes", "How many passages it quotes.", lambda row: len(row.inner.quotes))
