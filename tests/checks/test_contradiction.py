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
        pytest.param(
            "In Vestara 96 shelter places for women fleeing violence existed in 2025.", id="a-place"
        ),
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


def under_one(one: str, other: str) -> list[str]:
    """What is found where two sentences stand under one article."""
    promise = Promise("Trade shall grow.", "no_evidence", kind="effort")
    found = contradiction(material(Under("Action 1", (promise,), ((one,), (other,)))))
    return [finding.message for finding in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The rate in 2025 was 5.1 percent.", "In 2025 the rate was 6.3 percent.", id="no-words"),
        pytest.param(
            "Exports in 2025 were USD 510 million.",
            "Exports amounted to USD 430 million in 2025.",
            id="money",
        ),
        pytest.param(
            "In 2025 exports reached 510 tonnes.", "Exports of 430 tonnes were recorded in 2025.", id="stated"
        ),
        pytest.param(
            "Literacy was 91 percent in 2025.", "By 2025 literacy had reached 41 percent.", id="far-apart"
        ),
        pytest.param(
            "Maternal mortality was 18 per 100,000 in 2025.",
            "In 2025, 52 mothers per 100,000 died.",
            id="rates",
        ),
    ],
)
def test_it_fires_on_short_sentences(one: str, other: str) -> None:
    assert len(under_one(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Exports were USD 510 million in 2025.",
            "Exports of timber were USD 430 million in 2025.",
            id="part",
        ),
        pytest.param(
            "In 2025, 510 nurses were trained.", "In 2025, 430 nurses were hired.", id="another-deed"
        ),
        pytest.param(
            "In 2025 schools had 510 teachers.", "In 2025 schools had 430 computers.", id="another-noun"
        ),
        pytest.param(
            "Literacy of women was 91 percent in 2025.",
            "Literacy of men was 95 percent in 2025.",
            id="people",
        ),
        pytest.param(
            "In March 2025, 510 people were in prison.",
            "In May 2025, 430 people were in prison.",
            id="months",
        ),
        pytest.param(
            "From 2021 to 2025, 510 nurses were hired.", "In 2025, 110 nurses were hired.", id="period"
        ),
        pytest.param(
            "Exports were USD 510 million in 2025.", "Exports fell by USD 43 million in 2025.", id="change"
        ),
    ],
)
def test_it_stays_silent_on_short_sentences(one: str, other: str) -> None:
    assert under_one(one, other) == []


def test_bare_words_name_a_measure_only_within_one_article() -> None:
    promise = Promise("Trade shall grow.", "no_evidence", kind="effort")
    one, other = "Coverage was 91 percent in 2025.", "Coverage was 85 percent in 2025."
    apart = material(Under("Action 1", (promise,), ((one,),)), Under("Action 2", (promise,), ((other,),)))
    assert list(contradiction(apart)) == []
    assert len(under_one(one, other)) == 1
