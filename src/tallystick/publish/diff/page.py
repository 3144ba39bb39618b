"""A difference as one page that needs no other file, no network and no JavaScript."""

from collections.abc import Iterator

from tallystick.model.assessment import Assessment
from tallystick.model.finding import Finding
from tallystick.publish.diff.difference import Difference, Fate, Pair
from tallystick.publish.diff.wording import (
    FATES,
    FATES_EXPLAINED,
    document_words,
    name_words,
    people_counts,
    sides,
    step_words,
)
from tallystick.publish.page.figure import badge, sprite
from tallystick.publish.page.head import document, sealed_head
from tallystick.publish.page.html import Html, element
from tallystick.publish.page.overview import finding_words
from tallystick.publish.page.parts import heading, link, scrolled, table
from tallystick.publish.site.frame import style
from tallystick.publish.wording import KINDS, counted

ORDER = (
    Fate.WEAKENED,
    Fate.DROPPED,
    Fate.MOVED_IN_TIME,
    Fate.OTHER_MEASURE,
    Fate.STRENGTHENED,
    Fate.NEW,
    Fate.REWORDED,
    Fate.CARRIED_OVER,
)
"""The chapters of the page: what a reader should know first comes first."""


def diff_page(difference: Difference) -> str:
    """The whole page as HTML."""
    before, after = sides(difference)
    chapters = [_chapter(fate, difference) for fate in ORDER]
    main = element(
        "main",
        element("p", "What changed", class_="kicker"),
        heading(1, after),
        element("p", "Compared with ", element("b", before), ".", class_="standing"),
        _documents(difference),
        _counts(difference),
        chapters,
        _dissents(difference),
        _findings("New findings", difference.found),
        _findings("Findings that are gone", difference.gone),
        id="main",
    )
    skip = link("main", "Skip to the content", class_="skip")
    return document(sealed_head(f"{after}: what changed", style()), skip, sprite(), main)


def _documents(difference: Difference) -> Html:
    lines = element("ul", [element("li", document_words(each)) for each in difference.documents])
    return element("section", heading(2, "Documents"), lines, class_="block")


def _counts(difference: Difference) -> Html:
    """What became of the commitments, each line leading to its chapter."""
    rows = [
        element(
            "tr",
            element(
                "th",
                link(f"fate-{fate}", FATES[fate]) if difference.count(fate) else FATES[fate],
                scope="row",
            ),
            element("td", f"{difference.count(fate):,}"),
            element("td", FATES_EXPLAINED[fate]),
        )
        for fate in ORDER
    ]
    verdicts = sum(pair.verdict_changed for pair in difference.pairs)
    caption = f"{counted(verdicts, 'commitment')} got another verdict. One that was weakened and moved counts twice."
    people = "; ".join(f"{count:,} {words}" for count, words in people_counts(difference))
    said = f"{caption} By people: {people}." if people else caption
    counts = table(said, ("What became of it", "Commitments", "Says"), rows)
    wide = scrolled("Commitments by their fate", counts)
    return element("section", heading(2, "Commitments"), wide, class_="block")


def _chapter(fate: Fate, difference: Difference) -> Html | None:
    pairs = [pair for pair in difference.pairs if any(step.fate is fate for step in pair.steps)]
    if not pairs:
        return None
    shown = [_pair(pair) for pair in pairs if pair.changed]
    same = len(pairs) - len(shown)
    rest = (
        element("p", f"{counted(same, 'commitment')} without any change.", class_="empty") if same else None
    )
    title = heading(2, f"{FATES[fate].capitalize()} ({len(pairs):,})", id=f"fate-{fate}")
    return element("section", title, shown, rest, class_="block", aria_labelledby=f"fate-{fate}")


def _pair(pair: Pair) -> Html:
    lines = element("ul", [element("li", words) for words in step_words(pair)], class_="steps")
    return element(
        "article",
        heading(3, name_words(pair)),
        lines,
        element("div", [_side(*side) for side in _both(pair)], class_="sides"),
        [element("p", element("b", f"{name}:"), " ", words) for name, words in _said(pair)],
        [element("details", element("summary", name), quotes) for name, quotes in _evidence(pair)],
        class_="pair",
    )


def _both(pair: Pair) -> Iterator[tuple[str, Assessment]]:
    if pair.before:
        yield "Before", pair.before
    if pair.after:
        yield "After", pair.after


def _side(name: str, assessment: Assessment) -> Html:
    commitment = assessment.commitment
    return element(
        "section",
        element("p", f"{name} · {KINDS[commitment.kind]}", class_="basis"),
        element("p", commitment.quote.text, class_="clause"),
        element("p", badge(assessment.verdict)),
        element("p", assessment.rationale, class_="basis"),
    )


def _said(pair: Pair) -> Iterator[tuple[str, str]]:
    """What institutions and people newly said, as they said it."""
    yield from ((f"Reply of {each.institution}", each.text) for each in pair.replies)
    yield from ((f"Dissent of {each.by}", each.text) for each in pair.dissents)


def _dissents(difference: Difference) -> Html | None:
    """The new dissents on the whole."""
    if not difference.dissents:
        return None
    lines = [element("li", element("b", f"{each.by}:"), " ", each.text) for each in difference.dissents]
    return element("section", heading(2, "New dissents on the whole"), element("ul", lines), class_="block")


def _evidence(pair: Pair) -> Iterator[tuple[str, list[Html]]]:
    for words, quotes in (("new passage", pair.gained), ("passage no longer there", pair.lost)):
        if quotes:
            many = words.replace("passage", "passages")
            shown = [element("blockquote", element("p", quote.text)) for quote in quotes]
            yield counted(len(quotes), words, many), shown


def _findings(title: str, findings: tuple[Finding, ...]) -> Html | None:
    if not findings:
        return None
    lines = [element("li", finding_words(each)) for each in findings]
    return element("section", heading(2, title), element("ul", lines, class_="findings"), class_="block")
