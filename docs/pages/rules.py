"""The page on the rules: what each rule and check says of itself, with an example from the sample plan."""

import inspect
from collections.abc import Callable, Iterator

from docs.pages.sample import agreed
from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Kind
from tallystick.verify.comparability import CHECKS
from tallystick.verify.rules import RULES

SEPARATE = ": "
"""Between the name of a comparability check and its reason in a rationale."""

TITLES = {
    Kind.QUANTIFIED: "quantified commitments",
    Kind.DELIVERABLE: "deliverables",
    Kind.EFFORT: "efforts",
}

OPENING = """# The rules

Every commitment goes through the rules of its kind, from the first to the last; the first rule that can decide does,
and gives its name to the verdict (`rule` in evaluation.json). The examples are from the sample plan that
comes with Tallystick: what the plan says, what the report says, and the sentence that Tallystick writes. Only verdicts
that a careful reader gave too are shown.
"""

CHECKS_OPENING = """
## Checks of comparability

A reported figure is held against a target only when it passes all of these. The first that fails stops the
arithmetic, and its name and reason become the rationale of `not_comparable`.
"""


def rules() -> str:
    """The whole page."""
    lines = [OPENING]
    for kind, chain in RULES.items():
        lines += [f"## For {TITLES[kind]}", ""]
        for rule in chain:
            decided = [each for each in agreed() if each.rule == rule.__name__]
            lines += [f"### {rule.__name__}", "", said(rule), "", *examples(decided)]
    lines.append(CHECKS_OPENING)
    for name, check in CHECKS:
        stopped = [each for each in agreed() if each.rationale.startswith(name + SEPARATE)]
        lines += [f"### {name}", "", said(check), "", *examples(stopped)]
    return "\n".join(lines).rstrip() + "\n"


def said(decider: Callable[..., object]) -> str:
    """What a rule or check says of itself: the first sentence of its module, then its own docstring."""
    module = inspect.getdoc(inspect.getmodule(decider)) or ""
    own = inspect.getdoc(decider) or ""
    motto = module.partition(":")[2].strip()
    return f"*{motto[:1].upper()}{motto[1:]}*\n\n{own}"


def examples(assessments: list[Assessment]) -> Iterator[str]:
    """The first assessment of each verdict, as the plan's words, the report's words, and what was decided."""
    for verdict in dict.fromkeys(each.verdict for each in assessments):
        yield from _example(next(each for each in assessments if each.verdict is verdict))


def _example(assessment: Assessment) -> Iterator[str]:
    commitment = assessment.commitment
    yield f"> **Plan, {commitment.id}** {commitment.quote.text}"
    if assessment.evidence:
        yield from (">", f"> **Report** {assessment.evidence[0].quote.text}")
    yield from (">", f"> **`{assessment.verdict}`** {assessment.rationale}", "")
