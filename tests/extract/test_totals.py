"""Targets promised in words: all of a group, or none."""

from decimal import Decimal

import pytest

from tallystick.extract.clauses import Clause
from tallystick.extract.totals import Total, total_of
from tallystick.languages.undertakings import undertakings_of
from tallystick.model.commitment import Comparator
from tests.cases import sentence

ALL = {
    "full coverage": "Full coverage of villages by clinics shall be reached.",
    "universal access": "Universal access to clinics shall be reached.",
    "all": "All villages shall be connected to the power grid.",
    "every": "Every village shall have a clinic.",
    "verb first": "The ministry shall equip every clinic with a freezer.",
    "all ... are covered": "All fishers shall be covered by accident insurance.",
    "completing the renovation": "The ministry shall complete the renovation of run-down harbours.",
}

NONE = {
    "no ... without": "No village shall be without a clinic.",
    "none": "No child shall be turned away.",
    "eradicate": "Malaria shall be eradicated.",
    "put an end": "The state shall put an end to child labour.",
}

OPEN = {
    "all kinds": "All kinds of clinics shall have support.",
    "an ill without end": "Discrimination shall be eliminated.",
    "all, far from the verb": "All along the coast, where winters are dark, villages shall have clinics.",
    "no total": "Villages shall have clinics.",
    "all levels": "Offices at all levels shall have clinics.",
}


def total(text: str) -> Total | None:
    return total_of(Clause(sentence(text), 0, len(text) - 1), undertakings_of("en"), 2025)


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_all_is_a_hundred_percent(text: str) -> None:
    found = total(text)
    assert found
    aim = found.target
    assert (aim.comparator, aim.value, aim.unit) == (Comparator.AT_LEAST, Decimal(100), "percent")


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_none_is_zero(text: str) -> None:
    found = total(text)
    assert found
    assert (found.target.comparator, found.target.value) == (Comparator.EQUAL, Decimal(0))


@pytest.mark.parametrize("text", OPEN.values(), ids=OPEN)
def test_no_total(text: str) -> None:
    assert total(text) is None


def test_a_total_names_the_words_of_the_promise_and_the_deadline() -> None:
    found = total("Every village shall have a clinic.")
    assert found
    assert found.words == "Every village shall have"
    assert found.target.deadline_year == 2025
