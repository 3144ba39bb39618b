"""After the parts: findings, gaps, recommendations for the next plan, sources."""

from collections.abc import Iterator

from tallystick.model.verdict import Verdict
from tallystick.publish.addresses import anchor
from tallystick.publish.arrange import entries
from tallystick.publish.report.chapters.desk import Desk, listed, plain
from tallystick.publish.report.model import Block, Bullets, Paragraph, Section, Span, Spans, Table
from tallystick.publish.report.skeleton import RECOMMENDATIONS
from tallystick.publish.wording import ROLES, verdict_words

GAPS = (Verdict.MISSED, Verdict.GAP_ADMITTED, Verdict.NO_EVIDENCE, Verdict.NOT_COMPARABLE)
"""The verdicts that leave a gap, the hardest first."""

SAYS_NOTHING = {
    Verdict.MISSED: "The target was not reached",
    Verdict.GAP_ADMITTED: "The report says that it falls short",
    Verdict.NO_EVIDENCE: "Nothing is reported",
    Verdict.NOT_COMPARABLE: "What is reported cannot be compared",
}
HASHED = 12  # characters of a fingerprint in print; the data has all


def findings(desk: Desk) -> Section:
    """What checks of the whole found."""
    found = desk.evaluation.findings
    if not found:
        return Section("findings", (Span("Findings"),), (plain("The checks of the whole found nothing."),))
    table = Table(
        "table-findings",
        (Span("What the checks found"),),
        ("Severity", "Finding", "Articles"),
        (10, 60, 20),
        tuple(
            (
                (Span(each.severity),),
                (desk.voice.say(f"finding/{n}/message"),),
                _articles(desk, each.articles),
            )
            for n, each in enumerate(found, 1)
        ),
    )
    intro = "The quotes behind a finding stand with the first article it names; those of low severity are in the data."
    return Section("findings", (Span("Findings"),), (plain(intro), table, *_homeless(desk)))


def gaps(desk: Desk) -> Section:
    """The commitments that leave a gap, by the verdict that says so."""
    sections = tuple(section for verdict in GAPS if (section := _gap(desk, verdict)))
    text = "Commitments of which the documents do not show that they were kept, with the reason."
    blocks = (plain(text if sections else "The documents show no gap."),)
    return Section("gaps", (Span("Gaps"),), blocks, sections)


def recommendations(desk: Desk) -> Section:
    """What a person advises for the next plan."""
    return Section(
        "recommendations",
        (Span("Recommendations for the next plan"),),
        desk.own_words(RECOMMENDATIONS),
        desk.own_sections(RECOMMENDATIONS),
    )


def sources(desk: Desk) -> Section:
    """The documents that were read, and the sources that people name."""
    rows = tuple(
        (
            (desk.voice.say(f"document/{source.id}/id"),),
            (desk.voice.say(f"document/{source.id}/title"),),
            (Span(ROLES[source.role]),),
            (desk.voice.say(f"document/{source.id}/name"),),
            (desk.voice.cut(f"document/{source.id}/file_sha256", HASHED),),
        )
        for source in desk.evaluation.documents
    )
    table = Table(
        "table-documents",
        (Span("The documents of this evaluation"),),
        ("Name", "Title", "Role", "File", "Fingerprint"),
        (12, 42, 14, 20, 16),
        rows,
    )
    text = "Every quote is a slice of the stored text of one of these documents, letter by letter."
    return Section("sources", (Span("Sources"),), (plain(text), table, *_named(desk), _made_by(desk)))


def _gap(desk: Desk, verdict: Verdict) -> Section | None:
    found = [
        each.commitment.id
        for entry in entries(desk.evaluation)
        for each in entry.assessments
        if each.verdict is verdict
    ]
    if not found:
        return None
    rows = tuple(
        (
            (desk.commitment(name),),
            (desk.voice.cut(f"commitment/{name}/quote"),),
            (desk.voice.say(f"commitment/{name}/rationale"),),
        )
        for name in found
    )
    table = Table(
        f"table-gaps-{verdict}",
        (Span(f"Commitments with the verdict “{verdict_words(verdict)}”"),),
        ("No.", "Commitment", "Reason"),
        (7, 44, 46),
        rows,
    )
    return Section(f"gaps-{verdict}", (Span(SAYS_NOTHING[verdict]),), (table,))


def _articles(desk: Desk, numbers: tuple[str, ...]) -> Spans:
    return listed(
        (desk.voice.say(f"article/{number}/label", anchor("article", number)),) for number in numbers
    )


def _homeless(desk: Desk) -> Iterator[Block]:
    """The quotes of findings that name no article."""
    for number, finding in enumerate(desk.evaluation.findings, 1):
        if finding.quotes and not finding.articles:
            yield Paragraph((desk.voice.say(f"finding/{number}/message"),))
            yield from desk.finding_quotes(number)


def _named(desk: Desk) -> Iterator[Block]:
    """The sources beside the documents, which a person lists."""
    names = [name for name in desk.records if name.startswith("source/")]
    if names:
        yield plain("Beside the documents, the texts of this report rest on:")
        yield Bullets(tuple((desk.voice.say(name),) for name in names))


def _made_by(desk: Desk) -> Paragraph:
    return Paragraph(
        (
            Span("Verdicts, counts, tables and pictures were made by Tallystick "),
            desk.voice.say("evaluation/version"),
            Span("; the same documents give the same report."),
        )
    )
