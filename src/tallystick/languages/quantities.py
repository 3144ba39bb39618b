"""The tables by which quantities are read: what each key means stands in the English ones."""

from dataclasses import dataclass

from tallystick.languages.language import folder
from tallystick.languages.table import load_table

Phrases = tuple[str, ...]
Groups = dict[str, Phrases]


@dataclass(frozen=True)
class CommonUnitTable:
    """The table common/units.toml: the units that all languages share."""

    dimensions: Groups
    factors: dict[str, str]


@dataclass(frozen=True)
class UnitTable:
    """The table units.toml: how units are printed."""

    per: Phrases
    points: Phrases
    each: Groups
    forms: Groups
    signs: Groups
    before: Groups


@dataclass(frozen=True)
class NumberTable:
    """The table numbers.toml: how numbers are printed."""

    groups: Phrases
    decimal: str
    ordinal_ends: Phrases
    decade_ends: Phrases
    articles: Phrases
    joins: Phrases
    point: Phrases
    range_marks: Phrases
    range_opens: Phrases
    range_joins: Phrases
    list_joins: Phrases
    out_of: Phrases
    share_marks: Phrases
    values: dict[str, str]
    multipliers: dict[str, str]
    scales: dict[str, str]
    short_scales: dict[str, str]
    denominators: dict[str, str]
    signs: dict[str, str]


@dataclass(frozen=True)
class BoundTable:
    """The table bounds.toml: words that bound a number."""

    negators: Phrases
    not_negators: Phrases
    adverb_ends: Phrases
    carriers: Phrases
    fronted: Phrases
    alternatives: Phrases
    places: Phrases
    bound_verbs: Phrases
    passing: Phrases
    passives: Phrases
    modals: Phrases
    durations: Phrases
    through: Phrases
    lasting: Phrases
    inside: Phrases
    covers: Phrases
    beneath: Phrases
    negative_subjects: Phrases
    before: Groups
    near: Groups
    after: Groups
    prepositional: Groups


@dataclass(frozen=True)
class ChangeTable:
    """The table change.toml: words of change, addition and total."""

    verbs: Groups
    steered: Groups
    nouns: Groups
    compared: Groups
    moved: Groups
    links: Groups
    multiples: Groups
    flags: Groups


@dataclass(frozen=True)
class PeriodTable:
    """The table periods.toml: years and the words around them, spans of time, ages."""

    first_year: int
    last_year: int
    since: Phrases
    openers: Phrases
    around: Phrases
    bases: Phrases
    clause: Phrases
    relative: Phrases
    opens: Phrases
    pairs: Phrases
    joins: Phrases
    before_year: Phrases
    soft_years: Phrases
    spans: Phrases
    consecutive: Phrases
    months: Phrases
    shy_months: Phrases
    aged: Phrases
    age_after: Phrases
    age_groups: Phrases


@dataclass(frozen=True)
class LookalikeTable:
    """The table lookalikes.toml: numbers that are no quantities."""

    clock: Phrases
    reached_by: Phrases
    labels: Phrases
    weak_labels: Phrases
    idioms: Phrases


@dataclass(frozen=True)
class CountedTable:
    """The table counted.toml: which words belong to the noun that a number counts."""

    stop: Phrases
    participles: Phrases
    verb_ends: Phrases
    adjective_ends: Phrases
    not_verbs: Phrases
    plural_ends: Phrases
    not_plural_ends: Phrases
    not_plurals: Phrases
    plurals: Phrases
    determiners: Phrases
    joins: Phrases
    slashes: Phrases
    possessives: Phrases
    longest: int
    shown: int


@dataclass(frozen=True)
class QuantityTables:
    """All tables of one language; `name` is its folder."""

    name: str
    common: CommonUnitTable
    units: UnitTable
    numbers: NumberTable
    bounds: BoundTable
    changes: ChangeTable
    periods: PeriodTable
    lookalikes: LookalikeTable
    counted: CountedTable

    def source(self, table: str) -> str:
        """The file of a table, for errors."""
        return f"languages/{self.name}/{table}.toml"


def quantity_tables(language: str) -> QuantityTables:
    """The tables of a language code. Raises DataError when it has none or one is wrong."""
    name = folder(language)
    return QuantityTables(
        name=name,
        common=load_table(CommonUnitTable, "common", "units"),
        units=load_table(UnitTable, name, "units"),
        numbers=load_table(NumberTable, name, "numbers"),
        bounds=load_table(BoundTable, name, "bounds"),
        changes=load_table(ChangeTable, name, "change"),
        periods=load_table(PeriodTable, name, "periods"),
        lookalikes=load_table(LookalikeTable, name, "lookalikes"),
        counted=load_table(CountedTable, name, "counted"),
    )
