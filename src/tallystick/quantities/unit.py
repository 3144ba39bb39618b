"""Unit: what a number counts, and when two units may be compared."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure.

    `name` is how it is shown and stored ("percent", "percentage points", "per 100,000", "mu", "sq km",
    "Mbps", "RMB", "person-times"; for a count the counted noun as printed: "jobs", "forest cities").
    `dimension` says what may be compared ("ratio", "point", "count", "rate", "area", "length", "money:CNY",
    "time", "speed", "multiple" ...). `factor` leads to the base unit of the dimension (mu is 1/15 ha).
    `per` is the printed denominator in plain words ("100 million RMB of GDP", "county"), "" where none.
    """

    name: str
    dimension: str
    factor: Fraction = Fraction(1)
    per: str = ""

    def comparable(self, other: "Unit") -> bool:
        """Whether values in the two units can be turned into each other."""
        return (self.dimension, self.per) == (other.dimension, other.per)
