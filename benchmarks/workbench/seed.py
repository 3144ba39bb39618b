"""Fills an empty workbench: evaluations with articles, commitments, passages, assignments and verdicts."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from django.db import transaction

from benchmarks.workbench.words import PASSWORD, WORDS, address
from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.accounts.models import Institution, User
from tallystick_web.audit.services import record_event
from tallystick_web.plans.models import (
    Article,
    Commitment,
    Evaluation,
    Membership,
    Passage,
    Section,
    SourceDocument,
)
from tallystick_web.plans.search_words import index_words
from tallystick_web.reviews.models import Assignment, Judgement, Task

SECTIONS = 12
ROLES = (
    TeamRole.COORDINATOR,
    *[TeamRole.WORKING_GROUP] * 10,
    *[TeamRole.EXPERT] * 4,
    *[TeamRole.FOCAL_POINT] * 3,
    *[TeamRole.OBSERVER] * 2,
)
"""What each of the people is, in every evaluation."""

VERDICTS = ("exceeded", "met", "missed", "not_comparable", "no_evidence", "pending")


@dataclass(frozen=True, slots=True)
class Size:
    """How large each evaluation is."""

    articles: int
    passages: int


def fill(evaluations: int, articles: int, passages: int) -> list[User]:
    """Make them, and give their people, one for each of ROLES; the evaluations are `plan-0`, `plan-1` ...

    `passages` are all of them together, shared out evenly.
    """
    people = [
        User.objects.create_user(
            address(n), PASSWORD, name=f"Person {n}", coordinates=role is TeamRole.COORDINATOR
        )
        for n, role in enumerate(ROLES)
    ]
    institutions = [Institution.objects.create(name=f"Ministry {n}") for n in range(20)]
    size = Size(articles, passages // evaluations)
    for number in range(evaluations):
        _evaluation(number, size, people, institutions)
    return people


@transaction.atomic
def _evaluation(number: int, size: Size, people: list[User], institutions: list[Institution]) -> None:
    chance, articles = Random(number), size.articles
    evaluation = Evaluation.objects.create(
        title=f"Plan {number}",
        slug=f"plan-{number}",
        commissioned_by="An office",
        period_start=2021,
        period_end=2025,
        phase=Phase.ASSESSING.value,
    )
    members = [
        Membership.objects.create(
            evaluation=evaluation,
            user=each,
            role=role.value,
            institution=chance.choice(institutions) if role is TeamRole.FOCAL_POINT else None,
        )
        for each, role in zip(people, ROLES, strict=True)
    ]
    document = _document(evaluation, size.passages, chance)
    sections = Section.objects.bulk_create(
        Section(evaluation=evaluation, key=f"s{n}", title=f"Section {n}", order=n)
        for n in range(1, SECTIONS + 1)
    )
    made = Article.objects.bulk_create(
        Article(
            evaluation=evaluation,
            section=sections[n * SECTIONS // articles],
            number=str(n + 1),
            label=f"Action {n + 1}",
            title=_sentence(chance),
            order=n + 1,
            data={"quote": _quote(document, chance)},
        )
        for n in range(articles)
    )
    link = Article.institutions.through
    link.objects.bulk_create(
        link(article_id=each.pk, institution_id=chance.choice(institutions).pk) for each in made
    )
    commitments = Commitment.objects.bulk_create(
        _commitment(evaluation, each, document, chance) for each in made
    )
    assessors = [each for each in members if each.role == TeamRole.WORKING_GROUP.value]
    _assess(commitments, assessors, chance)
    record_event(actor=None, evaluation=evaluation, action="sample_added", subject=evaluation.slug)


def _sentence(chance: Random) -> str:
    return f"Improve {' '.join(chance.sample(WORDS, 6))} by {chance.randint(5, 90)} percent"


def _document(evaluation: Evaluation, passages: int, chance: Random) -> SourceDocument:
    joints = (" and", " – and")  # half of the passages are not ASCII alone, as in print
    texts = [
        f"{_sentence(chance)}{chance.choice(joints)} report on {chance.choice(WORDS)}."
        for _ in range(passages)
    ]
    text = " ".join(texts)
    document = SourceDocument.objects.create(
        evaluation=evaluation,
        key="report",
        role="plan_and_report",
        name="report.txt",
        file_sha256="0" * 64,
        size=len(text),
        title="Report",
        language="en",
        pages=passages // 20 + 1,
        text=text,
        sha256="0" * 64,
    )
    Passage.objects.bulk_create(_passages(document, texts), batch_size=1000)
    return document


def _passages(document: SourceDocument, texts: list[str]) -> Iterator[Passage]:
    start = 0
    for order, text in enumerate(texts, 1):
        yield Passage(
            document=document,
            order=order,
            start=start,
            end=start + len(text),
            page=order // 20 + 1,
            block=order // 4,
            text=text,
            words=index_words(text),
        )
        start += len(text) + 1


def _quote(document: SourceDocument, chance: Random) -> dict[str, object]:
    start = chance.randrange(max(1, len(document.text) - 400))
    exact = document.text[start : start + 120]
    around = {
        "prefix": document.text[max(0, start - 40) : start],
        "suffix": document.text[start + 120 : start + 160],
    }
    place = {"start": start, "end": start + len(exact), "page": 1, "sha256": "0" * 64, "document": "report"}
    return {"exact": exact, **around, **place, "text": exact}


def _commitment(
    evaluation: Evaluation, article: Article, document: SourceDocument, chance: Random
) -> Commitment:
    quote = _quote(document, chance)
    evidence = [
        {
            "quote": _quote(document, chance),
            "relation": "supports",
            "nature": "outcome",
            "reported": None,
            "source": None,
        }
        for _ in range(4)
    ]
    return Commitment(
        evaluation=evaluation,
        article=article,
        key=f"{article.number}.1",
        kind="quantified",
        order=article.order,
        words=article.title,
        data={"quote": quote, "evidence": evidence, "target": None, "kind": "quantified"},
        machine_verdict=chance.choice(VERDICTS),
        machine_rule="level",
        machine_rationale="22 of 20.",
    )


def _assess(commitments: list[Commitment], members: list[Membership], chance: Random) -> None:
    """Two assessors each; two thirds of the verdicts are in."""
    assignments = Assignment.objects.bulk_create(
        Assignment(commitment=each, membership=who, task=Task.ASSESS)
        for each in commitments
        for who in chance.sample(members, 2)
    )
    Judgement.objects.bulk_create(
        Judgement(
            assignment=each,
            verdict=chance.choice(VERDICTS[:4]),
            reason="The passage says so.",
            quotes=[each.commitment.data["quote"]],
        )
        for each in assignments
        if chance.random() < 2 / 3
    )
