"""The page of findings: what checks of the whole found."""

from tallystick.model.evaluation import Evaluation
from tallystick.model.finding import Finding
from tallystick.publish.addresses import FINDINGS, Addresses, anchor
from tallystick.publish.page.html import Child, Html, element
from tallystick.publish.page.parts import Setting, quoted
from tallystick.publish.site.frame import Frame
from tallystick.publish.wording import counted


def findings_page(evaluation: Evaluation, setting: Setting, where: Addresses) -> Frame:
    """All findings, in the order they are recorded."""
    articles = {article.number: article.label or article.number for article in evaluation.articles}
    lines = [
        _line(
            position,
            finding,
            setting,
            [_link(number, articles[number], where) for number in finding.articles],
        )
        for position, finding in enumerate(evaluation.findings, 1)
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


def _line(position: int, finding: Finding, setting: Setting, articles: list[Html]) -> Html:
    basis: list[Child] = [f"{position} · Check: ", element("code", finding.check)]
    for article in articles:
        basis += [" · ", article]
    return element(
        "li",
        element("p", element("b", f"{finding.severity}:", class_="severity"), " ", finding.message),
        element("p", basis, class_="basis"),
        [quoted(quote, setting) for quote in finding.quotes],
        id=anchor("finding", str(position)),
    )


def _link(number: str, words: str, where: Addresses) -> Html:
    return element("a", words, href=where.article(number))
