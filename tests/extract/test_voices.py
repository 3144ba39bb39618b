"""The plan's words and the reporter's are told apart by paragraph, mood, and bold."""

import pytest

from tallystick.extract.outline import read_outline
from tests.texts import document

CASES = [
    (
        "Action 1: Digging wells. Wells shall be dug.\n\nWells were dug.",
        ["Digging wells.", "Wells shall be dug."],
        ["Wells were dug."],
    ),
    (
        "Action 1: Digging wells. Wells shall be dug. In 2020, 40 wells were dug.\n\nWater was found.",
        ["Digging wells.", "Wells shall be dug."],
        ["In 2020, 40 wells were dug.", "Water was found."],
    ),
    (
        "Action 1: Digging wells. Poor villages are eligible. Wells shall be dug.\n\nWells were dug.",
        ["Digging wells.", "Poor villages are eligible.", "Wells shall be dug."],
        ["Wells were dug."],
    ),
    (
        "Action 1: The wells were dug by the villages. They were kept clean.\n\nMore wells were dug.",
        ["The wells were dug by the villages.", "They were kept clean."],
        ["More wells were dug."],
    ),
]


@pytest.mark.parametrize(
    ("text", "plan", "report"), CASES, ids=["paragraph", "one paragraph", "aside", "past tense"]
)
def test_voices(text: str, plan: list[str], report: list[str]) -> None:
    article = read_outline(document(f"{text}\n\nAction 2: Keeping wells. Wells shall be kept.")).articles[0]
    assert [s.text for s in article.plan] == plan
    assert [s.text for s in article.report] == report
