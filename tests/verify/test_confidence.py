"""Confidence: a probability, never certainty."""

import pytest

from tallystick.model.verdict import Verdict
from tallystick.verify.confidence import confidence_of
from tallystick.verify.decision import Decision


@pytest.mark.parametrize("verdict", list(Verdict))
def test_it_is_never_certain(verdict: Verdict) -> None:
    assert 0 < confidence_of("figure", Decision(verdict, "")) < 1


def test_a_rule_without_labels_is_even() -> None:
    assert confidence_of("no such rule", Decision(Verdict.MET, "")) == 0.5
