"""Period: the years a figure stands for."""

from dataclasses import dataclass


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
