"""JSON files: each object is a commitment, its members the fields, each a row of name and value."""

import json
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from tallystick.model.document import BlockKind
from tallystick.read.collector import Collector
from tallystick.read.json.writer import Writer, has_title
from tallystick.read.reading import Reading
from tallystick.read.source import Source
from tallystick.read.text.decode import decode


def read(source: Source) -> Reading:
    """What a JSON file holds: one object, or a list of objects (also as the only list in an object).

    The stored text is put together: the title of each object a heading, each other member a row of its name
    and its value. Objects in a list called by a word for items ("actions") are commitments of their own under the
    object that holds them, those in other lists rows of a table or lines of one field. Raises DocumentError when
    it is not JSON, or holds no object.
    """
    text, notes = decode(source)
    source.check_length(len(text))
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise source.refuse(f"is not valid JSON ({error}); check it with a JSON editor") from error
    collector = Collector()
    name = PurePath(source.name).stem
    writer = Writer(collector, source, name)
    around, objects = _parted(data)
    for key, value in around.items():
        writer.line(key, value)
    for each in objects:
        writer.object(each)
    if BlockKind.HEADING not in collector.kinds:
        raise source.refuse(
            "holds no JSON object with fields; give an object a commitment, or a list of objects"
        )
    return collector.reading(name if len(objects) > 1 else "", notes)


def _parted(data: Any) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The members around the list of objects that a file holds, and those objects."""
    if isinstance(data, list):
        return {}, list(_objects(data))
    if not isinstance(data, dict) or not data:
        return {}, []
    lists = [key for key, value in data.items() if isinstance(value, list) and _all_objects(value)]
    if len(lists) == 1 and not has_title(data):
        return {key: value for key, value in data.items() if key != lists[0]}, list(_objects(data[lists[0]]))
    return {}, [data]


def _objects(values: list[Any]) -> Iterator[dict[str, Any]]:
    return (each for each in values if isinstance(each, dict) and each)


def _all_objects(value: list[Any]) -> bool:
    return bool(value) and all(isinstance(each, dict) and each for each in value)
