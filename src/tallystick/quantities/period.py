"""Period: the years a figure stands for."""

import re
from dataclasses import dataclass

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From the year `start` to the year `end`, both included; one year where they are the same."""

    start: int
    end: int

    @property
    def years(self) -> int:
        """How many years the period covers."""
        return self.end - self.start + 1

    def holds(self, year: int) -> bool:
        """Whether `year` lies in the period."""
        return self.start <= year <= self.end

    def __str__(self) -> str:
        return str(self.end) if self.start == self.end else f"{self.start}-{self.end}"


def years_in(text: str) -> tuple[int, ...]:
    """The years of the twentieth and twenty-first century that a text prints in digits, in order."""
    return tuple(int(year) for year in _YEAR.findall(text))
