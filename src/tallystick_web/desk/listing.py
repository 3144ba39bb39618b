"""Listing: the one way in which lists are filtered, sorted, paged and taken away as CSV or XLSX.

A list is described once by its columns and filters; `listing` reads what the address asks for (`?state=final&
sort=-deadline&page=2`). Rows are a sequence of values, or a queryset that the database filters and sorts.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict

R = TypeVar("R")
Cell = str | int | float | bool | date | datetime | None
SORT, PAGE, EXPORT = "sort", "page", "export"
PER_PAGE = 50


@dataclass(frozen=True)
class Column(Generic[R]):
    """A column: its name in addresses and files, its title for people, and its value in a row.

    `order` is what sorts: for a sequence a function of the row (by default the value), for a queryset the name of a
    field; `sortable` False where neither makes sense.
    """

    name: str
    title: str
    value: Callable[[R], Cell]
    order: Callable[[R], Any] | str | None = None
    sortable: bool = True


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter: `narrow` takes the rows and what was chosen, and gives the rows left.

    `options` are (value, words); without any it is a field to write in.
    """

    name: str
    title: str
    narrow: Callable[[Any, str], Any]
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column: `address` sorts by it, `sorted` is "ascending", "descending" or ""."""

    title: str
    address: str
    sorted: str


@dataclass(frozen=True, slots=True)
class Field:
    """A filter with what was chosen."""

    filter: Filter
    chosen: str


@dataclass(frozen=True)
class Listing(Generic[R]):
    """A list as it was asked for: all rows left after the filters, sorted, and the page of them that is shown."""

    name: str
    columns: tuple[Column[R], ...]
    rows: Sequence[R]
    page: Page[R]
    fields: tuple[Field, ...]
    query: QueryDict

    @property
    def heads(self) -> tuple[Head, ...]:
        """The heads of the columns."""
        return tuple(self._head(each) for each in self.columns)

    @property
    def filtered(self) -> bool:
        """Whether any filter is set."""
        return any(each.chosen for each in self.fields)

    @property
    def sort(self) -> str:
        """What the address says of sorting, to be kept while filtering."""
        return self.query.get(SORT, "")

    @property
    def before(self) -> str:
        """The address of the page before; call it only where there is one."""
        return self._address(page=str(self.page.previous_page_number()))

    @property
    def after(self) -> str:
        """The address of the page after; call it only where there is one."""
        return self._address(page=str(self.page.next_page_number()))

    @property
    def csv(self) -> str:
        """The address of the list as CSV."""
        return self._address(export="csv")

    @property
    def xlsx(self) -> str:
        """The address of the list as XLSX."""
        return self._address(export="xlsx")

    def _head(self, column: Column[R]) -> Head:
        if not column.sortable:
            return Head(column.title, "", "")
        now = {column.name: "ascending", f"-{column.name}": "descending"}.get(self.sort, "")
        wanted = f"-{column.name}" if now == "ascending" else column.name
        return Head(column.title, self._address(sort=wanted), now)

    def _address(self, **changed: str) -> str:
        query = self.query.copy()
        for name in (PAGE, EXPORT):
            query.pop(name, None)
        for name, value in changed.items():
            query[name] = value
        return f"?{query.urlencode()}"


def listing(
    request: HttpRequest,
    name: str,
    columns: Sequence[Column[R]],
    rows: Sequence[R] | QuerySet[Any],
    filters: Sequence[Filter] = (),
) -> Listing[R]:
    """The list `name` as the address of `request` asks for it; what it asks for that is not there is ignored."""
    query = request.GET
    fields = tuple(Field(each, _chosen(each, query)) for each in filters)
    for each in fields:
        if each.chosen:
            rows = each.filter.narrow(rows, each.chosen)
    found = _sorted(rows, {each.name: each for each in columns if each.sortable}, query.get(SORT, ""))
    page = Paginator(found, PER_PAGE).get_page(query.get(PAGE))
    return Listing(name, tuple(columns), found, page, fields, query)


def options(values: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The options of a filter, of words as the code has them."""
    return tuple((str(each), str(each).replace("_", " ")) for each in values)


def containing(value: Callable[[Any], str]) -> Callable[[Sequence[Any], str], list[Any]]:
    """The `narrow` of a filter over a sequence: what was written stands in `value` of the row."""
    return lambda rows, wanted: [each for each in rows if wanted.casefold() in value(each).casefold()]


def equal(value: Callable[[Any], str | Sequence[str]]) -> Callable[[Sequence[Any], str], list[Any]]:
    """The `narrow` of a filter over a sequence: `value` of the row is what was chosen, or one of several is."""

    def narrow(rows: Sequence[Any], wanted: str) -> list[Any]:
        found = ((each, value(each)) for each in rows)
        return [each for each, has in found if (has == wanted if isinstance(has, str) else wanted in has)]

    return narrow


def _chosen(each: Filter, query: Mapping[str, Any]) -> str:
    chosen = str(query.get(each.name, "")).strip()
    known = {value for value, _ in each.options}
    return chosen if not known or chosen in known else ""


def _sorted(rows: Any, columns: Mapping[str, Column[Any]], wanted: str) -> Any:
    column, down = columns.get(wanted.removeprefix("-")), wanted.startswith("-")
    if isinstance(rows, QuerySet):
        if column is None or not isinstance(column.order, str):
            return rows
        return rows.order_by(f"{'-' if down else ''}{column.order}", "pk")
    if column is None:
        return rows
    order = column.order if callable(column.order) else column.value
    known = [(key, row) for row in rows if (key := _folded(order(row))) is not None]
    none = [row for row in rows if order(row) is None]
    return [row for _, row in sorted(known, key=lambda each: each[0], reverse=down)] + none


def _folded(value: Any) -> Any:
    return value.casefold() if isinstance(value, str) else value
