"""The page on quantities: what is read in a sentence, shown by sentences that are read as the page is made."""

from collections.abc import Iterator

from tallystick.quantities.measurement import Change, Measurement
from tallystick.quantities.read import read_measurements

OPENING = """# Quantities

A number means nothing without what stands around it. Tallystick reads each number of a sentence as a *measurement*:

- the **value**, exact, never a binary fraction; the two ends of a range
- the **unit** and its denominator: percent and percentage points are two units, so are persons and person-times
- the **bound**: on which side of the printed number the true one lies. `=` as printed, `~` about, `>=` `<=` `>` `<`
- whether it is a **level**, a **change** ("by"), a **factor** ("doubled") or an **addition** to a stock
- the **year** it stands for, the year it is **compared with**, and the value it started from

Years, dates, ordinals, labels ("Article 3", "PM2.5", "4G") and numbers inside names are not quantities. What the
language prints stands in tables; [adding a language](adding-a-language.md) says which.

The readings below are not written by hand: they are what the reader says as this page is made.
"""

CHAPTERS = {
    "Values and units": (
        "The province employs some 1.3 million nurses.",
        "Two-thirds of the wells were tested.",
        "Infant mortality stood at 7.5 per 1,000 live births.",
        "The fund holds EUR 41.2 million.",
        "The forest grew by 10 million mu.",
        "The scheme counted 30,000 person-times.",
    ),
    "Bounds": (
        "Class size shall be no higher than 25 pupils.",
        "Waiting times shall not exceed 14 days.",
        "Nearly 90 percent of the villages have a road.",
        "At least 40 percent of the seats go to women.",
        "The rate must be 5 percent or less.",
    ),
    "Levels and changes": (
        "Emissions fell by 12 percent compared to 2015.",
        "Unemployment dropped to 4.1 percent in 2024.",
        "Turnout rose from 51 percent in 2018 to 58.5 percent in 2023.",
        "The number of clinics doubled.",
        "An additional 89,000 homes were built.",
        "Coverage rose by 3 percentage points.",
    ),
    "Lists": ("Men and women lived 71.2 and 76.8 years respectively.",),
    "What is not a quantity": ("In 2023 Article 12 of the Water Act was amended for the 2nd time.",),
}

WAYS = {
    Change.LEVEL: "level",
    Change.INCREASE: "increase",
    Change.DECREASE: "decrease",
    Change.TIMES: "factor",
}


def quantities() -> str:
    """The whole page."""
    return "\n".join([OPENING, *_chapters()]) + "\n"


def _chapters() -> Iterator[str]:
    for title, sentences in CHAPTERS.items():
        yield from [f"## {title}", "", "| sentence | read as |", "|---|---|"]
        yield from (f"| {sentence} | {_readings(sentence)} |" for sentence in sentences)
        yield ""


def _readings(sentence: str) -> str:
    return "<br>".join(reading(each) for each in read_measurements(sentence)) or "nothing"


def reading(measurement: Measurement) -> str:
    """One measurement in words."""
    quantity = measurement.quantity
    upper = "" if quantity.upper is None else f" to {quantity.upper}"
    words = [f"`{quantity.bound}` {quantity.value:,f}{upper} {quantity.unit}", _way(measurement)]
    if measurement.year:
        words.append(f"year {measurement.year}")
    if measurement.since:
        words.append(f"compared with {measurement.since}")
    if measurement.baseline:
        words.append(f"from {measurement.baseline}")
    if measurement.label:
        words.append(f"of “{measurement.label}”")
    return ", ".join(words)


def _way(measurement: Measurement) -> str:
    return "addition" if measurement.added else WAYS[measurement.change]
