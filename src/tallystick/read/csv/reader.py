"""CSV files: a row a line, whatever separates the cells."""

import csv
import io
from collections import Counter
from pathlib import PurePath

from tallystick.read.collector import Collector, Piece
from tallystick.read.reading import Place, Reading
from tallystick.read.source import Source
from tallystick.read.text.decode import decode

_SEPARATORS = (",", ";", "\t", "|")
_NAMED = "sep="
_SAMPLE = 100_000
_SAMPLE_ROWS = 50
_CHECK_EVERY = 10_000
_LONGEST_CELL = 100_000
_SAVE_AGAIN = "is not a CSV file that can be read ({}); save it again as CSV"


def read(source: Source) -> Reading:
    """What a CSV file holds. Raises DocumentError when it is not text or its quotation marks do not close.

    The stored text is put together from the cells, a row a line with a tab between cells. The separator is
    the one by which most rows have the same number of cells, unless the first line names it ("sep=;").
    """
    text, notes = decode(source)
    source.check_length(len(text))
    separator = _named_separator(text) or _likely_separator(source, text)
    collector = Collector()
    collector.begin_table()
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator)):
            if number % _CHECK_EVERY == 0:
                source.check_time(f"row {number:,}")
            if number or not text.startswith(_NAMED):
                _append(source, collector, number, row)
    except csv.Error as error:
        raise source.refuse(_SAVE_AGAIN.format(error)) from error
    return collector.reading(PurePath(source.name).stem, notes)


def _append(source: Source, collector: Collector, number: int, row: list[str]) -> None:
    # The module csv has a limit as well, but one for the whole process, which any library may have raised.
    if any(len(text) > _LONGEST_CELL for text in row):
        raise source.refuse(
            _SAVE_AGAIN.format(f"row {number + 1:,} has a cell of over {_LONGEST_CELL:,} characters")
        )
    filled = [(column, text.strip()) for column, text in enumerate(row) if text.strip()]
    if filled:
        places = [Place(number, column) for column, _ in filled]
        collector.row([[Piece(text)] for _, text in filled], places)


def _named_separator(text: str) -> str:
    """The separator that the first line names, as Excel writes it; "" where it names none."""
    return (
        text[len(_NAMED)]
        if text.startswith(_NAMED) and text[len(_NAMED) + 1 : len(_NAMED) + 2] == "\n"
        else ""
    )


def _likely_separator(source: Source, text: str) -> str:
    if PurePath(source.name).suffix.lower() == ".tsv":
        return "\t"
    return max(_SEPARATORS, key=lambda separator: (_regularity(text[:_SAMPLE], separator), separator == ","))


def _regularity(sample: str, separator: str) -> tuple[float, int]:
    """How many of the first rows have the usual number of cells, and that number; nothing for rows of one."""
    counts: Counter[int] = Counter()
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=separator):
            counts[len(row)] += bool(row)
            if counts.total() >= _SAMPLE_ROWS:
                break
    except csv.Error:
        return 0.0, 0
    several = {width: times for width, times in counts.items() if width > 1}
    if not several:
        return 0.0, 0
    width, times = max(several.items(), key=lambda item: (item[1], item[0]))
    return times / max(counts.total(), 1), width
