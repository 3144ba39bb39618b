"""Mending: an evaluation as people read it, from the machine's reading and the decisions they recorded."""

from collections.abc import Callable, Iterable, Mapping

from tallystick.errors import ReviewError
from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Decision, MachineVerdict, Mending
from tallystick.review.mends.merge import merge
from tallystick.review.mends.move import move
from tallystick.review.mends.parts import Texts
from tallystick.review.mends.relabel import relabel
from tallystick.review.mends.split import split
from tallystick.review.mends.target import correct_target

Mend = Callable[[Evaluation, Decision, Texts], Evaluation]

MENDS: Mapping[Mending, Mend] = {
    Mending.SPLIT: split,
    Mending.MERGE: merge,
    Mending.RELABEL: relabel,
    Mending.MOVE: move,
    Mending.TARGET: correct_target,
}
"""What each kind of decision does to an evaluation, which it leaves as it is and returns anew."""


def mended(evaluation: Evaluation, decisions: Iterable[Decision], texts: Texts) -> Evaluation:
    """The evaluation with all `decisions` carried out, in their order; the one given stays as the machine made it.

    To undo a decision, leave it out or record a later one that sets it right. Ids stay: a commitment keeps its own
    unless it is split, and a part's is never used for anything else; the decision that splits an article names the
    number of the new one, so that leaving out another does not change it. What people changed has no verdict until they
    give one (rule `not_yet_assessed`). Raises ReviewError, naming the decision, for one that cannot be carried out.
    """
    for number, decision in enumerate(decisions, 1):
        where = f"decision {number} ({decision.mending} of {decision.subject})"
        if not decision.why.strip():
            raise ReviewError(f"{where}: it does not say why; give the reason")
        try:
            evaluation = MENDS[decision.mending](evaluation, decision, texts)
        except ReviewError as error:
            raise ReviewError(f"{where}: {error}") from error
    return evaluation


def machine_verdicts(machine: Evaluation, people: Evaluation) -> dict[str, MachineVerdict | None]:
    """What the machine had said of each commitment of the mended evaluation `people`, read from its own, `machine`.

    None for what people made by a split or a merge: of that the machine said nothing.
    """
    said = {(each.commitment.id, each.commitment.quote): each for each in machine.assessments}
    found: dict[str, MachineVerdict | None] = {}
    for each in people.assessments:
        own = said.get((each.commitment.id, each.commitment.quote))
        found[each.commitment.id] = MachineVerdict(own.verdict, own.rule, own.rationale) if own else None
    return found
