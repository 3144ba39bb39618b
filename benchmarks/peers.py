"""quantulum3 as a reader, for comparison on the same sentences in the same run. It is no dependency of ours.

In its favour: bare four-digit numbers from 1900 to 2100 and ranges of them, which it reads as quantities, are
dropped as years, and no counted noun is asked of it (see scoring.forgive_bare_counts).
"""

import importlib
import logging
import re
from decimal import Decimal
from importlib.metadata import version
from typing import Any

from benchmarks.readings import Reader, Reading

PEER = "quantulum3"
_YEARS = re.compile(r"(?:19|20)\d\d(?:\D+(?:19|20)\d\d)?")


def peer_reader() -> Reader | None:
    """quantulum3 as a reader, None where it is not installed."""
    logging.getLogger(PEER).setLevel(logging.ERROR)
    try:
        parser = importlib.import_module(f"{PEER}.parser")
    except ImportError:
        return None
    return lambda sentence: _read(parser, sentence)


def peer_version() -> str:
    """The installed version of quantulum3."""
    return version(PEER)


def _read(parser: Any, sentence: str) -> tuple[Reading, ...]:
    found = parser.parse(sentence)
    return tuple(_reading(item) for item in found if not _is_year(item))


def _is_year(item: Any) -> bool:
    return item.unit.name == "dimensionless" and bool(_YEARS.fullmatch(item.surface.strip()))


def _reading(item: Any) -> Reading:
    """Its range is a middle value and half a width; both are floats, rounded here to what was printed."""
    half = item.uncertainty or 0
    unit = "" if item.unit.name == "dimensionless" else item.unit.name
    upper = _decimal(item.value + half) if half else None
    return Reading(_decimal(item.value - half), upper, unit, *item.span)


def _decimal(value: float) -> Decimal:
    return Decimal(f"{value:.10g}")
