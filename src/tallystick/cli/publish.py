"""`tallystick publish`: the report, the site and the data of an evaluation, in one build."""

import inspect
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from tallystick.cli import exits
from tallystick.cli.output import write_json
from tallystick.cli.progress import told
from tallystick.originals import check_originals
from tallystick.publish.build import usual
from tallystick.publish.format import FILES, Format
from tallystick.publish.imprint import Imprint
from tallystick.publish.publication import WRITTEN
from tallystick.publish.report.texts import propose_texts
from tallystick.publishing import check_place, publication_of, publish
from tallystick.store import load
from tallystick.verify.rules import RULES


class Formats(click.ParamType[tuple[Format, ...]]):
    """Formats parted by commas."""

    name = "formats"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Format, ...]:
        """The formats of a list, each once. A word that is none is refused with those that are."""
        try:
            return tuple(dict.fromkeys(Format(word.strip().lower()) for word in str(value).split(",")))
        except ValueError as error:
            self.fail(f"{error}; known are {', '.join(Format)}.", param, ctx)


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line."""

    folder: Path
    out: Path | None
    formats: tuple[Format, ...] | None
    imprint: Imprint
    template: Path | None
    originals: Path | None
    propose: bool
    force: bool
    as_json: bool


@click.command("publish", epilog=exits.EPILOG)
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--to",
    "out",
    metavar="OUT",
    type=click.Path(path_type=Path),
    help="The folder to write, whole or not at all.",
)
@click.option(
    "--format",
    "formats",
    metavar="LIST",
    type=Formats(),
    help=f"The formats to write, parted by commas: {', '.join(Format)}. Without it all are, iati with --publisher-id.",
)
@click.option(
    "--base-url",
    metavar="URL",
    default="",
    help="The address at which OUT will lie; the linked data then has absolute identifiers.",
)
@click.option("--publisher", metavar="NAME", default="", help="The organisation that publishes.")
@click.option(
    "--publisher-id",
    "identifier",
    metavar="ID",
    default="",
    help="Its identifier for IATI, such as GB-CHC-123456.",
)
@click.option("--country", metavar="CODE", default="", help="The plan's country for IATI, by ISO 3166-1: KE.")
@click.option(
    "--template",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A DOCX whose styles the report takes on.",
)
@click.option(
    "--originals",
    metavar="FOLDER",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the files that were evaluated: nothing is published where one of them changed.",
)
@click.option(
    "--propose-texts",
    "propose",
    is_flag=True,
    help=f"Write the texts that a person must write to DIR/{WRITTEN}, as proposals to edit; keeps what is there.",
)
@click.option("--force", is_flag=True, help="Replace a publication that is in OUT already.")
@click.option("--json", "as_json", is_flag=True, help="Print progress and files as JSON, one object a line.")
def command(**options: Any) -> None:
    """Publish an evaluation: report, site and data.

    DIR is the folder that `evaluate` wrote. Every hash and quote in it is checked first, and every figure and
    quote in what is written after; where one fails, nothing is published. With a review.json in DIR, the verdicts
    are those that people settled on, and all that was said is shown beside them.
    """
    said = {name: options.pop(name) for name in ("base_url", "publisher", "identifier", "country")}
    request = Request(**options, imprint=Imprint(**said))
    if request.propose:
        _propose(request)
    if request.out:
        _publish(request, request.out)
    elif not request.propose:
        raise click.UsageError("Give --to OUT, the folder to write; or --propose-texts.")


def _propose(request: Request) -> None:
    written = propose_texts(load(request.folder), request.folder / WRITTEN)
    if request.as_json:
        write_json({"event": "proposed", "files": [str(file) for file in written]}, indent=None)
        return
    for file in written:
        click.echo(f"Proposed {file}")


def _publish(request: Request, out: Path) -> None:
    check_place(out, request.force)
    rules = {rule.__name__: inspect.getdoc(rule) or "" for rules in RULES.values() for rule in rules}
    found = publication_of(request.folder, rules, request.template)
    publication = replace(found, imprint=request.imprint)
    formats = request.formats or usual(publication)
    if request.originals:
        check_originals(publication.evaluation, request.originals)
    with told(request.as_json) as progress:
        files = publish(publication, formats, out, progress, request.force)
    opened = {each: FILES[each] for each in Format if each in formats}
    if request.as_json:
        write_json({"event": "done", "folder": str(out), "open": opened, "files": list(files)}, indent=None)
        return
    for each, name in opened.items():
        click.echo(f"{each:<7} {out / name}")
