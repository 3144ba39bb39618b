"""An article of which nothing can be checked is said so, with what it lacks."""

import pytest

from tallystick.checks.untestable import untestable
from tallystick.model.outline import Meaning, Section
from tests.checks.making import Promise, Under, material

VAGUE = Promise("Care for the old shall be improved.", "activity_reported", kind="effort")
DATED = Promise("By 2025 the Ministry shall improve care.", "activity_reported", kind="effort")
CHECKABLE = Promise("At least 40 wells shall be dug.", "met")


def messages(*articles: Under) -> list[str]:
    return [
        finding.message
        for finding in untestable(material(*articles, sections=[Section("s", "Care", None, 1)]))
    ]


def test_it_names_what_is_missing() -> None:
    assert messages(Under("Action 1", (VAGUE,))) == [
        "Action 1 undertakes nothing whose end could be checked: "
        "no figure to reach and no thing to deliver, no date, nobody who is to act."
    ]
    (message,) = messages(Under("Action 1", (DATED,)))
    assert message.endswith("no figure to reach and no thing to deliver.")


def test_a_lead_institution_is_somebody() -> None:
    (message,) = messages(Under("Action 1", (VAGUE,), lead="Ministry of Health"))
    assert message.endswith("no thing to deliver, no date.")


def test_articles_of_a_section_are_one_finding() -> None:
    other = Promise("Roads shall be bettered.", "activity_reported", kind="effort")
    (message,) = messages(Under("Action 1", (VAGUE,), section="s"), Under("Action 2", (other,), section="s"))
    assert message.startswith("In “Care”, Action 1 and 2 undertake nothing whose end could be checked")
    assert "in 2 articles no date" in message


@pytest.mark.parametrize(
    "promise",
    [
        pytest.param(CHECKABLE, id="figure"),
        pytest.param(Promise("Ostrania will host the forum of 2024.", "met", kind="effort"), id="event"),
        pytest.param(Promise("A way to complain shall be in place.", "met", kind="effort"), id="thing"),
    ],
)
def test_it_stays_silent_where_anything_can_be_checked(promise: Promise) -> None:
    assert messages(Under("Action 1", (VAGUE, promise))) == []


@pytest.mark.parametrize("meaning", [Meaning.TARGET, Meaning.INDICATOR, Meaning.MILESTONE])
def test_a_column_by_which_the_end_can_be_checked_is_enough(meaning: Meaning) -> None:
    assert messages(Under("Action 1", (VAGUE,), fields=((meaning, "40 places"),))) == []


def test_a_deadline_in_a_column_is_a_date() -> None:
    (message,) = messages(Under("Action 1", (VAGUE,), fields=((Meaning.DEADLINE, "Q4 2025"),)))
    assert message.endswith("no thing to deliver, nobody who is to act.")
