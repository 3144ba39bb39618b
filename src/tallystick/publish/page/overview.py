"""The first screens of the page: how to read it, the documents, the verdicts by section, the contents."""

from collections.abc import Iterable, Sequence
from textwrap import shorten

from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Kind
from tallystick.model.evaluation import Evaluation, Source
from tallystick.model.finding import Finding
from tallystick.model.outline import Article
from tallystick.model.verdict import VERDICTS, Verdict
from tallystick.publish.addresses import anchor
from tallystick.publish.arrange import Entry, Part
from tallystick.publish.page.figure import badge, bar, shape, tally_list, tally_words
from tallystick.publish.page.html import Child, Html, element, join
from tallystick.publish.page.parts import Setting, block, heading, link, only_heard, quoted, table
from tallystick.publish.summary import Tally, count
from tallystick.publish.wording import (
    EXPLAINED,
    KINDS,
    KINDS_COUNTED,
    KINDS_EXPLAINED,
    NO_SECTION,
    article_name,
    counted,
    role_words,
    verdict_words,
)

DECIDED = (
    "a rule decided. A machine did this; nobody has confirmed it. It knows nothing that the documents do not say, "
    "and takes what they report as reported, not as true.",
    "a rule of a machine proposed a verdict. People then gave theirs, with reasons and quotes; where they settled "
    "on one, it is the one shown, and what the machine said stands beside it.",
)
"""Who decided: the machine alone, or people after it."""

OPEN_CONTENTS = 40  # articles up to which all contents are open at first
TITLE = 110  # characters of a title in the contents


def how_to_read(reviewed: bool = False) -> Html:
    """What the page is, and the scale of verdicts for each kind of commitment.

    `reviewed` says that people decided on the verdicts.
    """
    return block(
        "how-to-read",
        "How to read this page",
        element(
            "p",
            "Each article of the plan was split into commitments. For each, the passages of the documents that "
            f"speak to it were found, and {DECIDED[reviewed]} ",
            "Every quote is a slice of a stored document, letter by letter.",
        ),
        element("div", [_scale(kind) for kind in Kind], class_="scales"),
    )


def documents_table(sources: Iterable[Source]) -> Html:
    """The documents that were read, with the hashes that identify them."""
    shown = table(
        "What was read. The stored text of each document lies beside this page.",
        ("Document", "Role", "Length", "Fingerprints (SHA-256)"),
        [_document_row(source) for source in sources],
        class_="documents",
    )
    return block("documents", "Documents", shown)


def standings(whole: Tally) -> Html:
    """How the commitments stand, a block a kind."""
    return element("div", [_standing(kind, whole) for kind in whole.counts], class_="standings")


def verdict_table(tallies: Iterable[Tally], whole: Tally) -> Html:
    """Sections by verdicts, with a bar for each section; on a narrow screen each row becomes a card."""
    groups = [
        element(
            "th", KINDS[kind], scope="colgroup", colspan=len(verdicts), role="columnheader", class_="group"
        )
        for kind, verdicts in VERDICTS.items()
    ]
    columns = [
        element(
            "th", shape(verdict), verdict_words(verdict), scope="col", role="columnheader", class_=_edge(i)
        )
        for verdicts in VERDICTS.values()
        for i, verdict in enumerate(verdicts)
    ]
    sections = element("th", "Section", scope="col", rowspan=2, role="columnheader")
    rows = [_tally_row(tally, _tally_name(tally)) for tally in tallies if tally.articles]
    head = (element("tr", sections, groups, role="row"), element("tr", columns, role="row"))
    return block(
        "overview",
        "Verdicts by section",
        element(
            "table",
            element(
                "caption", "Commitments by verdict. A section counts what stands in the sections under it."
            ),
            element("thead", head, role="rowgroup"),
            element("tbody", rows, role="rowgroup"),
            element("tfoot", _tally_row(whole, "The whole plan"), role="rowgroup"),
            class_="verdicts",
            role="table",
        ),
    )


def contents(parts: Sequence[Part]) -> Html:
    """Sections and articles, each article with the shapes of its verdicts."""
    few = sum(len(part.entries) for part in parts) <= OPEN_CONTENTS
    return element(
        "nav",
        heading(2, "Contents", id="contents-title"),
        [_contents_part(part, few) for part in parts],
        id="contents",
        aria_labelledby="contents-title",
    )


def findings_block(evaluation: Evaluation, setting: Setting) -> Html | None:
    """What checks of the whole found; None when nothing was."""
    items = [finding_item(finding, _article_links(finding), setting) for finding in evaluation.findings]
    return block("findings", "Findings", element("ul", items, class_="findings")) if items else None


def finding_item(finding: Finding, articles: Iterable[Html], setting: Setting, place: int = 0) -> Html:
    """A finding with its check, links to the articles it names, and its quotes; `place` is its number, if any."""
    numbered = f"{place} · " if place else ""
    basis: list[Child] = [f"{numbered}Check: ", element("code", finding.check)]
    return element(
        "li",
        element("p", finding_words(finding)),
        element("p", basis, [(" · ", article) for article in articles], class_="basis"),
        [quoted(quote, setting) for quote in finding.quotes],
        id=anchor("finding", str(place)) if place else None,
    )


def finding_words(finding: Finding) -> Html:
    """How much a finding matters, and what was found."""
    return join(element("b", f"{finding.severity}:", class_="severity"), " ", finding.message)


def section_anchor(part: Part) -> str:
    """The id of a section's heading."""
    return anchor("section", part.name)


def section_title(part: Part) -> str:
    """The heading of a section as printed, or words for "none"."""
    return part.section.title if part.section else NO_SECTION


def size_words(tally: Tally) -> str:
    """How many articles and commitments there are: "36 articles, 103 commitments"."""
    return f"{counted(tally.articles, 'article')}, {counted(tally.commitments, 'commitment')}"


def article_words(article: Article) -> Html:
    """An article in a list: its name, and the beginning of its title."""
    label = element("span", article_name(article), class_="label")
    return join(label, " ", shorten(article.title, TITLE, placeholder=" …"))


def article_shapes(assessments: Sequence[Assessment]) -> Html:
    """The shapes of an article's verdicts, and the same in words for those who hear the page."""
    shapes = element("span", [shape(each.verdict) for each in assessments], class_="shapes")
    return join(" ", shapes, only_heard(f"({tally_words(count(assessments))})"))


def _standing(kind: Kind, whole: Tally) -> Html:
    """How the commitments of one kind stand: a bar, and its verdicts in words."""
    counts = {kind: whole.counts[kind]}
    size = f"{sum(whole.counts[kind].values()):,}"
    return element(
        "section",
        heading(2, element("b", size), " ", KINDS_COUNTED[kind]),
        bar(counts),
        tally_list(counts),
    )


def _scale(kind: Kind) -> Html:
    lines = [(element("dt", badge(verdict)), element("dd", EXPLAINED[verdict])) for verdict in VERDICTS[kind]]
    return element(
        "section", heading(3, KINDS[kind]), element("p", KINDS_EXPLAINED[kind]), element("dl", lines)
    )


def _document_row(source: Source) -> Html:
    hashes = (("file", source.file_sha256), ("stored text", source.sha256))
    return element(
        "tr",
        element("th", source.title, element("span", source.name, class_="file"), scope="row"),
        element("td", role_words(source)),
        element("td", counted(source.pages, "page") if source.paged else "–"),
        element("td", [_fingerprint(*each) for each in hashes], class_="hashes"),
        id=anchor("document", source.id),
    )


def _fingerprint(name: str, value: str) -> Html:
    return element("p", name, " ", element("code", value))


def _tally_name(tally: Tally) -> Html:
    return link(section_anchor(tally.part), section_title(tally.part))


def _tally_row(tally: Tally, name: Child) -> Html:
    title = element(
        "th",
        name,
        element("span", size_words(tally), class_="size"),
        bar(tally.counts),
        scope="row",
        role="rowheader",
    )
    cells = [
        _tally_cell(verdict, n, i)
        for kind in tally.counts.values()
        for i, (verdict, n) in enumerate(kind.items())
    ]
    return element("tr", title, cells, role="row", class_=f"depth-{min(tally.depth, 3)}")


def _tally_cell(verdict: Verdict, n: int, place: int) -> Html:
    """A count; its shape and word are seen only where the column heads are not."""
    sign = element("span", shape(verdict), " ", class_="word")
    word = element("span", " ", verdict_words(verdict), class_="word")
    classes = " ".join(name for name in (_edge(place), "zero" if not n else "") if name)
    return element("td", sign, f"{n:,}", word, role="cell", class_=classes or None)


def _edge(place: int) -> str | None:
    """The class of the first column of a kind."""
    return None if place else "edge"


def _contents_part(part: Part, opened: bool) -> Html:
    depth = f"depth-{min(part.depth, 3)}"
    if not part.entries:
        return element("p", link(section_anchor(part), section_title(part)), class_=f"head {depth}")
    size = element("span", counted(len(part.entries), "article"), class_="size")
    return element(
        "details",
        element("summary", section_title(part), " ", size),
        element("ol", [_contents_line(entry) for entry in part.entries]),
        class_=depth,
        open=opened,
    )


def _contents_line(entry: Entry) -> Html:
    name = link(anchor("article", entry.article.number), article_words(entry.article))
    return element("li", name, article_shapes(entry.assessments))


def _article_links(finding: Finding) -> list[Html]:
    return [link(anchor("article", number), f"article {number}") for number in finding.articles]
