"""The rules of each kind: each decides a case of its own, says what its kind allows, and the last always decides."""

from dataclasses import replace
from datetime import date

import pytest

from tallystick.model.case import Case
from tallystick.model.commitment import Kind
from tallystick.model.verdict import VERDICTS
from tallystick.verify.decision import Rule
from tallystick.verify.rules import RULES
from tests.cases import case

SHARE = "Coverage of clinics shall reach 90 percent."
THING = "A register of shipyards shall be set up."
EFFORT = "Access to justice shall be improved."
ELSE = "Goats were counted."

CASES = {
    "pending": replace(
        case(f"{SHARE[:-1]} by 2030.", "Coverage of clinics was 71 percent in 2024."), as_of=date(2025, 1, 1)
    ),
    "no_evidence": case(SHARE, ELSE),
    "sum_of_parts": case(
        "900 nurses shall be trained.",
        "420 nurses were trained for schools and 610 nurses were trained for clinics.",
    ),
    "figure": case(SHARE, "Coverage of clinics was 91 percent."),
    "said_whole": case("All villages shall be covered by clinics.", "All villages are covered by clinics."),
    "said_reached": case(SHARE, "The target for the coverage of clinics was reached."),
    "not_comparable": case(SHARE, "Coverage of clinics was widened to 400 villages."),
    "not_spoken_of": case(THING, ELSE),
    "denied": case(THING, "A register of shipyards was not set up."),
    "begun": case(THING, "Work on a register of shipyards has begun."),
    "paper": case(THING, "The Opinions on Establishing a Register of Shipyards were issued."),
    "prepared": case(THING, "A tender for the register of shipyards was launched."),
    "done": case(THING, "A register of shipyards was set up."),
    "named": case(THING, "The register of shipyards matters to many."),
    "silent": replace(case(EFFORT, ELSE), answers=()),
    "gap_admitted": case(EFFORT, "Access to justice is still insufficient."),
    "unnamed": case(EFFORT, ELSE),
    "outcome_reported": case(EFFORT, "Access to justice was given to 4,000 tenants."),
    "activity_reported": case(EFFORT, "A campaign on access to justice was held."),
}
"""For each rule a case that it decides."""

RULE_OF = {rule.__name__: (kind, rule) for kind, rules in RULES.items() for rule in rules}


def test_there_are_rules_for_each_kind_and_a_case_for_each_rule() -> None:
    assert set(RULES) == set(Kind)
    assert set(CASES) == set(RULE_OF)


@pytest.mark.parametrize("name", RULE_OF)
def test_a_rule_decides_a_case_of_its_kind_as_that_allows(name: str) -> None:
    kind, rule = RULE_OF[name]
    read = CASES[name]
    decision = rule(read)
    assert read.commitment.kind is kind
    assert decision is not None
    assert decision.verdict in VERDICTS[kind]
    assert decision.rationale


@pytest.mark.parametrize(("kind", "rule"), RULE_OF.values(), ids=RULE_OF)
def test_no_rule_says_what_its_kind_does_not_allow(kind: Kind, rule: Rule) -> None:
    decisions = [rule(read) for read in _of(kind)]
    assert all(decision is None or decision.verdict in VERDICTS[kind] for decision in decisions)


@pytest.mark.parametrize("kind", list(Kind))
def test_some_rule_decides_every_case(kind: Kind) -> None:
    for read in (*_of(kind), *(replace(read, answers=(), said=()) for read in _of(kind))):
        assert any(rule(read) for rule in RULES[kind])


@pytest.mark.parametrize("kind", list(Kind))
def test_the_last_rule_decides_where_something_is_said(kind: Kind) -> None:
    last = RULES[kind][-1]
    assert all(last(read) for read in _of(kind) if read.answers)


@pytest.mark.parametrize("rule", [rule for _, rule in RULE_OF.values()], ids=RULE_OF)
def test_a_rule_is_described_for_readers(rule: Rule) -> None:
    assert len((rule.__doc__ or "").split()) >= 5


def _of(kind: Kind) -> list[Case]:
    return [read for read in CASES.values() if read.commitment.kind is kind]
