"""csv-metadata.json: the tables described for the W3C's CSV on the Web."""

from typing import Any

from tallystick.publish.data.cells import cell_text, readable
from tallystick.publish.data.table import Column, Table, Type

DATATYPES = {
    Type.STRING: "string",
    Type.INTEGER: "integer",
    Type.NUMBER: "decimal",
    Type.BOOLEAN: {"base": "boolean", "format": "true|false"},
}


def csvw(title: str, described: tuple[Table, ...]) -> dict[str, Any]:
    """The description of a group of tables that lie beside it."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": readable(title),
        "dialect": {"encoding": "utf-8", "header": True, "delimiter": ",", "lineTerminators": ["\r\n"]},
        "tables": [_table(table) for table in described],
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "url": f"{table.name}.csv",
        "dc:title": table.title,
        "dc:description": table.description,
        "tableSchema": {
            "columns": [_column(table, column) for column in table.columns],
            **({"primaryKey": list(table.key)} if table.key else {}),
            **_foreign(table),
        },
    }


def _column(table: Table, column: Column) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.description,
        "datatype": _datatype(column),
    }
    return {**described, "required": True} if column.name in table.key else described


def _datatype(column: Column) -> Any:
    if not column.allowed:
        return DATATYPES[column.type]
    words = "|".join(_escaped(cell_text(word)) for word in column.allowed)
    return {"base": "string", "format": words}


def _escaped(word: str) -> str:
    """A word as a regular expression, the way of formats of strings."""
    return "".join(f"\\{letter}" if letter in ".*+?|()[]{}^$\\" else letter for letter in word)


def _foreign(table: Table) -> dict[str, Any]:
    """The columns that repeat another; those that may be empty are left out, as the standard's keys may not be."""
    keys = [
        {"columnReference": column.name, "reference": {"resource": f"{other}.csv", "columnReference": name}}
        for column in table.columns
        if column.refers and not column.optional
        for other, name in [column.refers]
    ]
    return {"foreignKeys": keys} if keys else {}
