"""One article: the plan's words, and for each commitment the verdict, why, and the evidence."""

from collections.abc import Iterator

from tallystick.model.assessment import Assessment
from tallystick.model.finding import Finding, Severity
from tallystick.publish.addresses import anchor
from tallystick.publish.arrange import Entry
from tallystick.publish.ogp import completion
from tallystick.publish.passages import Passage, passages_of
from tallystick.publish.report.chapters.desk import Desk, plain
from tallystick.publish.report.chapters.review_article import claimed, judged, machine_said
from tallystick.publish.report.model import Block, Look, Paragraph, Section, Span, Spans
from tallystick.publish.review.quoted import QUOTED_BY_PEOPLE, by_people
from tallystick.publish.wording import (
    KINDS,
    NO_COMMITMENT,
    NO_PASSAGE,
    ON_TRACK,
    SELF_REPORTED,
    relation_words,
    verdict_words,
)

SHOWN = 3  # passages of evidence a commitment; the data has all


def article_section(desk: Desk, entry: Entry) -> Section:
    """The article with its commitments under it."""
    name = f"article/{entry.article.number}"
    title: Spans = (desk.voice.say(f"{name}/label"),)
    if desk.voice.has(f"{name}/title"):
        title = (*title, Span(": "), desk.voice.say(f"{name}/title"))
    return Section(
        anchor("article", entry.article.number),
        title,
        tuple(_facts(desk, entry)),
        (*(_commitment(desk, each) for each in entry.assessments), *_findings(desk, entry)),
    )


def _facts(desk: Desk, entry: Entry) -> Iterator[Block]:
    name = f"article/{entry.article.number}"
    yield desk.voice.quotation(f"{name}/quote")
    facts = (
        ("Implementing institutions", "institutions"),
        ("Rights holders named", "rights_holders"),
        ("Status claimed by the report", "claimed_status"),
    )
    for words, field in facts:
        if desk.voice.has(f"{name}/{field}"):
            yield Paragraph((Span(f"{words}: ", strong=True), desk.voice.say(f"{name}/{field}")))
    if not entry.assessments:
        yield plain(NO_COMMITMENT)


def _findings(desk: Desk, entry: Entry) -> Iterator[Section]:
    """What checks found here."""
    number = entry.article.number
    found = [(n, each) for n, each in enumerate(desk.evaluation.findings, 1) if number in each.articles]
    if found:
        blocks = tuple(block for n, each in found for block in _finding(desk, n, each, number))
        yield Section(anchor("findings", number), (Span("Findings"),), blocks)


def _finding(desk: Desk, number: int, finding: Finding, article: str) -> Iterator[Block]:
    """The message; and with the first article a finding names, unless it matters little, its quotes."""
    mark = Span(f"{finding.severity.capitalize()}: ", strong=True)
    yield Paragraph((mark, desk.voice.say(f"finding/{number}/message")))
    if article == finding.articles[0] and finding.severity is not Severity.LOW:
        yield from desk.finding_quotes(number)


def _commitment(desk: Desk, assessment: Assessment) -> Section:
    commitment = assessment.commitment
    name = f"commitment/{commitment.id}"
    verdict = f" {KINDS[commitment.kind]}: {verdict_words(assessment.verdict)}"
    return Section(
        anchor("commitment", commitment.id),
        (desk.voice.say(f"{name}/id"), Span(verdict)),
        (
            desk.voice.quotation(f"{name}/quote"),
            *_comparison(desk, name),
            *_decided(desk, name, assessment),
            *_beside(desk, name, assessment),
            *_basis(desk, name, commitment.id),
            *_evidence(desk, assessment),
        ),
    )


def _decided(desk: Desk, name: str, assessment: Assessment) -> Iterator[Block]:
    """Why the verdict was given: by people where they settled on it, else by a rule; what institutions say of it."""
    review = desk.reviewed(assessment.commitment.id)
    if review:
        yield from claimed(desk, review)
    if review is None or review.settled is None:
        yield Paragraph((Span("Why: ", strong=True), *_reason(desk, name), *_level(assessment)))
    if review:
        shown = {passage.quote.place for passage in passages_of(assessment.evidence)[:SHOWN]}
        yield from judged(desk, review, _level(assessment), shown)


def _comparison(desk: Desk, name: str) -> Iterator[Block]:
    if not desk.voice.has(f"{name}/target"):
        return
    spans: Spans = (Span("Promised: ", strong=True), desk.voice.say(f"{name}/target"), Span(". "))
    if desk.voice.has(f"{name}/reported"):
        spans = (*spans, Span("Reported: ", strong=True), desk.voice.say(f"{name}/reported"), Span("."))
    if desk.voice.has(f"{name}/way"):
        spans = (*spans, Span(" Share of the way: ", strong=True), desk.voice.say(f"{name}/way"), Span("."))
    yield Paragraph(spans)


def _beside(desk: Desk, name: str, assessment: Assessment) -> Iterator[Block]:
    """What is said beside the verdict: that it is self-reported, and whether or how the measure is on its way."""
    if assessment.self_reported:
        yield plain(SELF_REPORTED)
    if assessment.on_track:
        answer = Span(f"{ON_TRACK[assessment.on_track]}. ")
        yield Paragraph((Span("On track: ", strong=True), answer, desk.voice.say(f"{name}/trend")))
    elif assessment.trend:
        yield Paragraph((Span("Trend: ", strong=True), desk.voice.say(f"{name}/trend")))


def _reason(desk: Desk, name: str) -> Spans:
    """The rationale as a sentence."""
    said = desk.voice.say(f"{name}/rationale")
    return (said,) if said.text.endswith((".", "!", "?")) else (said, Span("."))


def _basis(desk: Desk, name: str, commitment: str) -> Iterator[Block]:
    """Which rule decided, and how sure the machine is; where people decided, what the machine had said."""
    if review := desk.reviewed(commitment):
        yield from machine_said(desk, review)
        return
    rule, sure = desk.voice.say(f"{name}/rule"), desk.voice.say(f"{name}/confidence")
    words = (Span("Rule: "), rule, Span(". The machine is sure of the verdict to "), sure, Span("."))
    yield Paragraph(words, Look.NOTE)


def _level(assessment: Assessment) -> Spans:
    level = completion(assessment)
    return (Span(f" OGP completion: {level}."),) if level else ()


def _evidence(desk: Desk, assessment: Assessment) -> Iterator[Block]:
    name = f"commitment/{assessment.commitment.id}"
    passages = passages_of(assessment.evidence)
    for passage in passages[:SHOWN]:
        number, _ = passage.numbered[0]
        yield desk.voice.quotation(f"{name}/evidence/{number}/quote", *_said_of(desk, name, passage))
    if len(passages) > SHOWN:
        yield Paragraph(
            (
                Span("All passages that speak to it, "),
                desk.voice.say(f"{name}/passages"),
                Span(" in number, are in the data."),
            ),
            Look.NOTE,
        )
    if not assessment.evidence:
        yield Paragraph((Span(NO_PASSAGE),), Look.NOTE)


def _said_of(desk: Desk, name: str, passage: Passage) -> Iterator[Span]:
    """How a passage stands to the commitment, and the figures that it reports, nothing twice."""
    before, review = "", desk.reviewed(name.removeprefix("commitment/"))
    for number, evidence in passage.numbered:
        words = f"; {relation_words(evidence.relation)}, {evidence.nature}"
        if review and by_people(evidence, review):
            words = f"; {QUOTED_BY_PEOPLE}"
        if words != before:
            yield Span(words)
        before = words
        if evidence.reported:
            yield Span("; reports ")
            yield desk.voice.say(f"{name}/evidence/{number}/reported")
