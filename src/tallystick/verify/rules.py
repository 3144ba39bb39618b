"""The rules in the order in which they are tried; the first that decides names the verdict."""

from tallystick.model.commitment import Kind
from tallystick.verify.decision import Rule
from tallystick.verify.deliverable.begun import begun
from tallystick.verify.deliverable.denied import denied
from tallystick.verify.deliverable.done import done
from tallystick.verify.deliverable.named import named
from tallystick.verify.deliverable.not_spoken_of import not_spoken_of
from tallystick.verify.deliverable.paper import paper
from tallystick.verify.deliverable.prepared import prepared
from tallystick.verify.effort.activity import activity_reported
from tallystick.verify.effort.gap import gap_admitted
from tallystick.verify.effort.outcome import outcome_reported
from tallystick.verify.effort.silent import silent
from tallystick.verify.effort.unnamed import unnamed
from tallystick.verify.quantified.figure import figure
from tallystick.verify.quantified.no_evidence import no_evidence
from tallystick.verify.quantified.not_comparable import not_comparable
from tallystick.verify.quantified.pending import pending
from tallystick.verify.quantified.said_reached import said_reached
from tallystick.verify.quantified.said_whole import said_whole
from tallystick.verify.quantified.sum_of_parts import sum_of_parts

RULES: dict[Kind, tuple[Rule, ...]] = {
    Kind.QUANTIFIED: (pending, no_evidence, sum_of_parts, figure, said_whole, said_reached, not_comparable),
    Kind.DELIVERABLE: (not_spoken_of, denied, begun, paper, done, prepared, named),
    Kind.EFFORT: (silent, gap_admitted, unnamed, outcome_reported, activity_reported),
}
