"""evaluation.json: an Evaluation as text and back, without loss."""

from typing import Any

from tallystick.errors import DataError
from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import SCHEMA, Evaluation
from tallystick.publish.codec import build, plain
from tallystick.publish.json_text import json_text
from tallystick.publish.references import check_references
from tallystick.publish.schema import check_schema
from tallystick.publish.summary import summary
from tallystick.publish.versioned import parsed


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
    data = parsed(text, source, SCHEMA)
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


def _evaluation(data: dict[str, Any]) -> Evaluation:
    """The evaluation in a checked record; each member of `commitments` is an assessment and a commitment."""
    assessments = [{**item, "commitment": item} for item in data["commitments"]]
    evaluation: Evaluation = build(Evaluation, {**data, "assessments": assessments})
    return evaluation
