"""Small evaluations of a fictional country, Ostrania, in which every quote stands in its document."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from hashlib import sha256

from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Commitment, Comparator, Direction, Kind, Target
from tallystick.model.document import Block, BlockKind, Document, Page, Role, in_step
from tallystick.model.evaluation import Evaluation, Source
from tallystick.model.evidence import Evidence, Nature, Relation, Reported
from tallystick.model.finding import Finding, Severity
from tallystick.model.outline import Article, Field, Meaning, Section
from tallystick.model.quote import Quote, quote_span
from tallystick.model.verdict import Verdict

PLAN_PAGES = (
    """Ostrania: Plan for Fair Public Services 2021-2025

This plan was adopted by the Assembly of Ostrania.

Part I. Work and income
(1) Right to work
Action 1: More work for all. At least 50,000 new jobs shall be created in towns by 2025. A Labour
Code shall be enacted. Advice for people who look for work shall be improved.
Action 2: Safe work. The number of deadly accidents at work shall fall by 10 percent. No more than 18 per
100,000 workers shall be injured in a year.
""",
    """Part II. Health
Action 3: Care close to home. Every village shall have a nurse. A register of patients' rights shall be
set up. The state will strive for shorter waiting times.
Action 4: Clean water. Wells shall be repaired in 300 villages by 2030. Water shall be tested every month.
A report on wells shall be submitted to the Assembly.
""",
)

REPORT_PAGES = (
    """Ostrania: Report on the Plan for Fair Public Services

Action 1
A total of 65,640 new jobs were created in towns from 2021 to 2025. The Labour Code entered into force on
1 March 2023. In all, 12,300 people were advised, and 4,100 of them found work.
""",
    """Action 2
Deadly accidents at work fell by 6.5 percent compared to 2020. In 2025, 18 per 100,000 workers were injured.

Action 3
In the districts, 240 nurses were hired. A draft of the register is under discussion. Waiting times are
still too long and need to be shortened further. The ministry held meetings with hospital
mana-
gers.
""",
)


def document(identifier: str, role: Role, pages: Sequence[str], title: str = "") -> Document:
    """A document of the given pages, one block a line, without passages."""
    text = "".join(pages)
    starts = [sum(map(len, pages[:i])) for i in range(len(pages) + 1)]
    return Document(
        id=identifier,
        title=title or pages[0].split("\n", 1)[0],
        name=f"{identifier}.txt",
        role=role,
        language="en",
        file_sha256=sha256(text.encode()).hexdigest(),
        text=text,
        pages=tuple(Page(i + 1, starts[i], starts[i + 1]) for i in range(len(pages))),
        blocks=tuple(_blocks(text)),
    )


def quote(source: Document, words: str) -> Quote:
    """The quote of `words` (as they are stored, line breaks as spaces) in a document."""
    start = source.text.replace("\n", " ").index(words)
    clean = words.replace("- ", "")
    return quote_span(source, start, start + len(words), clean)


@cache
def plan() -> Document:
    return document("plan", Role.PLAN, PLAN_PAGES)


@cache
def report() -> Document:
    return document("report", Role.REPORT, REPORT_PAGES)


def target(value: str, unit: str, comparator: str = ">=", **fields: object) -> Target:
    """A target on "new jobs", a level unless `fields` say otherwise."""
    known = {"measure": "new jobs", "direction": Direction.LEVEL, **fields}
    return Target(comparator=Comparator(comparator), value=Decimal(value), unit=unit, **known)  # type: ignore[arg-type]


def reported(value: str, unit: str, bound: str = "=", **fields: object) -> Reported:
    return Reported(Decimal(value), unit, bound, **fields)  # type: ignore[arg-type]


def evidence(
    words: str, figure: Reported | None = None, relation: str = "supports", nature: str = "outcome"
) -> Evidence:
    return Evidence(quote(report(), words), Relation(relation), Nature(nature), figure)


def assessment(
    identifier: str,
    words: str,
    verdict: str,
    aim: Target | None = None,
    found: Sequence[Evidence] = (),
    *,
    kind: str | None = None,
    rationale: str = "",
    confidence: float = 0.9,
) -> Assessment:
    """An assessment of the commitment that the plan's `words` make; quantified where it has a target."""
    quantified = Kind.QUANTIFIED if aim else Kind.EFFORT
    commitment = Commitment(
        identifier,
        identifier.rpartition(".")[0],
        Kind(kind) if kind else quantified,
        quote(plan(), words),
        aim,
    )
    said = rationale or f"For a test, the verdict is {verdict.replace('_', ' ')}."
    return Assessment(commitment, tuple(found), Verdict(verdict), f"rule-for-{verdict}", said, confidence)


def article(
    number: str, title: str, section: str, words: tuple[str, str], paragraphs: Iterable[str]
) -> Article:
    """An article of the plan from the first of `words` to the last, and what the report prints under it."""
    first, last = (quote(plan(), each) for each in words)
    text = " ".join(plan().text[first.start : last.end].split())
    body = quote_span(plan(), first.start, last.end, text)
    under = tuple(quote(report(), each) for each in paragraphs)
    return Article(number, f"Action {number}", title, section, body, under)


def assessments() -> tuple[Assessment, ...]:
    """Every verdict at least once, in plan order."""
    return (
        assessment(
            "1.1",
            "At least 50,000 new jobs shall be created in towns by 2025",
            "exceeded",
            target(
                "50000", "jobs", scope="in towns", deadline_year=2025, inferred=("measure from 'created'",)
            ),
            [
                evidence(
                    "A total of 65,640 new jobs were created in towns", reported("65640", "jobs", year=2025)
                ),
                evidence("In all, 12,300 people were advised", relation="mentions", nature="process"),
            ],
            rationale="65,640 jobs against at least 50,000: 15,640 more than promised.",
            confidence=0.97,
        ),
        assessment(
            "1.2",
            "A Labour Code shall be enacted",
            "done",
            found=[evidence("The Labour Code entered into force on 1 March 2023", nature="structural")],
            kind="deliverable",
        ),
        assessment(
            "1.3",
            "Advice for people who look for work shall be improved",
            "outcome_reported",
            found=[evidence("In all, 12,300 people were advised, and 4,100 of them found work")],
        ),
        assessment(
            "2.1",
            "The number of deadly accidents at work shall fall by 10 percent",
            "missed",
            target("10", "percent", direction=Direction.DECREASE, baseline_year=2020),
            [
                evidence(
                    "Deadly accidents at work fell by 6.5 percent compared to 2020",
                    reported("6.5", "percent", direction=Direction.DECREASE),
                    relation="contradicts",
                )
            ],
            rationale="A fall of 6.5 percent against at least 10 percent: 3.5 points short.",
        ),
        assessment(
            "2.2",
            "No more than 18 per 100,000 workers shall be injured in a year",
            "met",
            target("18", "per 100,000", "<="),
            [
                evidence(
                    "In 2025, 18 per 100,000 workers were injured", reported("18", "per 100,000", year=2025)
                )
            ],
            confidence=0.8,
        ),
        assessment(
            "3.1",
            "Every village shall have a nurse",
            "not_comparable",
            target("100", "percent", "=="),
            [
                evidence(
                    "In the districts, 240 nurses were hired",
                    reported("240", "nurses"),
                    "mentions",
                    "process",
                )
            ],
            rationale="Nurses hired are reported, villages with a nurse are not: another measure.",
            confidence=0.6,
        ),
        assessment(
            "3.2",
            "A register of patients' rights shall be set up",
            "in_progress",
            found=[evidence("A draft of the register is under discussion", nature="structural")],
            kind="deliverable",
        ),
        assessment(
            "3.3",
            "The state will strive for shorter waiting times",
            "gap_admitted",
            found=[evidence("Waiting times are still too long and need to be shortened further")],
        ),
        assessment(
            "3.4",
            "Care close to home",
            "activity_reported",
            found=[evidence("The ministry held meetings with hospital mana- gers", nature="process")],
        ),
        assessment(
            "4.1", "Wells shall be repaired in 300 villages by 2030", "pending", target("300", "villages")
        ),
        assessment(
            "4.2",
            "Water shall be tested every month",
            "no_evidence",
            target("12", "tests a year"),
            confidence=0.99,
        ),
        assessment(
            "4.3",
            "A report on wells shall be submitted to the Assembly",
            "no_evidence",
            kind="deliverable",
        ),
        assessment("4.4", "Clean water", "no_evidence"),
    )


def evaluation(**changes: object) -> Evaluation:
    """The whole: two documents, three sections, four articles, every verdict, one finding."""
    whole = Evaluation(
        documents=(source(plan()), source(report())),
        sections=(
            Section("s1", "Part I. Work and income", None, 0),
            Section("s2", "(1) Right to work", "s1", 1),
            Section("s3", "Part II. Health", None, 2),
        ),
        articles=_articles(),
        assessments=assessments(),
        findings=(
            Finding(
                "claim-without-evidence",
                Severity.HIGH,
                ("4",),
                (quote(plan(), "Water shall be tested every month"),),
                "The report is silent on Action 4.",
            ),
        ),
        outside=(quote(plan(), "This plan was adopted by the Assembly of Ostrania."),),
        notes=("Action 4 of the plan is not in the report.",),
        as_of=date(2026, 1, 31),
        version="0.1.0",
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def documents() -> tuple[Document, Document]:
    """The documents that `evaluation` quotes."""
    return plan(), report()


def source(read: Document) -> Source:
    return Source(
        read.id,
        read.title,
        read.name,
        read.role,
        read.language,
        read.sha256,
        read.file_sha256,
        len(read.pages),
    )


def _articles() -> tuple[Article, ...]:
    return (
        replace(
            article(
                "1",
                "More work for all",
                "s2",
                ("Action 1: More work", "work shall be improved."),
                (
                    "A total of 65,640 new jobs were created in towns from 2021 to 2025. The Labour Code "
                    "entered into force on 1 March 2023. In all, 12,300 people were advised, and 4,100 of "
                    "them found work.",
                ),
            ),
            claimed_status="Completed",
            institutions=("Ministry of Labour", "Office of Statistics"),
            fields=(
                Field("Lead", Meaning.INSTITUTION, quote(plan(), "Action 1: More work"), None),
                Field("Remarks 2021", None, quote(plan(), "work shall be improved."), 2021),
            ),
        ),
        article(
            "2",
            "Safe work",
            "s2",
            ("Action 2: Safe work", "injured in a year."),
            (
                "Deadly accidents at work fell by 6.5 percent compared to 2020. In 2025, 18 per 100,000 "
                "workers were injured.",
            ),
        ),
        article(
            "3",
            "Care close to home",
            "s3",
            ("Action 3: Care", "shorter waiting times."),
            ("The ministry held meetings with hospital mana- gers.",),
        ),
        article("4", "Clean water", "s3", ("Action 4: Clean", "submitted to the Assembly."), ()),
    )


def _blocks(text: str) -> Iterable[Block]:
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line:
            offsets = in_step(tuple(range(start, end)))
            yield Block(BlockKind.PARAGRAPH, line, start, end, 1, offsets, ())
        start = end + 1
