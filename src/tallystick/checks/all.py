"""The checks in the order of what they are about: the whole, the evidence of a commitment, figures, the plan."""

from collections.abc import Callable, Iterator

from tallystick.checks.arithmetic import arithmetic
from tallystick.checks.contradiction import contradiction
from tallystick.checks.contradiction_between_sources import contradiction_between_sources
from tallystick.checks.copied_commitment import copied_commitment
from tallystick.checks.hedged import hedged
from tallystick.checks.material import Material
from tallystick.checks.numbering import numbering
from tallystick.checks.overclaim import overclaim
from tallystick.checks.percent_or_percentage_points import percent_or_percentage_points
from tallystick.checks.repeated import repeated
from tallystick.checks.scope_narrowed import scope_narrowed
from tallystick.checks.silent_commitment import silent_commitment
from tallystick.checks.stale import stale
from tallystick.checks.substitution import substitution
from tallystick.checks.target_not_in_plan import target_not_in_plan
from tallystick.checks.undated import undated
from tallystick.checks.untestable import untestable
from tallystick.model.finding import Finding, Severity

Check = Callable[[Material], Iterator[Finding]]
"""A check looks at the material and yields what it finds, in the order of the documents."""

CHECKS: tuple[Check, ...] = (
    overclaim,
    arithmetic,
    contradiction,
    contradiction_between_sources,
    copied_commitment,
    silent_commitment,
    substitution,
    scope_narrowed,
    target_not_in_plan,
    percent_or_percentage_points,
    hedged,
    stale,
    undated,
    repeated,
    numbering,
    untestable,
)


def findings_of(material: Material) -> tuple[Finding, ...]:
    """What all checks find: the gravest first, then check by check, each in the order of the documents."""
    grave = list(Severity)
    found = (finding for check in CHECKS for finding in check(material))
    return tuple(sorted(found, key=lambda finding: grave.index(finding.severity)))
