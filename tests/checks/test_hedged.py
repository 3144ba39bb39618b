"""A reserve is a fault where a verdict rests on it and the plan did not make it itself."""

import pytest

from tallystick.checks.hedged import hedged
from tests.checks.making import answered


@pytest.mark.parametrize(
    ("answer", "verdict", "words"),
    [
        pytest.param(
            "The renovation of 800 wells was basically completed.", "met", "basically completed", id="met"
        ),
        pytest.param(
            "The wells have largely been established.",
            "not_comparable",
            "largely been established",
            id="open",
        ),
        pytest.param("A network was initially formed.", "done", "initially formed", id="done"),
    ],
)
def test_it_fires(answer: str, verdict: str, words: str) -> None:
    (finding,) = hedged(answered("800 wells shall be renovated.", answer, verdict))
    assert f"“{words}”" in finding.message
    assert [quote.text for quote in finding.quotes] == ["800 wells shall be renovated.", answer]


@pytest.mark.parametrize(
    ("promise", "answer", "verdict"),
    [
        pytest.param(
            "800 wells shall be renovated.", "The renovation of 800 wells was completed.", "met", id="plain"
        ),
        pytest.param(
            "The work shall be basically completed.", "It was basically completed.", "met", id="asked-no-more"
        ),
        pytest.param(
            "800 wells shall be renovated.", "Work was basically completed on 700.", "missed", id="missed"
        ),
        pytest.param(
            "800 wells shall be renovated.",
            "People are generally content with 800.",
            "met",
            id="no-completion",
        ),
    ],
)
def test_it_stays_silent(promise: str, answer: str, verdict: str) -> None:
    assert not list(hedged(answered(promise, answer, verdict)))
