"""Frozen values <-> plain JSON values, field by field, so that a field added to a class is never lost.

`plain` and `shaped` are each other's inverse for dataclasses of strings, numbers, enums, dates, tuples and
other such dataclasses. `shaped` trusts its input: the schema has been checked before it.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints


def plain(value: Any) -> Any:
    """`value` as JSON: dataclasses as objects, tuples as lists, enums as their words, dates as ISO 8601."""
    if value is None or isinstance(value, bool | int | float | Decimal):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    kind: Any = type(value)
    return {name: plain(getattr(value, name)) for name in _hints(kind)}


def shaped(data: Any, hint: Any) -> Any:
    """The JSON value `data` as a value of the type `hint`. Raises ValueError where it cannot be one."""
    if data is None:
        return None
    if get_origin(hint) is tuple:
        return tuple(shaped(item, get_args(hint)[0]) for item in data)
    kind = next((part for part in get_args(hint) if part is not NoneType), hint)
    if is_dataclass(kind):
        return build(kind, data)
    if kind in (date, datetime):
        return kind.fromisoformat(data)
    return kind(data) if kind in (Decimal, float, int) or issubclass(kind, StrEnum) else data


def build(kind: Any, data: Mapping[str, Any]) -> Any:
    """The JSON object `data` as the dataclass `kind`; keys that are no field of it are left out.

    A field that has a default may be missing: files of before it was added do not hold it.
    """
    return kind(**{name: shaped(data[name], hint) for name, hint in _hints(kind).items() if name in data})


@cache
def _hints(kind: Any) -> dict[str, Any]:
    """The fields of a dataclass, in order, with their types."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}
