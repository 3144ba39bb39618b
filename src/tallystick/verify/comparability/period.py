"""Period: an average a year is not a total, and a figure of another year decides only in one direction."""

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Answer, Case
from tallystick.quantities.measurement import Measurement


def same_period(case: Case, answer: Answer) -> str | None:
    """A yearly average answers a yearly target only."""
    target, given = case.measurement, answer.statement.measurement
    accounts = accounts_of(case.language)
    short = accounts.short_period.search(answer.statement.text)
    if short and not accounts.short_period.search(case.clause):
        return f"the figure is for a part of a year only (“{short.group()}”)"
    if target is None or given is None or target.annual == given.annual:
        return None
    if given.annual:
        return "the figure is a yearly average, the target is not"
    if _of_one_year(given):
        return None
    return "the target is for each year, the figure for no single one"


def _of_one_year(given: Measurement) -> bool:
    """Whether a figure stands for one year: a printed one, or the last of a movement."""
    several = given.cumulative or (given.period is not None and given.period.start != given.period.end)
    return given.baseline is not None or (given.year is not None and not several)
