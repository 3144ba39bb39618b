"""The page on the findings: what each check of the whole says of itself, and what it finds in the sample."""

import inspect
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from docs.pages.rules import said
from tallystick.checks.all import CHECKS, Check
from tallystick.model.document import Role
from tallystick.model.finding import Finding
from tallystick.pipeline import evaluate
from tallystick.read import read_document

SAMPLE = Path(__file__).parents[2] / "samples" / "calvenna"
AS_OF = date(2026, 3, 31)

OPENING = """# The findings

Beside the verdicts, checks look at the whole for what a careful reader would object to. A finding changes no
verdict. It names its check, says how much it matters, and quotes what it rests on. Where the sample plan that comes
with Tallystick gives an example, it is shown.
"""


def findings() -> str:
    """The whole page."""
    return "\n".join([OPENING, *(line for check in CHECKS for line in _chapter(check))]).rstrip() + "\n"


def _chapter(check: Check) -> Iterator[str]:
    name = check.__name__
    severity = getattr(inspect.getmodule(check), "SEVERITY", None)
    yield from (f"## {name}", "", said(check), "")
    if severity is not None:
        yield from (f"Severity: {severity}.", "")
    example = next((each for each in found_in_sample() if each.check == name), None)
    if example is not None:
        yield from _example(example)


def _example(finding: Finding) -> Iterator[str]:
    yield f"> {finding.message}"
    for quote in finding.quotes[:2]:
        yield from (">", f"> “{quote.text}” ({quote.document})")
    yield ""


@cache
def found_in_sample() -> tuple[Finding, ...]:
    """What the checks find in the sample plan and report."""
    plan = read_document(SAMPLE / "plan.docx", Role.PLAN, "plan")
    report = read_document(SAMPLE / "report.docx", Role.REPORT, "report")
    return evaluate([plan, report], AS_OF).findings
