"""Target: what a commitment must reach, or its kind, is corrected."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from tallystick.errors import ReviewError
from tallystick.model.commitment import Commitment, Comparator, Direction, Kind, Target
from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Decision
from tallystick.review.mends.parts import Texts, assessment_of, only, replaced, waiting

WHY = "People corrected what this commitment must reach, and nobody has assessed it against that yet."
LARGEST_EXPONENT = 100  # a figure of more digits is a slip of the keys


def correct_target(evaluation: Evaluation, decision: Decision, _: Texts) -> Evaluation:
    """The commitment `subject` gets the target that `details` hold, or becomes a `kind` without one.

    The details are the fields of a target ("measure", "value", "unit" ...); those not given stay as they are, and where
    there was no target the measure, comparator, value, unit and direction are needed. An empty baseline or deadline
    takes it away. `kind` ("deliverable" or "effort") stands alone.
    """
    found = assessment_of(evaluation, decision.subject)
    takes = f"it takes 'kind', or: {', '.join(_FIELDS)}"
    given = only(decision, ("kind", *_FIELDS), takes)
    if not given:
        raise ReviewError(f"nothing is corrected; {takes}")
    changed = _changed(found.commitment, given)
    if changed == found.commitment:
        raise ReviewError("it is so already")
    return replaced(evaluation, decision.subject, (waiting(changed, found.evidence, WHY),))


def _changed(commitment: Commitment, given: Mapping[str, str]) -> Commitment:
    if "kind" in given:
        if len(given) > 1 or given["kind"] not in (Kind.DELIVERABLE, Kind.EFFORT):
            raise ReviewError(
                "'kind' stands alone, and is deliverable or effort; a target makes it quantified"
            )
        return replace(commitment, kind=Kind(given["kind"]), target=None)
    values = {name: _FIELDS[name](name, value) for name, value in given.items()}
    return replace(commitment, kind=Kind.QUANTIFIED, target=_target(commitment.target, values))


def _target(before: Target | None, values: dict[str, Any]) -> Target:
    """The corrected target; what follows from words is no longer inferred, for a person stands for it."""
    if before is not None:
        return replace(before, **values, inferred=())
    if lacking := [name for name in _NEEDED if name not in values]:
        raise ReviewError(f"there was no target, so it needs: {', '.join(lacking)}")
    return Target(**values)


def _text(name: str, value: str) -> str:
    if not value and name != "scope":
        raise ReviewError(f"{name!r} is empty")
    return value


def _number(name: str, value: str) -> Decimal:
    try:
        number = Decimal(value)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number.adjusted()) > LARGEST_EXPONENT:
        raise ReviewError(f"{name!r} is {value!r}, which is no number; write digits and a point: 1234.5")
    return number


def _number_or_none(name: str, value: str) -> Decimal | None:
    return _number(name, value) if value else None


def _year_or_none(name: str, value: str) -> int | None:
    if not value:
        return None
    if not (value.isascii() and value.isdecimal() and len(value) == 4 and int(value)):
        raise ReviewError(f"{name!r} is {value!r}, which is no year; write four digits")
    return int(value)


def _word_of(kind: type[StrEnum]) -> Callable[[str, str], StrEnum]:
    def word(name: str, value: str) -> StrEnum:
        if value not in list(kind):
            raise ReviewError(f"{name!r} is {value!r}; choose from: {' '.join(kind)}")
        return kind(value)

    return word


_FIELDS: Mapping[str, Callable[[str, str], Any]] = {
    "measure": _text,
    "comparator": _word_of(Comparator),
    "value": _number,
    "unit": _text,
    "direction": _word_of(Direction),
    "scope": _text,
    "baseline_value": _number_or_none,
    "baseline_year": _year_or_none,
    "deadline_year": _year_or_none,
}
_NEEDED = ("measure", "comparator", "value", "unit", "direction")
