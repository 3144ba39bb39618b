"""Evaluation: everything one run found, in the order it is printed; evaluation.json holds just that."""

from dataclasses import dataclass
from datetime import date

from tallystick.model.assessment import Assessment
from tallystick.model.document import Role
from tallystick.model.finding import Finding
from tallystick.model.outline import Article, Section
from tallystick.model.quote import Quote
from tallystick.model.source_kind import SourceKind

SCHEMA = "tallystick.evaluation/1"


@dataclass(frozen=True, slots=True)
class Source:
    """One document of an evaluation, without its text: `sha256` is the hash of the stored text.

    `name` is the file it was read from, `file_sha256` the hash of that file, `pages` their number. `source` says
    who speaks in it, None where nobody said so.
    """

    id: str
    title: str
    name: str
    role: Role
    language: str
    sha256: str
    file_sha256: str
    pages: int
    source: SourceKind | None = None

    @property
    def paged(self) -> bool:
        """Whether a page number helps to find a passage: formats without pages count as one page."""
        return self.pages > 1


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A plan held against its reports.

    `as_of` is the day by which a deadline counts as passed; None when none was given, and then no verdict is
    `pending`. `outside` is text that belongs to no article. `notes` are what the reader of documents and of
    the outline had to decide. `version` is the version of Tallystick that wrote it.
    """

    documents: tuple[Source, ...]
    sections: tuple[Section, ...]
    articles: tuple[Article, ...]
    assessments: tuple[Assessment, ...]
    findings: tuple[Finding, ...]
    outside: tuple[Quote, ...]
    notes: tuple[str, ...]
    as_of: date | None
    version: str
