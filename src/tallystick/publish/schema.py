"""The JSON Schema of evaluation.json, and the check of a value against it."""

import json
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

import fastjsonschema

from tallystick.errors import DataError

FILE = "evaluation.schema.json"


def schema_text() -> str:
    """The JSON Schema (draft-07) of evaluation.json as it lies in the package."""
    return (files(__package__) / FILE).read_text(encoding="utf-8")


def check_schema(data: Any, source: str) -> None:
    """Raise DataError, naming `source` and the place in it, unless `data` keeps to the schema."""
    try:
        _validator()(data)
    except fastjsonschema.JsonSchemaValueException as error:
        place = str(error.name).removeprefix("data").removeprefix(".") or "the file"
        raise DataError(f"{source}: {place} {_demand(error)}") from error


def _demand(error: fastjsonschema.JsonSchemaValueException) -> str:
    """What was expected at the place that broke the schema, without the value itself (it may be long)."""
    return str(error.message).removeprefix(str(error.name)).strip()


@cache
def _validator() -> Callable[[Any], Any]:
    return fastjsonschema.compile(json.loads(schema_text()), use_default=False)
