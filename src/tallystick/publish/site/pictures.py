"""The page of pictures: each a file beside the site, with words and a table for those who do not see it."""

from collections.abc import Sequence

from tallystick.publish.addresses import PICTURES
from tallystick.publish.page.html import Html, element
from tallystick.publish.pictures.picture import Picture
from tallystick.publish.records import Said
from tallystick.publish.site.frame import Frame

FOLDER = "pictures"


def file_name(picture: Picture) -> str:
    """Where a picture lies in the folder of the site."""
    return f"{FOLDER}/{picture.name}.svg"


def pictures_page(pictures: Sequence[Picture]) -> Frame:
    """The pictures, each with its table one step away."""
    main = element(
        "main",
        element("h1", "Pictures"),
        element(
            "p",
            "Every figure in them stands in the table below each, and can be counted from the data."
            if pictures
            else "There is nothing to draw.",
            class_="standing",
        ),
        element("div", [_figure(picture) for picture in pictures], class_="pictures"),
        id="main",
    )
    return Frame("Pictures", "", main, here=PICTURES)


def _figure(picture: Picture) -> Html:
    return element(
        "figure",
        element("figcaption", picture.heading),
        _scrolled(picture.heading, element("img", src=file_name(picture), alt=picture.alt, loading="lazy")),
        element("details", element("summary", f"As a table: {picture.heading}"), _table(picture)),
        class_="picture",
    )


def _table(picture: Picture) -> Html:
    head = element("tr", [element("th", name, scope="col") for name in picture.columns])
    table = element("table", element("thead", head), element("tbody", [_row(row) for row in picture.rows]))
    return _scrolled(f"Table: {picture.heading}", table)


def _scrolled(name: str, inner: Html) -> Html:
    """What may be wider than the screen, in a box of its own that keys can move."""
    return element("div", inner, class_="wide", tabindex=0, role="group", aria_label=name)


def _row(row: Sequence[Said]) -> Html:
    first, *rest = (cell.text for cell in row)
    return element("tr", element("th", first, scope="row"), [element("td", cell) for cell in rest])
