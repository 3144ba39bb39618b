"""Phrases: the word tables of a language as phrases with roles, found by their first word."""

import re
from collections.abc import Iterable, Mapping

from tallystick.errors import DataError
from tallystick.languages.quantities import (
    BoundTable,
    ChangeTable,
    Groups,
    NumberTable,
    Phrases,
    QuantityTables,
    UnitTable,
)
from tallystick.quantities.bound import Bound
from tallystick.quantities.measurement import Change
from tallystick.quantities.tokens import cut

Roles = Mapping[str, str]
Entry = tuple[tuple[str, ...], Roles]
Index = dict[str, tuple[Entry, ...]]
Rows = list[tuple[str, str, str]]
"""Phrase, role, and what the role says of it (the bound, the unit, the direction), "" for nothing."""

NO_ROLES: Roles = {}
LINKS = ("by", "to", "from", "of", "than", "between", "inert", "base_of", "in_share")
FLAGS = (
    "added",
    "added_after",
    "added_verbs",
    "cumulative",
    "annual",
    "annual_after",
    "fillers",
    "number_of",
    "respectively",
    "weak_multiples",
    "times_after",
    "factor",
    "ago",
    "partitive",
)
"""The keys of [links] and [flags] in change.toml, each the role of its phrases."""


def phrase_index(tables: QuantityTables, pattern: re.Pattern[str]) -> Index:
    """The phrases that are known by their words, whatever their letters."""
    rows = [
        *_bound_rows(tables.bounds, tables.source("bounds")),
        *_change_rows(tables.changes, tables.source("change")),
        *_fields(tables.periods, _PERIOD_FIELDS),
        *_unit_rows(tables.units),
        *_number_rows(tables.numbers),
        *_fields(tables.lookalikes, _LOOKALIKE_FIELDS),
        *_plain("possessive", tables.counted.possessives),
    ]
    return _index(pattern, rows, exact=False)


def exact_index(tables: QuantityTables, pattern: re.Pattern[str]) -> Index:
    """The signs whose letters must be printed just so ("MW", "US$")."""
    rows = [*_groups("unit", tables.units.signs), *_groups("currency", tables.units.before)]
    return _index(pattern, rows, exact=True)


_PERIOD_FIELDS = {
    "since": "since",
    "around": "around",
    "openers": "openers",
    "bases": "bases",
    "opens": "opens",
    "joins": "joins",
    "before_year": "before_year",
    "soft_years": "soft_years",
    "pairs": "pairs",
    "clause": "clause",
    "relative": "relative",
    "spans": "spans",
    "consecutive": "consecutive",
    "aged": "aged",
    "age_after": "age_after",
    "age_groups": "age_groups",
    "months": "month",
    "shy_months": "shy_month",
}
_LOOKALIKE_FIELDS = {
    "labels": "label",
    "weak_labels": "weak_label",
    "clock": "clock",
    "reached_by": "reached_by",
    "idioms": "idiom",
}
_BOUND_FIELDS = {
    "negators": "negator",
    "not_negators": "not_negator",
    "carriers": "carrier",
    "negative_subjects": "negative",
    "fronted": "fronted",
    "alternatives": "alternative",
    "places": "place",
    "passing": "passing",
    "passives": "passive",
    "modals": "modal",
    "bound_verbs": "bound_verb",
    "durations": "for",
    "through": "through",
    "lasting": "lasting",
    "inside": "inside",
    "beneath": "beneath",
}
_NUMBER_FIELDS = {
    "range_marks": "range_marks",
    "range_opens": "range_opens",
    "range_joins": "range_joins",
    "out_of": "out_of",
    "share_marks": "share_marks",
}


def _plain(role: str, phrases: Iterable[str]) -> Rows:
    return [(phrase, role, "") for phrase in phrases]


def _groups(role: str, groups: Groups) -> Rows:
    return [(phrase, role, value) for value, phrases in groups.items() for phrase in phrases]


def _fields(table: object, fields: Mapping[str, str]) -> Rows:
    return [row for field, role in fields.items() for row in _plain(role, getattr(table, field))]


def _bound_rows(table: BoundTable, source: str) -> Rows:
    for groups in (table.before, table.near, table.after):
        _check_keys(groups, [bound.value for bound in Bound], source)
    return [
        *_groups("bound", table.before),
        *_groups("near", table.near),
        *_groups("bound", table.near),
        *_groups("bound_after", table.after),
        *_fields(table, _BOUND_FIELDS),
    ]


def _change_rows(table: ChangeTable, source: str) -> Rows:
    ways = (Change.INCREASE.value, Change.DECREASE.value)
    directed = {
        "verb": table.verbs,
        "steered": table.steered,
        "change_noun": table.nouns,
        "compared": table.compared,
        "moved": table.moved,
    }
    for groups in directed.values():
        _check_keys(groups, ways, source)
    _check_keys(table.links, LINKS, source, missing=True)
    _check_keys(table.flags, FLAGS, source, missing=True)
    named = {**table.links, **table.flags}
    return [
        *(row for role, groups in directed.items() for row in _groups(role, groups)),
        *_groups("multiple", table.multiples),
        *(row for role, phrases in named.items() for row in _plain(role, phrases)),
    ]


def _unit_rows(table: UnitTable) -> Rows:
    plain: dict[str, Phrases] = {"per": table.per, "points": table.points}
    rows = [row for role, phrases in plain.items() for row in _plain(role, phrases)]
    return [*rows, *_groups("each", table.each), *_groups("unit", table.forms)]


def _number_rows(table: NumberTable) -> Rows:
    lists = [*table.range_joins, *table.list_joins, ","]
    return [*_plain("list", lists), *_fields(table, _NUMBER_FIELDS)]


def _check_keys(groups: Groups, known: Iterable[str], source: str, *, missing: bool = False) -> None:
    names = list(known)
    if unknown := sorted(set(groups) - set(names)):
        raise DataError(f"{source}: unknown key {unknown[0]!r}; known are {', '.join(names)}")
    if missing and (absent := [name for name in names if name not in groups]):
        raise DataError(f"{source}: the key {absent[0]!r} is missing")


def _index(pattern: re.Pattern[str], rows: Rows, *, exact: bool) -> Index:
    """Phrases by first word, longest first, the roles of one phrase together."""
    merged: dict[tuple[str, ...], dict[str, str]] = {}
    for phrase, role, value in rows:
        tokens = tuple(token.text if exact else token.low for token in cut(pattern, phrase))
        merged.setdefault(tokens, {}).setdefault(role, value)
    grouped: dict[str, list[Entry]] = {}
    for tokens in sorted(merged, key=lambda tokens: -len(tokens)):
        grouped.setdefault(tokens[0], []).append((tokens, merged[tokens]))
    return {first: tuple(entries) for first, entries in grouped.items()}
