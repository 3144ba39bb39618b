"""Gap: the report itself admits that it still falls short."""

from tallystick.languages.mood import moods_of
from tallystick.model.case import Case
from tallystick.model.evidence import Relation
from tallystick.model.verdict import Verdict
from tallystick.verify.decision import Decision


def gap_admitted(case: Case) -> Decision | None:
    """A sentence under the article admits that something falls short or needs improvement; this wins."""
    moods = moods_of(case.language)
    for answer in case.answers:
        if not answer.taken and moods.admits_gap(answer.statement.sentence.text):
            return Decision(Verdict.GAP_ADMITTED, "the report admits a gap", (answer,), Relation.CONTRADICTS)
    return None
