"""Counts of verdicts by kind, for the whole plan and for each section."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Kind
from tallystick.model.evaluation import Evaluation
from tallystick.model.outline import Section
from tallystick.model.verdict import VERDICTS, Verdict
from tallystick.publish.arrange import Entry, Part, ancestors, entries, parts

Counts = Mapping[Kind, Mapping[Verdict, int]]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many articles and commitments a section has, headings below it included, and their verdicts.

    The `part` of the whole plan has no section, as that of articles under no heading.
    """

    part: Part
    articles: int
    commitments: int
    counts: Counts

    @property
    def section(self) -> Section | None:
        """The section counted; None for the whole plan, and for articles that stand under no heading."""
        return self.part.section

    @property
    def depth(self) -> int:
        """How many headings stand above it."""
        return self.part.depth

    @property
    def place(self) -> str:
        """The name under which its records stand."""
        return f"section/{self.part.name}"


def total(evaluation: Evaluation) -> Tally:
    """The tally of the whole plan."""
    found = entries(evaluation)
    return _tally(Part(None, 0, (), found), found)


def section_tallies(evaluation: Evaluation) -> tuple[Tally, ...]:
    """A tally for each section in plan order, and first one for articles under no section, if any."""
    arranged = parts(evaluation)
    below = _below(arranged, {section.id: section for section in evaluation.sections})
    return tuple(_tally(part, below[part.id]) for part in arranged)


def count(assessments: Iterable[Assessment]) -> Counts:
    """How many of each verdict, for each kind; every verdict a kind can get is there, also with 0."""
    seen = Counter((each.commitment.kind, each.verdict) for each in assessments)
    return {kind: {each: seen[kind, each] for each in verdicts} for kind, verdicts in VERDICTS.items()}


def merged(counts: Counts) -> tuple[tuple[Verdict, int], ...]:
    """The counts of each verdict over all kinds, in the order verdicts are shown."""
    return tuple((verdict, sum(kind.get(verdict, 0) for kind in counts.values())) for verdict in Verdict)


def summary(evaluation: Evaluation) -> dict[str, Any]:
    """The `summary` of evaluation.json."""
    whole = total(evaluation)
    return {
        **_plain(whole),
        "sections": [{"section": tally.part.id, **_plain(tally)} for tally in section_tallies(evaluation)],
    }


def _below(arranged: Iterable[Part], known: Mapping[str, Section]) -> dict[str | None, list[Entry]]:
    """For each section's id the entries of the section and of all headings under it."""
    below: dict[str | None, list[Entry]] = {part.id: [] for part in arranged}
    for part in arranged:
        for identifier in ancestors(part.id, known) or (None,):
            below[identifier].extend(part.entries)
    return below


def _tally(part: Part, found: Sequence[Entry]) -> Tally:
    assessments = [each for entry in found for each in entry.assessments]
    return Tally(part, len(found), len(assessments), count(assessments))


def _plain(tally: Tally) -> dict[str, Any]:
    kinds = {str(kind): {str(v): n for v, n in counts.items()} for kind, counts in tally.counts.items()}
    return {"articles": tally.articles, "commitments": tally.commitments, "kinds": kinds}
