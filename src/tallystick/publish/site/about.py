"""The page that says how to read the site, what was read, which rules decided, and where the data lies."""

from collections.abc import Iterable, Mapping

from tallystick.model.evaluation import Evaluation, Source
from tallystick.model.verdict import Verdict
from tallystick.publish.addresses import ABOUT, Addresses
from tallystick.publish.ogp import MAPPED
from tallystick.publish.page.ending import notes_block, outside_block, rules_block
from tallystick.publish.page.figure import badge
from tallystick.publish.page.html import Html, element
from tallystick.publish.page.overview import documents_table, how_to_read
from tallystick.publish.page.parts import Setting, heading, table
from tallystick.publish.site.frame import Frame


def about_page(
    evaluation: Evaluation, setting: Setting, where: Addresses, downloads: Mapping[str, str]
) -> Frame:
    """`downloads` are the files that can be taken away, each with what it is."""
    reviews = setting.reviews.values()
    main = element(
        "main",
        element("h1", "How to read, sources and data"),
        how_to_read(bool(setting.reviews)),
        documents_table(evaluation.documents),
        _texts(evaluation.documents, where),
        _downloads(downloads),
        _completion(),
        rules_block(evaluation, setting.rules, [each.machine.rule for each in reviews if each.machine]),
        outside_block(evaluation, setting),
        notes_block(evaluation),
        id="main",
    )
    return Frame("How to read, sources and data", "", main, tuple(Verdict), here=ABOUT)


def _texts(sources: Iterable[Source], where: Addresses) -> Html:
    links = [
        element("li", element("a", f"Read {source.title}", href=where.document(source.id)))
        for source in sources
    ]
    return element("ul", links, class_="texts")


def _downloads(downloads: Mapping[str, str]) -> Html:
    lines = [
        (element("dt", element("a", name, href=name)), element("dd", words))
        for name, words in downloads.items()
    ]
    return element("section", heading(2, "The data"), element("dl", lines), id="data", class_="block rules")


def _completion() -> Html:
    """The mapping of our verdicts to the levels of another scale."""
    rows = [
        element("tr", element("th", badge(verdict), scope="row"), element("td", words))
        for verdict, words in MAPPED.items()
    ]
    caption = (
        "How the verdicts map to the completion levels of the Open Government Partnership. The levels stand "
        "beside our verdicts; they are not our scale."
    )
    levels = table(caption, ("Verdict", "Level"), rows)
    return element("section", heading(2, "Levels of completion"), levels, class_="block")
