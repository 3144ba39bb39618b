"""Statements: what a report says, figure by figure, each with the words that say what it measures."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tallystick.languages.words import words_of
from tallystick.model.case import Statement
from tallystick.model.outline import Sentence
from tallystick.quantities.measurement import Measurement
from tallystick.quantities.read import read_measurements

_SEPARATORS = ("; ", ", ", " and ", " or ", " with ")
_FEW = 2  # topic words; a part with fewer leans on the part before it ("down 38.8% compared to 2015")


def statements_of(sentence: Sentence) -> tuple[Statement, ...]:
    """The statements of one sentence: the sentence as such, then one a figure, in order."""
    text, language = sentence.text, sentence.document.language
    measurements = read_measurements(text, language)
    whole = Statement(sentence, None, 0, len(text), text)
    if not measurements:
        return (whole,)
    return (whole, *_figures(sentence, measurements))


def _figures(sentence: Sentence, measurements: Sequence[Measurement]) -> Iterator[Statement]:
    text = sentence.text
    weighty = words_of(sentence.document.language).weighty
    cuts = [0, *(_cut(text, a, b) for a, b in pairwise(measurements)), len(text)]
    leaning = ""
    for measurement, (start, end) in zip(measurements, pairwise(cuts), strict=True):
        own = f"{text[start : measurement.start]} {measurement.quantity.unit.name} {text[measurement.end : end]}"
        if measurement.label:
            own = f"{measurement.label} {own}"
        topic = own if len(set(weighty(own))) >= _FEW else f"{leaning} {own}"
        leaning = topic
        yield Statement(sentence, measurement, start, end, topic)


def _cut(text: str, before: Measurement, after: Measurement) -> int:
    """Where the part of one figure ends and that of the next begins."""
    between = text[before.end : after.start]
    for separator in _SEPARATORS:
        if (at := between.find(separator)) >= 0:
            return before.end + at + len(separator)
    return after.start
