"""An evaluation in the order of its plan: sections, their articles, the articles' commitments."""

from collections.abc import Mapping
from dataclasses import dataclass

from tallystick.errors import DataError
from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import Evaluation
from tallystick.model.outline import Article, Section


@dataclass(frozen=True, slots=True)
class Entry:
    """One article with what was decided about its commitments."""

    article: Article
    assessments: tuple[Assessment, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One section with the articles that stand directly under it; `section` is None for those under none.

    `depth` is 0 for a heading that stands under no other; `path` leads from the outermost heading to it.
    """

    section: Section | None
    depth: int
    path: tuple[str, ...]
    entries: tuple[Entry, ...]

    @property
    def id(self) -> str | None:
        """The id of the section, None for articles under no section."""
        return self.section.id if self.section else None

    @property
    def name(self) -> str:
        """What records, anchors and files call it: the id of the section, "none" for articles under no section."""
        return self.id or "none"


Chapter = tuple[Part, ...]
"""An outermost part, and after it those under it."""


def parts(evaluation: Evaluation) -> tuple[Part, ...]:
    """The sections in plan order, each with its own articles; articles under no section come first.

    Raises DataError when sections name each other as parents in a circle.
    """
    placed: dict[str | None, list[Entry]] = {}
    for entry in entries(evaluation):
        placed.setdefault(entry.article.section, []).append(entry)
    known = {section.id: section for section in evaluation.sections}
    loose = [Part(None, 0, (), tuple(placed[None]))] if None in placed else []
    return (*loose, *(_part(section, known, placed) for section in evaluation.sections))


def entries(evaluation: Evaluation) -> tuple[Entry, ...]:
    """The articles in plan order, each with its assessments."""
    placed: dict[str, list[Assessment]] = {}
    for assessment in evaluation.assessments:
        placed.setdefault(assessment.commitment.article, []).append(assessment)
    return tuple(Entry(article, tuple(placed.get(article.number, ()))) for article in evaluation.articles)


def chapters(evaluation: Evaluation) -> tuple[Chapter, ...]:
    """The parts in plan order, each outermost one with those under it."""
    groups: list[list[Part]] = []
    for part in parts(evaluation):
        if part.depth == 0 or not groups:
            groups.append([])
        groups[-1].append(part)
    return tuple(map(tuple, groups))


def ancestors(section: str | None, known: Mapping[str, Section]) -> tuple[str, ...]:
    """The ids from `section` up to its outermost heading, itself first."""
    chain: list[str] = []
    while section is not None:
        if section in chain:
            raise DataError(f"section {section!r} stands under itself; a heading's parents must end")
        chain.append(section)
        section = known[section].parent
    return tuple(chain)


def _part(section: Section, known: Mapping[str, Section], placed: dict[str | None, list[Entry]]) -> Part:
    chain = ancestors(section.id, known)
    path = tuple(known[identifier].title for identifier in reversed(chain))
    return Part(section, len(chain) - 1, path, tuple(placed.get(section.id, ())))
