"""A JSON file that names its format and version in `schema`: its text read, strictly, before anything is made of it."""

import json
import re
from decimal import Decimal
from typing import Any

from tallystick import __version__
from tallystick.errors import DataError
from tallystick.publish.json_text import number_text

LARGEST = 256 * 1024 * 1024  # characters: a hundred times the largest evaluation we have seen

_RELEASE = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6}){0,3}")


def parsed(text: str, source: str, schema: str) -> Any:
    """The JSON value of `text`, written as `schema` ("tallystick.evaluation/1"); `source` names it in errors.

    Raises DataError when it is no JSON, too large, of another format or of a newer version.
    """
    word = schema.partition("/")[0].rpartition(".")[2]
    if len(text) > LARGEST:
        raise DataError(f"{source}: larger than {LARGEST // 1024 // 1024} MB; this is no {word}.json")
    try:
        data = json.loads(text, parse_float=_number, parse_constant=_number)
    except (ValueError, RecursionError) as error:
        raise DataError(f"{source}: not valid JSON ({error})") from error
    _check_version(data, source, schema)
    return data


def _number(text: str) -> Decimal:
    """A number that is not whole, exactly; ValueError for NaN, infinities and absurd sizes."""
    value = Decimal(text)
    try:
        number_text(value)
    except DataError as error:
        raise ValueError(f"the number {text[:40]} is out of range") from error
    return value


def _check_version(data: Any, source: str, schema: str) -> None:
    found = data.get("schema") if isinstance(data, dict) else None
    if found == schema:
        _check_program(str(data.get("version", "")), source)
        return
    own = schema.partition("/")[0]
    family, _, number = str(found).partition("/")
    if family == own and number.isdecimal():
        raise DataError(f"{source}: written as {found}, and this version reads {schema}; update Tallystick")
    word = own.rpartition(".")[2]
    article = "an" if word[0] in "aeiou" else "a"
    raise DataError(f"{source}: not {article} {word} of Tallystick (its `schema` is not {schema!r})")


def _check_program(version: str, source: str) -> None:
    """Raise DataError for a newer program: its words may mean what this one does not know."""
    if release(version) > release(__version__):
        raise DataError(
            f"{source}: written by Tallystick {version[:20]}, and this is Tallystick {__version__}; update Tallystick"
        )


def release(version: str) -> tuple[int, ...]:
    """The numbers of a version, to compare it with another: (1, 4) for "1.4rc1", none for what is no version."""
    numbers = _RELEASE.match(version)
    return tuple(map(int, numbers.group().split("."))) if numbers else ()
