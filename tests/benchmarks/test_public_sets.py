from decimal import Decimal

import pytest

from benchmarks.public_sets import Paragraph, Span, overlap, read_paragraph
from benchmarks.readings import Reading


def read_digits(sentence):
    """A reader that finds the digit 7 wherever it stands."""
    places = [i for i, letter in enumerate(sentence) if letter == "7"]
    return tuple(Reading(Decimal(7), None, "", i, i + 1) for i in places)


def test_spans_of_later_sentences_are_counted_in_the_paragraph():
    text = "First 7 here. Then 7 there."
    assert [text[x.start : x.end] for x in read_paragraph(text, read_digits)] == ["7", "7"]


@pytest.mark.parametrize(
    ("span", "paired", "valued", "right"),
    [
        pytest.param(Span(4, 7, "7 m"), 1, 1, 1, id="right"),
        pytest.param(Span(4, 7, "8 m"), 1, 1, 0, id="another number printed"),
        pytest.param(Span(4, 7, "7-8"), 1, 0, 0, id="two numbers are not judged"),
        pytest.param(Span(0, 4, "The "), 0, 0, 0, id="no overlap"),
    ],
)
def test_overlap_and_value(span, paired, valued, right):
    score = overlap((Paragraph("The 7 m", (span,)),), read_digits)
    assert (score.spans.right, score.values.wanted, score.values.right) == (paired, valued, right)
