"""Small evaluations for the checks, made of single sentences: what a plan promises, what a report says under it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from tallystick.checks.material import Material
from tallystick.extract.statements import statements_of
from tallystick.model.assessment import Assessment
from tallystick.model.case import Answer, Case
from tallystick.model.commitment import Commitment, Comparator, Direction, Kind, Target
from tallystick.model.document import Block, BlockKind, Document, Page, Passage, Role, in_step
from tallystick.model.evaluation import Evaluation, Source
from tallystick.model.evidence import Evidence, Nature, Relation
from tallystick.model.outline import Article, Field, Meaning, Outline, ReadArticle, Section, Sentence
from tallystick.model.verdict import Verdict
from tallystick.quantities.read import read_measurements

TITLE = "Ostrania: Plan for Fair Public Services 2021-2025"


@dataclass(frozen=True)
class Promise:
    """One sentence of the plan, its verdict, and the sentence of the report that the verdict rests on."""

    text: str
    verdict: str = "not_comparable"
    answer: str = ""
    kind: str = "quantified"
    deadline: int | None = None
    relevance: float = 0.8


@dataclass(frozen=True)
class Under:
    """An article: its label, what it promises, and the report's paragraphs under it, a tuple of sentences each.

    `printed` says whether the report prints the label; `fields` are columns of a table and what they say.
    """

    label: str
    promises: tuple[Promise, ...]
    report: tuple[tuple[str, ...], ...] = ()
    status: str | None = None
    lead: str = ""
    printed: bool = True
    fields: tuple[tuple[Meaning, str], ...] = ()
    section: str | None = None


def material(
    *articles: Under, outside: Sequence[str] = (), title: str = TITLE, sections: Sequence[Section] = ()
) -> Material:
    """The material of a plan and one report on it, which is silent on the articles that `articles` leave silent."""
    labels = {article.label: ((article.label,),) if article.printed else () for article in articles}
    paragraphs = [each for article in articles for each in (*labels[article.label], *article.report)]
    report = _document("report", Role.REPORT, [*paragraphs, *((line,) for line in outside)])
    plan = _document(
        "plan", Role.PLAN, [tuple(p.text for p in article.promises) for article in articles], title
    )
    said, planned = _sentences(report), _sentences(plan)
    read = tuple(_read(article, planned, said) for article in articles)
    cases = tuple(
        case for made, article in zip(read, articles, strict=True) for case in _cases(made, article)
    )
    outline = Outline(tuple(sections), read, tuple(said[line] for line in outside))
    assessments = tuple(
        _assessment(case, promise)
        for case, promise in zip(cases, (p for a in articles for p in a.promises), strict=True)
    )
    evaluation = Evaluation(
        (_source(plan), _source(report)),
        tuple(sections),
        tuple(each.article for each in read),
        assessments,
        (),
        (),
        (),
        None,
        "0",
    )
    spoken = [s for each in read for s in each.report] + list(outline.outside)
    statements = tuple(statement for sentence in spoken for statement in statements_of(sentence))
    return Material(evaluation, outline, cases, statements, "en")


def with_more(found: Material, *sentences: str, article: str) -> Material:
    """The material with a second report that says `sentences` under one article."""
    other = _document("other", Role.REPORT, [(sentence,) for sentence in sentences])
    extra = tuple(_sentences(other).values())
    articles = tuple(
        replace(each, report=(*each.report, *extra)) if each.article.number == article else each
        for each in found.outline.articles
    )
    statements = (*found.statements, *(s for sentence in extra for s in statements_of(sentence)))
    return replace(found, outline=replace(found.outline, articles=articles), statements=statements)


def said_under(*sentences: str) -> Material:
    """The material of one article under which a report prints one paragraph of `sentences`."""
    return material(
        Under("Action 1", (Promise("Wells shall be dug.", "no_evidence", kind="effort"),), (sentences,))
    )


def answered(text: str, answer: str, verdict: str = "not_comparable", **fields: object) -> Material:
    """The material of one commitment and the one sentence that answers it."""
    promise = Promise(text, verdict, answer, **fields)  # type: ignore[arg-type]
    return material(Under("Action 1", (promise,), ((answer,),) if answer else ()))


def _document(
    name: str, role: Role, paragraphs: Sequence[tuple[str, ...]], title: str = "Report"
) -> Document:
    text, blocks = "", []
    for number, paragraph in enumerate(paragraphs):
        start = len(text)
        passages = []
        for sentence in paragraph:
            at = len(text)
            text += f"{sentence} "
            offsets = in_step(tuple(range(at, at + len(sentence))))
            passages.append(Passage(sentence, at, at + len(sentence), 1, number, offsets))
        whole = text[start:].strip()
        offsets = in_step(tuple(range(start, start + len(whole))))
        blocks.append(
            Block(BlockKind.PARAGRAPH, whole, start, start + len(whole), 1, offsets, tuple(passages))
        )
        text += "\n"
    digest = sha256(text.encode()).hexdigest()
    return Document(
        name, title, f"{name}.txt", role, "en", digest, text, (Page(1, 0, len(text)),), tuple(blocks)
    )


def _sentences(document: Document) -> dict[str, Sentence]:
    """The sentences of a document by their text; a text printed twice keeps its first place."""
    found: dict[str, Sentence] = {}
    for block in document.blocks:
        for passage in block.passages:
            found.setdefault(passage.text, Sentence(document, passage))
    return found


def _read(article: Under, planned: dict[str, Sentence], said: dict[str, Sentence]) -> ReadArticle:
    plan = tuple(planned[promise.text] for promise in article.promises)
    report = tuple(said[sentence] for paragraph in article.report for sentence in paragraph)
    number = article.label.rpartition(" ")[2]
    institutions = (article.lead,) if article.lead else ()
    made = Article(
        number,
        article.label,
        plan[0].text,
        article.section,
        plan[0].quote(),
        tuple(s.quote() for s in report),
        article.status,
        institutions,
        tuple(
            Field(meaning.value, meaning, replace(plan[0].quote(), text=text))
            for meaning, text in article.fields
        ),
    )
    return ReadArticle(made, plan, report)


def _cases(read: ReadArticle, article: Under) -> list[Case]:
    said = {sentence.text: sentence for sentence in read.report}
    cases = []
    for order, (sentence, promise) in enumerate(zip(read.plan, article.promises, strict=True), start=1):
        number = read.article.number
        goal = next(iter(read_measurements(promise.text)), None) if promise.kind == "quantified" else None
        target = None
        if promise.kind == "quantified":
            value, unit = (goal.quantity.value, goal.quantity.unit.name) if goal else (100, "percent")
            target = Target(
                "", Comparator.AT_LEAST, value, unit, Direction.LEVEL, deadline_year=promise.deadline
            )
        commitment = Commitment(f"{number}.{order}", number, Kind(promise.kind), sentence.quote(), target)
        answers = (_answer(said[promise.answer], promise),) if promise.answer else ()
        cases.append(
            Case(
                commitment=commitment,
                clause=promise.text,
                context=promise.text,
                topic=promise.text,
                measurement=goal,
                answers=answers,
                said=read.report,
                language="en",
            )
        )
    return cases


def _answer(sentence: Sentence, promise: Promise) -> Answer:
    whole, *figures = statements_of(sentence)
    statement = figures[0] if figures and promise.kind == "quantified" else whole
    evidence = Evidence(sentence.quote(), Relation.SUPPORTS, Nature.OUTCOME)
    return Answer(statement, evidence, promise.relevance)


def _assessment(case: Case, promise: Promise) -> Assessment:
    verdict = Verdict(promise.verdict)
    shown = () if verdict is Verdict.NO_EVIDENCE else tuple(answer.evidence for answer in case.answers)
    return Assessment(case.commitment, shown, verdict, "rule", "For a test.", 0.9)


def _source(document: Document) -> Source:
    return Source(
        document.id,
        document.title,
        document.name,
        document.role,
        "en",
        document.sha256,
        document.file_sha256,
        1,
    )
