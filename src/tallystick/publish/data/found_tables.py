"""The tables of what was found: commitments with their verdicts, evidence, findings, counts."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from tallystick.model.commitment import Comparator, Direction, Kind
from tallystick.model.evaluation import Evaluation
from tallystick.model.evidence import Nature, Relation
from tallystick.model.finding import Severity
from tallystick.model.on_track import OnTrack
from tallystick.model.source_kind import SourceKind
from tallystick.model.verdict import Verdict
from tallystick.publish.addresses import Addresses
from tallystick.publish.data.cells import Cell
from tallystick.publish.data.rows import Row, inside, quote_columns, words
from tallystick.publish.data.table import Column, Table, number, text, whole
from tallystick.publish.ogp import Completion, completion
from tallystick.publish.summary import Tally, section_tallies, total

BOUNDS = ("=", "~", ">=", "<=", ">", "<")
"""How exact a reported value can be."""


def commitments(evaluation: Evaluation, where: Addresses) -> Table:
    """The table of commitments."""
    columns = (
        text("id", "The article's number and the place in it.", lambda each: each.commitment.id),
        text(
            "article",
            "The article it stands in.",
            lambda each: each.commitment.article,
            refers=("articles", "number"),
        ),
        text(
            "kind", "What sort of undertaking it is.", lambda each: each.commitment.kind, allowed=words(Kind)
        ),
        text("verdict", "What was decided.", lambda each: each.verdict, allowed=words(Verdict)),
        text(
            "completion",
            "The level of the Open Government Partnership it maps to.",
            completion,
            allowed=words(Completion),
        ),
        text("rationale", "Why, with the arithmetic.", lambda each: each.rationale),
        text(
            "on_track",
            "Before the deadline, whether the newest figure is on its way; no part of the verdict.",
            lambda each: each.on_track,
            allowed=words(OnTrack),
        ),
        text("trend", "Why it is on its way or not.", lambda each: each.trend),
        text("rule", "The rule that decided.", lambda each: each.rule),
        number("confidence", "How sure the machine is, 0 to 1.", lambda each: Decimal(str(each.confidence))),
        text("address", "Its place on the site.", lambda each: where.commitment(each.commitment)),
        *quote_columns(lambda each: each.commitment.quote),
        *_target_columns(),
    )
    description = "The checkable undertakings, each with its verdict."
    return Table("commitments", "Commitments", description, ("id",), columns, evaluation.assessments)


def _target_columns() -> tuple[Column, ...]:
    def of(name: str) -> Callable[[Any], Cell]:
        return lambda each: getattr(each.commitment.target, name) if each.commitment.target else None

    def inferred(each: Any) -> Cell:
        return "; ".join(each.commitment.target.inferred) if each.commitment.target else None

    return (
        text("measure", "What is measured.", of("measure")),
        text(
            "comparator",
            "How the reported value must stand to the target.",
            of("comparator"),
            allowed=words(Comparator),
        ),
        number("target_value", "The value to reach.", of("value")),
        text("target_unit", "Its unit.", of("unit")),
        text("direction", "A change by that much, or a level.", of("direction"), allowed=words(Direction)),
        text("scope", "The printed population or place.", of("scope")),
        number("baseline_value", "The value at the beginning.", of("baseline_value")),
        whole("baseline_year", "The year of the beginning.", of("baseline_year")),
        whole("deadline_year", "The year to reach it by.", of("deadline_year")),
        text("inferred", "What is not printed but follows from the words.", inferred),
    )


def evidence(evaluation: Evaluation) -> Table:
    """The table of evidence."""
    rows = [
        Row(a.commitment.id, i, item) for a in evaluation.assessments for i, item in enumerate(a.evidence, 1)
    ]

    def of(name: str) -> Callable[[Row], Cell]:
        return lambda row: getattr(row.inner.reported, name) if row.inner.reported else None

    columns = (
        *inside("commitment", ("commitments", "id")),
        text(
            "relation",
            "How the passage stands to the commitment.",
            lambda row: row.inner.relation,
            allowed=words(Relation),
        ),
        text(
            "nature",
            "What it reports, in the OHCHR's kinds.",
            lambda row: row.inner.nature,
            allowed=words(Nature),
        ),
        text(
            "source", "Who speaks in its document.", lambda row: row.inner.source, allowed=words(SourceKind)
        ),
        text("bound", "How exact the reported value is.", of("bound"), allowed=BOUNDS),
        number("value", "The reported value.", of("value")),
        text("unit", "Its unit.", of("unit")),
        whole("year", "The year it is reported for.", of("year")),
        text("direction", "A change by that much, or a level.", of("direction"), allowed=words(Direction)),
        *quote_columns(lambda row: row.inner.quote),
    )
    description = "The passages that speak to a commitment, those that weigh most first."
    return Table("evidence", "Evidence", description, ("commitment", "place"), columns, rows)


def findings(evaluation: Evaluation) -> Table:
    """The table of findings."""
    rows = [Row("", i, finding) for i, finding in enumerate(evaluation.findings, 1)]
    columns = (
        whole("number", "Its place in the order.", lambda row: row.place),
        text("check", "The check that found it.", lambda row: row.inner.check),
        text("severity", "How much it matters.", lambda row: row.inner.severity, allowed=words(Severity)),
        text("message", "What was found.", lambda row: row.inner.message),
    )
    description = "What checks of the whole found."
    return Table("findings", "Findings", description, ("number",), columns, rows)


def finding_articles(evaluation: Evaluation) -> Table:
    """The table of finding articles."""
    rows = [Row("", i, name) for i, finding in enumerate(evaluation.findings, 1) for name in finding.articles]
    columns = (
        whole("finding", "The finding.", lambda row: row.place, refers=("findings", "number")),
        text("article", "An article it speaks of.", lambda row: row.inner, refers=("articles", "number")),
    )
    description = "The articles a finding speaks of."
    return Table("finding_articles", "Finding articles", description, ("finding", "article"), columns, rows)


def finding_quotes(evaluation: Evaluation) -> Table:
    """The table of finding quotes."""
    rows = [
        Row(str(i), place, quote)
        for i, finding in enumerate(evaluation.findings, 1)
        for place, quote in enumerate(finding.quotes, 1)
    ]
    columns = (
        whole("finding", "The finding.", lambda row: int(row.outer), refers=("findings", "number")),
        whole("place", "The place among its quotes, from 1.", lambda row: row.place),
        *quote_columns(lambda row: row.inner),
    )
    description = "The passages a finding rests on."
    return Table("finding_quotes", "Finding quotes", description, ("finding", "place"), columns, rows)


def counts(evaluation: Evaluation) -> Table:
    """The table of counts."""
    tallies = [("", total(evaluation)), *((tally.part.name, tally) for tally in section_tallies(evaluation))]
    rows = [Row(name, i, counted) for name, tally in tallies for i, counted in enumerate(_counted(tally), 1)]
    columns = (
        text(
            "section",
            "A section, “none” for articles under no heading, empty for the whole plan.",
            lambda row: row.outer,
        ),
        text("kind", "The kind of commitment.", lambda row: row.inner[0], allowed=words(Kind)),
        text("verdict", "The verdict.", lambda row: row.inner[1], allowed=words(Verdict)),
        whole(
            "commitments", "How many commitments got it, sections below included.", lambda row: row.inner[2]
        ),
    )
    description = "Counts of verdicts, for the whole plan and for each section."
    return Table("counts", "Counts", description, (), columns, rows)


def _counted(tally: Tally) -> Iterator[tuple[Kind, Verdict, int]]:
    for kind, counts in tally.counts.items():
        yield from ((kind, verdict, count) for verdict, count in counts.items())
