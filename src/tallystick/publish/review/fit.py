"""Whether a review fits the evaluation it is published with: what neither of the two files can say alone."""

from tallystick.errors import DataError
from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import Evaluation
from tallystick.model.review import CommitmentReview, MachineVerdict, Review
from tallystick.model.verdict import VERDICTS
from tallystick.publish.review_record import check_review


def check_fit(review: Review, machine: Evaluation, reviewed: Evaluation, source: str) -> None:
    """Raise DataError, naming `source`, unless `review` was made of the evaluation `machine` and led to `reviewed`.

    What the review says that the machine had said must be what it said; each commitment gets verdicts of its kind
    and stands with the settled one; all documents, commitments and sections that the review names are there.
    """
    check_review(review, reviewed, source)
    said = {each.commitment.id: each for each in machine.assessments}
    stands = {each.commitment.id: each for each in reviewed.assessments}
    for each in review.commitments:
        where = f"{source}: commitment {each.commitment!r}"
        if each.machine:
            _check_machine(each.machine, said.get(each.commitment), where)
        _check_verdicts(each, stands[each.commitment], where)
    sections = {"", *(section.id for section in reviewed.sections)}
    named = [("agreement", each.section) for each in review.agreement]
    named += [("conflict of interest", each.section) for each in review.conflicts]
    if strange := next((each for each in named if each[1] not in sections), None):
        raise DataError(f"{source}: the {strange[0]} names the section {strange[1]!r}, which is not there")


def _check_machine(known: MachineVerdict, machine: Assessment | None, where: str) -> None:
    if machine is None or known != MachineVerdict(machine.verdict, machine.rule, machine.rationale):
        raise DataError(
            f"{where}: the machine is said to have said {known.verdict}, and the evaluation here says otherwise; put "
            "the review beside the evaluation.json it was made of"
        )


def _check_verdicts(review: CommitmentReview, assessment: Assessment, where: str) -> None:
    kind = assessment.commitment.kind
    given = (each.verdict for each in (*review.judgements, *review.adjudications))
    if wrong := next((verdict for verdict in given if verdict not in VERDICTS[kind]), None):
        raise DataError(f"{where}: {kind} cannot get the verdict {wrong}")
    if review.settled and review.settled.verdict is not assessment.verdict:
        raise DataError(
            f"{where}: settled as {review.settled.verdict}, and the evaluation says {assessment.verdict}"
        )
