"""The tables by which quantities are read: complete, without contradictions, and refused where they are wrong."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest

from tallystick.errors import DataError
from tallystick.languages.quantities import quantity_tables
from tallystick.quantities.lexicon import compile_lexicon, lexicon_of

TABLES = quantity_tables("en")


def phrases(groups):
    return [phrase for words in groups.values() for phrase in words]


@pytest.mark.parametrize(
    "groups",
    [
        TABLES.bounds.before,
        TABLES.bounds.near,
        TABLES.bounds.after,
        TABLES.changes.nouns,
        TABLES.changes.compared,
    ],
    ids=["before", "near", "after", "nouns", "compared"],
)
def test_no_phrase_says_two_things(groups):
    assert [phrase for phrase, times in Counter(phrases(groups)).items() if times > 1] == []


def test_no_phrase_bounds_both_plainly_and_closely():
    assert set(phrases(TABLES.bounds.before)) & set(phrases(TABLES.bounds.near)) == set()


def test_no_verb_rises_and_falls():
    for groups in (TABLES.changes.verbs, TABLES.changes.steered):
        assert set(groups["increase"]) & set(groups["decrease"]) == set()


def test_no_form_prints_two_units():
    assert [form for form, times in Counter(phrases(TABLES.units.forms)).items() if times > 1] == []


def test_weak_labels_are_labels():
    assert set(TABLES.lookalikes.weak_labels) - set(TABLES.lookalikes.labels) == set()


@pytest.mark.parametrize(
    ("unit", "factor"),
    [
        ("mu", Fraction(1, 15)),
        ("acres", Fraction("0.40468564224")),
        ("sq mi", Fraction("258.9988110336")),
        ("gallons", Fraction("0.003785411784")),
        ("barrels", Fraction("0.158987294928")),
        ("pounds", Fraction("0.00045359237")),
        ("miles", Fraction("1609.344")),
        ("mph", Fraction("1.609344")),
        ("per 100,000", Fraction(1, 100_000)),
    ],
)
def test_factors_are_exact(unit, factor):
    assert lexicon_of("en").units[unit].factor == factor


def wrong(**tables):
    return replace(TABLES, **tables)


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        (
            wrong(units=replace(TABLES.units, forms={"furlongs": ("furlong",)})),
            "languages/english/units.toml: unit 'furlongs' is not in languages/common/units.toml",
        ),
        (
            wrong(common=replace(TABLES.common, factors={"furlongs": "201"})),
            "languages/common/units.toml: factor of 'furlongs', which has no dimension",
        ),
        (
            wrong(bounds=replace(TABLES.bounds, before={"=>": ("at least",)})),
            "languages/english/bounds.toml: unknown key '=>'",
        ),
        (
            wrong(changes=replace(TABLES.changes, verbs={"up": ("rise",)})),
            "languages/english/change.toml: unknown key 'up'",
        ),
        (
            wrong(changes=replace(TABLES.changes, flags={})),
            "languages/english/change.toml: the key 'added' is missing",
        ),
        (
            wrong(numbers=replace(TABLES.numbers, values={"one": "I"})),
            "languages/english/numbers.toml: values.one: expected a whole number in figures, got 'I'",
        ),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)
def test_wrong_tables_are_refused(tables, message):
    with pytest.raises(DataError) as caught:
        compile_lexicon(tables)
    assert str(caught.value).startswith(message)


def test_a_language_without_tables_is_refused():
    with pytest.raises(DataError, match="'xx': no tables for it"):
        quantity_tables("xx")
