"""Helpers of the tests in this folder."""

from tallystick.quantities.measurement import Measurement
from tallystick.quantities.read import read_measurements


def shown(sentence: str) -> list[str]:
    """What is read in a sentence, one short text a quantity: bound, value, unit, and what else is said of it."""
    return [show(item) for item in read_measurements(sentence)]


def show(item: Measurement) -> str:
    """One measurement as "<= 7.5 per 1,000 (decrease, 2020, since 2015)"."""
    quantity = item.quantity
    value = number(quantity.value) + (f"..{number(quantity.upper)}" if quantity.upper is not None else "")
    said = [
        "" if item.change == "level" else item.change.value,
        "" if item.year is None else str(item.year),
        "" if item.since is None else f"since {item.since}",
        "" if item.baseline is None else f"from {number(item.baseline.value)}",
        *(name for name in ("annual", "cumulative", "added", "qualifies") if getattr(item, name)),
        "" if item.paired else "unpaired",
        item.label and f"of {item.label}",
    ]
    about = ", ".join(word for word in said if word)
    return f"{quantity.bound.value} {value} {quantity.unit}".strip() + (f" ({about})" if about else "")


def number(value) -> str:
    """A decimal without exponent or empty decimals."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
