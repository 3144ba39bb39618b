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
        pytest.param(
            "The network has been largely set up.", "in_progress", "largely set up", id="unfinished"
        ),
        pytest.param(
            "The 800 wells were renovated on a preliminary basis.",
            "met",
            "on a preliminary basis",
            id="basis",
        ),
        pytest.param(
            "The network has taken preliminary shape.", "done", "taken preliminary shape", id="shape"
        ),
        pytest.param(
            "The target was achieved to a large extent.", "met", "achieved to a large extent", id="extent"
        ),
        pytest.param("The work was completed in the main.", "met", "completed in the main", id="behind"),
        pytest.param(
            "A preliminary monitoring network has been established.",
            "done",
            "A preliminary monitoring network has been established",
            id="adjective-of-the-thing",
        ),
        pytest.param(
            "The initial implementation began in 2022.", "done", "initial implementation", id="adjective"
        ),
        pytest.param(
            "The renovation is substantially complete.", "met", "substantially complete", id="substantially"
        ),
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
            "60 percent of rural schools shall have water.",
            "Water basically covered urban schools and 61 percent of rural ones.",
            "met",
            id="others",
        ),
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
            "Preliminary statistics show 800 wells renovated.",
            "met",
            id="statistics",
        ),
        pytest.param(
            "800 wells shall be renovated.", "After initial training 800 were done.", "met", id="training"
        ),
        pytest.param(
            "A basic pension shall be paid.", "The basic pension was paid to all.", "done", id="basic"
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
