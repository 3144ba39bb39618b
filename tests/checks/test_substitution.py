"""A stage that comes before the end is no end."""

import pytest

from tallystick.checks.substitution import substitution
from tests.checks.making import answered


@pytest.mark.parametrize(
    ("promise", "answer", "stage"),
    [
        pytest.param(
            "400 wells shall be completed.", "Work on 500 wells was started.", "started", id="begun"
        ),
        pytest.param(
            "400 homes shall be built.", "Ground was broken for 500 homes.", "Ground was broken", id="ground"
        ),
        pytest.param(
            "900 nurses shall be trained.", "Some 950 nurses enrolled in courses.", "enrolled", id="enrolled"
        ),
        pytest.param(
            "80 farms shall be returned.", "80 farms have been earmarked for return.", "earmarked", id="plan"
        ),
        pytest.param(
            "USD 9 million shall be disbursed.",
            "The fund approved credit of USD 12 million.",
            "approved credit",
            id="paid",
        ),
    ],
)
def test_it_fires_on_figures(promise: str, answer: str, stage: str) -> None:
    (finding,) = substitution(answered(promise, answer))
    assert f"“{stage}”" in finding.message
    assert [quote.text for quote in finding.quotes] == [promise, answer]


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param("A bill on wages is before the Assembly.", id="bill"),
        pytest.param("The act on wages is under review.", id="review"),
        pytest.param("The act on wages was tried out in two towns.", id="trial"),
        pytest.param("Work on the act was begun, but it has not yet been adopted.", id="not-yet"),
    ],
)
def test_it_fires_on_deliverables(answer: str) -> None:
    assert (
        len(
            list(
                substitution(
                    answered("An act on wages shall be adopted.", answer, "in_progress", kind="deliverable")
                )
            )
        )
        == 1
    )


@pytest.mark.parametrize(
    ("promise", "answer", "fields"),
    [
        pytest.param("400 wells shall be completed.", "500 wells were completed.", {}, id="completed"),
        pytest.param(
            "Work on 400 wells shall be started.", "Work on 500 wells was started.", {}, id="no-more-asked"
        ),
        pytest.param(
            "A pilot in 4 towns shall be set up.", "The pilot was set up in 4 towns.", {}, id="a-pilot-asked"
        ),
        pytest.param(
            "400 wells shall be completed.", "Work on 500 roads was started.", {"relevance": 0.2}, id="other"
        ),
        pytest.param("Wells shall be built.", "Work on wells was started.", {"kind": "effort"}, id="effort"),
        pytest.param(
            "400 wells shall be completed.",
            "The wells, started in 2021, were completed in 2024.",
            {},
            id="then-done",
        ),
        pytest.param("400 wells shall be completed.", "", {"verdict": "no_evidence"}, id="no-answer"),
    ],
)
def test_it_stays_silent(promise: str, answer: str, fields: dict[str, object]) -> None:
    assert not list(substitution(answered(promise, answer, **fields)))  # type: ignore[arg-type]
