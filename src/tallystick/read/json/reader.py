"""JSON files: each object is a commitment, its members the fields, each a row of name and value."""

import json
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from tallystick.model.document import BlockKind
from tallystick.read.collector import Collector, Piece
from tallystick.read.reading import Reading
from tallystick.read.source import Source
from tallystick.read.text.decode import decode

_TITLES = ("title", "name", "commitment", "action", "label", "heading")
_LONGEST_PATH = 6


def read(source: Source) -> Reading:
    """What a JSON file holds: one object, or a list of objects (also as the only list in an object).

    The stored text is put together: the title of each object a heading, each other member a row of its name
    and its value. Raises DocumentError when it is not JSON, or holds no object.
    """
    text, notes = decode(source)
    source.check_length(len(text))
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise source.refuse(f"is not valid JSON ({error}); check it with a JSON editor") from error
    collector = Collector()
    objects = list(_objects(data))
    if not objects:
        raise source.refuse(
            "holds no JSON object with fields; give an object a commitment, or a list of objects"
        )
    for each in objects:
        source.check_length(collector.length)
        _append(collector, each, PurePath(source.name).stem)
    return collector.reading(PurePath(source.name).stem if len(objects) > 1 else "", notes)


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        yield from (each for each in data if isinstance(each, dict) and each)
    elif isinstance(data, dict):
        lists = [value for value in data.values() if isinstance(value, list) and _all_objects(value)]
        if len(lists) == 1 and not any(name in data for name in _TITLES):
            yield from lists[0]
        elif data:
            yield data


def _all_objects(value: list[Any]) -> bool:
    return bool(value) and all(isinstance(each, dict) and each for each in value)


def _append(collector: Collector, fields: dict[str, Any], name: str) -> None:
    title = next((key for key in _TITLES if isinstance(fields.get(key), str) and fields[key].strip()), "")
    collector.block(BlockKind.HEADING, [Piece(fields[title] if title else name)], 1)
    collector.begin_table()
    for key, value in fields.items():
        if key != title:
            for path, text in _values(key, value):
                collector.row([[Piece(path)], [Piece(text)]])


def _values(name: str, value: Any, depth: int = 0) -> Iterator[tuple[str, str]]:
    """The values in a member, each with its name; lists and objects are taken apart."""
    if isinstance(value, dict) and depth < _LONGEST_PATH:
        for key, inner in value.items():
            yield from _values(f"{name} {key}", inner, depth + 1)
    elif isinstance(value, list) and depth < _LONGEST_PATH:
        plain = [_plain(each) for each in value if not isinstance(each, dict | list)]
        if any(plain):
            yield name, "; ".join(each for each in plain if each)
        for each in value:
            if isinstance(each, dict | list):
                yield from _values(name, each, depth + 1)
    elif text := _plain(value):
        yield name, text


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value).strip()
