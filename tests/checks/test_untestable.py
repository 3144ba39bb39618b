"""An article of which nothing can be checked is said so, and one without a date or anybody who is to act."""

import pytest

from tallystick.checks.untestable import untestable
from tallystick.model.outline import Meaning, Section
from tests.checks.making import Promise, Under, material

VAGUE = Promise("Care for the old shall be improved.", "activity_reported", kind="effort")
DATED = Promise("By 2025 the Ministry shall improve care.", "activity_reported", kind="effort")
CHECKABLE = Promise("At least 40 wells shall be dug.", "met")
SMART = Promise("By 2025 the Ministry shall dig 40 wells.", "met")

NOTHING = (
    "nothing whose end could be checked (neither specific nor measurable: "
    "no figure to reach and no thing to deliver)"
)


def messages(*articles: Under) -> list[str]:
    return [
        finding.message
        for finding in untestable(material(*articles, sections=[Section("s", "Care", None, 1)]))
    ]


@pytest.mark.parametrize(
    ("promise", "said"),
    [
        pytest.param(
            VAGUE,
            [
                f"Action 1 undertakes {NOTHING}, prints no date (not time-bound) and names nobody who is to act "
                "(not assignable)."
            ],
            id="all",
        ),
        pytest.param(DATED, [f"Action 1 undertakes {NOTHING}."], id="no-end"),
        pytest.param(
            CHECKABLE,
            ["Action 1 prints no date (not time-bound) and names nobody who is to act (not assignable)."],
            id="a-figure-without-date-or-owner",
        ),
        pytest.param(
            Promise("By 2025, 40 wells shall be dug.", "met"),
            ["Action 1 names nobody who is to act (not assignable)."],
            id="a-figure-without-owner",
        ),
        pytest.param(
            Promise("The Ministry shall enact a Water Act.", "done", kind="deliverable"),
            ["Action 1 prints no date (not time-bound)."],
            id="a-thing-without-date",
        ),
        pytest.param(SMART, [], id="nothing-missing"),
        pytest.param(Promise("The Ministry shall dig 40 wells a year.", "met"), [], id="each-year"),
    ],
)
def test_it_names_what_is_missing(promise: Promise, said: list[str]) -> None:
    assert messages(Under("Action 1", (promise,))) == said


def test_a_lead_institution_is_somebody() -> None:
    (message,) = messages(Under("Action 1", (VAGUE,), lead="Ministry of Health"))
    assert message.endswith("and prints no date (not time-bound).")


def test_articles_of_a_section_are_one_finding() -> None:
    other = Promise("Roads shall be bettered.", "activity_reported", kind="effort")
    (message,) = messages(
        Under("Action 1", (VAGUE,), section="s"),
        Under("Action 2", (other,), section="s"),
        Under("Action 3", (CHECKABLE,), section="s"),
    )
    assert message.startswith(f"In “Care”, Action 1 and 2 undertake {NOTHING}, print no date")
    assert "; Action 3 prints no date (not time-bound) and names nobody" in message


def test_what_half_of_the_articles_lack_is_said_once_of_the_plan() -> None:
    owned = [Under(f"Action {at}", (Promise(f"The Ministry shall dig {at} wells."),)) for at in (1, 2, 3, 4)]
    nobodys = [Under(f"Action {at}", (Promise(f"By 2025, {at} wells shall be dug."),)) for at in range(5, 11)]
    assert messages(*owned, *nobodys) == [
        "6 of 10 articles name nobody who is to act (not assignable): "
        "Action 5, Action 6, Action 7, Action 8, Action 9 and 1 other.",
        "Action 1, 2, 3 and 4 print no date (not time-bound).",
    ]


def test_the_end_of_the_plan_is_said_where_articles_print_no_date() -> None:
    undated = [Under(f"Action {at}", (Promise(f"The Ministry shall dig {at} wells."),)) for at in range(1, 6)]
    (message,) = messages(*undated)
    assert message.startswith(
        "5 of 5 articles print no date (not time-bound); only the end of the plan, 2025, bounds"
    )


@pytest.mark.parametrize(
    "promise",
    [
        pytest.param(SMART, id="figure"),
        pytest.param(Promise("In 2024 the Ministry will host the forum.", "met", kind="effort"), id="event"),
        pytest.param(
            Promise("By 2024 the Ministry shall put a way to complain in place.", "met", kind="effort"),
            id="thing",
        ),
    ],
)
def test_it_stays_silent_where_anything_can_be_checked(promise: Promise) -> None:
    assert messages(Under("Action 1", (DATED, promise))) == []


@pytest.mark.parametrize("meaning", [Meaning.TARGET, Meaning.INDICATOR, Meaning.MILESTONE])
def test_a_column_by_which_the_end_can_be_checked_is_enough(meaning: Meaning) -> None:
    assert messages(Under("Action 1", (DATED,), fields=((meaning, "40 places"),))) == []


def test_a_deadline_in_a_column_is_a_date() -> None:
    (message,) = messages(Under("Action 1", (VAGUE,), fields=((Meaning.DEADLINE, "Q4 2025"),)))
    assert message.endswith("and names nobody who is to act (not assignable).")
