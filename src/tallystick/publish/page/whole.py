"""index.html: an evaluation as one page that needs no other file, no network and no JavaScript."""

from collections.abc import Iterable, Iterator, Mapping

from tallystick.model.evaluation import SCHEMA, Evaluation
from tallystick.publish.page.article import article_block
from tallystick.publish.page.ending import notes_block, outside_block, rules_block
from tallystick.publish.page.figure import sprite, tally_list
from tallystick.publish.page.head import document, packaged, sealed_head
from tallystick.publish.page.html import Html, element
from tallystick.publish.page.overview import (
    contents,
    documents_table,
    findings_block,
    how_to_read,
    section_anchor,
    section_title,
    size_words,
    standings,
    verdict_table,
)
from tallystick.publish.page.parts import Setting, heading, link, setting
from tallystick.publish.summary import Tally, section_tallies, total
from tallystick.publish.wording import plan_title

DEEPEST = 4  # the lowest heading a section gets, so that articles and commitments stay below it
FILES = ("evaluation.json", "commitments.csv")


def page(evaluation: Evaluation, rules: Mapping[str, str]) -> str:
    """The whole page as HTML. `rules` holds the public description of each rule a verdict may name."""
    tallies = section_tallies(evaluation)
    shown = [tally for tally in tallies if tally.articles]
    about = setting(evaluation, rules)
    title, whole = plan_title(evaluation), total(evaluation)
    main = element(
        "main",
        how_to_read(),
        documents_table(evaluation.documents),
        verdict_table(tallies, whole),
        findings_block(evaluation, about),
        contents([tally.part for tally in shown]),
        _sections(shown, about),
        outside_block(evaluation, about),
        rules_block(evaluation, rules),
        notes_block(evaluation),
        id="main",
    )
    script = packaged(__package__, "page.js")
    return document(
        sealed_head(f"{title}: what was promised, what was done", packaged(__package__, "page.css"), script),
        link("main", "Skip to the content", class_="skip"),
        sprite(),
        _header(evaluation, title, whole),
        main,
        _footer(evaluation),
        element("script", Html(script)),
    )


def _header(evaluation: Evaluation, title: str, whole: Tally) -> Html:
    day = f"As of {evaluation.as_of.isoformat()}. " if evaluation.as_of else ""
    places = (
        ("how-to-read", "How to read"),
        ("documents", "Documents"),
        ("overview", "By section"),
        *([("findings", "Findings")] if evaluation.findings else []),
        ("contents", "Contents"),
    )
    return element(
        "header",
        element("p", "What was promised, what was done", class_="kicker"),
        heading(1, title),
        element("p", f"{day}{size_words(whole)}.", class_="standing"),
        standings(whole),
        element(
            "nav",
            element("ul", [element("li", link(target, words)) for target, words in places]),
            aria_label="On this page",
        ),
        class_="top",
    )


def _sections(shown: Iterable[Tally], about: Setting) -> Iterator[Html]:
    """The sections that have articles; the headings follow the depth of the plan's own."""
    for tally in shown:
        part = tally.part
        level = min(2 + part.depth, DEEPEST)
        yield element(
            "section",
            heading(level, section_title(part), id=section_anchor(part)),
            tally_list(tally.counts),
            [article_block(entry, level + 1, about) for entry in part.entries],
            class_=f"part depth-{min(part.depth, 3)}",
            aria_labelledby=section_anchor(part),
        )


def _footer(evaluation: Evaluation) -> Html:
    data = [(element("a", name, href=name), " · ") for name in FILES]
    return element(
        "footer",
        element("p", "The data of this page: ", data, link("contents", "back to the contents")),
        element(
            "p", f"Tallystick {evaluation.version}, format {SCHEMA}. The same documents give the same page."
        ),
    )
