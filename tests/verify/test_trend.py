"""Before the deadline the newest figure is held against the straight way; the verdict is not touched."""

import pytest

from tests.cases import assessment

RISE = "Vaccination of infants shall rise from 40 percent in 2020 to 90 percent by 2030."
PLAIN = "Vaccination of infants shall reach 90 percent by 2030."

CASES = {
    "behind": (RISE, "Vaccination of infants was 55 percent in 2025.", "no"),
    "on it": (RISE, "Vaccination of infants was 65 percent in 2025.", "yes"),
    "open": (RISE, "Vaccination of infants was over 60 percent in 2025.", "unknown"),
    "from an earlier figure": (
        PLAIN,
        "Vaccination of infants was 50 percent in 2022. Vaccination of infants was 75 percent in 2026.",
        "yes",
    ),
    "behind an earlier figure": (
        PLAIN,
        "Vaccination of infants was 50 percent in 2022. Vaccination of infants was 55 percent in 2026.",
        "no",
    ),
    "no start": (PLAIN, "Vaccination of infants was 75 percent in 2026.", "unknown"),
    "there already": (PLAIN, "Vaccination of infants was 91 percent in 2026.", "yes"),
    "at the deadline": (PLAIN, "Vaccination of infants was 80 percent in 2030.", None),
    "no year": (PLAIN, "Vaccination of infants was 80 percent.", None),
    "no deadline": (
        "Vaccination of infants shall reach 90 percent.",
        "Vaccination of infants was 75 percent in 2026.",
        None,
    ),
    "another measure": (PLAIN, "Schooling of girls was 75 percent in 2026.", None),
}


@pytest.mark.parametrize(("plan", "report", "expected"), CASES.values(), ids=CASES)
def test_the_newest_figure_is_held_against_the_way(plan, report, expected) -> None:
    found = assessment(plan, report)
    assert found.on_track == expected
    assert bool(found.trend) is (expected is not None)


@pytest.mark.parametrize(
    ("plan", "report", "trend"),
    [
        pytest.param(
            PLAIN,
            "Vaccination of infants was 50 percent in 2022. Vaccination of infants was 80 percent in 2030.",
            "For 2022, 50 percent; for 2030, 80 percent.",
            id="deadline-reported",
        ),
        pytest.param(
            "Vaccination of infants shall reach 90 percent.",
            "Vaccination of infants was 75 percent in 2026. Vaccination of infants was 60 percent in 2024.",
            "For 2024, 60 percent; for 2026, 75 percent.",
            id="no-deadline",
        ),
        pytest.param(
            PLAIN,
            "Vaccination of infants was 80 percent in 2030. Vaccination of infants was 85 percent in 2030.",
            "",
            id="one-year-only",
        ),
    ],
)
def test_earlier_figures_show_how_the_measure_moved(plan, report, trend) -> None:
    found = assessment(plan, report)
    assert (found.on_track, found.trend) == (None, trend)


def test_a_figure_of_another_measure_shows_no_trend() -> None:
    said = "Vaccination of infants was 50 percent in 2022. Schooling of girls was 80 percent in 2030."
    assert "80 percent" not in assessment(PLAIN, said).trend


def test_the_sentence_has_the_arithmetic() -> None:
    found = assessment(*CASES["behind"][:2])
    assert found.trend == (
        "For 2025, 55 percent is reported; on the straight way from 40 percent in 2020 to 90 percent in 2030, "
        "65 percent is due by then: that is not reached."
    )


@pytest.mark.parametrize("name", ["behind", "on it", "no start"])
def test_the_verdict_waits_for_the_deadline_all_the_same(name) -> None:
    assert assessment(*CASES[name][:2]).verdict == "not_comparable"
