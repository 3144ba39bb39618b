"""Whether a sentence states a task or reports what was done."""

import pytest

from tallystick.languages.mood import Mood, moods_of

MOODS = moods_of("en")

SENTENCES = [
    ("Wells shall be dug in every village.", Mood.PLAN),
    ("The Ministry will dig 40 wells.", Mood.PLAN),
    ("Ensuring clean water for all.", Mood.PLAN),
    ("Reduce the share of dirty wells to 5 percent.", Mood.PLAN),
    ("It is planned to dig 40 wells.", Mood.PLAN),
    ("Forty wells were dug.", Mood.REPORT),
    ("By 2020, 40 wells had been dug.", Mood.REPORT),
    ("The number of wells reached 40.", Mood.REPORT),
    ("The ministry arranged 4 million crowns for wells.", Mood.REPORT),
    ("The circular was issued, saying that wells shall be dug.", Mood.REPORT),
    ("Villages without wells are poor.", Mood.OPEN),
]

GAPS = [
    ("The number of wells still falls short of the need.", True),
    ("The law has not yet been submitted.", True),
    ("There is still room for improvement in the upkeep of wells.", True),
    ("Work on the register was delayed and is behind schedule.", True),
    ("Wells were dug in all villages.", False),
    ("The shortage of wells was overcome.", False),
]


@pytest.mark.parametrize(("sentence", "mood"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_mood(sentence: str, mood: Mood) -> None:
    assert MOODS.mood(sentence) is mood


@pytest.mark.parametrize(("sentence", "admits"), GAPS, ids=[row[0] for row in GAPS])
def test_admission_of_a_gap(sentence: str, admits: bool) -> None:
    assert MOODS.admits_gap(sentence) is admits
