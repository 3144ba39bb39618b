"""The first page: how the plan stands, as picture and as table, and the list of all articles."""

from tallystick.model.evaluation import Evaluation
from tallystick.model.verdict import Verdict
from tallystick.publish.addresses import ABOUT, FINDINGS, OVERVIEW, Addresses
from tallystick.publish.arrange import parts
from tallystick.publish.page.html import Html, element
from tallystick.publish.page.overview import standings, verdict_table
from tallystick.publish.rights_holders import rights_holders
from tallystick.publish.site.contents import contents
from tallystick.publish.site.frame import SCRIPT, Frame
from tallystick.publish.site.search import INDEX
from tallystick.publish.summary import Tally, section_tallies, total
from tallystick.publish.wording import counted, plan_title


def overview_page(evaluation: Evaluation, where: Addresses) -> Frame:
    """The overview of an evaluation."""
    whole = total(evaluation)
    tallies = section_tallies(evaluation)
    shown = [part for part, tally in zip(parts(evaluation), tallies, strict=True) if tally.articles]
    main = element(
        "main",
        _top(evaluation, whole),
        verdict_table(tallies, whole),
        contents(shown, where, rights_holders(evaluation)),
        id="main",
    )
    return Frame("Overview", "", main, tuple(Verdict), (INDEX, SCRIPT), OVERVIEW)


def _top(evaluation: Evaluation, whole: Tally) -> Html:
    day = f"As of {evaluation.as_of.isoformat()}. " if evaluation.as_of else ""
    size = f"{counted(whole.articles, 'article')}, {counted(whole.commitments, 'commitment')}. "
    found = element("a", counted(len(evaluation.findings), "finding"), href=FINDINGS)
    return element(
        "div",
        element("p", "What was promised, what was done", class_="kicker"),
        element("h1", plan_title(evaluation)),
        element(
            "p",
            day,
            size,
            [found, " of checks over the whole. "] if evaluation.findings else None,
            "Every quote leads to its place in the document; ",
            element("a", "how to read the verdicts", href=ABOUT),
            ".",
            class_="standing",
        ),
        standings(whole),
        class_="head",
    )
