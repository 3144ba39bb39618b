"""Whose rights an article is about: the groups that its fields, headings and commitments name, in their words.

Nothing is inferred: where the plan names no group, an article has none, which does not say that nobody is meant.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tallystick.languages.language import FOLDERS
from tallystick.languages.rights_holders import RightsHolders, rights_holders_in
from tallystick.model.evaluation import Evaluation
from tallystick.model.outline import Article, Meaning, Section
from tallystick.publish.arrange import Entry, ancestors, entries

_LISTED = re.compile(r"[;,\n•|]")


class Origin(StrEnum):
    """Where the plan names a group."""

    FIELD = "field"
    HEADING = "heading"
    TITLE = "title"
    COMMITMENT = "commitment"


@dataclass(frozen=True, slots=True)
class RightsHolder:
    """A group of rights holders that the plan names for an article.

    `words` are those that name it, as printed; `origin` says where, `at` in which commitment, or under which
    printed name of a field.
    """

    group: str
    words: str
    origin: Origin
    at: str = ""


Named = Mapping[str, tuple[RightsHolder, ...]]
"""The groups of each article by its number, each group once."""


def rights_holders(evaluation: Evaluation) -> Named:
    """The groups that each article names: in a column of that meaning, in the innermost heading above it that
    names any, in its title, in its commitments. The first place counts."""
    words = {
        source.id: rights_holders_in(FOLDERS[source.language])
        for source in evaluation.documents
        if source.language in FOLDERS
    }
    known = {section.id: section for section in evaluation.sections}
    return {
        entry.article.number: _once(_of(entry, known, words.get(entry.article.quote.document)))
        for entry in entries(evaluation)
    }


def groups(named: Iterable[RightsHolder]) -> tuple[str, ...]:
    """The names of the groups."""
    return tuple(each.group for each in named)


def rights_holder_words(named: Iterable[RightsHolder]) -> str:
    """The groups, each with the words that name it: "women and girls (“expectant mothers”, 14.5)"."""
    return "; ".join(_said(each) for each in named)


def _said(each: RightsHolder) -> str:
    if each.origin is Origin.FIELD and each.words == each.group:
        return each.group
    return f"{each.group} (“{each.words}”{f', {each.at}' if each.at else ', ' + each.origin})"


def _once(found: Iterable[RightsHolder]) -> tuple[RightsHolder, ...]:
    first: dict[str, RightsHolder] = {}
    for each in found:
        first.setdefault(each.group, each)
    return tuple(first.values())


def _of(entry: Entry, known: Mapping[str, Section], words: RightsHolders | None) -> Iterator[RightsHolder]:
    """All that names a group; without words of the plan's language, what a column prints."""
    yield from _in_fields(entry.article, words)
    if words is None:
        return
    yield from _above(entry.article, known, words)
    yield from (RightsHolder(*each, Origin.TITLE) for each in words.named(_line(entry.article.title)))
    for each in entry.assessments:
        commitment = each.commitment
        for found in words.named(_line(commitment.quote.text)):
            yield RightsHolder(*found, Origin.COMMITMENT, commitment.id)


def _in_fields(article: Article, words: RightsHolders | None) -> Iterator[RightsHolder]:
    """What a column of rights holders prints, by the name of the group where it is a known one."""
    for field in article.fields:
        if field.meaning is not Meaning.RIGHTS_HOLDER:
            continue
        for name in filter(None, map(_line, _LISTED.split(field.quote.text))):
            found = list(words.named(name)) if words else []
            yield from (
                RightsHolder(group, said, Origin.FIELD, field.header)
                for group, said in found or [(name, name)]
            )


def _above(article: Article, known: Mapping[str, Section], words: RightsHolders) -> Iterator[RightsHolder]:
    """The groups of the innermost heading that names any: outer headings speak of more than is under it."""
    for section in ancestors(article.section, known):
        if found := list(words.named(_line(known[section].title))):
            yield from (RightsHolder(*each, Origin.HEADING) for each in found)
            return


def _line(text: str) -> str:
    return " ".join(text.split())
