"""Mapping: what a person says of a plan's layout, to mend what was not understood (docs/mapping.md)."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tallystick.errors import DataError
from tallystick.model.outline import Layout, Meaning

_KEYS = ("layout", "sheet", "header_rows", "label", "columns")
_KEPT = "kept"
_LISTED = 40  # names that an error lists
_LONGEST_PATTERN = 300


@dataclass(frozen=True, slots=True)
class PlanMapping:
    """What a mapping file says; every part may be missing.

    `layout` is how the articles are laid out, `sheet` the sheet, heading or page whose tables are read,
    `header_rows` the rows of the header as a spreadsheet counts them (none at all: the table has no header),
    `label` what articles begin with, its first group the number. `names` gives columns and fields by their
    printed names a meaning, `places` columns by their number from the left; None keeps one without a meaning.
    """

    source: str = ""
    layout: Layout | None = None
    sheet: str = ""
    header_rows: tuple[int, ...] | None = None
    label: re.Pattern[str] | None = None
    names: tuple[tuple[str, Meaning | None], ...] = ()
    places: tuple[tuple[int, Meaning | None], ...] = ()

    @property
    def is_of_table(self) -> bool:
        """Whether it speaks of tables: of their header, their sheet or the numbers of their columns."""
        return self.header_rows is not None or bool(self.sheet or self.places)

    def check_names(self, known: Iterable[str], headers: Iterable[str]) -> None:
        """Raise DataError when a column is named that is not among the `known` texts; it lists the `headers`."""
        plain = {_plain(name) for name in known}
        for name, _ in self.names:
            if _plain(name) not in plain:
                raise DataError(
                    f"{self.source}: columns: there is no column or field called {name!r}; there are "
                    f"{_listed(dict.fromkeys(filter(None, headers)))}"
                )

    def check_places(self, headers: Sequence[str]) -> None:
        """Raise DataError when a column is numbered that the widest table, whose columns are `headers`, has not."""
        for place, _ in self.places:
            if place > len(headers):
                columns = f"the table has {len(headers):,} columns" if headers else "there is no table"
                named = f" ({_listed(headers)})" if any(headers) else ""
                raise DataError(f"{self.source}: columns: there is no column {place}; {columns}{named}")

    def refuse_sheet(self, known: Iterable[str]) -> DataError:
        """The error that the sheet is not there, with those that are."""
        return DataError(
            f"{self.source}: sheet: no table stands under {self.sheet!r}; there are {_listed(known)}"
        )


def read_mapping(text: str, source: str) -> PlanMapping:
    """The mapping in the text of a TOML file; `source` names it in errors. Raises DataError, naming the key."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{source}: not valid TOML ({error})") from error
    if "columns" in data and data.get("layout") not in (None, Layout.TABLE):
        _check_unnumbered(data["columns"], data["layout"], source)
    if unknown := [key for key in data if key not in _KEYS]:
        raise DataError(f"{source}: unknown key {unknown[0]!r}; known are {', '.join(_KEYS)}")
    columns = _of_type(data.get("columns", {}), dict, f"{source}: columns", "a table of names and meanings")
    meanings = [(name, _meaning(value, f"{source}: columns.{name}")) for name, value in columns.items()]
    return PlanMapping(
        source=source,
        layout=_layout(data.get("layout"), source),
        sheet=str(
            _of_type(data.get("sheet", ""), str | int, f"{source}: sheet", "a name or the number of a page")
        ),
        header_rows=_header_rows(data, source),
        label=_label(data.get("label"), source),
        names=tuple((name, meaning) for name, meaning in meanings if not name.isdecimal()),
        places=tuple((_place(name, source), meaning) for name, meaning in meanings if name.isdecimal()),
    )


def _check_unnumbered(columns: Any, layout: str, source: str) -> None:
    """Raise DataError where columns are numbered and the layout is none of tables."""
    numbers = [name for name in columns if name.isdecimal()] if isinstance(columns, dict) else []
    if numbers:
        raise DataError(
            f"{source}: columns.{numbers[0]}: only the columns of tables have numbers, and the layout is {layout!r}; "
            "name the field as it is printed"
        )


def _of_type(value: Any, kind: Any, where: str, expected: str) -> Any:
    if not isinstance(value, kind) or isinstance(value, bool):
        raise DataError(f"{where}: expected {expected}, got {value!r}")
    return value


def _layout(value: Any, source: str) -> Layout | None:
    if value is None:
        return None
    if value not in list(Layout):
        raise DataError(f"{source}: layout: expected one of {', '.join(Layout)}, got {value!r}")
    return Layout(value)


def _meaning(value: Any, where: str) -> Meaning | None:
    if value == _KEPT:
        return None
    if value not in list(Meaning):
        raise DataError(f"{where}: expected one of {', '.join(Meaning)}, or {_KEPT}, got {value!r}")
    return Meaning(value)


def _header_rows(data: Mapping[str, Any], source: str) -> tuple[int, ...] | None:
    if "header_rows" not in data:
        return None
    where = f"{source}: header_rows"
    rows = _of_type(data["header_rows"], list, where, "a list of row numbers")
    numbers = [_of_type(row, int, where, "row numbers") for row in rows]
    if numbers and (numbers[0] < 1 or numbers != list(range(numbers[0], numbers[0] + len(numbers)))):
        raise DataError(f"{where}: expected rows that follow each other, counted from 1, got {numbers}")
    return tuple(numbers)


def _place(name: str, source: str) -> int:
    if not 0 < int(name) < 10_000:
        raise DataError(f"{source}: columns.{name}: columns are counted from 1")
    return int(name)


def _label(value: Any, source: str) -> re.Pattern[str] | None:
    if value is None:
        return None
    where = f"{source}: label"
    text = _of_type(value, str, where, "a regular expression")
    if len(text) > _LONGEST_PATTERN:
        raise DataError(f"{where}: longer than {_LONGEST_PATTERN} characters")
    try:
        return re.compile(text)
    except re.error as error:
        raise DataError(f"{where}: not a regular expression ({error})") from error


def _plain(name: str) -> str:
    return " ".join(name.lower().split())


def _listed(names: Iterable[str]) -> str:
    known = [repr(name) for name in names]
    more = f" and {len(known) - _LISTED} more" if len(known) > _LISTED else ""
    return (", ".join(known[:_LISTED]) or "none") + more
