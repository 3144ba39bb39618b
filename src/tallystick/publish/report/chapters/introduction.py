"""The introduction: who commissioned the evaluation and how it was made, its sources, its scale."""

from tallystick.model.commitment import Kind
from tallystick.model.evaluation import Source
from tallystick.model.verdict import VERDICTS
from tallystick.publish.ogp import MAPPED
from tallystick.publish.report.chapters.desk import Desk, plain
from tallystick.publish.report.chapters.review import assessed
from tallystick.publish.report.model import Bullets, Paragraph, Section, Span, Spans, Table
from tallystick.publish.report.skeleton import INTRODUCTION
from tallystick.publish.wording import EXPLAINED, KINDS, KINDS_EXPLAINED, ROLES, verdict_words

DECIDED = (
    "A machine gave the verdicts in this report, by written rules; unless a text of the evaluators says so, nobody "
    "has confirmed them. It knows nothing that the documents do not say, and takes what they report as reported, "
    "not as true.",
    "A machine proposed verdicts by written rules; people gave theirs, with reasons and quotes. Where they settled on "
    "a verdict, it is the one printed, and what the machine had said stands beside it. What the documents report is "
    "taken as reported, not as true.",
)
"""Who decided: the machine alone, or people after it."""


def introduction(desk: Desk) -> Section:
    """The chapter."""
    return Section(
        "introduction",
        (Span("Introduction"),),
        desk.own_words(INTRODUCTION),
        (*desk.own_sections(INTRODUCTION), *assessed(desk), _read(desk), _scale(desk.review is not None)),
    )


def _read(desk: Desk) -> Section:
    """What was read, in a sentence each; the list of sources has the fingerprints."""
    items = tuple(
        (
            desk.voice.say(f"document/{source.id}/title"),
            Span(f": {ROLES[source.role]}"),
            *_pages(desk, source),
        )
        for source in desk.evaluation.documents
    )
    more = (
        Span("The "),
        Span("list of sources", target="sources"),
        Span(" identifies each by its fingerprint."),
    )
    return Section("documents", (Span("What was read"),), (Bullets(items), Paragraph(more)))


def _pages(desk: Desk, source: Source) -> Spans:
    counted = desk.voice.counted(f"document/{source.id}/pages", "page")
    return (Span(", "), *counted) if source.paged else ()


def _scale(reviewed: bool) -> Section:
    rows = tuple(
        (
            (Span(KINDS[kind]),),
            (Span(verdict_words(verdict), strong=True),),
            (Span(EXPLAINED[verdict]),),
            (Span(MAPPED[verdict]),),
        )
        for kind, verdicts in VERDICTS.items()
        for verdict in verdicts
    )
    kinds = tuple((Span(f"{KINDS[kind]}: ", strong=True), Span(KINDS_EXPLAINED[kind])) for kind in Kind)
    table = Table(
        "table-scale",
        (
            Span(
                "The verdicts, and the completion levels of the Open Government Partnership (OGP) they map to"
            ),
        ),
        ("Kind", "Verdict", "What it says", "OGP completion"),
        (19, 19, 35, 29),
        rows,
    )
    blocks = (
        plain(DECIDED[reviewed]),
        plain("Each article of the plan was split into commitments. A commitment is one of three kinds."),
        Bullets(kinds),
        plain(
            "Each commitment gets one verdict of its kind. The levels of the Open Government Partnership are a "
            "mapping for readers who compare plans, not a scale of this evaluation; what cannot be compared has "
            "no level."
        ),
        table,
    )
    return Section("scale", (Span("The scale"),), blocks)
