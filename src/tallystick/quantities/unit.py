"""Unit: what a number counts, and when two units may be compared."""

from dataclasses import dataclass
from fractions import Fraction

_KIN = {"rate": "ratio"}
"""Dimensions that measure the same: 1.8 per 1,000 is 0.18 percent."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure.

    `name` is how it is shown and stored ("percent", "percentage points", "per 100,000", "mu", "sq km",
    "Mbps", "RMB", "person-times"; for a count the counted noun as printed: "jobs", "forest cities").
    `dimension` says what may be compared ("ratio", "point", "count", "rate", "area", "length", "money:CNY",
    "time", "calendar", "speed", "multiple" ...; seconds to weeks are "time", months to decades "calendar",
    because a month has no fixed number of days). `factor` leads to the base unit of the dimension
    (mu is 1/15 ha). `per` is the printed denominator in plain words ("RMB 100 million of GDP", "county"),
    "" where none. `counted` is the noun above a rate ("general practitioners" per 10,000) or a percentage,
    and `among` the noun of its numeric denominator ("live births"); neither limits what may be compared.
    """

    name: str
    dimension: str
    factor: Fraction = Fraction(1)
    per: str = ""
    counted: str = ""
    among: str = ""

    def comparable(self, other: "Unit") -> bool:
        """Whether values in the two units can be turned into each other."""
        return (self.kin, self.per) == (other.kin, other.per)

    @property
    def kin(self) -> str:
        """The dimension, with those that measure the same under one name."""
        return _KIN.get(self.dimension, self.dimension)

    @property
    def is_duration(self) -> bool:
        """Whether it measures how long something lasts, or an age."""
        return self.dimension in ("time", "calendar")

    @property
    def is_common(self) -> bool:
        """Whether figures on anything may be in it (counts and shares), so that sharing it means little."""
        return self.dimension in ("count", "ratio", "rate", "point", "multiple") or self.is_money

    @property
    def is_money(self) -> bool:
        """Whether it is a currency."""
        return self.dimension.startswith("money:")

    @property
    def currency(self) -> str:
        """The ISO 4217 code of a currency, "" for other units."""
        return self.dimension.partition(":")[2] if self.is_money else ""

    def __str__(self) -> str:
        return f"{self.name} per {self.per}" if self.per else self.name
