"""Rows and columns that several tables use."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tallystick.model.quote import Quote
from tallystick.publish.data.table import Column, text, whole


@dataclass(frozen=True, slots=True)
class Row:
    """A record inside another: the name of the outer one, its place in it (from 1), and itself."""

    outer: str
    place: int
    inner: Any


def quote_columns(quote: Callable[[Any], Quote]) -> tuple[Column, ...]:
    """The columns of a quote: its clean reading, and where its letters stand in the stored text."""
    return (
        text("text", "The clean reading of the quoted words.", lambda record: quote(record).text),
        text(
            "document",
            "The document quoted.",
            lambda record: quote(record).document,
            refers=("documents", "id"),
        ),
        whole("page", "The page of the document.", lambda record: quote(record).page),
        whole(
            "start",
            "Where the quote begins in the stored text, in code points.",
            lambda record: quote(record).start,
        ),
        whole("end", "Where it ends.", lambda record: quote(record).end),
    )


def inside(outer: str, refers: tuple[str, str]) -> tuple[Column, Column]:
    """The columns that place a record inside another."""
    return text(outer, f"The {outer} it belongs to.", lambda row: row.outer, refers=refers), place()


def place() -> Column:
    """The column that orders records inside another."""
    return whole("place", "Its place in the order, from 1.", lambda row: row.place)


def words(values: type[StrEnum]) -> tuple[str, ...]:
    """The words of an enumeration, which a column may hold."""
    return tuple(str(value) for value in values)
