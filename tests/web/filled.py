"""Makes a fully filled evaluation: a read plan, two assessments each, claims, replies, and all else that pages show."""

from dataclasses import dataclass

from django.core.files.uploadedfile import SimpleUploadedFile

from tallystick.model.document import Role
from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.accounts.models import Invitation
from tallystick_web.audit.services import record_event
from tallystick_web.plans.importing import start_import
from tallystick_web.plans.models import (
    Commitment,
    ConflictStatement,
    Evaluation,
    Finding,
    ImportRun,
    Membership,
    OutlineDecision,
)
from tallystick_web.plans.uploading import Part, add_documents
from tallystick_web.publication.models import Release, ReleaseState
from tallystick_web.reviews.models import (
    Assignment,
    Claim,
    Dissent,
    Judgement,
    JudgementDraft,
    Overview,
    OverviewKind,
    Reply,
    Signature,
    Task,
)
from tests.web import factory

SECTIONS = ("Bridges", "Roads", "Schools", "Clinics")
STATES = ("assigned", "one in", "agreed", "differing", "adjudicating", "adjudicated", "reopened")


@dataclass
class Filled:
    """The evaluation and who has which role in it; `keys` are the commitments by what became of them."""

    evaluation: Evaluation
    members: dict[TeamRole, Membership]
    keys: dict[str, str]


def filled(actions: int, phase: Phase) -> Filled:
    of = factory.evaluation(machine_blind=False)
    members = {role: factory.member(of, role) for role in TeamRole if role is not TeamRole.PUBLIC}
    _read(members[TeamRole.WORKING_GROUP], actions)
    judges = [members[TeamRole.WORKING_GROUP], factory.member(of, TeamRole.WORKING_GROUP)]
    commitments = list(of.commitments.select_related("article").order_by("order"))
    states = [STATES[place % len(STATES)] for place in range(len(commitments))]
    institution = members[TeamRole.FOCAL_POINT].institution
    for article in of.articles.all():
        article.institutions.add(institution)
    for each, state in zip(commitments, states, strict=True):
        _assess(each, state, judges, members[TeamRole.EXPERT])
        _say(each, state, members)
    _write(of, members, actions)
    of.phase = phase.value
    of.save()
    return Filled(of, members, {state: each.key for each, state in zip(commitments, states, strict=True)})


def _read(member: Membership, actions: int) -> None:
    texts = {"plan": ["# Plan of Arden"], "report": ["# Report of Arden"]}
    for number in range(1, actions + 1):
        if (number - 1) % max(1, actions // len(SECTIONS)) == 0:
            heading = f"## {SECTIONS[min(len(SECTIONS) - 1, (number - 1) * len(SECTIONS) // actions)]}"
            texts["plan"].append(heading)
            texts["report"].append(heading)
        texts["plan"].append(f"Action {number}. Build {number + 10} bridges by 2025.")
        texts["report"].append(f"Action {number}. By 2025, {number + 9} bridges were built.")
    for (name, lines), role in zip(texts.items(), (Role.PLAN, Role.REPORT), strict=True):
        file = SimpleUploadedFile(f"{name}.md", "\n\n".join(lines).encode())
        add_documents(seat=factory.seat(member), files=[file], part=Part(role))
    start_import(seat=factory.seat(member))


def _assess(commitment: Commitment, state: str, judges: list[Membership], expert: Membership) -> None:
    given = {"assigned": (), "one in": ("met",), "agreed": ("met", "met"), "reopened": ("met", "met")}.get(
        state, ("met", "missed")
    )
    for place, member in enumerate(judges):
        assignment = Assignment.objects.create(commitment=commitment, membership=member)
        if place < len(given):
            _judge(assignment, given[place])
        else:
            JudgementDraft.objects.create(assignment=assignment, reason="So far.")
    if state in ("adjudicating", "adjudicated"):
        asked = Assignment.objects.create(commitment=commitment, membership=expert, task=Task.ADJUDICATE)
        if state == "adjudicated":
            _judge(asked, "missed")


def _judge(assignment: Assignment, verdict: str) -> None:
    quotes = [assignment.commitment.data["quote"]]
    Judgement.objects.create(assignment=assignment, verdict=verdict, reason="It says so.", quotes=quotes)


def _say(commitment: Commitment, state: str, members: dict[TeamRole, Membership]) -> None:
    focal, expert, quotes = (
        members[TeamRole.FOCAL_POINT],
        members[TeamRole.EXPERT],
        [commitment.data["quote"]],
    )
    said = {"commitment": commitment, "institution": focal.institution, "by": focal.user, "quotes": quotes}
    Claim.objects.create(**said, status="met", text="All stand.")
    Claim.objects.create(**said, status="exceeded", text="More stand.")
    Reply.objects.create(**said, text="Two more were opened.", reopens=state == "reopened")
    Dissent.objects.create(
        evaluation=commitment.evaluation, commitment=commitment, by=expert.user, text="I differ."
    )


def _write(of: Evaluation, members: dict[TeamRole, Membership], count: int) -> None:
    """All else, some of it as often as there are actions."""
    writer = members[TeamRole.WORKING_GROUP].user
    for section in of.sections.all():
        for member in of.memberships.filter(role__in=("working_group", "expert")):
            ConflictStatement.objects.create(membership=member, section=section, conflict=False)
        for kind in OverviewKind:
            Overview.objects.create(
                evaluation=of, section=section, kind=kind, version=1, text="Much was **built**.", by=writer
            )
    for number, article in enumerate(of.articles.all(), 1):
        data = {"quotes": [article.data["quote"]]}
        finding = Finding.objects.create(
            evaluation=of, check_name="sum", severity="note", message="x", data=data
        )
        finding.articles.add(article)
        OutlineDecision.objects.create(
            evaluation=of, by=writer, why="As printed.", mending="relabel", subject=article.number
        )
        ImportRun.objects.create(evaluation=of, state="failed", asked_by=writer, problems=["plan.md: no"])
        record_event(actor=writer, evaluation=of, action="document_added", subject=f"{number}.md")
    for number in range(1, count + 1):
        coordinator = members[TeamRole.COORDINATOR].user
        Release.objects.create(evaluation=of, number=number, state=ReleaseState.READY, by=coordinator)
        factory.member(of, TeamRole.OBSERVER)
        Signature.objects.create(
            evaluation=of, by=members[TeamRole.EXPERT].user, verdicts_sha256=f"{number:064}"
        )
        Invitation.objects.create(
            email=f"x{number}@example.org",
            name="X",
            evaluation=of,
            role="observer",
            token_sha256=f"{of.pk:032}{number:032}",
            invited_by=coordinator,
            expires_at=of.created_at,
        )
