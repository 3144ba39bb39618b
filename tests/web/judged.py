"""Makes what the tests of assessment need: an evaluation with a team, assignments and verdicts."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.plans.models import Commitment, ConflictStatement, Evaluation, Membership, SourceDocument
from tallystick_web.reviews.models import Assignment, Claim, Judgement, Reply, Task
from tests.web import factory

REASON = "The report names 22 bridges, two more than the plan asks for."
TEXT_SHA256 = sha256(factory.TEXT.encode()).hexdigest()
START = datetime(2026, 3, 1, 9, tzinfo=UTC)


@dataclass
class Team:
    """An evaluation of two commitments and the people around it; nothing is assigned yet."""

    evaluation: Evaluation
    commitments: list[Commitment]
    coordinator: Membership
    assessors: list[Membership]
    expert: Membership
    focal: Membership
    observer: Membership

    @property
    def first(self) -> Commitment:
        return self.commitments[0]


def team(phase=Phase.ASSESSING, commitments=2, stated=True, **fields) -> Team:
    of = factory.evaluation(phase, **fields)
    made = factory.outline(of, commitments)
    SourceDocument.objects.filter(evaluation=of).update(sha256=TEXT_SHA256)
    judges = [
        factory.member(of, TeamRole.WORKING_GROUP, factory.user(name=name)) for name in ("Ada", "Ben", "Cleo")
    ]
    expert = factory.member(of, TeamRole.EXPERT, factory.user(name="Eve"))
    focal = factory.member(of, TeamRole.FOCAL_POINT, factory.user(name="Finn"))
    made[0].article.institutions.add(focal.institution)
    for each in [*judges, expert] if stated else []:
        ConflictStatement.objects.create(membership=each, section=made[0].article.section, conflict=False)
    return Team(
        of,
        made,
        factory.member(of, TeamRole.COORDINATOR, factory.user(name="Cora")),
        judges,
        expert,
        focal,
        factory.member(of, TeamRole.OBSERVER, factory.user(name="Otto")),
    )


def quote(start=42, end=73):
    """A quote of the report in the factory's text, whose hash is true."""
    return factory.quote(start, end, sha256=TEXT_SHA256)


def assign(commitment, membership, task=Task.ASSESS, number=1) -> Assignment:
    return Assignment.objects.create(commitment=commitment, membership=membership, task=task, round=number)


def judge(assignment, verdict="exceeded", minutes=0) -> Judgement:
    return Judgement.objects.create(
        assignment=assignment,
        verdict=verdict,
        reason=REASON,
        quotes=[quote()],
        at=START + timedelta(minutes=minutes),
    )


def judged(of: Team, first="exceeded", second="exceeded", commitment=None):
    """Both verdicts on a commitment (the first one, by default)."""
    on = commitment or of.first
    return [
        judge(assign(on, member), verdict, minutes)
        for minutes, (member, verdict) in enumerate(zip(of.assessors, (first, second), strict=False))
    ]


def claim(of: Team, status="met", commitment=None) -> Claim:
    return Claim.objects.create(
        commitment=commitment or of.first,
        institution=of.focal.institution,
        by=of.focal.user,
        status=status,
        text="All bridges stand.",
        at=START,
    )


def reply(of: Team, reopens=False, commitment=None) -> Reply:
    return Reply.objects.create(
        commitment=commitment or of.first,
        institution=of.focal.institution,
        by=of.focal.user,
        text="Two more were opened in December.",
        quotes=[quote()],
        reopens=reopens,
        at=START + timedelta(hours=1),
    )
