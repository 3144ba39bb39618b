"""IATI files: each activity a heading, each result a heading below it, each indicator a form of fields."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tallystick.model.document import BlockKind
from tallystick.read.collector import Collector, Piece
from tallystick.read.reading import Reading
from tallystick.read.source import Source
from tallystick.read.xml import local, named, parse_xml

_ROOTS = ("iati-activities", "iati-activity")
_IMPLEMENTING = ("4", "Implementing")
_PERCENT = "2"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

Field = tuple[str, str]
"""The name of a field, which is that of its element, and its value."""


def read(source: Source) -> Reading:
    """What an IATI file says of its activities' results. Raises DocumentError when it is not IATI.

    The stored text is put together from titles, descriptions and values; elements lend their names to the
    fields, and the year of a baseline or period stands beside its name.
    """
    root = parse_xml(source, source.data)
    if local(root) not in _ROOTS:
        raise source.refuse(
            f"is XML with the root element {local(root)!r}, not an IATI file (iati-activities); "
            "save what it holds as a spreadsheet or text"
        )
    activities = [root] if local(root) == _ROOTS[1] else list(named(root, _ROOTS[1]))
    collector = Collector()
    for activity in activities:
        source.check_length(collector.length)
        source.check_time("the activities")
        _activity(collector, activity)
    if not collector.length:
        raise source.refuse("is an IATI file without results (no result element with an indicator)")
    titles = [_narrative(activity, "title") for activity in activities]
    return collector.reading(titles[0] if len(titles) == 1 else "")


def _activity(collector: Collector, activity: Element) -> None:
    results = list(named(activity, "result"))
    if not results:
        return
    identifier = _text(next(named(activity, "iati-identifier"), None))
    title = _narrative(activity, "title") or identifier
    institutions = [
        _narrative(org) for org in named(activity, "participating-org") if org.get("role") in _IMPLEMENTING
    ]
    collector.block(BlockKind.HEADING, [Piece(title)], 1)
    if description := _narrative(activity, "description"):
        collector.block(BlockKind.PARAGRAPH, [Piece(description)])
    shared = [("implementing institution", "; ".join(filter(None, institutions)))]
    for result in results:
        collector.block(BlockKind.HEADING, [Piece(_narrative(result, "title") or "result")], 2)
        if description := _narrative(result, "description"):
            collector.block(BlockKind.PARAGRAPH, [Piece(description)])
        for indicator in named(result, "indicator"):
            _indicator(collector, indicator, shared)


def _indicator(collector: Collector, indicator: Element, shared: list[Field]) -> None:
    collector.block(BlockKind.HEADING, [Piece(_narrative(indicator, "title") or "indicator")], 3)
    collector.begin_table()
    for name, value in (*_fields(indicator), *shared):
        if value:
            collector.row([[Piece(name)], [Piece(value)]])


def _fields(indicator: Element) -> Iterator[Field]:
    unit = " %" if indicator.get("measure") == _PERCENT else ""
    yield "description", _narrative(indicator, "description")
    for baseline in named(indicator, "baseline"):
        year = baseline.get("year") or (baseline.get("iso-date") or "")[:4]
        yield f"baseline {year}".strip(), _value(baseline, unit)
    for period in named(indicator, "period"):
        yield from _period(period, unit)


def _period(period: Element, unit: str) -> Iterator[Field]:
    end = next((each.get("iso-date") or "" for each in named(period, "period-end")), "")
    for name in ("target", "actual"):
        for each in named(period, name):
            yield f"{name} {end[:4]}".strip(), _value(each, unit)
            yield "comment", _narrative(each, "comment")


def _value(element: Element, unit: str) -> str:
    value = (element.get("value") or "").strip()
    return f"{value}{unit}" if value else ""


def _narrative(element: Element, name: str = "") -> str:
    """The words of an element, or of its child `name`: in English where there are several languages."""
    holder = next(named(element, name), None) if name else element
    if holder is None:
        return ""
    narratives = list(named(holder, "narrative"))
    english = [each for each in narratives if (each.get(_LANGUAGE) or "en").lower().startswith("en")]
    return _text((english or narratives or [holder])[0])


def _text(element: Element | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())
