"""A target that the report says was reached must be one that the plan holds."""

import pytest

from tallystick.checks.target_not_in_plan import target_not_in_plan
from tests.checks.making import Promise, Under, material

PLAN = (
    "At least 35 percent of shorelines shall stay natural, and 200 inspectors shall visit prisons regularly."
)


def found(sentence: str) -> list[str]:
    promise = Promise(PLAN, "no_evidence", kind="effort")
    return [f.message for f in target_not_in_plan(material(Under("Action 1", (promise,), ((sentence,),))))]


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        pytest.param("The council made 74 visits, more than its target of 70.", "target of 70", id="number"),
        pytest.param(
            "29 provinces had completed the target of 70% coverage.", "target of 70% coverage", id="share"
        ),
        pytest.param("Quality was 77.4%, exceeding the 70% target.", "70% target", id="number-before"),
        pytest.param(
            "The goal of resettling coastal fishermen was achieved.",
            "goal of resettling coastal fishermen",
            id="words",
        ),
    ],
)
def test_it_fires(sentence: str, target: str) -> None:
    assert found(sentence) == [f"The report claims a target, “{target}”, that Action 1 does not hold."]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Natural shorelines are in line with the 35% target.", id="held"),
        pytest.param("The target of 35 percent of shorelines was reached.", id="held-in-words"),
        pytest.param("The goal of visiting prisons regularly was achieved.", id="held-without-figure"),
        pytest.param("The target was reached in 2024.", id="names-no-target"),
        pytest.param("A target of 70 visits is being discussed.", id="not-claimed"),
    ],
)
def test_it_stays_silent(sentence: str) -> None:
    assert found(sentence) == []
