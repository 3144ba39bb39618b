"""A small review of the small evaluation of Ostrania, by fictional people, and the evaluation as reviewed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import Evaluation
from tallystick.model.quote import Quote
from tallystick.model.review import (
    Agreement,
    Claim,
    CommitmentReview,
    Conflict,
    Decision,
    Dissent,
    Judgement,
    MachineVerdict,
    Mending,
    Release,
    Reply,
    Review,
    Signature,
)
from tallystick.model.verdict import Verdict
from tests import factory

ANNA, BORIS, CLEO, DORA = "Anna Lindqvist", "Boris Okonkwo", "Cleo Marsh", "Dora Nakamura"
MINISTRY = "Ministry of Labour"


def day(number: int, hour: int = 9) -> datetime:
    """A day of March 2026."""
    return datetime(2026, 3, number, hour, 30, tzinfo=UTC)


def nurses() -> Quote:
    return factory.quote(factory.report(), "In the districts, 240 nurses were hired")


def judgement(by: str, verdict: str, reason: str, at: int = 2, quotes: Sequence[Quote] = ()) -> Judgement:
    return Judgement(by, day(at), Verdict(verdict), reason, tuple(quotes) or (nurses(),))


def reviewed_commitments() -> tuple[CommitmentReview, ...]:
    """Three commitments: agreed and claimed; adjudicated against the machine, answered, dissented; still open."""
    jobs = factory.quote(
        factory.report(), "A total of 65,640 new jobs were created in towns from 2021 to 2025"
    )
    same = "The figure is **on the measure** of the plan."
    met = [judgement(name, "exceeded", same, 2, [jobs]) for name in (ANNA, BORIS)]
    reason = "Nurses hired say nothing of villages.\n\n- 240 nurses\n- no village is named"
    third = judgement(CLEO, "no_evidence", reason, 5)
    machine = {each.commitment.id: each for each in factory.assessments()}
    return (
        CommitmentReview(
            "1.1",
            _said(machine["1.1"]),
            claims=(Claim(MINISTRY, "Edda Roth", day(1), "Completed", "More jobs than promised.", (jobs,)),),
            judgements=tuple(met),
            settled=met[0],
        ),
        CommitmentReview(
            "3.1",
            _said(machine["3.1"]),
            judgements=(
                judgement(ANNA, "missed", "Only 240 nurses for 912 villages."),
                judgement(BORIS, "not_comparable", "Another measure.", 3),
            ),
            adjudications=(third,),
            replies=(
                Reply(
                    "Ministry of Health",
                    "Fritz Adeyemi",
                    day(9),
                    "We <script>alert(1)</script> disagree: 77 villages have one.",
                    (nurses(),),
                    reopens=True,
                ),
            ),
            dissents=(Dissent(DORA, day(12), "I would have said *missed*.", "3.1"),),
            settled=third,
        ),
        CommitmentReview(
            "4.1", _said(machine["4.1"]), judgements=(judgement(ANNA, "pending", "The year is not over."),)
        ),
    )


def review(**changes: object) -> Review:
    whole = Review(
        reviewed_commitments(),
        decisions=(
            Decision(
                BORIS, day(1), "The list holds two things.", Mending.SPLIT, "3.2", (("into", "3.2, 3.3"),)
            ),
        ),
        dissents=(Dissent(DORA, day(13), "The period was too short."),),
        signatures=(Signature(CLEO, day(14)), Signature(DORA, day(15))),
        agreement=(Agreement("", 2, 50.0, 0.333333, -0.125), Agreement("s2", 1, 100.0, None, None)),
        conflicts=(
            Conflict(BORIS, day(1), "s2", ("3.1",)),
            Conflict(DORA, day(2), "", ("1.1", "3.1", "4.1")),
        ),
        quorum=2,
        release=Release(2, day(20), CLEO, "The verdict on 3.1 was corrected.", "ab" * 32),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def reviewed(found: Review | None = None) -> Evaluation:
    """The small evaluation with the settled verdicts in place of the machine's."""
    settled = {each.commitment: each.settled for each in (found or review()).commitments if each.settled}
    machine = factory.evaluation()
    return replace(machine, assessments=tuple(_settled(each, settled) for each in machine.assessments))


def _settled(machine: Assessment, settled: dict[str, Judgement]) -> Assessment:
    judged = settled.get(machine.commitment.id)
    if judged is None:
        return machine
    return replace(machine, verdict=judged.verdict, rule="people", rationale=judged.reason, confidence=1.0)


def _said(machine: Assessment) -> MachineVerdict:
    return MachineVerdict(machine.verdict, machine.rule, machine.rationale)
