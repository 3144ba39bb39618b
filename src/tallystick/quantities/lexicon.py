"""Lexicon: the tables of one language, compiled so that a sentence is read in one pass."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from tallystick.errors import DataError
from tallystick.languages.quantities import (
    ChangeTable,
    CommonUnitTable,
    CountedTable,
    NumberTable,
    PeriodTable,
    QuantityTables,
    UnitTable,
    quantity_tables,
)
from tallystick.quantities.phrases import NO_ROLES, Entry, Roles, exact_index, phrase_index
from tallystick.quantities.tokens import cut, tokenizer
from tallystick.quantities.unit import Unit

MULTIPLE = "times"
PERCENT = "percent"
POINTS = "percentage points"


@dataclass(frozen=True)
class NumberWords:
    """What number words are worth, in small letters."""

    values: Mapping[str, int]
    multipliers: Mapping[str, int]
    scales: Mapping[str, int]
    short_scales: Mapping[str, int]
    denominators: Mapping[str, int]
    signs: Mapping[str, Fraction]
    starts: frozenset[str]


@dataclass(frozen=True)
class Lexicon:
    """Everything the reader knows of one language.

    `phrases` leads from the first word of a phrase to the phrases that begin with it, longest first, each
    with its roles; `exact` does so for phrases whose letters must be printed just so.
    """

    pattern: re.Pattern[str]
    hint: re.Pattern[str]
    phrases: Mapping[str, tuple[Entry, ...]]
    exact: Mapping[str, tuple[Entry, ...]]
    units: Mapping[str, Unit]
    rates: Mapping[int, Unit]
    words: NumberWords
    numbers: NumberTable
    changes: ChangeTable
    periods: PeriodTable
    counted: CountedTable
    stops: frozenset[str]
    plurals: frozenset[str]
    not_plurals: frozenset[str]
    not_verbs: frozenset[str]
    participles: frozenset[str]
    group_marks: str
    adverb_ends: tuple[str, ...]
    covers: frozenset[str]
    prepositional: Mapping[str, frozenset[str]]
    decimal_ends: frozenset[str]
    currencies: frozenset[str]

    def roles_of(self, word: str) -> Roles:
        """The roles of a single word."""
        entries = self.phrases.get(word, ())
        return next((roles for words, roles in entries if words == (word,)), NO_ROLES)


@cache
def lexicon_of(language: str) -> Lexicon:
    """The Lexicon of a language code. Raises DataError when it has no tables or they are wrong."""
    return compile_lexicon(quantity_tables(language))


def compile_lexicon(tables: QuantityTables) -> Lexicon:
    """The Lexicon of a set of tables. Raises DataError, naming file and key, where they are wrong."""
    units = _units(tables.common)
    _check_units(tables.units, units, tables.source("units"))
    pattern = tokenizer(tables.numbers)
    words = _number_words(tables.numbers, tables.source("numbers"))
    counted, bounds = tables.counted, tables.bounds
    return Lexicon(
        pattern=pattern,
        hint=_hint(words, tables.changes),
        phrases=phrase_index(tables, pattern),
        exact=exact_index(tables, pattern),
        units=units,
        rates={unit.factor.denominator: unit for unit in units.values() if unit.dimension == "rate"},
        words=words,
        numbers=tables.numbers,
        changes=tables.changes,
        periods=tables.periods,
        counted=counted,
        stops=frozenset(counted.stop),
        plurals=frozenset(counted.plurals),
        not_plurals=frozenset(counted.not_plurals),
        not_verbs=frozenset(counted.not_verbs),
        participles=frozenset(counted.participles),
        group_marks="".join(tables.numbers.groups),
        adverb_ends=bounds.adverb_ends,
        covers=frozenset(bounds.covers),
        prepositional={word: frozenset(group) for word, group in bounds.prepositional.items()},
        decimal_ends=_decimal_ends(pattern, tables.units, words),
        currencies=_currencies(pattern, tables.units, units),
    )


def _units(table: CommonUnitTable) -> dict[str, Unit]:
    """The units of common/units.toml by name."""
    names = {name: dimension for dimension, group in table.dimensions.items() for name in group}
    if unknown := sorted(set(table.factors) - set(names)):
        raise DataError(f"languages/common/units.toml: factor of {unknown[0]!r}, which has no dimension")
    return {name: Unit(name, kind, Fraction(table.factors.get(name, "1"))) for name, kind in names.items()}


def _check_units(table: UnitTable, units: Mapping[str, Unit], source: str) -> None:
    for group in (table.forms, table.signs, table.before):
        if unknown := sorted(set(group) - set(units)):
            raise DataError(f"{source}: unit {unknown[0]!r} is not in languages/common/units.toml")


def _number_words(table: NumberTable, source: str) -> NumberWords:
    values = _whole(table.values, f"{source}: values")
    denominators = _whole(table.denominators, f"{source}: denominators")
    halves = {word for word, value in denominators.items() if value == 2}
    return NumberWords(
        values=values,
        multipliers=_whole(table.multipliers, f"{source}: multipliers"),
        scales=_whole(table.scales, f"{source}: scales"),
        short_scales={word: int(value) for word, value in table.short_scales.items()},
        denominators=denominators,
        signs={sign: Fraction(value) for sign, value in table.signs.items()},
        starts=frozenset({*values, *table.articles, *halves, *table.signs}),
    )


def _whole(group: Mapping[str, str], where: str) -> dict[str, int]:
    """Number words in small letters, with what they are worth."""
    if wrong := [word for word, value in group.items() if not value.isdigit()]:
        raise DataError(f"{where}.{wrong[0]}: expected a whole number in figures, got {group[wrong[0]]!r}")
    return {word.lower(): int(value) for word, value in group.items()}


def _decimal_ends(pattern: re.Pattern[str], table: UnitTable, words: NumberWords) -> frozenset[str]:
    """First words of shares and scales: behind them "17,3" can only be a decimal."""
    forms = [
        form for name in ("percent", "per 1,000", "percentage points") for form in table.forms.get(name, ())
    ]
    return frozenset({cut(pattern, form)[0].low for form in forms} | set(words.scales))


def _currencies(pattern: re.Pattern[str], table: UnitTable, units: Mapping[str, Unit]) -> frozenset[str]:
    """First words of currencies that are printed behind a number."""
    forms = [form for name, group in table.forms.items() if units[name].is_money for form in group]
    return frozenset(cut(pattern, form)[0].low for form in forms)


def _hint(words: NumberWords, changes: ChangeTable) -> re.Pattern[str]:
    """What a sentence must hold to hold a quantity: a digit or a number word, articles aside."""
    multiples = [phrase.split()[0] for group in changes.multiples.values() for phrase in group]
    groups = (words.values, words.multipliers, words.scales, words.denominators, words.signs, multiples)
    spelled = sorted({word for group in groups for word in group})
    spaced = "|".join(re.escape(word) for word in spelled if word.isascii())
    other = "".join(f"|{re.escape(word)}" for word in spelled if not word.isascii())
    return re.compile(rf"\d|(?<![^\W_])(?:{spaced})(?![^\W_]){other}", re.IGNORECASE)


def percent(share: Fraction) -> Decimal:
    """A share of one in percent; what does not end ("a third") is rounded to four decimals."""
    exact = decimal(share * 100)
    return exact if Fraction(exact) == share * 100 else round(exact, 4)


def decimal(value: Fraction) -> Decimal:
    """`value` as a decimal: exact where it ends, else 28 digits."""
    return Decimal(value.numerator) / Decimal(value.denominator)
