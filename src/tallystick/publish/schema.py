"""The JSON Schemas of evaluation.json and review.json, and the check of a value against them."""

import json
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

import fastjsonschema

from tallystick.errors import DataError

EVALUATION = "evaluation.schema.json"
REVIEW = "review.schema.json"


def schema_text(file: str = EVALUATION) -> str:
    """A JSON Schema (draft-07) as it lies in the package, that of evaluation.json unless `file` names another."""
    return (files(__package__) / file).read_text(encoding="utf-8")


def check_schema(data: Any, source: str, file: str = EVALUATION) -> None:
    """Raise DataError, naming `source` and the place in it, unless `data` keeps to the schema in `file`."""
    try:
        _validator(file)(data)
    except fastjsonschema.JsonSchemaValueException as error:
        place = str(error.name).removeprefix("data").removeprefix(".") or "the file"
        raise DataError(f"{source}: {place} {_demand(error)}") from error


def _demand(error: fastjsonschema.JsonSchemaValueException) -> str:
    """What was expected at the place that broke the schema, without the value itself (it may be long)."""
    return str(error.message).removeprefix(str(error.name)).strip()


@cache
def _validator(file: str) -> Callable[[Any], Any]:
    return fastjsonschema.compile(json.loads(schema_text(file)), use_default=False)
