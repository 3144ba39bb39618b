"""Writer: the objects of a JSON file as headings, rows of name and value, and tables inside an object."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tallystick.languages.columns import columns_of
from tallystick.model.document import BlockKind
from tallystick.model.outline import Meaning
from tallystick.read.collector import Collector, Piece
from tallystick.read.reading import Place
from tallystick.read.source import Source

_TITLES = ("title", "name", "commitment", "action", "label", "heading")
_DEEPEST = 6
_PREFIX = re.compile(r"^\w+:(?=\w)")
_UNREAD = "@"  # begins what JSON-LD says of the file and not of its matter
_NESTED = (Meaning.ACTION, Meaning.SECTION)
_TABLED = (Meaning.MILESTONE, Meaning.INDICATOR)

Object = Mapping[str, Any]


def has_title(fields: Object) -> bool:
    """Whether an object has a member that is its title."""
    return bool(_title_of(fields))


class Writer:
    """Appends the objects of one file to a collector; an object without a title is called `name`."""

    def __init__(self, collector: Collector, source: Source, name: str) -> None:
        self._collector = collector
        self._source = source
        self._name = name

    def line(self, key: str, value: Any) -> None:
        """Append a member of what holds all objects as a line of its own."""
        if not key.startswith(_UNREAD):
            for name, text in _values(_plain_name(key), value):
                self._collector.block(BlockKind.PARAGRAPH, [Piece(f"{name}: {text}")])

    def object(self, fields: Object, level: int = 1) -> None:
        """Append an object: its title, its members, the tables in it, and the objects under it."""
        self._source.check_length(self._collector.length)
        title = _title_of(fields)
        self._collector.block(BlockKind.HEADING, [Piece(fields[title] if title else self._name)], level)
        members = {
            key: value for key, value in fields.items() if key != title and not key.startswith(_UNREAD)
        }
        nested = [key for key, value in members.items() if level < _DEEPEST and _is_nested(key, value)]
        tabled = [key for key, value in members.items() if _is_tabled(key, value)]
        self._collector.begin_table()
        for key, value in members.items():
            if key not in nested and key not in tabled:
                for name, text in _values(_plain_name(key), value):
                    self._collector.row([[Piece(name)], [Piece(text)]])
        for key in tabled:
            self._table(_plain_name(key), _as_list(members[key]))
        for key in nested:
            for each in members[key]:
                self.object(each, level + 1)

    def _table(self, name: str, objects: Sequence[Object]) -> None:
        """Append objects as rows of a table: the column of their titles is called as the list that holds them."""
        rows = [dict(_cells(name, each)) for each in objects]
        columns = list(dict.fromkeys(column for row in rows for column in row))
        self._collector.begin_table()
        header = [Place(0, at, heading=True) for at in range(len(columns))]
        self._collector.row([[Piece(column)] for column in columns], header)
        for number, row in enumerate(rows, start=1):
            filled = [(at, row[column]) for at, column in enumerate(columns) if row.get(column)]
            self._collector.row(
                [[Piece(text)] for _, text in filled], [Place(number, at) for at, _ in filled]
            )


def _title_of(fields: Object) -> str:
    """The name of the member that is the title of an object; "" where none is."""
    return next((key for key in _TITLES if isinstance(fields.get(key), str) and fields[key].strip()), "")


def _plain_name(key: str) -> str:
    """The name of a member without the prefix of a vocabulary ("schema:name")."""
    return _PREFIX.sub("", key)


def _means(key: str, meanings: Sequence[Meaning]) -> bool:
    return columns_of("en").meaning(_plain_name(key)) in meanings


def _is_nested(key: str, value: Any) -> bool:
    """Whether a member holds commitments of their own."""
    return isinstance(value, list) and _are_objects(value) and _means(key, _NESTED)


def _is_tabled(key: str, value: Any) -> bool:
    """Whether a member holds steps or indicators of its object, each with fields of its own."""
    return _are_objects(_as_list(value)) and _means(key, _TABLED)


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _are_objects(values: Sequence[Any]) -> bool:
    return bool(values) and all(isinstance(each, dict) and each for each in values)


def _cells(name: str, fields: Object) -> Iterator[tuple[str, str]]:
    """The cells of an object in a table, by their columns."""
    title = _title_of(fields)
    if title:
        yield name, _plain(fields[title])
    for key, value in fields.items():
        if key != title and not key.startswith(_UNREAD):
            yield from _values(_plain_name(key), value)


def _values(name: str, value: Any, depth: int = 0) -> Iterator[tuple[str, str]]:
    """The values in a member, each with its name; an object in a list is one value, told with its names."""
    if isinstance(value, dict) and depth < _DEEPEST:
        for key, inner in value.items():
            if not key.startswith(_UNREAD):
                yield from _values(f"{name} {_plain_name(key)}", inner, depth + 1)
    elif isinstance(value, list) and depth < _DEEPEST:
        plain = [_plain(each) for each in value if not isinstance(each, dict | list)]
        if any(plain):
            yield name, "; ".join(each for each in plain if each)
        for each in value:
            if isinstance(each, dict | list):
                told = "; ".join(_told(each, depth + 1))
                if told:
                    yield name, told
    elif text := _plain(value):
        yield name, text


def _told(value: Any, depth: int) -> Iterator[str]:
    """What an object in a list says, its members told apart by their names, its title alone."""
    title = _title_of(value) if isinstance(value, dict) else ""
    for name, text in _values("", value, depth):
        yield text if name.strip() in ("", title) else f"{name.strip()}: {text}"


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value).strip()
