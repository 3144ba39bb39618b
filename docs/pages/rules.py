"""The page on the rules: what each rule and check says of itself, with examples that are decided as it is made."""

import inspect
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Kind
from tallystick.model.document import Role
from tallystick.pipeline import evaluate
from tallystick.read import read_document
from tallystick.verify.comparability import CHECKS
from tallystick.verify.rules import RULES

EXAMPLES = Path(__file__).parent / "examples"
"""A small plan and report; the title of each action names the rule or check that it is an example of."""

AS_OF = date(2026, 3, 31)
TITLES = {
    Kind.QUANTIFIED: "quantified commitments",
    Kind.DELIVERABLE: "deliverables",
    Kind.EFFORT: "efforts",
}

OPENING = f"""# The rules

Every commitment goes through the rules of its kind, from the first to the last; the first rule that can decide does,
and gives its name to the verdict (`rule` in evaluation.json). Each rule is shown with what a plan says, what the
report says, and the verdict and sentence that Tallystick writes. The examples are evaluated as of {AS_OF}.
"""

CHECKS_OPENING = """## Checks of comparability

A reported figure is held against a target only when it passes all of these. The first that fails stops the
arithmetic, and its name and reason become the rationale of `not_comparable`.
"""


def rules() -> str:
    """The whole page."""
    lines = [OPENING]
    for kind, chain in RULES.items():
        lines += [f"## For {TITLES[kind]}", ""]
        for rule in chain:
            lines += _chapter(rule.__name__, rule)
    lines.append(CHECKS_OPENING)
    for name, check in CHECKS:
        lines += _chapter(name, check)
    return "\n".join(lines).rstrip() + "\n"


def _chapter(name: str, decider: Callable[..., object]) -> Iterator[str]:
    yield from (f"### {name}", "", said(decider), "")
    for assessment in examples(name):
        yield from _example(assessment)


def said(decider: Callable[..., object]) -> str:
    """What a rule or check says of itself: its module's docstring without its name, then its own."""
    module = inspect.getdoc(inspect.getmodule(decider)) or ""
    motto, _, more = module.partition(":")[2].strip().partition("\n\n")
    parts = (f"*{motto[:1].upper()}{motto[1:]}*", more, inspect.getdoc(decider) or "")
    return "\n\n".join(part for part in parts if part)


def examples(name: str) -> list[Assessment]:
    """The examples of a rule or check that it really decides."""
    return [
        each for title, each in _decided() if title == name and (each.rule == name or _reason(each) == name)
    ]


@cache
def _decided() -> tuple[tuple[str, Assessment], ...]:
    """Each assessment of the small plan with the title of its article."""
    plan = read_document(EXAMPLES / "plan.md", Role.PLAN, "plan")
    report = read_document(EXAMPLES / "report.md", Role.REPORT, "report")
    evaluation = evaluate([plan, report], AS_OF)
    titles = {article.number: article.title for article in evaluation.articles}
    return tuple((titles[each.commitment.article], each) for each in evaluation.assessments)


def _reason(assessment: Assessment) -> str:
    """The name of the check that stopped the arithmetic: a rationale begins with it."""
    return assessment.rationale.partition(": ")[0]


def _example(assessment: Assessment) -> Iterator[str]:
    yield f"> **Plan:** {assessment.commitment.quote.text}"
    if assessment.evidence:
        yield from (">", f"> **Report:** {assessment.evidence[0].quote.text}")
    yield from (">", f"> **`{assessment.verdict}`**: {assessment.rationale}", "")
