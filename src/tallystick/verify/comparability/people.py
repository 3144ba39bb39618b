"""People and places: a figure for all is not one for the poor, one for a region not one for the country."""

from tallystick.languages.accounts import accounts_of
from tallystick.languages.words import words_of
from tallystick.model.case import Answer, Case

BOTH = {"urban", "rural"}
"""Limits that together limit nothing: of two figures, each with one, the sum is the whole."""


def same_people(case: Case, answer: Answer) -> str | None:
    """The limits on people and place that the target names must be those of the figure."""
    accounts = accounts_of(case.language)
    few = accounts.few_places.search(answer.statement.sentence.text, 0, _clause_end(answer))
    if few and not accounts.few_places.search(case.context) and not _is_counted(case, answer, few.group()):
        return f"the figure is for some places only (“{few.group()}”)"
    target, given = case.measurement, answer.statement.measurement
    own = target is not None and bool(target.label)
    wanted = _limits(accounts.limits(case.topic if own else f"{case.clause} {case.topic}"))
    words = f"{answer.statement.text} {answer.statement.topic}"
    beside = _limits(accounts.limits(given.label if given and given.label else words))
    around = _limits(accounts.limits(answer.statement.sentence.text))
    if missing := [limit for limit in wanted if limit not in beside and limit not in around]:
        return f"the target is limited ({', '.join(missing)}), the figure is not"
    allowed = accounts.limits(case.context)
    if added := [limit for limit in beside if limit not in wanted and limit not in allowed]:
        return f"the figure is limited ({', '.join(added)}), the target is not"
    return None


def _limits(named: tuple[str, ...]) -> tuple[str, ...]:
    """`named` without those that together limit nothing."""
    return tuple(limit for limit in named if limit not in BOTH or not set(named) >= BOTH)


def _clause_end(answer: Answer) -> int:
    """Where the clause of an answer ends in its sentence."""
    statement = answer.statement
    text, end = statement.sentence.text, statement.end
    stops = [at for stop in ",;" if (at := text.find(stop, end)) >= 0]
    if statement.measurement:
        another = accounts_of(statement.sentence.document.language).another_clause
        if found := another.search(text, statement.measurement.end):
            stops.append(found.start())
    return min(stops, default=len(text))


def _is_counted(case: Case, answer: Answer, places: str) -> bool:
    """Whether places are what the target counts ("six pilot areas shall be built") or the figure is a share of."""
    topic, given = words_of(case.language).topic, answer.statement.measurement
    unit = case.measurement.quantity.unit.name if case.measurement else ""
    whole = given.quantity.unit.counted if given else ""
    return bool(set(topic(f"{unit} {whole}")) & set(topic(places)))
