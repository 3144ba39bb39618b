"""Which beginnings of blocks are labels, and which family numbers the articles."""

import pytest

from tallystick.extract.labels import article_family, read_label
from tests.texts import document

LABELS = [
    ("Indicator 12: Clean water", "Indicator 12", "12", "Clean water"),
    ("Action 2.1 Clean water", "Action 2.1", "2.1", "Clean water"),
    ("Commitment 3 – Clean water", "Commitment 3", "3", "Clean water"),
    ("Article 5", "Article 5", "5", ""),
    ("Goal 3 / Target 3.4: Clean water", "Target 3.4", "3.4", "Clean water"),
    ("1.2.3 Clean water", "1.2.3", "1.2.3", "Clean water"),
    ("(1) Right to water", "(1)", "1", "Right to water"),
    ("II. Rights of groups", "II", "II", "Rights of groups"),
    ("Strategic Objective 2: Clean water", "Strategic Objective 2", "2", "Clean water"),
    ("3. Clean water", "3", "3", "Clean water"),
]

NO_LABELS = [
    "In 2016 the programme began.",
    "2016 was a good year.",
    "A total of 3 wells were dug.",
    "12 provinces have wells.",
    "By 2020, wells were dug.",
    "I am the law.",
]


@pytest.mark.parametrize(("text", "printed", "number", "rest"), LABELS, ids=[row[0] for row in LABELS])
def test_a_label_is_read(text: str, printed: str, number: str, rest: str) -> None:
    label = read_label(text)
    assert label is not None
    assert (label.text, label.number, text[label.end :]) == (printed, number, rest)


@pytest.mark.parametrize("text", NO_LABELS)
def test_a_sentence_begins_with_no_label(text: str) -> None:
    assert read_label(text) is None


def test_the_family_with_the_most_different_numbers_numbers_the_articles() -> None:
    plan = "\n\n".join(
        f"({part}) Part of water\n\nAction {part * 2 - 1}: Wells shall be dug.\n\n"
        f"Action {part * 2}: Wells shall be kept."
        for part in (1, 2, 3)
    )
    assert article_family(document(plan).blocks) == "action|d|"


def test_a_document_without_labels_has_no_family() -> None:
    assert article_family(document("Wells shall be dug.\n\nWells shall be kept.").blocks) is None
