"""The labelled halves: that they are what LABELS.md says, and that the reader is as good on them as promised.

Of the held-out half only figures may show in a failure, never a sentence.
"""

from collections import Counter

import pytest

from benchmarks.labels import load
from benchmarks.ours import read_tallystick
from benchmarks.scoring import inverted, rate, run

HALVES = ("dev", "heldout")
BOUNDS = {"=", "~", ">=", "<=", ">", "<"}
CHANGES = {"level", "increase", "decrease", "times"}


@pytest.fixture(scope="module", params=HALVES)
def outcomes(request):
    return run(load(request.param), read_tallystick)


def test_value_unit_and_bound_are_read(outcomes):
    assert rate(outcomes, "bound").f1 >= 0.95


def test_no_bound_is_inverted(outcomes):
    assert len(inverted(outcomes)) == 0


def wrong_labels(sentences):
    """The ids of sentences whose labels break the rules of LABELS.md."""
    return [sentence.id for sentence in sentences if not is_sound(sentence)]


def is_sound(sentence):
    at = 0
    for label in sentence.labels:
        at = sentence.text.find(label.exact, at)
        if at < 0 or not label.exact:
            return False
        at += len(label.exact)
    return all(
        ("bound" not in label.scored or label.bound in BOUNDS)
        and ("change" not in label.scored or label.change in CHANGES)
        and (label.upper is None or label.upper > label.value)
        for label in sentence.labels
    )


@pytest.mark.parametrize("name", (*HALVES, "extra"))
def test_labels_stand_in_their_sentences_in_order(name):
    assert wrong_labels(load(name)) == []


def test_halves_hold_the_same_mix_and_share_no_sentence():
    dev, heldout, extra = (load(name) for name in (*HALVES, "extra"))
    kinds = [Counter(sentence.kind for sentence in half) for half in (dev, heldout)]
    assert kinds[0].keys() == kinds[1].keys()
    assert all(abs(kinds[0][kind] - kinds[1][kind]) <= 1 for kind in kinds[0])
    assert len({x.text for x in (*dev, *heldout, *extra)}) == len(dev) + len(heldout) + len(extra)


def test_the_held_out_half_bounds_at_least_a_hundred_figures():
    bounded = [label for x in load("heldout") for label in x.labels if label.bound in BOUNDS - {"="}]
    assert len(bounded) >= 100
