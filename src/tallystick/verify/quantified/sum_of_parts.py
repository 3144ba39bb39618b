"""Sum of parts: "420 nurses in the north and 610 in the south" is 1,030 nurses."""

from collections.abc import Sequence
from dataclasses import replace

from tallystick.model.case import Answer, Case
from tallystick.model.evidence import Relation
from tallystick.model.verdict import Verdict
from tallystick.quantities.bound import Bound
from tallystick.quantities.measurement import Change, Measurement
from tallystick.quantities.quantity import plain
from tallystick.verify.arithmetic import Comparison, compare
from tallystick.verify.comparability import obstacle
from tallystick.verify.decision import Decision
from tallystick.verify.quantified.candidates import with_figure
from tallystick.verify.quantified.figure import VERDICTS

_AS_WELL = 0.15
"""How much less relevant a part may be than the first and still be a part of the same."""


def sum_of_parts(case: Case) -> Decision | None:
    """Several comparable counts of one sentence, for the same year, add up and decide together.

    Requires exact counts that pass every comparability check and fit the target as well as the best; a sentence
    that prints their total as well, or the same measure for several years, is left to the rule for one figure.
    """
    target, goal = case.commitment.target, case.measurement
    if target is None or goal is None or goal.change is not Change.LEVEL:
        return None
    parts = _parts(case)
    figures = [_figure(answer) for answer in parts]
    if len(parts) < 2 or _has_total(figures) or len({figure.year for figure in figures}) > 1:
        return None
    return _decide(parts, figures, compare(target, goal, _sum(figures)))


def _parts(case: Case) -> list[Answer]:
    """The answers of the best answer's sentence that could be parts, in the order of the sentence."""
    fit = [answer for answer in with_figure(case) if obstacle(case, answer) is None]
    first = fit[0] if fit else None
    parts = [answer for answer in fit if first and _beside(answer, first)]
    return sorted(parts, key=lambda answer: answer.statement.start)


def _beside(answer: Answer, first: Answer) -> bool:
    figure, lead = _figure(answer).quantity, _figure(first).quantity
    same = (
        answer.statement.sentence is first.statement.sentence and figure.unit.kin == lead.unit.kin == "count"
    )
    return same and figure.bound is Bound.EXACT and answer.relevance >= first.relevance - _AS_WELL


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
