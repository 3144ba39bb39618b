"""`tallystick show`: one article or commitment of an evaluation in the terminal."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from tallystick.cli import exits
from tallystick.cli.article_view import article_view
from tallystick.cli.output import console, write_json
from tallystick.model.evaluation import Evaluation
from tallystick.publish.arrange import Entry, Part, parts
from tallystick.publish.codec import plain
from tallystick.publish.record import commitment_record, read_record
from tallystick.publish.wording import article_name
from tallystick.store import load

STDIN = Path("-")


@click.command("show", epilog=exits.EPILOG)
@click.argument("place", metavar="DIR", type=click.Path(exists=True, allow_dash=True, path_type=Path))
@click.argument("article", metavar="ARTICLE", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print the article and its commitments as JSON.")
def command(place: Path, article: tuple[str, ...], as_json: bool) -> None:
    """Print one article, or one commitment, of an evaluation.

    ARTICLE is its number (126) or its printed label (Indicator 126), or the id of a commitment (126.2). DIR is the
    folder that `evaluate` wrote, an evaluation.json, or - for one on standard input. Shown are the plan's words and,
    for each commitment, the target, the quotes with their pages, the arithmetic, the verdict and why.
    """
    evaluation = _loaded(place)
    part, entry = _find(evaluation, " ".join(article))
    if as_json:
        commitments = [commitment_record(assessment) for assessment in entry.assessments]
        write_json({"article": plain(entry.article), "commitments": commitments})
    else:
        console().print(article_view(part, entry, evaluation.documents))


def _loaded(place: Path) -> Evaluation:
    if place == STDIN:
        text = sys.stdin.buffer.read().decode("utf-8", errors="replace")
        return read_record(text, "standard input")
    return load(place)


def _find(evaluation: Evaluation, name: str) -> tuple[Part, Entry]:
    """The article with a number or label, in its section; else the article with no commitment but the one named."""
    entries = [(part, entry) for part in parts(evaluation) for entry in part.entries]
    wanted = _plain_name(name)
    for part, entry in entries:
        if wanted in (_plain_name(entry.article.number), _plain_name(article_name(entry.article))):
            return part, entry
    for part, entry in _single(entries):
        if wanted == _plain_name(entry.assessments[0].commitment.id):
            return part, entry
    known = [article_name(entry.article) for _, entry in entries]
    some = f"there are {known[0]} to {known[-1]}" if known else "the evaluation has none"
    raise click.BadParameter(f"there is no article or commitment {name!r}; {some}.", param_hint="ARTICLE")


def _single(entries: Sequence[tuple[Part, Entry]]) -> Iterator[tuple[Part, Entry]]:
    """Each commitment by itself in its article."""
    for part, entry in entries:
        for assessment in entry.assessments:
            yield part, replace(entry, assessments=(assessment,))


def _plain_name(name: str) -> str:
    return " ".join(name.casefold().split())
