"""Conditions: within three months of arrival, aged 18 to 24: what limits the target must limit the figure."""

from collections.abc import Iterator, Sequence

from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Answer, Case
from tallystick.quantities.measurement import Measurement
from tallystick.quantities.read import read_measurements


def same_conditions(case: Case, answer: Answer) -> str | None:
    """Each age or time limit that the target names beside its figure must stand in the answer's sentence too."""
    given = [m.quantity for m in _read(answer.statement.sentence.text, case.language)]
    for limit in _limits(case):
        near = (q for q in given if q.unit.comparable(limit.quantity.unit))
        if not any(q.amount(limit.quantity.unit) == limit.quantity.amount(limit.quantity.unit) for q in near):
            return f"the target is for {limit.quantity}, which the figure does not say"
    return None


def _limits(case: Case) -> Iterator[Measurement]:
    """The ages and durations that limit the target of a case and are not its own figure."""
    own, text = case.measurement, case.clause
    if own and own.label:
        text = case.topic
    accounts = accounts_of(case.language)
    text = accounts.with_ages(text)
    for measurement in read_measurements(text, case.language):
        if accounts.definite.search(text, 0, measurement.number_start):
            continue  # a period that is known: "over the five years"
        limits = measurement.qualifies or measurement.quantity.bound.is_upper
        if (
            limits
            and measurement.quantity.unit.is_duration
            and (own is None or measurement.quantity != own.quantity)
        ):
            yield measurement


def _read(text: str, language: str) -> Sequence[Measurement]:
    return read_measurements(accounts_of(language).with_ages(text), language)
