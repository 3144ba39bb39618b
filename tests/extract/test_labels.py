"""Which beginnings of blocks are labels, and which family numbers the articles."""

import pytest

from tallystick.extract.labels import article_family, read_label
from tallystick.extract.outline import read_outline
from tallystick.model.document import Role
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


OUT_OF_ORDER = {
    "gap and repeat": ("1", "3", "2", "3"),
    "backwards": ("3", "2", "1"),
    "the same": ("1", "1", "1"),
}


@pytest.mark.parametrize("numbers", OUT_OF_ORDER.values(), ids=OUT_OF_ORDER)
def test_headings_called_by_a_word_for_items_keep_their_labels(numbers: tuple[str, ...]) -> None:
    plan = "".join(f"## Action {number}: Dig wells\n\nThe Board will dig wells.\n\n" for number in numbers)
    outline = read_outline(document(f"# Plan\n\n{plan}", Role.PLAN, "plan.md"))
    assert [a.article.label for a in outline.articles] == [f"Action {number}" for number in numbers]


def test_captions_number_no_articles() -> None:
    plan = "Table 1: Wells\n\nTable 2: Goats\n\nTable 3: Rivers\n\nAction 1: Dig wells\n\nAction 2: Buy goats"
    assert article_family(document(plan).blocks) == "action|d|"


def test_chapters_number_no_articles_where_anything_else_is_numbered() -> None:
    plan = "Chapter 1: Water\n\n1. Dig wells\n\n2. Clean wells\n\nChapter 2: Land\n\nChapter 3: Goats\n\nChapter 4: End"
    assert article_family(document(plan).blocks) == "|d|."


@pytest.mark.parametrize(
    ("labels", "family"),
    [
        pytest.param(["Action 1:", "Action 3:", "Action 2:", "Action 3:"], "action|d|", id="misprinted"),
        pytest.param(["Action 1:", "Action 3:", "Action 2:"], "action|d|", id="out-of-order"),
        pytest.param(["3.", "2.", "1."], None, id="bare-and-backwards"),
        pytest.param(["Action 1:", "Action 1:"], None, id="one-number"),
    ],
)
def test_numbers_that_are_misprinted_still_number_the_articles(labels: list[str], family: str | None) -> None:
    plan = "\n\n".join(f"{label} The ministry shall dig {at} wells." for at, label in enumerate(labels, 40))
    assert article_family(document(plan).blocks) == family


def test_a_title_with_the_years_of_a_plan_is_no_label() -> None:
    assert read_label("Water Strategy 2022-2026") is None
    assert read_label("Water Strategy 2022–2026: Wells") is None
