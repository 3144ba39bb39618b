"""A difference of two shares in points is not one in percent."""

import pytest

from tallystick.checks.arithmetic import arithmetic
from tallystick.checks.percent_or_percentage_points import percent_or_percentage_points
from tests.checks.making import answered, said_under


@pytest.mark.parametrize(
    ("sentence", "percent"),
    [
        pytest.param(
            "Coverage rose from 40% in 2020 to 45% in 2025, an increase of 5%.", "12.5 percent", id="from-to"
        ),
        pytest.param(
            "Water quality was 77.4%, exceeding the target of about 70% by 7.4%.", "10.6 percent", id="beside"
        ),
    ],
)
def test_it_fires(sentence: str, percent: str) -> None:
    (finding,) = percent_or_percentage_points(said_under(sentence))
    assert f"in percent it is {percent}" in finding.message
    assert not list(arithmetic(said_under(sentence))), "one finding is enough"


def test_it_fires_where_a_target_in_points_is_answered_in_percent() -> None:
    promise = "The rate shall go up by 8 percentage points from 34 percent in 2020."
    answer = "The rate was 41 percent in 2025, an improvement of 20.6 percent on 2020."
    (finding,) = percent_or_percentage_points(answered(promise, answer))
    assert "“20.6 percent”, in percent" in finding.message
    assert [quote.text for quote in finding.quotes] == [promise, answer]


@pytest.mark.parametrize(
    ("promise", "answer"),
    [
        pytest.param(
            "The rate shall go up by 8 percentage points.",
            "It rose from 34% to 41%, up 7 points.",
            id="points",
        ),
        pytest.param(
            "The rate shall go up by 8 percent.",
            "The rate was 41%, up 20.6 percent on 2020.",
            id="in-percent",
        ),
        pytest.param(
            "The rate shall be 45 percent.",
            "It rose from 40% in 2020 to 45% in 2025, up 12.5%.",
            id="relative",
        ),
        pytest.param(
            "400 wells shall be dug.", "Wells rose from 40 in 2020 to 45 in 2025, up 12.5%.", id="no-shares"
        ),
    ],
)
def test_it_stays_silent(promise: str, answer: str) -> None:
    assert not list(percent_or_percentage_points(answered(promise, answer)))
