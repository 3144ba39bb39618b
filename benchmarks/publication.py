"""How long a whole publication of 168 articles takes: `python -m benchmarks.publication --help`.

The sample is evaluated once and its articles are repeated, under new numbers, until there are 168. Then each
format is built alone and all of them together, in this process: seconds by the clock, seconds of work (which a
busy machine does not change), and megabytes. The size of the site is counted without the documents. The last
line is all of it after people reviewed each commitment. The sample has four commitments an article; the limit of the
size is for a site without a review.
"""

import argparse
import json
import sys
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count, islice
from typing import Any

from benchmarks.inputs import ROOT
from samples.review import review_of
from tallystick.model.assessment import Assessment
from tallystick.model.document import Role
from tallystick.model.evaluation import Evaluation
from tallystick.model.outline import Article
from tallystick.pipeline import evaluate
from tallystick.publish.arrange import Entry, entries
from tallystick.publish.build import build
from tallystick.publish.format import Format
from tallystick.publish.imprint import Imprint
from tallystick.publish.publication import Files, Publication
from tallystick.read import read_document
from tallystick.review.mending import mended
from tallystick.review.reviewed import reviewed

ARTICLES = 168
LIMITS = {"work": 15.0, "site_megabytes": 3.0}
"""Held against seconds of work: on a machine that does nothing else, the clock shows less."""
SAMPLE = ROOT / "samples" / "calvenna"
DATA = (
    "data/",
    "report.",
    "documents/",
    "evaluation.json",
    "machine.json",
    "review.json",
    "publication.json",
)
"""What is no part of the site itself."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One build: seconds by the clock and of work, and how large all is, and the site alone."""

    seconds: float
    work: float
    megabytes: float
    site_megabytes: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table (or JSON); 1 with --check when a limit is passed, else 0."""
    options = _options(arguments)
    measures = measure(sample(options.articles))
    print(json.dumps(_plain(measures), indent=2) if options.json else table(measures))
    slow = [f"reviewed, {each}" for each in passed_limits(measures["reviewed"]) if each.startswith("work")]
    failures = [*passed_limits(measures["all"]), *slow] if options.check else []
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


def sample(articles: int = ARTICLES) -> Publication:
    """The publication of the sample with as many articles as asked for."""
    files = ((SAMPLE / "plan.docx", Role.PLAN, "plan"), (SAMPLE / "report.docx", Role.REPORT, "report"))
    documents = [read_document(*each) for each in files]
    evaluation = repeated(evaluate(documents), articles)
    texts = {document.id: document.text for document in documents}
    return Publication(
        evaluation, texts, {}, imprint=Imprint(publisher="The Institute", identifier="XX-ORG-1")
    )


def repeated(evaluation: Evaluation, articles: int) -> Evaluation:
    """The evaluation with its articles repeated under new numbers, until there are `articles` of them."""
    several = list(islice(_again(entries(evaluation)), articles))
    assessments = [each for entry in several for each in entry.assessments]
    return replace(
        evaluation, articles=tuple(entry.article for entry in several), assessments=tuple(assessments)
    )


def _again(found: Sequence[Entry]) -> Iterator[Entry]:
    for number in count(1):
        entry = found[(number - 1) % len(found)]
        yield Entry(_renumbered(entry.article, number), tuple(_moved(entry.assessments, number)))


def _renumbered(article: Article, number: int) -> Article:
    return replace(article, number=str(number), label=f"Article {number}")


def _moved(assessments: Sequence[Assessment], number: int) -> Iterator[Assessment]:
    for place, each in enumerate(assessments, 1):
        commitment = replace(each.commitment, id=f"{number}.{place}", article=str(number))
        yield replace(each, commitment=commitment)


def measure(publication: Publication) -> Mapping[str, Measure]:
    """The builds of each format alone, of all of them, and of all after a review."""
    builds: dict[str, Collection[Format]] = {str(each): (each,) for each in Format} | {"all": tuple(Format)}
    measures = {name: _measured(publication, formats) for name, formats in builds.items()}
    return {**measures, "reviewed": _measured(people(publication), tuple(Format))}


def people(publication: Publication) -> Publication:
    """The same after people who do not exist reviewed every commitment."""
    machine = publication.evaluation
    review = review_of(machine)
    evaluation = reviewed(mended(machine, review.decisions, publication.texts), review)
    return replace(publication, evaluation=evaluation, review=review, machine=machine)


def _measured(publication: Publication, formats: Collection[Format]) -> Measure:
    clock, work = time.perf_counter(), time.process_time()
    files = build(publication, formats)
    seconds, worked = time.perf_counter() - clock, time.process_time() - work
    site = {name: content for name, content in files.items() if not name.startswith(DATA)}
    return Measure(seconds, worked, _megabytes(files), _megabytes(site))


def _megabytes(files: Files) -> float:
    return sum(map(len, files.values())) / 1e6


def passed_limits(whole: Measure) -> list[str]:
    """A sentence for each limit that the whole publication passed."""
    return [
        f"{name}: {getattr(whole, name):.1f}, and at most {limit} is allowed"
        for name, limit in LIMITS.items()
        if getattr(whole, name) > limit
    ]


def table(measures: Mapping[str, Measure]) -> str:
    """The measures as lines of text."""
    head = f"{'format':<8}{'seconds':>9}{'work':>9}{'MB':>8}{'site MB':>9}"
    lines = [
        f"{name:<8}{each.seconds:>9.2f}{each.work:>9.2f}{each.megabytes:>8.2f}{each.site_megabytes:>9.2f}"
        for name, each in measures.items()
    ]
    return "\n".join([head, *lines])


def _plain(measures: Mapping[str, Measure]) -> dict[str, Any]:
    return {
        name: {field: getattr(each, field) for field in Measure.__slots__} for name, each in measures.items()
    }


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.publication", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--articles", type=int, default=ARTICLES, help="how many articles to publish")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--check", action="store_true", help=f"exit with 1 above {LIMITS}")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
