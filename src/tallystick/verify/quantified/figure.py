"""Figure: a comparable figure is held against the target."""

from collections.abc import Sequence

from tallystick.languages.undertakings import undertakings_of
from tallystick.languages.words import words_of
from tallystick.model.case import Answer, Case
from tallystick.model.commitment import Target
from tallystick.model.evidence import Relation
from tallystick.model.verdict import Verdict
from tallystick.verify.arithmetic import Comparison, Outcome, compare
from tallystick.verify.comparability import CHECKS, obstacle
from tallystick.verify.decision import Decision
from tallystick.verify.quantified.candidates import with_figure

_ORDER = (Verdict.MISSED, Verdict.NOT_COMPARABLE, Verdict.MET, Verdict.EXCEEDED)
"""Of several figures that answer together, the worst decides."""

_AS_WELL = 0.03
"""How much less relevant an answer may be than the best and still count as good."""

VERDICTS = {
    Outcome.BEYOND: Verdict.EXCEEDED,
    Outcome.REACHED: Verdict.MET,
    Outcome.SHORT: Verdict.MISSED,
    Outcome.OPEN: Verdict.NOT_COMPARABLE,
}


def figure(case: Case) -> Decision | None:
    """The best figure that passes every comparability check decides by arithmetic.

    Strictly better than the target is exceeded, on it is met, short of it is missed. A figure that is only
    bounded ("above 90" against 95) and could lie on either side is not comparable, and so is one of a year
    before the deadline that falls short, or of a year after it that reaches. Of several reports the latest figure
    decides, and of several figures that decide together the worst: where the target names two groups ("managers and
    staff"), a figure for the second beside one for the first can so make the verdict worse, never better.
    """
    target = case.commitment.target
    if target is None:
        return None
    fit = [answer for answer in with_figure(case) if obstacle(case, answer) is None]
    if not fit:
        return None
    used = _latest(fit)
    decisions = [
        _decide(target, answer, compare(target, case.measurement, given))
        for answer in (*used, *_other_half(case, used))
        if (given := answer.statement.measurement)
    ]
    return min(decisions, key=lambda decision: _ORDER.index(decision.verdict))


def _latest(fit: Sequence[Answer]) -> list[Answer]:
    """The answers that decide: of each report those that fit best, and of these the ones of the latest year.

    A later report so takes the place of an earlier one; of two on the same year, both are held against the target.
    """
    documents = dict.fromkeys(answer.evidence.quote.document for answer in fit)
    chosen = [_beside([a for a in fit if a.evidence.quote.document == each]) for each in documents]
    latest = max(_year(answers[0]) for answers in chosen)
    return [answer for answers in chosen if _year(answers[0]) == latest for answer in answers]


def _beside(answers: Sequence[Answer]) -> list[Answer]:
    """The answer that decides: of those that fit as well as the best, those of the latest year, in one sentence.

    Several of the same year are parts of what is asked ("training of managers 97 percent, of staff 90 percent").
    """
    latest = max(_year(answer) for answer in answers if answer.relevance >= answers[0].relevance - _AS_WELL)
    first = next(answer for answer in answers if _year(answer) == latest)
    return [a for a in answers if _year(a) == latest and a.statement.sentence is first.statement.sentence]


def _other_half(case: Case, used: Sequence[Answer]) -> list[Answer]:
    """Figures beside the used ones that answer for the other of two groups which the target names together."""
    groups = undertakings_of(case.language).conjunction.split(case.topic, maxsplit=1)
    if len(groups) == 1:
        return []
    named = {at for at, group in enumerate(groups) if any(_names(case, a, group) for a in used)}
    sentences = {(id(a.statement.sentence), _year(a)) for a in used}
    return [
        answer
        for answer in with_figure(case)
        if answer not in used
        and (id(answer.statement.sentence), _year(answer)) in sentences
        and [name for name, check in CHECKS if check(case, answer)] == ["measure"]
        and any(_names(case, answer, group) for at, group in enumerate(groups) if at not in named)
    ]


def _names(case: Case, answer: Answer, group: str) -> bool:
    """Whether the words beside a figure name half of what a group is called by, or more."""
    words = words_of(case.language)
    wanted = set(words.weighty(group))
    return bool(wanted) and 2 * len(wanted & set(words.topic(answer.statement.topic))) >= len(wanted)


def _year(answer: Answer) -> int:
    measurement = answer.statement.measurement
    return measurement.year or 0 if measurement else 0


def _decide(target: Target, answer: Answer, comparison: Comparison) -> Decision:
    verdict = VERDICTS[comparison.outcome]
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
