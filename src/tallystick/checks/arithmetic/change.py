"""Change: a rise or fall that is printed must be the one that the two printed levels give."""

from collections.abc import Iterator
from fractions import Fraction

from tallystick.checks.arithmetic.clash import Chain, Clash
from tallystick.checks.arithmetic.intervals import apart
from tallystick.checks.arithmetic.step import Step, steps_of
from tallystick.checks.arithmetic.wording import shown
from tallystick.checks.material import Material


def stated_change(chain: Chain, material: Material) -> Iterator[Clash]:
    """From A to B, up C: C must be B - A, or B / A - 1 where it is printed in percent."""
    for step in steps_of(chain, material.sums):
        change, kin = step.change.unit, step.level.unit.kin
        told = chain[-1:] if step.start.text == step.level.told.text else chain[-2:]
        if change.kin == "ratio" and apart(step.relative, step.said) and not step.is_in_points:
            yield Clash(told, _message(step, step.in_percent))
        absolute = change.kin == kin != "ratio" or (change.kin, kin) == ("point", "ratio")
        if absolute and apart(step.difference, step.said):
            yield Clash(told, _message(step, step.level.value - step.start.value))


def _message(step: Step, given: Fraction) -> str:
    unit = step.change.unit
    way = "rise" if given >= 0 else "fall"
    hint = " at the prices printed" if step.level.unit.is_money and unit.kin == "ratio" else ""
    return (
        f"“{step.change.words}” is printed for the way from {step.start.words} to {step.level.words}, "
        f"which is a {way} of {shown(given, unit)}{hint}."
    )
