"""`tallystick verify`: does every quote still stand where it says?"""

from pathlib import Path

import click

from tallystick.cli import exits
from tallystick.cli.output import visible, write_json
from tallystick.publish.wording import counted
from tallystick.store import Recheck, recheck


@click.command("verify", epilog=exits.EPILOG)
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.pass_context
def command(ctx: click.Context, folder: Path, as_json: bool) -> None:
    """Check every quote of an evaluation, letter by letter.

    Each quote of DIR/evaluation.json is compared with the stored text in DIR/documents, and each stored text
    with its hash. Needs nothing but that folder.
    """
    found = recheck(folder)
    if as_json:
        _print_json(found)
    else:
        _print_words(found)
    ctx.exit(exits.DIFFERENCES if found.failures else exits.OK)


def _print_json(found: Recheck) -> None:
    counts = {"documents": found.documents, "quotes": found.quotes, "exact": found.exact}
    write_json({**counts, "not_found": found.not_found, "failures": list(found.failures)})


def _print_words(found: Recheck) -> None:
    for failure in found.failures:
        click.echo(visible(failure))
    sizes = f"{counted(found.documents, 'document')}, {counted(found.quotes, 'quote')}"
    click.echo(f"{sizes}: {found.exact:,} exact, {found.not_found:,} not found.")
