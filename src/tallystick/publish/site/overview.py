"""The first page: how the plan stands, as picture and as table, and the list of all articles."""

from tallystick.model.evaluation import Evaluation
from tallystick.model.verdict import Verdict
from tallystick.publish.addresses import ABOUT, FINDINGS, OVERVIEW, REVIEW, Addresses
from tallystick.publish.page.html import Html, element
from tallystick.publish.page.overview import size_words, standings, verdict_table
from tallystick.publish.records import Records, said
from tallystick.publish.review.say import release_words
from tallystick.publish.rights_holders import rights_holders
from tallystick.publish.site.contents import contents
from tallystick.publish.site.frame import SCRIPT, Frame
from tallystick.publish.site.search import INDEX
from tallystick.publish.summary import Tally, section_tallies, total
from tallystick.publish.wording import counted, plan_title


def overview_page(evaluation: Evaluation, where: Addresses, records: Records | None = None) -> Frame:
    """The overview of an evaluation; `records` are those of its review, None where nobody reviewed it."""
    whole = total(evaluation)
    tallies = section_tallies(evaluation)
    shown = [tally.part for tally in tallies if tally.articles]
    main = element(
        "main",
        _top(evaluation, whole, records),
        verdict_table(tallies, whole),
        contents(shown, where, rights_holders(evaluation)),
        id="main",
    )
    return Frame("Overview", "", main, tuple(Verdict), (INDEX, SCRIPT), OVERVIEW)


def _top(evaluation: Evaluation, whole: Tally, records: Records | None) -> Html:
    day = f"As of {evaluation.as_of.isoformat()}. " if evaluation.as_of else ""
    found = element("a", counted(len(evaluation.findings), "finding"), href=FINDINGS)
    return element(
        "div",
        element("p", "What was promised, what was done", class_="kicker"),
        element("h1", plan_title(evaluation)),
        element(
            "p",
            day,
            f"{size_words(whole)}. ",
            [found, " of checks over the whole. "] if evaluation.findings else None,
            "Every quote leads to its place in the document; ",
            element("a", "how to read the verdicts", href=ABOUT),
            ".",
            class_="standing",
        ),
        _people(records) if records else None,
        standings(whole),
        class_="head",
    )


def _people(records: Records) -> Html:
    """That people decided, who signed in a number, and which release it is."""
    decided, all_of = (said(records[f"review/{name}"]) for name in ("settled", "commitments"))
    signed = records["review/signatures"]
    signatures = counted(signed if isinstance(signed, int) else 0, "member") + " of the expert group signed. "
    return element(
        "p",
        f"People decided {decided} of {all_of} verdicts. {signatures}",
        " ".join(release_words(records)),
        " ",
        element("a", "How the verdicts were reached", href=REVIEW),
        ".",
        class_="standing",
    )
