"""A Frictionless data package: a CSV file for each kind of record, and two descriptions of them all.

datapackage.json is for Frictionless, csv-metadata.json for the W3C's CSV on the Web. Both say the same of the
same files: types, allowed words, keys, and which column repeats which.
"""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from tallystick.model.evaluation import SCHEMA, Evaluation
from tallystick.model.review import Review
from tallystick.publish.data.cells import cell_text, csv_text, readable
from tallystick.publish.data.csvw import csvw
from tallystick.publish.data.table import Column, Table
from tallystick.publish.data.tables import tables
from tallystick.publish.json_text import json_text
from tallystick.publish.wording import plan_title

DESCRIPTION = "datapackage.json"
ON_THE_WEB = "csv-metadata.json"


def package(evaluation: Evaluation, review: Review | None = None) -> Mapping[str, bytes]:
    """The files of the package by name."""
    described = tables(evaluation, review)
    files = {f"{table.name}.csv": _csv(table) for table in described}
    files[DESCRIPTION] = json_text(_package(evaluation, described, files)).encode("utf-8") + b"\n"
    files[ON_THE_WEB] = json_text(csvw(plan_title(evaluation), described)).encode("utf-8") + b"\n"
    return files


def _csv(table: Table) -> bytes:
    """RFC 4180 in UTF-8. A text that a spreadsheet would run as a formula has an apostrophe before it."""
    return csv_text(([column.name for column in table.columns], *table.rows())).encode("utf-8")


def _package(
    evaluation: Evaluation, described: tuple[Table, ...], files: Mapping[str, bytes]
) -> dict[str, Any]:
    return {
        "profile": "tabular-data-package",
        "name": "tallystick-evaluation",
        "title": readable(plan_title(evaluation)),
        "description": "A plan held against its reports: commitments, evidence, verdicts. A text that a "
        "spreadsheet would run as a formula has an apostrophe before it.",
        "version": evaluation.version,
        "tallystick": {"schema": SCHEMA, "as_of": evaluation.as_of.isoformat() if evaluation.as_of else None},
        "resources": [_resource(table, files[f"{table.name}.csv"]) for table in described],
    }


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "title": table.title,
        "description": table.description,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\r\n"},
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    key = {"primaryKey": list(table.key)} if table.key else {}
    foreign = [_foreign(table, column) for column in table.columns if column.refers]
    keys = {"foreignKeys": foreign} if foreign else {}
    return {
        "fields": [_field(table, column) for column in table.columns],
        "missingValues": [""],
        **key,
        **keys,
    }


def _field(table: Table, column: Column) -> dict[str, Any]:
    required = {"required": True} if column.name in table.key else {}
    allowed = {"enum": [cell_text(word) for word in column.allowed]} if column.allowed else {}
    rules = {**required, **allowed}
    described = {"name": column.name, "type": str(column.type), "description": column.description}
    return {**described, **({"constraints": rules} if rules else {})}


def _foreign(table: Table, column: Column) -> dict[str, Any]:
    other, name = column.refers or ("", "")
    resource = "" if other == table.name else other.replace("_", "-")
    return {"fields": column.name, "reference": {"resource": resource, "fields": name}}
