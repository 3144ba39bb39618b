"""Some of those the plan speaks of are not all of them."""

import pytest

from tallystick.checks.scope_narrowed import scope_narrowed
from tests.checks.making import answered

PROMISE = "Wells in 90 percent of villages shall be tested by 2025."


@pytest.mark.parametrize(
    ("answer", "limit"),
    [
        pytest.param("In key areas, wells in 95 percent of villages were tested.", "key areas", id="key"),
        pytest.param(
            "Wells in 95 percent of villages in pilot districts were tested.", "pilot districts", id="pilot"
        ),
        pytest.param("In Vestara wells in 95 percent of villages were tested.", "In Vestara", id="one-place"),
        pytest.param(
            "The two villages that were visited had 95 percent tested.", "The two villages that", id="two"
        ),
        pytest.param(
            "Wells in 95 percent of villages were tested, excluding the islands.", "excluding", id="excluded"
        ),
        pytest.param(
            "In the last quarter of 2025, 95 percent were tested.", "In the last quarter of", id="quarter"
        ),
        pytest.param(
            "In three provinces, wells in 95 percent of villages were tested.", "In three provinces", id="few"
        ),
    ],
)
def test_it_fires(answer: str, limit: str) -> None:
    (finding,) = scope_narrowed(answered(PROMISE, answer))
    assert f"“{limit}”" in finding.message
    assert [quote.text for quote in finding.quotes] == [PROMISE, answer]


@pytest.mark.parametrize(
    ("promise", "answer", "fields"),
    [
        pytest.param(PROMISE, "Wells in 95 percent of villages were tested in 2025.", {}, id="no-limit"),
        pytest.param(
            PROMISE,
            "In March 2025 wells in 95 percent of villages were tested.",
            {},
            id="a-month-is-no-place",
        ),
        pytest.param(
            PROMISE, "In Ostrania wells in 95 percent of villages were tested.", {}, id="the-country"
        ),
        pytest.param(
            "Wells in key areas shall be tested in 90 percent.",
            "In key areas 95 percent were tested.",
            {},
            id="asked",
        ),
        pytest.param(
            PROMISE,
            "Tested first in pilot districts, wells were then tested nationwide, in 95 percent.",
            {},
            id="then-all",
        ),
        pytest.param(
            PROMISE, "In key areas 12 percent were tested.", {"verdict": "missed"}, id="missed-anyway"
        ),
        pytest.param(PROMISE, "In key areas 95 percent read papers.", {"relevance": 0.3}, id="off-topic"),
        pytest.param(
            PROMISE, "Tests are still lacking in 37 villages, 5 percent.", {}, id="a-gap-is-no-limit"
        ),
    ],
)
def test_it_stays_silent(promise: str, answer: str, fields: dict[str, object]) -> None:
    assert not list(scope_narrowed(answered(promise, answer, **fields)))  # type: ignore[arg-type]


EFFORT = "Care for older people shall be improved."


@pytest.mark.parametrize(
    "answer", ["Care was improved in key counties.", "In 2025, care was piloted in selected cities."]
)
def test_an_effort_for_some_is_none_for_all(answer: str) -> None:
    (finding,) = scope_narrowed(answered(EFFORT, answer, "activity_reported", kind="effort"))
    assert "the report limits itself" in finding.message


@pytest.mark.parametrize(
    ("promise", "answer"),
    [
        pytest.param(EFFORT, "Care was improved.", id="no-limit"),
        pytest.param(EFFORT, "In Vestara care was improved.", id="an-example"),
        pytest.param(
            "Care in key counties shall be improved.", "Care was improved in key counties.", id="asked"
        ),
        pytest.param(
            EFFORT, "A law, a decree, and a fund for key areas were made.", id="beside-other-things"
        ),
        pytest.param(EFFORT, "Care was improved in key counties, then nationwide.", id="then-all"),
    ],
)
def test_an_effort_is_left_alone(promise: str, answer: str) -> None:
    assert not list(scope_narrowed(answered(promise, answer, "activity_reported", kind="effort")))
