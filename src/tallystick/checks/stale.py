"""Stale: the newest figure is older than the deadline, so it does not show what was reached by then."""

from collections.abc import Iterator
from itertools import groupby

from tallystick.checks.material import Judged, Material
from tallystick.checks.wording import listed, shortened
from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Answer
from tallystick.model.commitment import Direction
from tallystick.model.finding import Finding, Severity
from tallystick.model.verdict import Verdict
from tallystick.quantities.period import years_in

SEVERITY = Severity.MEDIUM

SAME_TOPIC = 0.34
"""The share of its topic from which on a figure speaks to a commitment."""

SAME_THING = 0.7
"""The share from which on a sentence without a figure says what was reached."""

_RESTS = (Verdict.EXCEEDED, Verdict.MET, Verdict.MISSED, Verdict.NOT_COMPARABLE)


def stale(material: Material) -> Iterator[Finding]:
    """The figure a verdict rests on is of a year before the deadline, and no other on the topic is younger.

    The deadline is the printed one, else the last year of the plan. Silent on what was done and stays done. One
    finding an article.
    """
    for number, group in groupby(material.judged, lambda judged: judged.assessment.commitment.article):
        old = [(judged, answer, years) for judged in group for answer, years in _old(judged, material)]
        if not old:
            continue
        said = listed(
            list(
                dict.fromkeys(
                    f"“{a.statement.printed or shortened(a.statement.sentence.text)}” is of {year} (due {due})"
                    for _, a, (year, due) in old
                )
            )
        )
        quotes = [q for j, a, _ in old for q in (j.assessment.commitment.quote, a.evidence.quote)]
        message = f"The newest figures given are older than the deadline: {said}."
        yield Finding("stale", SEVERITY, (number,), tuple(dict.fromkeys(quotes)), message)


def _old(judged: Judged, material: Material) -> Iterator[tuple[Answer, tuple[int, int]]]:
    """The deciding answer with its year and the deadline, where it is too old."""
    answer, due = judged.deciding, material.deadline(judged)
    target = judged.assessment.commitment.target
    if answer is None or due is None or target is None or judged.assessment.verdict not in _RESTS:
        return
    if answer.statement.measurement is None and judged.assessment.verdict is not Verdict.NOT_COMPARABLE:
        return  # what is said to be so since a year has not grown old
    if target.value == 0 and target.direction is Direction.LEVEL:
        return  # that something happened once is not undone by a younger figure
    if _stays(judged, answer) or max(years_in(answer.statement.sentence.text), default=0) >= due:
        return
    year = _year(answer)
    rivals = [_year(other) for other in judged.case.answers if _same_sort(other, answer)]
    if year is not None and max([year, *(rival for rival in rivals if rival)]) < due:
        yield answer, (year, due)


def _stays(judged: Judged, answer: Answer) -> bool:
    """Whether an answer says that something was done, in enough numbers where they decide, which time does not undo."""
    if not accounts_of(judged.case.language).done.search(answer.statement.sentence.text):
        return False
    measurement = answer.statement.measurement
    reached = judged.assessment.verdict in (Verdict.MET, Verdict.EXCEEDED)
    return measurement is None or (reached and measurement.quantity.unit.kin == "count")


def _year(answer: Answer) -> int | None:
    """The year of the answer's figure; where it gives none in digits, the only year it names."""
    measurement = answer.statement.measurement
    if measurement is not None:
        return measurement.year
    years = set(years_in(answer.statement.text))
    return years.pop() if len(years) == 1 and answer.relevance >= SAME_THING else None


def _same_sort(other: Answer, answer: Answer) -> bool:
    """Whether another answer gives a figure on the topic in the same unit."""
    one, two = other.statement.measurement, answer.statement.measurement
    if one is None or two is None or other.relevance < SAME_TOPIC:
        return False
    return one.quantity.unit.comparable(two.quantity.unit)
