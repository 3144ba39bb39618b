"""A stage that comes before the end is no end."""

from dataclasses import replace

import pytest

from tallystick.checks.other_figure import OTHER
from tallystick.checks.substitution import substitution
from tallystick.verify.comparability import CHECKS as COMPARABILITY
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
        pytest.param(
            "Free meals shall be served in all schools.",
            "Free meals are piloted in 30 schools.",
            "piloted",
            id="pilot",
        ),
        pytest.param(
            "Waiting times shall fall by 10 percent.",
            "Trials in 3 clinics cut waiting times by 12 percent.",
            "Trials in",
            id="trial",
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
        pytest.param("Work on the act has started.", id="started"),
        pytest.param("A draft of the act was prepared.", id="draft"),
        pytest.param("A pilot act on wages was adopted in two towns.", id="pilot-done"),
        pytest.param("A working group on the act on wages was set up.", id="working-group"),
        pytest.param("A feasibility study for an act on wages was completed.", id="study"),
        pytest.param("The adoption of the act on wages is planned for 2026.", id="planned"),
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
        pytest.param(
            "A scheme of free meals shall be set up.",
            "After a pilot in two towns, the scheme was set up.",
            {"kind": "deliverable", "verdict": "in_progress"},
            id="the-pilot-lies-behind",
        ),
        pytest.param(
            "200 hubs shall be opened.",
            "Of the planned hubs, 143 are up and running.",
            {},
            id="of-those-planned",
        ),
        pytest.param(
            "The Copyright Act shall be amended.",
            "A draft act on films is in Parliament; the Copyright Act was amended.",
            {"kind": "deliverable", "verdict": "in_progress"},
            id="another-part-of-the-sentence",
        ),
    ],
)
def test_it_stays_silent(promise: str, answer: str, fields: dict[str, object]) -> None:
    assert not list(substitution(answered(promise, answer, **fields)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("promise", "answer", "count"),
    [
        pytest.param(
            "Meals shall be provided in all schools.", "Meals are being piloted in 40 schools.", 1, id="pilot"
        ),
        pytest.param(
            "Meals in schools shall be bettered.",
            "Meals are being piloted in 40 schools.",
            0,
            id="not-for-all",
        ),
        pytest.param(
            "Meals shall be provided in all schools.", "Meals were provided in 40 schools.", 0, id="no-pilot"
        ),
        pytest.param(
            "Meals shall be provided in all schools.",
            "After a pilot, meals are provided nationwide.",
            0,
            id="then-all",
        ),
    ],
)
def test_a_pilot_is_no_effort_for_all(promise: str, answer: str, count: int) -> None:
    found = list(substitution(answered(promise, answer, "activity_reported", kind="effort")))
    assert len(found) == count


def test_what_stops_the_arithmetic_is_known_by_name() -> None:
    assert set(OTHER) <= {name for name, _ in COMPARABILITY}


def stopped(promise: str, answer: str, obstacle: str, why: str = "that is another one") -> list[str]:
    """What is found where `obstacle` stopped the arithmetic between a target and the figure of its answer."""
    made = answered(promise, answer)
    (assessment,) = made.evaluation.assessments
    changed = replace(assessment, obstacle=obstacle, rationale=f"{obstacle}: {why}")
    found = substitution(replace(made, evaluation=replace(made.evaluation, assessments=(changed,))))
    return [finding.message for finding in found]


@pytest.mark.parametrize(
    ("promise", "answer", "obstacle", "said"),
    [
        pytest.param(
            "90 percent of clinics shall have water.",
            "400 clinics have water.",
            "unit",
            "in another unit",
            id="unit",
        ),
        pytest.param(
            "900 farmers shall be trained.",
            "Courses recorded 1,200 attendances.",
            "counted",
            "something else",
            id="counted",
        ),
        pytest.param(
            "Literacy of women shall reach 90 percent.",
            "Literacy reached 92 percent.",
            "people",
            "other people",
            id="people",
        ),
        pytest.param(
            "Cable shall reach 98 percent of villages.",
            "The radio signal reaches 99 percent of villages.",
            "measure",
            "another measure",
            id="measure",
        ),
        pytest.param(
            "Farms shall get 900 pumps.",
            "Orders were made for 950 pumps.",
            "preparation",
            "only prepares",
            id="preparation",
        ),
        pytest.param(
            "Arrests shall fall by 10 percent.",
            "There were 400 arrests.",
            "change",
            "a level for a change",
            id="change",
        ),
    ],
)
def test_it_names_what_else_the_figure_measures(promise: str, answer: str, obstacle: str, said: str) -> None:
    (message,) = stopped(promise, answer, obstacle)
    assert said in message
    assert "(that is another one)" in message


@pytest.mark.parametrize(
    ("promise", "answer", "obstacle"),
    [
        pytest.param(
            "90 percent of clinics shall have water.", "Of the 52 clinics, 45 have water.", "unit", id="whole"
        ),
        pytest.param(
            "90 percent of clinics shall have water.", "This took 3 years.", "unit", id="time-it-took"
        ),
        pytest.param(
            "Smoking shall fall to 9 percent.", "Only 8 percent smoked.", "measure", id="other-words"
        ),
        pytest.param(
            "Five bases shall be added.", "There are 14 human rights bases.", "counted", id="noun-cut-short"
        ),
        pytest.param(
            "Women shall hold 50 percent of posts.", "They hold 49 percent of posts.", "people", id="pronoun"
        ),
        pytest.param(
            "Literacy shall reach 90 percent.", "Literacy shall be 92 percent.", "reality", id="no-other"
        ),
        pytest.param(
            "No more than 0 people shall sleep rough.", "310 of whom slept rough.", "part", id="none-left"
        ),
        pytest.param(
            "Literacy shall reach 90 percent.",
            "In key areas literacy was 92 percent.",
            "people",
            id="scope-narrowed-says-so",
        ),
    ],
)
def test_it_stays_silent_where_it_may_be_the_same(promise: str, answer: str, obstacle: str) -> None:
    assert stopped(promise, answer, obstacle) == []
