"""`tallystick evaluate`: documents in, the folder of an evaluation out."""

import inspect
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from tallystick.cli import exits
from tallystick.cli.input import FILE, check_inputs, read_input
from tallystick.cli.mapping import mapping_in, mapping_option
from tallystick.cli.output import console, write_data, write_json
from tallystick.cli.progress import told
from tallystick.cli.sources import source_option, sources_of
from tallystick.cli.verdict_table import verdict_table
from tallystick.model.document import Document, Role
from tallystick.model.evaluation import Evaluation
from tallystick.pipeline import Progress, evaluate
from tallystick.publish.publication import RECORD
from tallystick.publish.record import write_record
from tallystick.publish.summary import summary
from tallystick.store import PAGE, TABLE, check_free, save
from tallystick.verify.rules import RULES

STDOUT = Path("-")


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line."""

    reports: tuple[Path, ...]
    plan: Path | None
    out: Path
    as_of: datetime | None
    force: bool
    as_json: bool
    mapping: Path | None
    sources: tuple[str, ...] = ()


@click.command("evaluate", epilog=exits.EPILOG)
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True, type=FILE)
@click.option(
    "--plan", metavar="FILE", type=FILE, help="The plan. Without it the first REPORT is plan and report both."
)
@click.option(
    "--out",
    required=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The folder to write, whole or not at all; - prints evaluation.json instead.",
)
@click.option(
    "--as-of",
    metavar="DATE",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day (2026-01-31) by which a deadline counts as passed; targets not yet due are pending.",
)
@source_option
@mapping_option
@click.option("--force", is_flag=True, help="Replace an evaluation that is in DIR already.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print progress and summary as JSON, one object a line."
)
def command(**options: Any) -> None:
    """Hold a plan against its reports, and write the evaluation.

    REPORT is a PDF, DOCX, XLSX, ODT, ODS, HTML, Markdown, CSV, JSON, IATI or text file, or a folder with a
    Markdown or JSON file a commitment; - is one file on standard input. `outline` shows how a plan is
    understood. DIR gets evaluation.json, commitments.csv, index.html (open it in a browser) and the stored text
    of every document.
    """
    request = Request(**options)
    _check(request)
    mapping = mapping_in(request.mapping)
    with told(request.as_json) as progress:
        documents = _read(request, progress)
        day = request.as_of.date() if request.as_of else None
        evaluation = evaluate(documents, day, progress, mapping)
        if request.out != STDOUT:
            _save(request, evaluation, documents, progress)
    _report(request, evaluation)


def _check(request: Request) -> None:
    """Refuse what cannot work before any time is spent on it."""
    check_inputs((request.plan, *request.reports))
    if request.out == STDOUT and request.as_json:
        raise click.UsageError("--json and --out - would both write to standard output; choose one.")
    if request.out != STDOUT:
        check_free(request.out, request.force)
    sources_of(request.sources, request.reports)


def _read(request: Request, progress: Progress) -> list[Document]:
    """The documents, plan first, under the names that quotes know them by."""
    files = _named(request)
    kinds = sources_of(request.sources, request.reports)
    sources = kinds if request.plan is None else (None, *kinds)
    documents = []
    for done, ((path, role, identifier), kind) in enumerate(zip(files, sources, strict=True)):
        progress("read", done, len(files))
        documents.append(replace(read_input(path, role, identifier), source=kind))
    progress("read", len(files), len(files))
    return documents


def _named(request: Request) -> list[tuple[Path, Role, str]]:
    single = len(request.reports) == 1
    reports = [
        (path, Role.REPORT, "report" if single else f"report-{place}")
        for place, path in enumerate(request.reports, 1)
    ]
    if request.plan is not None:
        return [(request.plan, Role.PLAN, "plan"), *reports]
    (first, _, identifier), *others = reports
    return [(first, Role.PLAN_AND_REPORT, identifier), *others]


def _save(request: Request, evaluation: Evaluation, documents: list[Document], progress: Progress) -> None:
    progress("write", 0, 1)
    rules = {rule.__name__: inspect.getdoc(rule) or "" for rules in RULES.values() for rule in rules}
    save(evaluation, documents, request.out, rules, request.force)
    progress("write", 1, 1)


def _report(request: Request, evaluation: Evaluation) -> None:
    if request.out == STDOUT:
        write_data(write_record(evaluation))
    elif request.as_json:
        event = {"event": "done", "folder": str(request.out), "files": [RECORD, TABLE, PAGE]}
        write_json({**event, "summary": summary(evaluation)}, indent=None)
    else:
        shown = console()
        shown.print(verdict_table(evaluation, shown.width))
        shown.print(f"Open {request.out / PAGE}", markup=False, soft_wrap=True)
