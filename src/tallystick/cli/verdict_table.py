"""The last thing `evaluate` prints: sections by verdict."""

from collections.abc import Mapping

from rich import box
from rich.table import Table
from rich.text import Text

from tallystick.cli.output import visible
from tallystick.model.evaluation import Evaluation
from tallystick.model.verdict import Verdict
from tallystick.publish.summary import Tally, merged, section_tallies, total

LEAST = 12  # columns of a section's title

STYLES: Mapping[Verdict, str] = {
    Verdict.EXCEEDED: "bold blue",
    Verdict.MET: "bold green",
    Verdict.DONE: "bold green",
    Verdict.MISSED: "bold red",
    Verdict.GAP_ADMITTED: "bold red",
    Verdict.IN_PROGRESS: "bold yellow",
    Verdict.OUTCOME_REPORTED: "bold blue",
    Verdict.ACTIVITY_REPORTED: "yellow",
    Verdict.NOT_COMPARABLE: "magenta",
    Verdict.PENDING: "cyan",
    Verdict.NO_EVIDENCE: "dim",
}


HEADS: Mapping[Verdict, str] = {
    Verdict.EXCEEDED: "ex-\nceeded",
    Verdict.MET: "met",
    Verdict.MISSED: "missed",
    Verdict.NOT_COMPARABLE: "not\ncomp.",
    Verdict.PENDING: "pend-\ning",
    Verdict.DONE: "done",
    Verdict.IN_PROGRESS: "in pro-\ngress",
    Verdict.OUTCOME_REPORTED: "out-\ncome",
    Verdict.ACTIVITY_REPORTED: "acti-\nvity",
    Verdict.GAP_ADMITTED: "gap",
    Verdict.NO_EVIDENCE: "no evi-\ndence",
}
"""Verdicts in columns so narrow that all of them fit a terminal of 80."""


def verdict_table(evaluation: Evaluation, columns: int) -> Table:
    """A row a section that has articles and one for the whole, in as many `columns` as the terminal has.

    Verdicts that nobody got are left out; titles that do not fit are cut.
    """
    whole = total(evaluation)
    got = [(verdict, n) for verdict, n in merged(whole.counts) if n]
    widths = [max(map(len, HEADS[verdict].split("\n"))) for verdict, _ in got]
    room = max(LEAST, columns - sum(width + 1 for width in widths))
    table = Table(box=box.SIMPLE_HEAD, show_footer=True, show_edge=False, padding=0)
    table.add_column("section", "the whole plan", no_wrap=True, overflow="ellipsis", width=room)
    for (verdict, n), width in zip(got, widths, strict=True):
        table.add_column(HEADS[verdict], str(n), justify="right", header_style=STYLES[verdict], width=width)
    for tally in section_tallies(evaluation):
        if tally.articles:
            table.add_row(_title(tally), *_cells(tally, [verdict for verdict, _ in got]))
    return table


def _title(tally: Tally) -> Text:
    title = tally.section.title if tally.section else "(under no heading)"
    return Text("  " * tally.depth + visible(title))


def _cells(tally: Tally, verdicts: list[Verdict]) -> list[str]:
    counts = dict(merged(tally.counts))
    return [str(counts[verdict]) if counts[verdict] else "·" for verdict in verdicts]
