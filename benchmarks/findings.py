"""How many findings are worth reading, and how many planted faults are found: `python -m benchmarks.findings --help`.

Evaluates the sample plans and the real report, where that lies beside the repository, and holds what the checks
find against what a careful reader judged of each finding (precision), and against the faults that were put into
the samples on purpose (recall). A finding that nobody judged yet counts neither way, and is said.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from tallystick.checks.all import CHECKS
from tallystick.model.document import Role
from tallystick.model.evaluation import Evaluation
from tallystick.model.finding import Finding
from tallystick.pipeline import evaluate
from tallystick.read import read_document

ROOT = Path(__file__).parent.parent
SAMPLES = {"calvenna": ".docx", "velmora": ".md"}
"""The sample plans by the folder they lie in, and the format they are read from."""
SAMPLE_JUDGED = ROOT / "tests" / "checks" / "judged.jsonl"
AS_OF = date(2026, 3, 31)
REPORT = ROOT.parent / "shared" / "data" / "nhrap-2016-2020-evaluation.txt"
REPORT_JUDGED = ROOT / "judged_real.jsonl"  # never committed: it quotes the report
START = 40  # characters of a quote that tell it from others


@dataclass(frozen=True)
class Row:
    """One check: its findings by what was judged of them, and the faults planted for it."""

    check: str
    worth: int
    not_worth: int
    unjudged: int
    planted: int
    caught: int

    @property
    def precision(self) -> float | None:
        """The share of the judged findings that are worth reading, None where none was judged."""
        judged = self.worth + self.not_worth
        return self.worth / judged if judged else None


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables (or JSON) and 0; with --show, the findings nobody judged or that are not worth reading."""
    options = _options(arguments)
    runs = {name: (sample(name), judgements(SAMPLE_JUDGED), faults(name)) for name in SAMPLES}
    if options.report.exists():
        runs["report"] = (report(options.report), judgements(options.judged), [])
    else:
        print(
            f"The real report is not at {options.report}, so only the samples are measured.", file=sys.stderr
        )
    tables = {
        name: rows(evaluation.findings, judged, planted)
        for name, (evaluation, judged, planted) in runs.items()
    }
    if options.json:
        print(json.dumps({name: [vars(row) for row in table] for name, table in tables.items()}, indent=2))
        return 0
    for name, table in tables.items():
        print(shown(name, table))
    if options.show:
        for evaluation, judged, planted in runs.values():
            print("\n".join(open_questions(evaluation.findings, judged, planted)))
    return 0


def sample(name: str) -> Evaluation:
    """The evaluation of a sample plan against its report."""
    folder, ending = ROOT / "samples" / name, SAMPLES[name]
    plan = read_document(folder / f"plan{ending}", Role.PLAN, "plan")
    return evaluate([plan, read_document(folder / f"report{ending}", Role.REPORT, "report")], AS_OF)


def report(path: Path) -> Evaluation:
    """The evaluation of a file that holds plan and report in one."""
    return evaluate([read_document(path, Role.PLAN_AND_REPORT, "report")])


def key_of(finding: Finding) -> str:
    """What identifies a finding without its text: check, articles, and a hash of how its first quote begins."""
    start = finding.quotes[0].text[:START] if finding.quotes else ""
    return key(finding.check, finding.articles, start)


def key(check: str, articles: Iterable[str], start: str) -> str:
    """The key of a finding from its parts."""
    return f"{check} {','.join(articles) or '-'} {sha256(start.encode()).hexdigest()[:12]}"


def judgements(path: Path) -> Mapping[str, bool]:
    """Whether each judged finding is worth reading, by key. A line has `key`, or `check`, `articles`, `quote`."""
    judged = {}
    for line in _lines(path):
        known = line.get("key") or key(line["check"], line["articles"], line["quote"])
        judged[known] = line["worth"]
    return judged


def faults(name: str) -> list[Mapping[str, Any]]:
    """The faults planted in a sample."""
    return _lines(ROOT / "samples" / name / "faults.jsonl")


def rows(
    findings: Sequence[Finding], judged: Mapping[str, bool], planted: Sequence[Mapping[str, Any]]
) -> tuple[Row, ...]:
    """One row a check, in the order of CHECKS."""
    known: Counter[tuple[str, bool | None]] = Counter((f.check, judged.get(key_of(f))) for f in findings)
    made = []
    for name in (check.__name__ for check in CHECKS):
        own = [fault for fault in planted if fault["check"].replace(" ", "_") == name]
        caught = sum(any(is_caught(fault, finding) for finding in findings) for fault in own)
        counts = (known[name, True], known[name, False], known[name, None])
        made.append(Row(name, *counts, planted=len(own), caught=caught))
    return tuple(made)


def is_caught(fault: Mapping[str, Any], finding: Finding) -> bool:
    """Whether a finding is of the fault's check, touches its article, and quotes one of its sentences."""
    if fault["check"].replace(" ", "_") != finding.check:
        return False
    if fault["articles"] and not {str(number) for number in fault["articles"]} & set(finding.articles):
        return False
    quoted = [_plain(quote.text) for quote in finding.quotes]
    planted = [_plain(text) for text in fault["quotes"]]
    return not planted or any(one in text or text in one for one in planted for text in quoted)


def _plain(text: str) -> str:
    """A text with every run of blanks, those that do not break included, as one space."""
    return " ".join(text.split())


def shown(name: str, table: Sequence[Row]) -> str:
    """A table as text, with the sums below it."""
    lines = [
        f"\n{name}",
        f"{'check':<30}{'worth':>6}{'not':>5}{'unjudged':>10}{'precision':>11}{'planted':>9}{'caught':>8}",
    ]
    sums = [
        sum(getattr(row, field) for row in table)
        for field in ("worth", "not_worth", "unjudged", "planted", "caught")
    ]
    for row in (*table, Row("all", *sums)):
        precision = "" if row.precision is None else f"{row.precision:.2f}"
        counts = f"{row.worth:>6}{row.not_worth:>5}{row.unjudged:>10}{precision:>11}{row.planted:>9}{row.caught:>8}"
        lines.append(f"{row.check:<30}{counts}")
    return "\n".join(lines)


def open_questions(
    findings: Sequence[Finding], judged: Mapping[str, bool], planted: Sequence[Mapping[str, Any]]
) -> Iterable[str]:
    """The findings that nobody judged or that are not worth reading, and the faults that are not caught."""
    for finding in findings:
        if not judged.get(key_of(finding)):
            what = "not worth reading" if key_of(finding) in judged else "not judged"
            yield f"{what}: {key_of(finding)}: {finding.message}"
    for fault in planted:
        if not any(is_caught(fault, finding) for finding in findings):
            yield f"not caught: {fault['check']} in {fault['articles']}: {fault['note']}"


def _lines(path: Path) -> list[Mapping[str, Any]]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.findings", description=__doc__.split("\n")[0])
    parser.add_argument(
        "--report", type=Path, default=REPORT, help="a file that holds plan and report in one"
    )
    parser.add_argument("--judged", type=Path, default=REPORT_JUDGED, help="what was judged of its findings")
    parser.add_argument(
        "--show", action="store_true", help="list what is unjudged, not worth reading, or missed"
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
