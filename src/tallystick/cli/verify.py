"""`tallystick verify`: does every quote still stand where it says?"""

from dataclasses import asdict
from pathlib import Path

import click

from tallystick.cli import exits
from tallystick.cli.output import visible, write_json
from tallystick.originals import Originals, compare_originals
from tallystick.publish.wording import counted
from tallystick.reviewed import recheck_reviewed
from tallystick.store import Recheck, load


@click.command("verify", epilog=exits.EPILOG)
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--originals",
    metavar="FOLDER",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the files that were evaluated: their hashes are compared too.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.pass_context
def command(ctx: click.Context, folder: Path, originals: Path | None, as_json: bool) -> None:
    """Check every quote of an evaluation, letter by letter.

    Each quote of DIR/evaluation.json, and of DIR/review.json where there is one, is compared with the stored
    text in DIR/documents, and each stored text with its hash. Needs nothing but that folder.
    """
    found = recheck_reviewed(folder)
    files = compare_originals(load(folder), originals) if originals else None
    if as_json:
        _print_json(found, files)
    else:
        _print_words(found, files)
    ctx.exit(exits.DIFFERENCES if found.failures or (files and files.changed) else exits.OK)


def _print_json(found: Recheck, files: Originals | None) -> None:
    counts = {"documents": found.documents, "quotes": found.quotes, "exact": found.exact}
    compared = {"originals": asdict(files)} if files else {}
    write_json({**counts, "not_found": found.not_found, "failures": list(found.failures), **compared})


def _print_words(found: Recheck, files: Originals | None) -> None:
    more = (*files.changed, *files.left_out) if files else ()
    for failure in (*found.failures, *more):
        click.echo(visible(failure))
    sizes = f"{counted(found.documents, 'document')}, {counted(found.quotes, 'quote')}"
    click.echo(f"{sizes}: {found.exact:,} exact, {found.not_found:,} not found.")
    if files:
        click.echo(f"{counted(files.same, 'file')} as evaluated, {len(files.changed):,} changed.")
