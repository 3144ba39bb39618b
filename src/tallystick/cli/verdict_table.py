"""The last thing `evaluate` prints: sections by verdict."""

from collections.abc import Mapping

from rich import box
from rich.table import Table
from rich.text import Text

from tallystick.cli.output import visible
from tallystick.model.evaluation import Evaluation
from tallystick.model.verdict import Verdict
from tallystick.publish.summary import Tally, merged, section_tallies, total
from tallystick.publish.wording import verdict_words

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


def verdict_table(evaluation: Evaluation) -> Table:
    """A row a section and one for the whole; verdicts that nobody got have no column."""
    whole = total(evaluation)
    got = [verdict for verdict, n in merged(whole.counts) if n]
    table = Table(box=box.SIMPLE_HEAD, show_footer=True, pad_edge=False)
    table.add_column("section", "the whole plan", ratio=1)
    for verdict in got:
        footer = str(dict(merged(whole.counts))[verdict])
        table.add_column(verdict_words(verdict), footer, justify="right", header_style=STYLES[verdict])
    for tally in section_tallies(evaluation):
        table.add_row(_title(tally), *_cells(tally, got))
    return table


def _title(tally: Tally) -> Text:
    title = tally.section.title if tally.section else "(under no heading)"
    return Text("  " * tally.depth + visible(title))


def _cells(tally: Tally, verdicts: list[Verdict]) -> list[str]:
    counts = dict(merged(tally.counts))
    return [str(counts[verdict]) if counts[verdict] else "·" for verdict in verdicts]
