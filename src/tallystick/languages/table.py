"""Read a language's TOML table into a frozen dataclass, refusing what the dataclass does not name."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from importlib.resources import files
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from tallystick.errors import DataError

Table = TypeVar("Table")


def load_table(kind: type[Table], language: str, name: str) -> Table:
    """The table `name`.toml of a language folder (`english`) as a `kind`.

    `kind` is a dataclass whose fields are `str`, `int`, `re.Pattern[str]` (compiled to match without regard to
    case; a list of them is one that matches where any does), or tuples of these and dicts from `str` to these. Raises
    DataError, naming file and key, on a missing, unknown or wrongly typed key, and on a pattern that is none.
    """
    source = f"languages/{language}/{name}.toml"
    try:
        data = tomllib.loads((files(__package__) / language / f"{name}.toml").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise DataError(f"{source}: there is no such language table") from error
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{source}: not valid TOML ({error})") from error
    return read_table(kind, data, source)


def read_table(kind: type[Table], data: Mapping[str, Any], source: str) -> Table:
    """The mapping `data` as a `kind` (see load_table); `source` is named in errors."""
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    if unknown := sorted(set(data) - set(names)):
        raise DataError(f"{source}: unknown key {unknown[0]!r}; known are {', '.join(names)}")
    if missing := [name for name in names if name not in data]:
        raise DataError(f"{source}: the key {missing[0]!r} is missing")
    return kind(**{name: _shaped(data[name], hints[name], f"{source}: {name}") for name in names})


def _shaped(value: Any, hint: Any, where: str) -> Any:
    """`value` as the type `hint`, lists as tuples."""
    if get_origin(hint) is re.Pattern:
        if isinstance(value, list):
            value = "|".join(f"(?:{part})" for part in _shaped(value, tuple[str, ...], where))
        return _pattern(_shaped(value, str, where), where)
    if get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise DataError(f"{where}: expected a list, got {value!r}")
        return tuple(_shaped(item, get_args(hint)[0], where) for item in value)
    if get_origin(hint) is dict:
        if not isinstance(value, dict):
            raise DataError(f"{where}: expected a table, got {value!r}")
        return {key: _shaped(item, get_args(hint)[1], f"{where}.{key}") for key, item in value.items()}
    if not isinstance(value, hint) or isinstance(value, bool) is not (hint is bool):
        raise DataError(f"{where}: expected {hint.__name__}, got {value!r}")
    return value


def _pattern(value: str, where: str) -> re.Pattern[str]:
    try:
        return re.compile(value, re.IGNORECASE)
    except re.error as error:
        raise DataError(f"{where}: {value!r} is no regular expression ({error})") from error
