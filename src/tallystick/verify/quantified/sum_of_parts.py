"""Sum of parts: "420 nurses in the north and 610 in the south" is 1,030 nurses."""

from collections.abc import Sequence
from dataclasses import replace

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Answer, Case
from tallystick.model.evidence import Relation
from tallystick.model.verdict import Verdict
from tallystick.quantities.bound import Bound
from tallystick.quantities.measurement import Change, Measurement
from tallystick.quantities.quantity import plain
from tallystick.verify.arithmetic import Comparison, compare
from tallystick.verify.comparability import CHECKS, obstacle
from tallystick.verify.comparability.people import BOTH
from tallystick.verify.decision import Decision
from tallystick.verify.quantified.candidates import with_figure
from tallystick.verify.quantified.figure import VERDICTS

_AS_WELL = 0.15
"""How much less relevant a part may be than the first and still be a part of the same."""

_SAME_NOUN = 0.3
"""The same, where both count the same by name ("17,000 nurses in towns and 25,000 nurses in villages")."""


def sum_of_parts(case: Case) -> Decision | None:
    """Several comparable counts of one sentence, for the same year, add up and decide together.

    Requires exact counts that pass every comparability check and fit the target as well as the best; one for towns and
    one for the country make a whole. A sentence that prints their total as well, or the same measure for several
    years, is left to the rule for one figure.
    """
    target, goal = case.commitment.target, case.measurement
    if target is None or goal is None or goal.change is not Change.LEVEL or goal.quantity.unit.kin != "count":
        return None
    parts = _parts(case)
    figures = [_figure(answer) for answer in parts]
    if len(parts) < 2 or _has_total(figures) or len({figure.year for figure in figures}) > 1:
        return None
    return _decide(parts, figures, compare(target, goal, _sum(figures)))


def _parts(case: Case) -> list[Answer]:
    """The answers of the best answer's sentence that could be parts, in the order of the sentence."""
    figures = [answer for answer in with_figure(case) if _fits(case, answer)]
    first = figures[0] if figures else None
    parts = sorted(
        (answer for answer in figures if first and _beside(answer, first)),
        key=lambda answer: answer.statement.start,
    )
    limits = [_limits(case, answer) for answer in parts if obstacle(case, answer)]
    return parts if not limits or (len(limits) == len(parts) and set().union(*limits) == BOTH) else []


def _fits(case: Case, answer: Answer) -> bool:
    """Whether an answer passes every check, but for one half of the people or places that another part may add."""
    half = bool(limits := _limits(case, answer)) and limits < BOTH
    return not any(check(case, answer) for name, check in CHECKS if not (half and name == "people"))


def _limits(case: Case, answer: Answer) -> set[str]:
    """The limits on people and place in the words that stand with a figure."""
    return set(accounts_of(case.language).limits(answer.statement.text))


def _beside(answer: Answer, first: Answer) -> bool:
    figure, lead = _figure(answer).quantity, _figure(first).quantity
    same = (
        answer.statement.sentence is first.statement.sentence and figure.unit.kin == lead.unit.kin == "count"
    )
    least = first.relevance - (_SAME_NOUN if figure.unit.name == lead.unit.name else _AS_WELL)
    return same and figure.bound is Bound.EXACT and answer.relevance >= least


def _figure(answer: Answer) -> Measurement:
    measurement = answer.statement.measurement
    if measurement is None:
        raise ValueError("an answer without a figure is no part of a sum")
    return measurement


def _has_total(figures: Sequence[Measurement]) -> bool:
    """Whether one of the figures is the sum of the others."""
    values = [figure.quantity.value for figure in figures]
    return max(values, default=0) * 2 == sum(values)


def _sum(figures: Sequence[Measurement]) -> Measurement:
    total = sum((figure.quantity.value for figure in figures[1:]), figures[0].quantity.value)
    return replace(figures[0], quantity=replace(figures[0].quantity, value=total))


def _decide(parts: Sequence[Answer], figures: Sequence[Measurement], comparison: Comparison) -> Decision:
    verdict = VERDICTS[comparison.outcome]
    added = " + ".join(plain(figure.quantity.value) for figure in figures)
    relation = Relation.CONTRADICTS if verdict is Verdict.MISSED else Relation.SUPPORTS
    return Decision(verdict, f"{added} = {comparison.arithmetic}", tuple(parts), relation)
