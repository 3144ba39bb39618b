"""Lexicon: the tables of one language, compiled so that a sentence is read in one pass."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from tallystick.errors import DataError
from tallystick.languages.language import folder
from tallystick.languages.quantities import (
    BoundTable,
    ChangeTable,
    CommonUnitTable,
    CountedTable,
    Groups,
    LookalikeTable,
    NumberTable,
    PeriodTable,
    UnitTable,
)
from tallystick.languages.table import load_table
from tallystick.quantities.tokens import cut, tokenizer
from tallystick.quantities.unit import Unit

Roles = Mapping[str, str]
Entry = tuple[tuple[str, ...], Roles]

NO_ROLES: Roles = {}
COUNT = "count"
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


@cache
def lexicon_of(language: str) -> Lexicon:
    """The Lexicon of a language code. Raises DataError when it has no tables or they are wrong."""
    name = folder(language)
    numbers = load_table(NumberTable, name, "numbers")
    bounds = load_table(BoundTable, name, "bounds")
    changes = load_table(ChangeTable, name, "change")
    periods = load_table(PeriodTable, name, "periods")
    printed = load_table(UnitTable, name, "units")
    lookalikes = load_table(LookalikeTable, name, "lookalikes")
    counted = load_table(CountedTable, name, "counted")
    units = _units(load_table(CommonUnitTable, "common", "units"))
    _check_units(printed, units, f"languages/{name}/units.toml")
    pattern = tokenizer(numbers)
    words = _number_words(numbers)
    roles = [
        *_bound_roles(bounds),
        *_change_roles(changes),
        *_period_roles(periods),
        *_unit_roles(printed),
        *_number_roles(numbers),
        *_plain_roles("label", lookalikes.labels),
        *_plain_roles("clock", lookalikes.clock),
        *_plain_roles("weak_label", lookalikes.weak_labels),
        *_plain_roles("idiom", lookalikes.idioms),
    ]
    multiples = [phrase for group in changes.multiples.values() for phrase in group]
    return Lexicon(
        pattern=pattern,
        hint=_hint([*words.starts, *words.denominators, *(phrase.split()[0] for phrase in multiples)]),
        phrases=_compile(pattern, roles, exact=False),
        exact=_compile(pattern, _exact_roles(printed), exact=True),
        units=units,
        rates={unit.factor.denominator: unit for unit in units.values() if unit.dimension == "rate"},
        words=words,
        numbers=numbers,
        changes=changes,
        periods=periods,
        counted=counted,
        stops=frozenset(counted.stop),
        plurals=frozenset(counted.plurals),
        not_plurals=frozenset(counted.not_plurals),
        not_verbs=frozenset(counted.not_verbs),
        participles=frozenset(counted.participles),
        group_marks="".join(numbers.groups),
        adverb_ends=bounds.adverb_ends,
        covers=frozenset(bounds.covers),
        prepositional={word: frozenset(group) for word, group in bounds.prepositional.items()},
        decimal_ends=_decimal_ends(pattern, printed, words),
        currencies=_currencies(pattern, printed, units),
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


def _number_words(table: NumberTable) -> NumberWords:
    def whole(group: Mapping[str, str]) -> dict[str, int]:
        return {word.lower(): int(value) for word, value in group.items()}

    values, multipliers, scales = whole(table.values), whole(table.multipliers), whole(table.scales)
    denominators = whole(table.denominators)
    halves = {word for word, value in denominators.items() if value == 2}
    return NumberWords(
        values=values,
        multipliers=multipliers,
        scales=scales,
        short_scales={word: int(value) for word, value in table.short_scales.items()},
        denominators=denominators,
        signs={sign: Fraction(value) for sign, value in table.signs.items()},
        starts=frozenset({*values, *table.articles, *halves, *table.signs}),
    )


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


def _hint(words: Iterable[str]) -> re.Pattern[str]:
    """What a sentence must hold to hold a quantity: a digit, or a number word that is no article."""
    spelled = sorted({re.escape(word) for word in words if len(word) > 1 or not word.isascii()})
    return re.compile(
        r"\d|(?<![^\W_])(?:" + "|".join(spelled) + r")(?![^\W_])|\b(?:hundred|dozen)", re.IGNORECASE
    )


def _plain_roles(role: str, phrases: Iterable[str], value: str = "") -> list[tuple[str, str, str]]:
    return [(phrase, role, value) for phrase in phrases]


def _group_roles(role: str, groups: Groups) -> list[tuple[str, str, str]]:
    return [(phrase, role, value) for value, phrases in groups.items() for phrase in phrases]


def _bound_roles(table: BoundTable) -> list[tuple[str, str, str]]:
    return [
        *_group_roles("bound", table.before),
        *_group_roles("near", table.near),
        *_group_roles("bound", table.near),
        *_group_roles("bound_after", table.after),
        *_plain_roles("negator", table.negators),
        *_plain_roles("not_negator", table.not_negators),
        *_plain_roles("carrier", table.carriers),
        *_plain_roles("negative", table.negative_subjects),
        *_plain_roles("fronted", table.fronted),
        *_plain_roles("alternative", table.alternatives),
        *_plain_roles("place", table.places),
        *_plain_roles("passing", table.passing),
        *_plain_roles("passive", table.passives),
        *_plain_roles("modal", table.modals),
        *_plain_roles("bound_verb", table.bound_verbs),
        *_plain_roles("for", table.durations),
        *_plain_roles("through", table.through),
        *_plain_roles("lasting", table.lasting),
        *_plain_roles("inside", table.inside),
        *_plain_roles("beneath", table.beneath),
    ]


def _change_roles(table: ChangeTable) -> list[tuple[str, str, str]]:
    links = [(phrase, role, "") for role, phrases in table.links.items() for phrase in phrases]
    flags = [(phrase, role, "") for role, phrases in table.flags.items() for phrase in phrases]
    return [
        *_group_roles("verb", table.verbs),
        *_group_roles("steered", table.steered),
        *_group_roles("change_noun", table.nouns),
        *_group_roles("compared", table.compared),
        *_group_roles("moved", table.moved),
        *_group_roles("multiple", table.multiples),
        *links,
        *flags,
    ]


def _period_roles(table: PeriodTable) -> list[tuple[str, str, str]]:
    plain = (
        "since",
        "around",
        "openers",
        "bases",
        "opens",
        "joins",
        "before_year",
        "soft_years",
        "pairs",
        "clause",
        "spans",
        "consecutive",
        "aged",
        "age_after",
        "age_groups",
    )
    roles = [item for role in plain for item in _plain_roles(role, getattr(table, role))]
    return [*roles, *_plain_roles("month", table.months), *_plain_roles("shy_month", table.shy_months)]


def _unit_roles(table: UnitTable) -> list[tuple[str, str, str]]:
    return [
        *_plain_roles("per", table.per),
        *_plain_roles("points", table.points),
        *_group_roles("each", table.each),
        *_group_roles("unit", table.forms),
    ]


def _number_roles(table: NumberTable) -> list[tuple[str, str, str]]:
    plain = ("range_marks", "range_opens", "range_joins", "out_of", "share_marks")
    table_joins = _plain_roles("list", [*table.range_joins, *table.list_joins, ",", "、"])
    return [*table_joins, *(item for role in plain for item in _plain_roles(role, getattr(table, role)))]


def _exact_roles(table: UnitTable) -> list[tuple[str, str, str]]:
    return [*_group_roles("unit", table.signs), *_group_roles("currency", table.before)]


def _compile(
    pattern: re.Pattern[str], roles: Iterable[tuple[str, str, str]], *, exact: bool
) -> dict[str, tuple[Entry, ...]]:
    """Phrases by first word, longest first, the roles of one phrase together."""
    merged: dict[tuple[str, ...], dict[str, str]] = {}
    for phrase, role, value in roles:
        tokens = tuple(token.text if exact else token.low for token in cut(pattern, phrase))
        merged.setdefault(tokens, {}).setdefault(role, value)
    grouped: dict[str, list[Entry]] = {}
    for tokens in sorted(merged, key=lambda tokens: -len(tokens)):
        grouped.setdefault(tokens[0], []).append((tokens, merged[tokens]))
    return {first: tuple(entries) for first, entries in grouped.items()}


def percent(share: Fraction) -> Decimal:
    """A share of one in percent; what does not end ("a third") is rounded to four decimals."""
    exact = decimal(share * 100)
    return exact if Fraction(exact) == share * 100 else round(exact, 4)


def decimal(value: Fraction) -> Decimal:
    """`value` as a decimal: exact where it ends, else 28 digits."""
    return Decimal(value.numerator) / Decimal(value.denominator)
