"""What a report says, figure by figure, each with the part of the sentence that speaks of it."""

import pytest

from tallystick.extract.statements import statements_of
from tests.cases import sentence

PARTS = {
    "no figure": ("Clinics were opened.", []),
    "one": ("Some 40 clinics were opened.", ["Some 40 clinics were opened."]),
    "a year is no figure": ("Clinics were opened in 2022.", []),
    "two, parted by a comma": (
        "Coverage rose to 31 percent, and 40 clinics were opened.",
        ["Coverage rose to 31 percent, ", "and 40 clinics were opened."],
    ),
    "two, parted by and": (
        "There are 40 clinics and 60 libraries.",
        ["There are 40 clinics and ", "60 libraries."],
    ),
    "a share of a printed whole": (
        "Courts answered 83% of the 24,800 requests made.",
        ["Courts answered 83% of the 24,800 requests made.", "24,800 requests made."],
    ),
    "what a semicolon parts speaks of no figure": (
        "There are 40 clinics; those of the coast are planned.",
        ["There are 40 clinics"],
    ),
}


@pytest.mark.parametrize(("text", "parts"), PARTS.values(), ids=PARTS)
def test_parts(text: str, parts: list[str]) -> None:
    whole, *figures = statements_of(sentence(text))
    assert (whole.measurement, whole.text) == (None, text)
    assert [statement.text for statement in figures] == parts


LEANING = {
    "a change of the figure before": ("The number of fires was 27,412, down 38.8 percent from 2015.", True),
    "a change behind a limit": (
        "The number of fires was 27,412 at homes of people under three in 2025, or 800 less than in 2020.",
        True,
    ),
    "a change behind another measure with a limit": (
        "The number of fires was 27,412, and the rate of burns among people under five years was 0.3 percent.",
        False,
    ),
    "a figure of its own": ("The number of fires was 27,412, and smoking in bars fell by 38 percent.", False),
}


@pytest.mark.parametrize(("text", "leans"), LEANING.values(), ids=LEANING)
def test_a_figure_without_words_leans_on_the_one_before(text: str, leans: bool) -> None:
    last = statements_of(sentence(text))[-1]
    assert ("number of fires" in last.topic) is leans


def test_the_topic_names_what_is_counted() -> None:
    (_, figure) = statements_of(sentence("At 40, clinics are as many as ever."))
    assert "clinics" in figure.topic


def test_a_label_of_a_list_is_part_of_the_topic() -> None:
    told = statements_of(
        sentence("Coverage of clinics and schools was 91 percent and 85 percent respectively.")
    )
    assert [figure.measurement.label for figure in told if figure.measurement] == [
        "Coverage of clinics",
        "schools",
    ]
    assert all(figure.measurement.label in figure.topic for figure in told if figure.measurement)
