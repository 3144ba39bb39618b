"""IATI files: each activity a heading, each result a heading below it, each indicator a form of fields."""

from xml.etree.ElementTree import Element

from tallystick.model.document import BlockKind
from tallystick.read.collector import Collector, Piece
from tallystick.read.iati.indicators import Field, forms_of
from tallystick.read.reading import Reading
from tallystick.read.source import Source
from tallystick.read.xml import local, named, parse_xml

_ROOTS = ("iati-activities", "iati-activity")
_IMPLEMENTING = ("4", "Implementing")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read(source: Source) -> Reading:
    """What an IATI file says of its activities' results. Raises DocumentError when it is not IATI.

    The stored text is put together from titles, descriptions and values; elements lend their names to the
    fields, and the year of a baseline or period stands beside its name. An indicator whose targets are told apart
    by dimensions or places is a form for each of them.
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
    title = _narrative(indicator, "title") or "indicator"
    for form in forms_of(indicator, _narrative):
        collector.block(BlockKind.HEADING, [Piece(f"{title} ({form.part})" if form.part else title)], 3)
        collector.begin_table()
        described = ("description", _narrative(indicator, "description"))
        for name, value in (described, *form.fields, *shared):
            if value:
                collector.row([[Piece(name)], [Piece(value)]])


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
