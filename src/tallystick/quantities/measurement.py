"""Measurement: a quantity in its sentence: where it stands, level or change, since when, and as of when."""

from dataclasses import dataclass, replace
from enum import StrEnum

from tallystick.quantities.period import Period
from tallystick.quantities.quantity import Quantity


class Change(StrEnum):
    """What the number is to the thing measured: its level, by how much it moved, or how many times over.

    `times` is a factor on the old level ("doubled" is 2 times, "halved" 0.5), not a difference.
    """

    LEVEL = "level"
    INCREASE = "increase"
    DECREASE = "decrease"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Measurement:
    """One quantity read in one sentence.

    `start:end` is its span in the sentence, bound words and unit included; `number_start:number_end` the
    figure alone. `year` is the year (or end of the period) it stands for, `since` the base year it is
    compared with, `baseline` the value it started from ("from 69.1% in 2013 to 82.6% in 2018": value 82.6,
    year 2018, since 2013, baseline 69.1). `annual` marks a yearly average, `cumulative` a total over a
    period.
    `added` marks an increment to a stock ("an additional 89,000", "another 10 million ha", "three more"):
    then change is `increase` and the value is absolute, not a share.
    `toward` says of a level which way it moved to get there ("dropped to 18": decrease), None where the
    sentence does not say. `period` is the span of years it stands for, where one is printed.
    `qualifies` marks an age, a duration or a size that only limits what is measured ("children under five",
    "over the past three years", "a 30-year bond"): not a figure that is reported or promised.
    `label` is the item that a list with "respectively" pairs the number with, "" where there is none;
    `paired` is False for numbers of such a list whose items cannot be paired one to one.
    """

    quantity: Quantity
    start: int
    end: int
    number_start: int
    number_end: int
    change: Change = Change.LEVEL
    year: int | None = None
    since: int | None = None
    baseline: Quantity | None = None
    annual: bool = False
    cumulative: bool = False
    added: bool = False
    label: str = ""
    paired: bool = True
    toward: Change | None = None
    period: Period | None = None
    qualifies: bool = False


def moved(measurement: Measurement, by: int) -> Measurement:
    """The measurement with all its offsets moved by `by` characters, as when its text is cut from a longer one."""
    return replace(
        measurement,
        start=measurement.start + by,
        end=measurement.end + by,
        number_start=measurement.number_start + by,
        number_end=measurement.number_end + by,
    )
