"""Searching the passages of an evaluation: SQLite's FTS5 and PostgreSQL's tsvector behind one function.

Both index the same words (plans/search_words.py) and are asked for passages that hold all of them, so they find the
same ones. They are given in reading order, which needs no ranking that two engines would compute differently.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db import connection

from tallystick_web.plans.models import Passage, SourceDocument
from tallystick_web.plans.search_words import Part, Term, marked, terms_of

MOST_HITS = 50
_COLUMNS = ", ".join(f'p."{name}"' for name in ("id", "document_id", "order", "start", "end", "page", "text"))


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found, in parts, those apart that were searched for; `passage` has its place and its text."""

    passage: Passage
    document: SourceDocument
    parts: tuple[Part, ...]


def search_passages(documents: Iterable[SourceDocument], words: str, limit: int = MOST_HITS) -> list[Hit]:
    """The first `limit` passages of the documents that hold all `words`, in reading order.

    Words are plain text, never a query. Nothing to search for finds nothing. One query, and that of the documents.
    """
    terms = terms_of(words)
    known = {each.pk: each for each in documents}
    if not terms or not known:
        return []
    return [
        Hit(passage, known[passage.document_id], marked(passage.text, terms))
        for passage in _holding(terms, list(known), limit)
    ]


def _holding(terms: Sequence[Term], documents: list[int], limit: int) -> Sequence[Passage]:
    condition, query = _ENGINES[connection.vendor](terms)
    places = ", ".join(["%s"] * len(documents))
    return list(
        Passage.objects.raw(
            f"SELECT {_COLUMNS} FROM plans_passage p WHERE p.document_id IN ({places}) AND {condition} "
            'ORDER BY p.document_id, p."order" LIMIT %s',
            [*documents, query, limit],
        )
    )


def _sqlite(terms: Sequence[Term]) -> tuple[str, str]:
    words = " ".join(f'"{term.word}"{"*" if term.prefix else ""}' for term in terms)
    return "p.id IN (SELECT rowid FROM plans_passage_search WHERE plans_passage_search MATCH %s)", words


def _postgresql(terms: Sequence[Term]) -> tuple[str, str]:
    words = " & ".join(f"'{term.word}'{':*' if term.prefix else ''}" for term in terms)
    return "p.search @@ %s::tsquery", words


_ENGINES: Mapping[str, Callable[[Sequence[Term]], tuple[str, str]]] = {
    "sqlite": _sqlite,
    "postgresql": _postgresql,
}
"""By the name of the database: the condition on a passage `p`, and the text of its one parameter.

The words of a term are letters and digits only (see search_words), so they need no further quoting.
"""
