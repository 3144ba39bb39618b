"""The rules of each kind: each says only what its kind allows, and the last always decides."""

from dataclasses import replace

import pytest

from tallystick.model.case import Case
from tallystick.model.commitment import Kind
from tallystick.model.verdict import VERDICTS
from tallystick.verify.decision import Rule
from tallystick.verify.rules import RULES
from tests.cases import case

CASES = {
    Kind.QUANTIFIED: case(
        "Coverage of clinics shall reach 90 percent.", "Coverage of clinics was 91 percent."
    ),
    Kind.DELIVERABLE: case("A register of shipyards shall be set up.", "A register of shipyards was set up."),
    Kind.EFFORT: case(
        "Access to justice shall be improved.", "Access to justice was given to 4,000 tenants."
    ),
}
PAIRS = {f"{kind} {rule.__name__}": (CASES[kind], rule) for kind, rules in RULES.items() for rule in rules}


def test_there_are_rules_for_each_kind() -> None:
    assert set(RULES) == set(Kind)


@pytest.mark.parametrize(("read", "rule"), PAIRS.values(), ids=PAIRS)
def test_a_rule_says_what_its_kind_allows(read: Case, rule: Rule) -> None:
    for each in (read, replace(read, answers=())):
        decision = rule(each)
        assert decision is None or decision.verdict in VERDICTS[read.commitment.kind]


@pytest.mark.parametrize("kind", list(Kind))
def test_some_rule_decides_where_nothing_is_said(kind: Kind) -> None:
    silent = replace(CASES[kind], answers=(), said=())
    assert any(rule(silent) for rule in RULES[kind])


@pytest.mark.parametrize("kind", list(Kind))
def test_the_last_rule_decides_where_something_is_said(kind: Kind) -> None:
    assert RULES[kind][-1](CASES[kind])


@pytest.mark.parametrize(("read", "rule"), PAIRS.values(), ids=PAIRS)
def test_a_rule_is_described_for_readers(read: Case, rule: Rule) -> None:
    assert len((rule.__doc__ or "").split()) >= 5
