"""Table and Column: one kind of record as rows, described once for every format it is written in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tallystick.publish.data.cells import Cell


class Type(StrEnum):
    """What the cells of a column hold, in the words of Frictionless Table Schema."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `value` takes it from a record. `allowed` are the only words it may hold, if any.

    `refers` names the table and column whose values it repeats; `optional` says that it may be empty then.
    """

    name: str
    type: Type
    description: str
    value: Callable[[Any], Cell]
    allowed: tuple[str, ...] = ()
    refers: tuple[str, str] | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of record. `key` are the columns that tell its rows apart; they are never empty."""

    name: str
    title: str
    description: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    records: Sequence[Any]

    def rows(self) -> list[list[Cell]]:
        """The cells of every record, in the order of the columns."""
        return [[column.value(record) for column in self.columns] for record in self.records]


def text(name: str, description: str, value: Callable[[Any], Cell], **more: Any) -> Column:
    """A column of words."""
    return Column(name, Type.STRING, description, value, **more)


def whole(name: str, description: str, value: Callable[[Any], Cell], **more: Any) -> Column:
    """A column of whole numbers."""
    return Column(name, Type.INTEGER, description, value, **more)


def number(name: str, description: str, value: Callable[[Any], Cell], **more: Any) -> Column:
    """A column of numbers."""
    return Column(name, Type.NUMBER, description, value, **more)
