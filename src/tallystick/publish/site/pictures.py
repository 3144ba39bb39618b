"""The page of pictures: each a file beside the site, with words and a table for those who do not see it."""

from collections.abc import Sequence

from tallystick.publish.addresses import PICTURES
from tallystick.publish.page.html import Html, element
from tallystick.publish.page.parts import scrolled, table
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
        element("div", [_with_table(picture) for picture in pictures], class_="pictures"),
        id="main",
    )
    return Frame("Pictures", "", main, here=PICTURES)


def figure(picture: Picture, *more: Html) -> Html:
    """A picture, and `more` below it."""
    image = element("img", src=file_name(picture), alt=picture.alt, loading="lazy")
    caption = element("figcaption", picture.heading)
    return element("figure", caption, scrolled(picture.heading, image), *more, class_="picture")


def said_row(row: Sequence[Said]) -> Html:
    """A row of a table."""
    first, *rest = (cell.text for cell in row)
    return element("tr", element("th", first, scope="row"), [element("td", cell) for cell in rest])


def _with_table(picture: Picture) -> Html:
    rows = table("", picture.columns, [said_row(row) for row in picture.rows])
    wide = scrolled(f"Table: {picture.heading}", rows)
    return figure(picture, element("details", element("summary", f"As a table: {picture.heading}"), wide))
