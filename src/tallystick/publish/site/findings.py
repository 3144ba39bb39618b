"""The page of findings: what checks of the whole found."""

from tallystick.model.evaluation import Evaluation
from tallystick.publish.addresses import FINDINGS, Addresses
from tallystick.publish.page.html import Html, element
from tallystick.publish.page.overview import finding_item
from tallystick.publish.page.parts import Setting
from tallystick.publish.site.frame import Frame
from tallystick.publish.wording import counted


def findings_page(evaluation: Evaluation, setting: Setting, where: Addresses) -> Frame:
    """All findings, in the order they are recorded."""
    articles = {article.number: article.label or article.number for article in evaluation.articles}
    lines = [
        finding_item(
            finding, [_link(number, articles[number], where) for number in finding.articles], setting, place
        )
        for place, finding in enumerate(evaluation.findings, 1)
    ]
    main = element(
        "main",
        element("h1", "Findings"),
        element(
            "p",
            f"{counted(len(lines), 'finding')} of checks that look at plan and reports as a whole: what a careful "
            "reader would ask about. A finding is a question to follow up, not a verdict.",
            class_="standing",
        ),
        element("ul", lines, class_="findings"),
        id="main",
    )
    return Frame("Findings", "", main, here=FINDINGS)


def _link(number: str, words: str, where: Addresses) -> Html:
    return element("a", words, href=where.article(number))
