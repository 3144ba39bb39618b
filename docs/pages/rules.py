"""The page on the rules: what each rule and check says of itself, with an example from the sample plan."""

import inspect
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Kind
from tallystick.model.document import Role
from tallystick.model.evaluation import Evaluation
from tallystick.pipeline import evaluate
from tallystick.read.reader import read_document
from tallystick.verify.comparability import CHECKS
from tallystick.verify.rules import RULES

SAMPLE = Path(__file__).parents[2] / "samples" / "calvenna"
AS_OF = date(2026, 3, 31)
SEPARATE = ": "
"""Between the name of a comparability check and its reason in a rationale."""

OPENING = """# The rules

Every commitment goes through the rules of its kind, from the first to the last; the first rule that can decide does,
and gives its name to the verdict (`rule` in evaluation.json). The examples are from the sample plan that
comes with Tallystick: what the plan says, what the report says, and the sentence that Tallystick writes.
"""

CHECKS_OPENING = """
## Checks of comparability

A reported figure is held against a target only when it passes all of these. The first that fails stops the
arithmetic, and its name and reason become the rationale of `not_comparable`.
"""


def rules() -> str:
    """The whole page."""
    assessments = sample().assessments
    lines = [OPENING]
    for kind, chain in RULES.items():
        lines += [f"## For {kind} commitments" if kind is not Kind.EFFORT else "## For efforts", ""]
        for rule in chain:
            name = rule.__name__
            lines += [
                f"### {name}",
                "",
                said(rule),
                "",
                *example(assessments, lambda a, name=name: a.rule == name),
            ]
    lines.append(CHECKS_OPENING)
    for name, check in CHECKS:
        lines += [f"### {name}", "", said(check), ""]
        lines += example(assessments, lambda a, name=name: a.rationale.startswith(name + SEPARATE))
    return "\n".join(lines).rstrip() + "\n"


def sample() -> Evaluation:
    """The evaluation of the sample plan against its report."""
    plan = read_document(SAMPLE / "plan.docx", Role.PLAN, "plan")
    report = read_document(SAMPLE / "report.docx", Role.REPORT, "report")
    return evaluate([plan, report], AS_OF)


def said(decider: Callable[..., object]) -> str:
    """What a rule or check says of itself: the first sentence of its module, then its own docstring."""
    module = inspect.getdoc(inspect.getmodule(decider)) or ""
    own = inspect.getdoc(decider) or ""
    motto = module.partition(":")[2].strip()
    return f"*{motto[:1].upper()}{motto[1:]}*\n\n{own}"


def example(assessments: tuple[Assessment, ...], fits: Callable[[Assessment], bool]) -> Iterator[str]:
    """The first assessment that fits, as the plan's words, the report's words, and the verdict."""
    found = next(filter(fits, assessments), None)
    if found is None:
        return
    yield f"> **Plan, {found.commitment.id}** {found.commitment.quote.text}"
    if found.evidence:
        yield ">"
        yield f"> **Report** {found.evidence[0].quote.text}"
    yield ">"
    yield f"> **`{found.verdict}`** {found.rationale}"
    yield ""
