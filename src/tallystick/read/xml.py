"""XML from strangers: parsed without entities, and not deeper than the limits."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import fromstring

from tallystick.read.archive import check_declarations
from tallystick.read.source import Source


def parse_xml(source: Source, data: bytes, name: str = "") -> Element:
    """The root element of the XML in `data`, known as `name` where it is a part of the source's file.

    Raises DocumentError when it declares a document type or entities, is no XML, or is nested too deeply.
    """
    check_declarations(source, data, name)
    try:
        root: Element = fromstring(data, forbid_dtd=True)
    except (ParseError, ValueError, LookupError) as error:
        where = f" in {name}" if name else ""
        raise source.refuse(f"is not valid XML{where} ({error}); save it again") from error
    _check_depth(source, root)
    return root


def _check_depth(source: Source, root: Element) -> None:
    level, depth = [root], 0
    while level:
        depth += 1
        if depth > source.limits.depth:
            raise source.refuse(
                f"nests its XML elements more than {source.limits.depth:,} deep, which no document does; it is refused"
            )
        level = [child for element in level for child in element]


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def named(element: Element, name: str) -> Iterator[Element]:
    """The children of an element with a name, whatever their namespace."""
    return (child for child in element if local(child) == name)
