"""Two values for one measure of one year cannot both be right."""

import pytest

from tallystick.checks.contradiction import contradiction
from tests.checks.making import Promise, Under, material, with_more

ONE = "There were 392 shelter places for women fleeing violence in 2025."


def against(other: str) -> list[str]:
    promise = Promise("Shelters shall be opened.", "no_evidence", kind="effort")
    first, second = Under("Action 1", (promise,), ((ONE,),)), Under("Action 2", (promise,), ((other,),))
    return [finding.message for finding in contradiction(material(first, second))]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("In 2025 there were 402 shelter places for women fleeing violence.", id="same-words"),
        pytest.param(
            "Of shelters for women fleeing violence, with 402 places in 2025, two are new.", id="more-words"
        ),
        pytest.param("In 2025, over 400 shelter places for women fleeing violence were open.", id="bounded"),
    ],
)
def test_it_fires(other: str) -> None:
    (message,) = against(other)
    assert message.startswith("For 2025 the report gives 392 shelter places in one place (Action 1) and ")


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("There were 402 shelter places for women fleeing violence in 2024.", id="another-year"),
        pytest.param(
            "There were nearly 400 shelter places for women fleeing violence in 2025.", id="fits-the-bound"
        ),
        pytest.param("There were 412 shelter places for men fleeing violence in 2025.", id="other-people"),
        pytest.param("There were 96 shelter places for women fleeing violence in 2025.", id="a-part-rather"),
        pytest.param("There were 402 judges for cases of violence in 2025.", id="another-measure"),
        pytest.param("Shelter for women fleeing violence cost USD 402 in 2025.", id="another-unit"),
        pytest.param("There were 402 shelter places for women fleeing violence.", id="no-year"),
    ],
)
def test_it_stays_silent(other: str) -> None:
    assert against(other) == []


def test_two_reports_on_one_article_are_left_to_the_check_of_sources() -> None:
    promise = Promise("Shelters shall be opened.", "no_evidence", kind="effort")
    ours = material(Under("Action 1", (promise,), ((ONE,),)))
    theirs = "There were only 351 shelter places for women fleeing violence in 2025."
    assert list(contradiction(with_more(ours, theirs, article="1"))) == []
