"""Figure: a comparable figure is held against the target."""

from tallystick.model.case import Answer, Case
from tallystick.model.commitment import Target
from tallystick.model.evidence import Relation
from tallystick.model.verdict import Verdict
from tallystick.verify.arithmetic import Comparison, Outcome, compare
from tallystick.verify.comparability import obstacle
from tallystick.verify.decision import Decision
from tallystick.verify.quantified.candidates import with_figure

_VERDICTS = {
    Outcome.BEYOND: Verdict.EXCEEDED,
    Outcome.REACHED: Verdict.MET,
    Outcome.SHORT: Verdict.MISSED,
    Outcome.OPEN: Verdict.NOT_COMPARABLE,
}


def figure(case: Case) -> Decision | None:
    """The best figure that passes every comparability check decides by arithmetic.

    Strictly better than the target is exceeded, on it is met, short of it is missed. A figure that is only
    bounded ("above 90" against 95) and could lie on either side is not comparable, and so is one of a year
    before the deadline that falls short, or of a year after it that reaches.
    """
    target = case.commitment.target
    if target is None:
        return None
    for answer in with_figure(case):
        given = answer.statement.measurement
        if given is not None and obstacle(case, answer) is None:
            return _decide(target, answer, compare(target, case.measurement, given))
    return None


def _decide(target: Target, answer: Answer, comparison: Comparison) -> Decision:
    verdict = _VERDICTS[comparison.outcome]
    if reason := _out_of_time(target, answer, verdict):
        return Decision(Verdict.NOT_COMPARABLE, f"{comparison.arithmetic}, but {reason}", (answer,))
    relation = Relation.CONTRADICTS if verdict is Verdict.MISSED else Relation.SUPPORTS
    return Decision(verdict, comparison.arithmetic, (answer,), relation)


def _out_of_time(target: Target, answer: Answer, verdict: Verdict) -> str | None:
    """Why the year of a figure forbids the verdict: short too early, or reached too late."""
    measurement = answer.statement.measurement
    year = measurement.year if measurement else None
    if year is None or target.deadline_year is None:
        return None
    if verdict is Verdict.MISSED and year < target.deadline_year:
        return f"the figure is of {year}, before the deadline {target.deadline_year}"
    if verdict in (Verdict.MET, Verdict.EXCEEDED) and year > target.deadline_year:
        return f"the figure is of {year}, after the deadline {target.deadline_year}"
    return None
