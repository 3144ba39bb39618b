"""Change the one printed figure that decides a target, so that the target falls on the other side."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Comparator, Direction, Target
from tallystick.model.evaluation import Evaluation
from tallystick.model.evidence import Reported
from tallystick.model.verdict import Verdict
from tallystick.quantities.read import read_measurements

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_FAR = Decimal(10)


@dataclass(frozen=True)
class Perturbation:
    """Another text of a report: `old` stands in it as `new`, so the commitment must get one of `verdicts`."""

    commitment: str
    old: str
    new: str
    text: str
    verdicts: tuple[Verdict, ...]


def perturbations(evaluation: Evaluation, text: str) -> Iterator[Perturbation]:
    """One for each target decided by an exact figure whose digits stand once in the text of the report."""
    for assessment in evaluation.assessments:
        old = _printed(assessment)
        places = list(re.finditer(rf"(?<![\d.,]){re.escape(old)}(?!\d|[.,]\d)", text)) if old else []
        if len(places) == 1:
            new = _other_side(assessment, old)
            changed = text[: places[0].start()] + new + text[places[0].end() :]
            yield Perturbation(assessment.commitment.id, old, new, changed, _turned(assessment))


def changes(before: Evaluation, after: Evaluation) -> dict[str, tuple[str, str]]:
    """The verdicts that differ, by the id of the commitment."""
    first, second = verdicts(before), verdicts(after)
    ids = sorted(first.keys() | second.keys())
    pairs = {each: (first.get(each, "none"), second.get(each, "none")) for each in ids}
    return {each: pair for each, pair in pairs.items() if pair[0] != pair[1]}


def verdicts(evaluation: Evaluation) -> dict[str, str]:
    return {assessment.commitment.id: assessment.verdict.value for assessment in evaluation.assessments}


def _printed(assessment: Assessment) -> str:
    """The digits of the figure that decided, as printed; "" where no single run of digits did."""
    reported = _decisive(assessment)
    if reported is None:
        return ""
    sentence = assessment.evidence[0].quote.text
    found = [m for m in read_measurements(sentence, "en") if m.quantity.value == reported.value]
    digits = _DIGITS.findall(sentence[found[0].number_start : found[0].number_end]) if len(found) == 1 else []
    return digits[0] if len(digits) == 1 else ""


def _decisive(assessment: Assessment) -> Reported | None:
    """The exact figure by which an assessment was decided."""
    if assessment.rule != "figure" or assessment.verdict is Verdict.NOT_COMPARABLE:
        return None
    reported = assessment.evidence[0].reported
    return reported if reported and reported.bound == "=" else None


def _other_side(assessment: Assessment, old: str) -> str:
    """`old` in the same form, a quarter beyond the target value, or far off where that must be worked out."""
    target, reported = assessment.commitment.target, _decisive(assessment)
    assert target and reported
    rises = (assessment.verdict is Verdict.MISSED) is not _less_is_better(target, reported)
    printed = Decimal(old.replace(",", ""))
    level = target.direction is Direction.LEVEL
    alike = reported.unit.partition(" per ")[0] == target.unit or reported.unit == target.unit
    if (reported.direction is Direction.LEVEL) is level and alike and target.value:
        scale = target.value / reported.value * (Decimal("1.25") if rises else Decimal("0.75"))
    else:
        scale = _FAR if rises else 1 / _FAR
    new = (printed * scale).quantize(Decimal(1).scaleb(-len(old.partition(".")[2])))
    return f"{new:,}" if "," in old else str(new)


def _less_is_better(target: Target, reported: Reported) -> bool:
    """Whether a smaller figure serves the target: under a ceiling, or as the level left by a decrease."""
    if target.direction is Direction.DECREASE and reported.direction is Direction.LEVEL:
        return True
    return target.comparator in (Comparator.AT_MOST, Comparator.LESS)


def _turned(assessment: Assessment) -> tuple[Verdict, ...]:
    """The verdicts on the other side; short before the deadline decides nothing yet."""
    if assessment.verdict is Verdict.MISSED:
        return (Verdict.MET, Verdict.EXCEEDED)
    target, reported = assessment.commitment.target, _decisive(assessment)
    year, deadline = reported and reported.year, target and target.deadline_year
    return (Verdict.NOT_COMPARABLE,) if year and deadline and year < deadline else (Verdict.MISSED,)
