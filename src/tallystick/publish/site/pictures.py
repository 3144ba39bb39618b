"""Pictures on the overview: each a file beside the site, with words and a table for those who do not see it."""

from collections.abc import Sequence

from tallystick.publish.page.html import Html, element
from tallystick.publish.page.parts import heading
from tallystick.publish.pictures.picture import Picture
from tallystick.publish.records import Said

FOLDER = "pictures"


def file_name(picture: Picture) -> str:
    """Where a picture lies in the folder of the site."""
    return f"{FOLDER}/{picture.name}.svg"


def pictures_block(pictures: Sequence[Picture]) -> Html | None:
    """The pictures, each with its table one step away; None where there are none."""
    if not pictures:
        return None
    return element(
        "section",
        heading(2, "Pictures", id="pictures-title"),
        [_figure(picture) for picture in pictures],
        id="pictures",
        class_="block",
        aria_labelledby="pictures-title",
    )


def _figure(picture: Picture) -> Html:
    return element(
        "figure",
        element("figcaption", picture.title),
        element("img", src=file_name(picture), alt=picture.alt, loading="lazy"),
        element("details", element("summary", f"As a table: {picture.title}"), _table(picture)),
        class_="picture",
    )


def _table(picture: Picture) -> Html:
    head = element("tr", [element("th", name, scope="col") for name in picture.columns])
    table = element("table", element("thead", head), element("tbody", [_row(row) for row in picture.rows]))
    return element("div", table, class_="wide", tabindex=0, role="region", aria_label=picture.title)


def _row(row: Sequence[Said]) -> Html:
    first, *rest = (cell.text for cell in row)
    return element("tr", element("th", first, scope="row"), [element("td", cell) for cell in rest])
