"""How much of a topic a text names, rare words weighing more."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.extract.relevance import Relevance, relevance_over

SENTENCES = [
    "Wells shall be dug in villages.",
    "Clinics shall be opened in villages.",
    "Lighthouses shall be painted in villages.",
    "Goats shall be counted.",
]


@pytest.fixture(scope="module")
def relevance() -> Relevance:
    return relevance_over(SENTENCES, "en")


WORDS = [
    "wells",
    "clinics",
    "lighthouses",
    "goats",
    "villages",
    "shall",
    "painted",
    "the",
    "national",
    "unicorns",
]
texts = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)


@given(texts, texts, texts)
@settings(max_examples=80, deadline=None)
def test_it_is_a_share(topic: str, near: str, around: str) -> None:
    assert 0 <= relevance_over(SENTENCES, "en").coverage(topic, near, around) <= 1


def test_naming_all_of_the_topic_is_one(relevance: Relevance) -> None:
    assert relevance.coverage("wells in villages", "villages have wells", "") == 1


@pytest.mark.parametrize(
    ("topic", "near"),
    [("occupancy", "occupied"), ("councillors", "councils"), ("the curriculum", "the syllabus")],
)
def test_a_derived_or_kindred_word_names_a_part_of_it(topic: str, near: str) -> None:
    relevance = relevance_over(SENTENCES, "en")
    beside, around = relevance.coverage(topic, near, ""), relevance.coverage(topic, "", near)
    assert 0 < around < beside < relevance.coverage(topic, topic, "") == 1


@pytest.mark.parametrize(
    ("topic", "near"),
    [("policies", "police"), ("universities", "universal"), ("employers", "employees"), ("wells", "goats")],
)
def test_words_that_only_look_or_stand_alike_name_nothing_of_it(topic: str, near: str) -> None:
    assert relevance_over(SENTENCES, "en").coverage(topic, near, near) == 0


def test_naming_nothing_of_it_is_zero(relevance: Relevance) -> None:
    assert relevance.coverage("wells in villages", "goats", "goats") == 0


def test_a_topic_without_words_is_never_named(relevance: Relevance) -> None:
    assert relevance.coverage("of the", "of the", "of the") == 0


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (("wells in villages", "wells", ""), ("wells in villages", "villages", "")),
        (("wells in villages", "wells", ""), ("wells in villages", "", "wells")),
        (("wells of the nation", "wells", ""), ("wells of the nation", "nation", "")),
        (("painted lighthouses", "lighthouses", ""), ("painted lighthouses", "painted", "")),
    ],
    ids=["rare over frequent", "beside over elsewhere", "topic over filler", "noun over verb"],
)
def test_what_weighs_more(
    relevance: Relevance, more: tuple[str, str, str], less: tuple[str, str, str]
) -> None:
    assert relevance.coverage(*more) > relevance.coverage(*less)


def test_a_word_never_seen_weighs_as_much_as_the_rarest(relevance: Relevance) -> None:
    unicorn, goat, village = (
        relevance.weight(relevance.words.stem(w)) for w in ("unicorn", "goat", "village")
    )
    assert unicorn == goat > village
