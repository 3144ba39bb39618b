"""Makes what the tests of the workbench need: people, evaluations with a small outline, seats."""

from itertools import count

from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.accounts.access import Seat, seat_of
from tallystick_web.accounts.models import Institution, User
from tallystick_web.plans.models import Article, Commitment, Evaluation, Membership, Section, SourceDocument

NUMBERS = count(1)
TEXT = "The State shall build 20 bridges by 2025. By 2025, 22 bridges were built. Nothing else was done."
SHA256 = "0" * 64


def user(name="Ada Person", **fields):
    return User.objects.create_user(
        f"person{next(NUMBERS)}@example.org", "correct horse battery", name=name, **fields
    )


def evaluation(phase=Phase.DRAFT, **fields):
    given = {
        "title": "Plan of Arden",
        "commissioned_by": "Ombudsperson",
        "period_start": 2021,
        "period_end": 2025,
    }
    return Evaluation.objects.create(slug=f"plan-{next(NUMBERS)}", phase=phase.value, **{**given, **fields})


def member(of, role, who=None, institution=None):
    who = who or user(name=f"{role.value} {next(NUMBERS)}")
    if role is TeamRole.FOCAL_POINT and institution is None:
        institution = Institution.objects.create(name=f"Ministry {next(NUMBERS)}")
    return Membership.objects.create(evaluation=of, user=who, role=role.value, institution=institution)


def seat(membership) -> Seat:
    return seat_of(membership.user, membership.evaluation)


def quote(start=0, end=41, document="plan", text=TEXT, sha256=SHA256):
    """A quote of TEXT, as a JSON column keeps it."""
    exact = text[start:end]
    return {
        "exact": exact,
        "prefix": text[max(0, start - 40) : start],
        "suffix": text[end : end + 40],
        "start": start,
        "end": end,
        "page": 1,
        "sha256": sha256,
        "document": document,
        "text": exact,
    }


def document(of, text=TEXT):
    return SourceDocument.objects.create(
        evaluation=of,
        key="plan",
        role="plan_and_report",
        name="plan.txt",
        file_sha256=SHA256,
        size=len(text),
        title="Plan",
        pages=1,
        text=text,
        sha256=SHA256,
    )


def outline(of, commitments=2):
    """One section with one article of `commitments` commitments; gives the commitments."""
    document(of)
    section = Section.objects.create(evaluation=of, key="s1", title="Bridges", order=1)
    article = Article.objects.create(
        evaluation=of,
        section=section,
        number="1",
        label="Action 1",
        title="Bridges",
        order=1,
        data={"quote": quote()},
    )
    return [
        Commitment.objects.create(
            evaluation=of,
            article=article,
            key=f"1.{place}",
            kind="quantified",
            order=place,
            words=quote()["exact"],
            data={"quote": quote(), "evidence": [], "target": None},
            machine_verdict="met",
            machine_rule="level",
            machine_rationale="22 of 20.",
        )
        for place in range(1, commitments + 1)
    ]
