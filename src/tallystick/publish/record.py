"""evaluation.json: an Evaluation as text and back, without loss."""

import json
from decimal import Decimal
from typing import Any

from tallystick.errors import DataError
from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import SCHEMA, Evaluation
from tallystick.publish.codec import build, plain
from tallystick.publish.json_text import json_text, number_text
from tallystick.publish.references import check_references
from tallystick.publish.schema import check_schema
from tallystick.publish.summary import summary

LARGEST = 256 * 1024 * 1024  # characters: a hundred times the largest evaluation we have seen


def write_record(evaluation: Evaluation) -> str:
    """The text of evaluation.json. Raises DataError if it would break its schema or point to nothing."""
    check_references(evaluation, "evaluation.json")
    data = record(evaluation)
    text = json_text(data) + "\n"
    check_schema(data, "evaluation.json")
    return text


def read_record(text: str, source: str) -> Evaluation:
    """The evaluation in the text of an evaluation.json; `source` names it in errors.

    Raises DataError when the text is no JSON, was written by a newer version, breaks the schema, points to
    something that is not there, or counts wrongly in its summary.
    """
    data = _parsed(text, source)
    _check_version(data, source)
    check_schema(data, source)
    try:
        evaluation = _evaluation(data)
    except ValueError as error:
        raise DataError(f"{source}: {error}") from error
    check_references(evaluation, source)
    if data["summary"] != summary(evaluation):
        raise DataError(f"{source}: its summary does not count what is in it; evaluate the documents again")
    return evaluation


def record(evaluation: Evaluation) -> dict[str, Any]:
    """The evaluation as a JSON object, keys in the order of the schema."""
    return {
        "schema": SCHEMA,
        "version": evaluation.version,
        "as_of": plain(evaluation.as_of),
        "summary": summary(evaluation),
        "documents": plain(evaluation.documents),
        "sections": plain(evaluation.sections),
        "articles": plain(evaluation.articles),
        "commitments": [commitment_record(each) for each in evaluation.assessments],
        "findings": plain(evaluation.findings),
        "outside": plain(evaluation.outside),
        "notes": plain(evaluation.notes),
    }


def commitment_record(assessment: Assessment) -> dict[str, Any]:
    """One member of `commitments`: the commitment's own fields, and beside them what was decided."""
    assessed = plain(assessment)
    return {**assessed.pop("commitment"), **assessed, "self_reported": assessment.self_reported}


def _parsed(text: str, source: str) -> Any:
    if len(text) > LARGEST:
        raise DataError(f"{source}: larger than {LARGEST // 1024 // 1024} MB; this is no evaluation.json")
    try:
        return json.loads(text, parse_float=_number, parse_constant=_number)
    except (ValueError, RecursionError) as error:
        raise DataError(f"{source}: not valid JSON ({error})") from error


def _number(text: str) -> Decimal:
    """A number that is not whole, exactly; ValueError for NaN, infinities and absurd sizes."""
    value = Decimal(text)
    try:
        number_text(value)
    except DataError as error:
        raise ValueError(f"the number {text[:40]} is out of range") from error
    return value


def _check_version(data: Any, source: str) -> None:
    found = data.get("schema") if isinstance(data, dict) else None
    if found == SCHEMA:
        return
    family, _, number = str(found).partition("/")
    if family == SCHEMA.partition("/")[0] and number.isdecimal():
        raise DataError(f"{source}: written as {found}, and this version reads {SCHEMA}; update Tallystick")
    raise DataError(f"{source}: not an evaluation of Tallystick (its `schema` is not {SCHEMA!r})")


def _evaluation(data: dict[str, Any]) -> Evaluation:
    """The evaluation in a checked record; each member of `commitments` is an assessment and a commitment."""
    assessments = [{**item, "commitment": item} for item in data["commitments"]]
    evaluation: Evaluation = build(Evaluation, {**data, "assessments": assessments})
    return evaluation
