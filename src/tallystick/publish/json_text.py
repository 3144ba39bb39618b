"""JSON as text, with numbers written exactly: a Decimal keeps all its digits, as `json.dumps` cannot."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from tallystick.errors import DataError

Json = None | bool | int | float | Decimal | str | Sequence["Json"] | Mapping[str, "Json"]

DIGITS = 400  # before or after the point: as many as a float may need; more is a fault or an attack


def json_text(value: Json, indent: int | None = 1) -> str:
    """`value` as JSON; `indent` spaces a level, or all on one line with None. Keys keep their order.

    Raises DataError for a number that JSON cannot hold (not finite, or of a size no plan names).
    """
    return "".join(_pieces(value, indent, "\n"))


def number_text(value: Decimal) -> str:
    """`value` with all its digits and no exponent: "50000000", "0.027"."""
    if not value.is_finite() or (value != 0 and abs(value.adjusted()) > DIGITS):
        raise DataError(f"the number {value} cannot be written to evaluation.json")
    text = f"{value:f}" if value else "0"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _pieces(value: Json, indent: int | None, newline: str) -> Iterator[str]:
    if isinstance(value, str):
        yield json.dumps(value, ensure_ascii=False)
    elif isinstance(value, Mapping):
        heads = (json.dumps(key, ensure_ascii=False) + ": " for key in value)
        yield from _wrapped("{}", heads, value.values(), (indent, newline))
    elif isinstance(value, Sequence):
        yield from _wrapped("[]", ("" for _ in value), value, (indent, newline))
    else:
        yield _scalar(value)


def _wrapped(
    brackets: str, heads: Iterator[str], values: Any, layout: tuple[int | None, str]
) -> Iterator[str]:
    """The members of an object or array between its brackets; `layout` is the indent and the line break."""
    if not values:
        yield brackets
        return
    indent, newline = layout
    inner = newline + " " * (indent or 0)
    yield brackets[0]
    separator = "" if indent is None else inner
    for head, value in zip(heads, values, strict=True):
        yield separator + head
        yield from _pieces(value, indent, inner)
        separator = ", " if indent is None else "," + inner
    yield brackets[1] if indent is None else newline + brackets[1]


def _scalar(value: bool | float | Decimal | None) -> str:
    if isinstance(value, Decimal):
        return number_text(value)
    if isinstance(value, float) and not math.isfinite(value):
        raise DataError(f"the number {value} cannot be written to evaluation.json")
    return json.dumps(value)
