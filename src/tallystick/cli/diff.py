"""`tallystick diff`: what changed between two evaluations."""

from pathlib import Path

import click

from tallystick.cli import exits
from tallystick.cli.output import visible, write_data, write_json
from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Review
from tallystick.publish.diff.compare import compare
from tallystick.publish.diff.page import diff_page
from tallystick.publish.diff.text import diff_record, diff_text
from tallystick.reviewed import load_reviewed
from tallystick.store import load

PLACE = click.Path(exists=True, path_type=Path)


@click.command("diff", epilog=exits.EPILOG)
@click.argument("before", metavar="A", type=PLACE)
@click.argument("after", metavar="B", type=PLACE)
@click.option("--html", "as_html", is_flag=True, help="Print a page that needs no other file.")
@click.option("--json", "as_json", is_flag=True, help="Print the difference as JSON.")
def command(before: Path, after: Path, as_html: bool, as_json: bool) -> None:
    """Show what changed between two evaluations.

    A and B are folders that `evaluate` or `publish` wrote, or files named evaluation.json: another report, a corrected
    document, another version, or the next plan. Commitments are found again by their words. For each is said
    whether it was carried over, weakened, strengthened, moved in time, dropped or is new, and whether its
    verdict or evidence changed. Where people reviewed one of them, changed settled verdicts, new replies and new
    dissents are shown too.
    """
    if as_html and as_json:
        raise click.UsageError("--html and --json would both write to standard output; choose one.")
    (first, old), (second, new) = _checked(before), _checked(after)
    difference = compare(first, second, (old, new))
    if as_json:
        write_json(diff_record(difference))
    elif as_html:
        write_data(diff_page(difference))
    else:
        click.echo("\n".join(visible(line) for line in diff_text(difference).splitlines()))


def _checked(place: Path) -> tuple[Evaluation, Review | None]:
    """The evaluation at a place with its review; in a folder its documents must be as they were."""
    if not place.is_dir():
        return load(place), None
    found = load_reviewed(place)
    return found.evaluation, found.review
