"""A figure older than the deadline, or of no year, does not show what was reached in time."""

import pytest

from tallystick.checks.stale import stale
from tallystick.checks.undated import undated
from tests.checks.making import Promise, Under, answered, material

PROMISE = "Literacy shall reach 90 percent."


@pytest.mark.parametrize(
    ("answer", "deadline", "said"),
    [
        pytest.param(
            "Literacy was 91 percent in 2023.", 2025, "“91 percent” is of 2023 (due 2025)", id="deadline"
        ),
        pytest.param(
            "Literacy was 91 percent in 2024.", None, "“91 percent” is of 2024 (due 2025)", id="end-of-plan"
        ),
    ],
)
def test_stale_fires(answer: str, deadline: int | None, said: str) -> None:
    (finding,) = stale(answered(PROMISE, answer, "exceeded", deadline=deadline))
    assert said in finding.message
    assert [quote.text for quote in finding.quotes] == [PROMISE, answer]


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        pytest.param("Literacy was 91 percent in 2025.", "exceeded", id="in-time"),
        pytest.param("Literacy was 91 percent.", "exceeded", id="no-year"),
        pytest.param("Literacy was 91 percent in 2023.", "pending", id="pending"),
    ],
)
def test_stale_stays_silent(answer: str, verdict: str) -> None:
    assert not list(stale(answered(PROMISE, answer, verdict)))


@pytest.mark.parametrize(
    ("promise", "answer", "verdict"),
    [
        pytest.param(
            "30 schools shall be opened.", "All 30 schools have been opened since 2022.", "met", id="done"
        ),
        pytest.param(
            PROMISE,
            "Literacy was 91 percent in 2023, and in 2025 it was no less.",
            "exceeded",
            id="names-the-due-year",
        ),
        pytest.param(
            "60,000 maids shall be insured.",
            "The convention on maids was ratified in 2023.",
            "not_comparable",
            id="deed",
        ),
    ],
)
def test_what_is_done_does_not_grow_old(promise: str, answer: str, verdict: str) -> None:
    assert not list(stale(answered(promise, answer, verdict)))


def test_stale_figures_of_one_article_are_one_finding() -> None:
    reading, writing = "Reading was at 91 percent in 2023.", "Writing was at 88 percent in 2022."
    promises = (
        Promise("Reading shall be at 90 percent.", "exceeded", reading),
        Promise("Writing shall be at 90 percent.", "missed", writing),
    )
    (finding,) = stale(material(Under("Action 1", promises, ((reading, writing),))))
    assert "is of 2023 (due 2025) and “88 percent” is of 2022" in finding.message


def test_undated_fires_where_only_a_later_sentence_has_a_year() -> None:
    said = ("Literacy was 91 percent.", "In 2025 there were 40 schools.")
    found = list(undated(material(Under("Action 1", (Promise(PROMISE, "exceeded", said[0]),), (said,)))))
    assert len(found) == 1


def test_undated_fires_on_a_share_without_any_year_near() -> None:
    (finding,) = undated(answered(PROMISE, "Literacy was 91 percent.", "exceeded"))
    assert finding.message == "“91 percent” has no year, so it cannot be told whether 2025 was kept."


@pytest.mark.parametrize(
    ("promise", "answer"),
    [
        pytest.param("90 wells shall be dug.", "91 wells were dug.", id="count"),
        pytest.param("USD 9 million shall be spent.", "USD 10 million was spent.", id="money"),
        pytest.param("Waiting times shall be at most 9 days.", "Waiting times were 8 days.", id="time"),
        pytest.param(PROMISE, "Literacy has reached 91 percent.", id="share-by-now"),
    ],
)
def test_undated_fires_on_any_figure_without_a_period(promise: str, answer: str) -> None:
    (finding,) = undated(answered(promise, answer, "exceeded"))
    assert "has no year" in finding.message


@pytest.mark.parametrize(
    ("paragraph", "verdict"),
    [
        pytest.param(("Literacy was 91 percent in 2025.",), "exceeded", id="dated"),
        pytest.param(
            ("A survey was made in 2025.", "Literacy was 91 percent."), "exceeded", id="dated-before"
        ),
        pytest.param(("Literacy was 91 percent.",), "not_comparable", id="decides-nothing"),
        pytest.param(("In all, 91 nurses have been hired.",), "exceeded", id="done-by-now"),
        pytest.param(("In the same year 91 percent could read.",), "exceeded", id="the-same-year"),
        pytest.param(("Over the plan period 91 nurses were hired.",), "exceeded", id="the-plan-period"),
    ],
)
def test_undated_stays_silent(paragraph: tuple[str, ...], verdict: str) -> None:
    promise = Promise(PROMISE, verdict, paragraph[-1])
    assert not list(undated(material(Under("Action 1", (promise,), (paragraph,)))))


@pytest.mark.parametrize(
    ("title", "end"),
    [
        ("National Plan (2016-2020)", 2020),
        ("Plan for 2021–2025", 2025),
        ("Plan from 2021 to 2025", 2025),
        ("The archives of 1930-1974", None),
        ("A plan", None),
    ],
)
def test_the_end_of_a_plan_is_read_from_its_title(title: str, end: int | None) -> None:
    assert material(Under("Action 1", (Promise(PROMISE),)), title=title).last_year == end


def test_the_end_of_a_plan_is_else_the_one_it_names_most() -> None:
    promises = (
        Promise("From 2021 to 2025 wells shall be dug."),
        Promise("The wells of 2021-2025 shall be deep."),
    )
    found = material(Under("Action 1", promises), outside=["The first plan ran 2014-2018."], title="P")
    assert found.last_year == 2025


def test_what_speaks_of_the_plan_counts_before_the_years_of_what_it_promises() -> None:
    promises = (
        Promise("A Water Plan for 2021 to 2030 shall be issued."),
        Promise("A Road Plan 2022-2030 shall be."),
    )
    told = ["The first plan ran 2014-2018.", "This Plan covers the years 2019 to 2023."]
    assert material(Under("Action 1", promises), outside=told, title="P").last_year == 2023
