"""JSON as text, with numbers written exactly: a Decimal keeps all its digits, as `json.dumps` cannot."""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from tallystick.errors import DataError

Json = None | bool | int | float | Decimal | str | Sequence["Json"] | Mapping[str, "Json"]

Layout = tuple[int | None, str]
"""The indent, and the line break with the indent so far."""

Add = Callable[[str], None]

DIGITS = 400  # before or after the point: as many as a float may need; more is a fault or an attack

_quoted = json.JSONEncoder(ensure_ascii=False).encode


def json_text(value: Json, indent: int | None = 1) -> str:
    """`value` as JSON; `indent` spaces a level, or all on one line with None. Keys keep their order.

    Raises DataError for a number that JSON cannot hold (not finite, or of a size no plan names).
    """
    pieces: list[str] = []
    _write(value, (indent, "\n"), pieces.append)
    return "".join(pieces)


def number_text(value: Decimal) -> str:
    """`value` with all its digits and no exponent: "50000000", "0.027"."""
    if not value.is_finite() or (value != 0 and abs(value.adjusted()) > DIGITS):
        raise DataError(f"the number {value} cannot be written to evaluation.json")
    text = f"{value:f}" if value else "0"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _write(value: Any, layout: Layout, add: Add) -> None:
    """Add the pieces of `value`, one after the other: a list of them is faster than generators within each other."""
    if isinstance(value, str):
        add(_quoted(value))
    elif value is None or isinstance(value, int | float | Decimal):
        add(_scalar(value))
    elif isinstance(value, dict | Mapping):  # a dict is known as one much faster
        _wrap("{}", [(_quoted(key) + ": ", each) for key, each in value.items()], layout, add)
    elif isinstance(value, list | tuple | Sequence):
        _wrap("[]", [("", each) for each in value], layout, add)
    else:
        add(_scalar(value))


def _wrap(brackets: str, members: Sequence[tuple[str, Any]], layout: Layout, add: Add) -> None:
    """Add the members of an object or array, each after its head, between the brackets."""
    if not members:
        add(brackets)
        return
    indent, newline = layout
    inner = newline + " " * (indent or 0)
    between = ", " if indent is None else "," + inner
    opening = brackets[0] if indent is None else brackets[0] + inner
    for place, (head, value) in enumerate(members):
        add((between if place else opening) + head)
        _write(value, (indent, inner), add)
    add(brackets[1] if indent is None else newline + brackets[1])


def _scalar(value: bool | float | Decimal | None) -> str:
    if isinstance(value, Decimal):
        return number_text(value)
    if isinstance(value, float) and not math.isfinite(value):
        raise DataError(f"the number {value} cannot be written to evaluation.json")
    return json.dumps(value)
