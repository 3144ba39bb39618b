"""Write a review of a sample's evaluation by people who do not exist: `python samples/review.py DIR`.

DIR is the folder that `tallystick evaluate` wrote; DIR/review.json is made. The same evaluation gives the same bytes:
who says what follows from the hash of a commitment's number, so that every state of a review occurs. The reasons show
what a review looks like; nobody weighed the documents for them.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import Evaluation
from tallystick.model.outline import Article
from tallystick.model.quote import Quote
from tallystick.model.review import (
    Claim,
    CommitmentReview,
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
from tallystick.publish.review_record import write_review
from tallystick.review.agreement import agreement
from tallystick.store import load

ASSESSORS = ("Ilse Varnhagen", "Tomas Quiroga", "Mirela Osei", "Jonas Ferreira-Lund")
EXPERTS = ("Prof. Adaeze Holm", "Dr. Rafael Brandt", "Dr. Sunniva Castell")
FOCAL_POINTS = ("Lena Oduya", "Marek Solberg", "Priya Lindholm", "Oscar Tamm")
START = datetime(2026, 4, 7, 9, 0, tzinfo=UTC)

OTHERWISE = {
    Verdict.EXCEEDED: (
        Verdict.MET,
        "The figure is rounded in the report; that it is reached is shown, more is not.",
    ),
    Verdict.MET: (Verdict.NOT_COMPARABLE, "The passage leaves open whether the same group is counted."),
    Verdict.MISSED: (Verdict.NOT_COMPARABLE, "The figure is of another year than the target asks for."),
    Verdict.NOT_COMPARABLE: (
        Verdict.NO_EVIDENCE,
        "What is reported is not what was promised:\n\n- the measure is another\n- the group is another",
    ),
    Verdict.PENDING: (Verdict.NOT_COMPARABLE, "The deadline is printed twice, with two years."),
    Verdict.DONE: (Verdict.IN_PROGRESS, "It was adopted, and **nothing says** that it is in force."),
    Verdict.IN_PROGRESS: (Verdict.NO_EVIDENCE, "A working group was announced. That is no beginning."),
    Verdict.OUTCOME_REPORTED: (
        Verdict.ACTIVITY_REPORTED,
        "What is called a result counts what the state did.",
    ),
    Verdict.ACTIVITY_REPORTED: (
        Verdict.GAP_ADMITTED,
        "The report says in the same breath that it is not enough.",
    ),
    Verdict.GAP_ADMITTED: (
        Verdict.ACTIVITY_REPORTED,
        "The sentence speaks of plans for the future, not of a gap.",
    ),
}
"""What an assessor who differs from the machine says instead, and why."""

SILENT = "I went through all that is printed under the article, and nothing speaks to it."
SAME = (
    "I read the passage as the machine does: {rationale}.",
    "Read with the whole article, it comes to the same: {rationale}.",
    "The words of the report bear no more and no less: {rationale}.",
)
REPLIES = (
    "The {institution} does not share this view. The figures for the last year were not yet in when the report was "
    "closed; they will be in the next one.",
    "The {institution} thanks the evaluators and points to the passage below, which the draft verdict leaves aside.",
    "The {institution} accepts the verdict. Work on it was held up by the late budget and goes on.",
)


@dataclass(frozen=True, slots=True)
class Subject:
    """One commitment with its article, and a number that decides what people say of it."""

    assessment: Assessment
    article: Article
    number: int

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """What an assessor quotes: the passage that weighs most, the plan's words where there is none."""
        found = self.assessment.evidence
        return (found[0].quote,) if found else (self.assessment.commitment.quote,)

    @property
    def institution(self) -> str:
        """The first institution of the article."""
        return next(iter(self.article.institutions), "the coordinating body")

    def at(self, day: int) -> datetime:
        """A working hour of the day that many days after the start."""
        return START + timedelta(days=day + self.number % 5, hours=self.number % 8, minutes=self.number % 60)


def review_of(evaluation: Evaluation) -> Review:
    """The review of an evaluation."""
    articles = {article.number: article for article in evaluation.articles}
    commitments = tuple(
        _reviewed(Subject(each, articles[each.commitment.article], _number(each.commitment.id)))
        for each in evaluation.assessments
    )
    section_of = {
        each.commitment.id: articles[each.commitment.article].section for each in evaluation.assessments
    }
    return Review(
        commitments,
        decisions=tuple(_decisions(evaluation)),
        dissents=(Dissent(EXPERTS[2], START + timedelta(days=75), DISSENT),),
        signatures=tuple(Signature(name, START + timedelta(days=80 + i)) for i, name in enumerate(EXPERTS)),
        agreement=agreement(commitments, section_of, evaluation.sections),
        release=Release(1, START + timedelta(days=85), "Coordinator Henrike Aalto"),
    )


DISSENT = (
    "The verdicts are sound one by one. I dissent from the **weight** they are given together: a plan with many "
    "deliverables looks better kept than one that promises results."
)


def _number(name: str) -> int:
    return int.from_bytes(sha256(name.encode()).digest()[:4], "big")


def _reviewed(subject: Subject) -> CommitmentReview:
    said = subject.assessment
    machine = MachineVerdict(said.verdict, said.rule, said.rationale)
    first, second = _both(subject, 1)
    same = first.verdict is second.verdict
    third = () if same else (_third(subject, first if subject.number % 3 else second),)
    found = CommitmentReview(
        said.commitment.id,
        machine,
        claims=tuple(_claims(subject)),
        judgements=(first, second),
        adjudications=third,
        dissents=tuple(_dissents(subject)),
        settled=first if same else third[0],
    )
    return _answered(found, subject)


def _both(subject: Subject, round_: int) -> tuple[Judgement, Judgement]:
    """Two judgements: mostly alike and as the machine's, sometimes alike and other, sometimes unlike."""
    pair = subject.number % len(ASSESSORS), (subject.number + 1) % len(ASSESSORS)
    share = subject.number % 100
    other = (share < 18 and round_ == 1, share < 4 or 18 <= share < 22)
    first, second = (
        _judgement(subject, place, differs, round_) for place, differs in zip(pair, other, strict=True)
    )
    return first, replace(second, at=second.at + timedelta(days=1))


def _judgement(subject: Subject, person: int, differs: bool, round_: int) -> Judgement:
    said = subject.assessment
    known = OTHERWISE.get(said.verdict) if differs else None
    words = SAME[(subject.number + person) % len(SAME)]
    plain = words.format(rationale=said.rationale.rstrip(".")) if said.evidence else SILENT
    verdict, reason = known or (said.verdict, plain)
    return Judgement(
        ASSESSORS[person], subject.at(20 if round_ == 1 else 60), verdict, reason, subject.quotes, round_
    )


def _third(subject: Subject, heard: Judgement) -> Judgement:
    reason = (
        f"Both readings are careful. I follow {heard.by}: the plan’s own words decide what is to be measured."
    )
    expert = EXPERTS[subject.number % len(EXPERTS)]
    return replace(heard, by=expert, at=subject.at(35), reason=reason)


def _claims(subject: Subject) -> Iterator[Claim]:
    if subject.number % 3 == 0:
        positive = subject.assessment.verdict in (Verdict.EXCEEDED, Verdict.MET, Verdict.DONE)
        status = subject.article.claimed_status or ("Completed" if positive else "On course")
        text = (
            "We did what the plan asks of us."
            if positive
            else "Work is under way; the passage says how far it is."
        )
        by = FOCAL_POINTS[subject.number % len(FOCAL_POINTS)]
        yield Claim(subject.institution, by, subject.at(0), status, text, subject.quotes)


def _dissents(subject: Subject) -> Iterator[Dissent]:
    if subject.number % 53 == 0:
        text = "I would have given the verdict of the first assessor; the third person reads the plan too narrowly."
        yield Dissent(EXPERTS[1], subject.at(72), text, subject.assessment.commitment.id)


def _answered(review: CommitmentReview, subject: Subject) -> CommitmentReview:
    """With the reply of the institution, and a second round where the reply asks for one."""
    if subject.number % 11:
        return review
    kind = subject.number // 11 % len(REPLIES)
    words = REPLIES[kind].format(institution=subject.institution)
    by = FOCAL_POINTS[subject.number % len(FOCAL_POINTS)]
    quotes = subject.quotes if kind == 1 else ()
    replied = replace(
        review, replies=(Reply(subject.institution, by, subject.at(50), words, quotes, reopens=kind == 1),)
    )
    if kind != 1:
        return replied
    verdict = review.settled.verdict if review.settled else subject.assessment.verdict
    again = tuple(
        replace(each, verdict=verdict, reason="The passage was weighed again, and the verdict stands.")
        for each in _both(subject, 2)
    )
    return replace(replied, judgements=(*review.judgements, *again), settled=again[0])


def _decisions(evaluation: Evaluation) -> Iterator[Decision]:
    for article in evaluation.articles[:1]:
        why = "The heading in the body of the plan is cut; its table of contents has it in full."
        title = f"{article.title} (part of the whole programme)"
        day = START - timedelta(days=3)
        yield Decision(ASSESSORS[0], day, why, Mending.RELABEL, article.number, (("title", title),))


def main(folder: Path) -> None:
    """Write the review beside the evaluation in `folder`."""
    file = folder / "review.json"
    file.write_text(write_review(review_of(load(folder))), encoding="utf-8")
    print(f"Wrote {file}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
