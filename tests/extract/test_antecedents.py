"""What "500 of them" counts is what the figure before it counts."""

from decimal import Decimal

import pytest

from tallystick.extract.readings import readings_of
from tests.cases import assessment, cases, promises

PARTS = {
    "of them": "In all, 900 nurses were hired, 310 of them in villages.",
    "of whom": "In all, 900 nurses were hired, 310 of whom work in villages.",
    "of whom, before": "In all, 900 nurses were hired, of whom some 310 in villages.",
    "among them": "In all, 900 nurses were hired, among them 310 in villages.",
}
OTHERS = {
    "another thing": ("In all, 900 nurses were hired, 310 of them midwives.", ["nurses", "nurses"]),
    "nothing before": ("In all, 310 of them work in villages.", [""]),
    "no pronoun": ("In all, 900 nurses were hired, and 310 in villages.", ["nurses", ""]),
}


@pytest.mark.parametrize("text", PARTS.values(), ids=PARTS)
def test_a_part_counts_what_its_whole_counts(text: str) -> None:
    assert [m.quantity.unit.name for m in readings_of(text, "en")] == ["nurses", "nurses"]


@pytest.mark.parametrize(("text", "names"), OTHERS.values(), ids=OTHERS)
def test_the_noun_is_not_guessed(text: str, names: list[str]) -> None:
    assert [m.quantity.unit.name for m in readings_of(text, "en")] == names


@pytest.mark.parametrize(
    "plan",
    [
        "The ministry shall train 900 nurses, 300 of them in villages.",
        "The ministry shall train 900 nurses. At least 300 of them shall come from villages.",
    ],
)
def test_a_part_is_a_target_of_its_own(plan: str) -> None:
    targets = [p.commitment.target for p in promises(plan)]
    assert [(t.value, t.unit) for t in targets if t] == [(Decimal(900), "nurses"), (Decimal(300), "nurses")]


def test_the_whole_is_not_held_against_a_part() -> None:
    plan = "Train 900 nurses, 300 of them in villages."
    report = "In all, 950 nurses were trained, 310 of them in villages."
    assert assessment(plan, report).rationale.startswith("950 nurses")
    values = [answer.statement.measurement for answer in cases(plan, report)[1].answers]
    assert values[0] and values[0].quantity.value == 310
