"""One evaluation in this process, stage by stage: `python -m benchmarks.staged REPORT [PLAN]` prints seconds.

benchmarks.stages starts it, so that every run is cold.
"""

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from tallystick.extract.cases import cases_of, relevance_in
from tallystick.extract.commitments import Promise, promises_of
from tallystick.extract.matching import with_reports
from tallystick.extract.outline import read_outline
from tallystick.extract.statements import statements_in
from tallystick.model.case import Case
from tallystick.model.document import Document, Role
from tallystick.model.outline import Outline
from tallystick.pipeline import evaluate
from tallystick.read import read_document
from tallystick.store import save
from tallystick.verify.assess import assess

Value = TypeVar("Value")


class Stopwatch:
    """Seconds by stage, in the order the stages ran."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def time(self, stage: str, work: Callable[[], Value]) -> Value:
        """Do the work, and note how long it took."""
        start = time.perf_counter()
        value = work()
        self.seconds[stage] = time.perf_counter() - start
        return value


def main(arguments: Sequence[str]) -> int:
    """Print the seconds of each stage as JSON."""
    report, plan = Path(arguments[0]), Path(arguments[1]) if len(arguments) > 1 else None
    watch = Stopwatch()
    documents = watch.time("read", lambda: _documents(report, plan))
    outline = watch.time("outline", lambda: with_reports(read_outline(documents[0]), documents[1:]))
    promises = watch.time("commitments", lambda: [promises_of(article) for article in outline.articles])
    cases = watch.time("evidence", lambda: _cases(outline, promises, documents[0].language))
    watch.time("verdicts", lambda: [assess(case) for case in cases])
    evaluation = evaluate(documents)
    with TemporaryDirectory() as folder:
        target = Path(folder) / "evaluation"
        watch.time("write", lambda: save(evaluation, documents, target, {}))
    print(json.dumps(watch.seconds))
    return 0


def _documents(report: Path, plan: Path | None) -> list[Document]:
    if plan is None:
        return [read_document(report, Role.PLAN_AND_REPORT, "d1")]
    return [read_document(plan, Role.PLAN, "d1"), read_document(report, Role.REPORT, "d2")]


def _cases(outline: Outline, promises: Sequence[Sequence[Promise]], language: str) -> list[Case]:
    relevance = relevance_in(outline, language)
    said = [statements_in(article.report) for article in outline.articles]
    read = zip(outline.articles, promises, said, strict=True)
    return [case for article in read for case in cases_of(*article, relevance)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
