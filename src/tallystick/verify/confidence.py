"""Confidence: how often a careful reader gave the same verdict where the rule decided, measured on labels.

`confidence.toml` holds, for each rule and verdict, how many decisions on labelled articles agreed with the label
and how many there were (made by `python -m benchmarks.calibration --write`). The confidence is their share with
one agreement and one disagreement added (Laplace's rule of succession), so that few labels never give certainty.
"""

import tomllib
from functools import cache
from importlib.resources import files

from tallystick.errors import DataError
from tallystick.verify.decision import Decision

_SOURCE = "verify/confidence.toml"
_DIGITS = 2


def confidence_of(rule: str, decision: Decision) -> float:
    """The calibrated confidence (0 to 1) in a decision of the named rule; 0.5 for one without labels."""
    agreed, labelled = _counts().get(f"{rule} {decision.verdict}", (0, 0))
    return round((agreed + 1) / (labelled + 2), _DIGITS)


@cache
def _counts() -> dict[str, tuple[int, int]]:
    """How many decisions agreed with their labels, of how many, by rule and verdict."""
    data = tomllib.loads((files(__package__) / "confidence.toml").read_text(encoding="utf-8"))
    return {key: _pair(key, value) for key, value in data.items()}


def _pair(key: str, value: object) -> tuple[int, int]:
    match value:
        case [int(agreed), int(labelled)] if 0 <= agreed <= labelled:
            return agreed, labelled
    raise DataError(f"{_SOURCE}: {key!r}: expected [agreed, labelled], got {value!r}")
