"""What all pages of the site share: head, way around, foot, and the two files they load."""

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import shorten

from tallystick.model.evaluation import SCHEMA, Evaluation
from tallystick.model.verdict import Verdict
from tallystick.publish.addresses import ABOUT, FINDINGS, OVERVIEW, PICTURES, REVIEW
from tallystick.publish.page import head as page_head
from tallystick.publish.page.figure import sprite
from tallystick.publish.page.head import document, head, packaged
from tallystick.publish.page.html import Child, Html, element
from tallystick.publish.page.parts import link
from tallystick.publish.wording import plan_title

STYLE = "site.css"
SCRIPT = "site.js"
POLICY = (
    "default-src 'none'; img-src 'self' data: file:; style-src 'self' file:; script-src 'self' file:; "
    "base-uri 'none'; form-action 'none'"
)
"""Nothing may be loaded but what lies in the folder, from a web server or (file:) from a disk."""

NAME = 64  # characters of the plan's title at the top of each page


@dataclass(frozen=True, slots=True)
class Frame:
    """One page: its title, where it lies (`up` is "../" in a folder of the site), and what it shows.

    `verdicts` are those whose shapes it draws, `scripts` the files it runs, `here` the page of the way around
    that it is.
    """

    title: str
    up: str
    main: Html
    verdicts: tuple[Verdict, ...] = ()
    scripts: tuple[str, ...] = ()
    here: str = ""


def whole(frame: Frame, evaluation: Evaluation, reviewed: bool = False) -> str:
    """The page as HTML; `reviewed` says that the site has a page of what people decided."""
    return document(
        _head(frame, evaluation),
        link("main", "Skip to the content", class_="skip"),
        sprite(frame.verdicts) if frame.verdicts else None,
        _way(frame, evaluation, reviewed),
        frame.main,
        _foot(frame.up, evaluation),
        [element("script", src=frame.up + name, defer=True) for name in frame.scripts],
    )


def style(reviewed: bool = False) -> str:
    """The style of the site: that of the one-page evaluation, what the site adds, and what a review does."""
    more = packaged(__package__, "review.css") if reviewed else ""
    return packaged(page_head.__package__, "page.css") + packaged(__package__, STYLE) + more


def script() -> str:
    """The script of the site; every page can be read without it."""
    return packaged(__package__, SCRIPT)


def _head(frame: Frame, evaluation: Evaluation) -> Html:
    return head(
        f"{frame.title} · {shorten(plan_title(evaluation), NAME, placeholder=' …')}",
        POLICY,
        element("link", rel="stylesheet", href=frame.up + STYLE),
    )


def _way(frame: Frame, evaluation: Evaluation, reviewed: bool) -> Html:
    """The same way around on every page."""
    found = [(FINDINGS, "Findings")] if evaluation.findings else []
    places = [
        (OVERVIEW, "Overview"),
        (PICTURES, "Pictures"),
        *found,
        *([(REVIEW, "Review")] if reviewed else []),
        (ABOUT, "How to read, sources and data"),
    ]
    return element(
        "header",
        element("p", shorten(plan_title(evaluation), NAME, placeholder=" …"), class_="plan-name"),
        element("nav", element("ul", _ways(frame, places)), aria_label="Site"),
        class_="way",
    )


def _ways(frame: Frame, places: Iterable[tuple[str, str]]) -> Iterable[Child]:
    for name, words in places:
        current = "page" if name == frame.here else None
        yield element("li", element("a", words, href=frame.up + name, aria_current=current))


def _foot(up: str, evaluation: Evaluation) -> Html:
    made = f"Tallystick {evaluation.version}, format {SCHEMA}. The same documents give the same pages."
    data = element("a", "The data of this site", href=f"{up}{ABOUT}#data")
    return element("footer", element("p", data), element("p", made))
