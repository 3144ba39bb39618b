"""Two public sets of labelled quantities, on prose that is not ours: news (CQE) and science (MeasEval).

They stand in a folder beside the repository and are skipped with a sentence where it is absent. Our labels' rules
are not theirs, so these figures compare readers with each other; they are no measure of policy prose.

CQE (age, currency, dimension): sentences with value and unit. Counted here: value, and value with unit, paired as
in scoring.py. The files carry no bound and no change, so neither is scored. Counted nouns are among their units;
denominators without a number are not compared.

MeasEval (trial and train): paragraphs with spans of quantities. A paragraph is cut into sentences, each is read,
and spans are put back. Counted: *overlap*, annotated spans and readings paired one to one where they share at
least one character; and *value*, of the paired spans in which exactly one number is printed, the share whose
number is the reading's value or upper end. Precision is low for every reader because sample names, formulae and
many bare numbers are not annotated.
"""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from benchmarks.labels import Label, Sentence, label_from
from benchmarks.readings import Reader, Reading
from benchmarks.scoring import Rate

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z(])")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Span:
    """One annotated quantity: its place in the paragraph and its words."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of MeasEval with its annotated quantities."""

    text: str
    spans: tuple[Span, ...]


def cqe(folder: Path) -> tuple[Sentence, ...]:
    """The sentences of CQE under `folder`, none where they are absent."""
    return tuple(sentence for path in sorted((folder / "cqe").glob("*.json")) for sentence in _cqe_file(path))


def _cqe_file(path: Path) -> Iterator[Sentence]:
    for number, item in enumerate(json.loads(path.read_text(encoding="utf-8")), 1):
        labels = tuple(_cqe_label(each) for each in item["quantities"])
        yield Sentence(f"{path.stem}-{number}", path.stem, item["text"], labels)


def _cqe_label(data: Mapping[str, str]) -> Label:
    """Its ranges are written "8-10", and "-" stands for no unit."""
    value, _, upper = data["value"].partition("-")
    unit = data["normalized_unit"].removeprefix("-")
    return label_from({"value": value, "upper": upper or None, "unit": unit, "exact": data["value"]})


def measeval(folder: Path) -> tuple[Paragraph, ...]:
    """The paragraphs of MeasEval under `folder`, none where they are absent."""
    tables = sorted((folder / "measeval").glob("*/tsv/*.tsv"))
    return tuple(_paragraph(path) for path in tables)


def _paragraph(table: Path) -> Paragraph:
    """The table's text lies in a folder called text or txt beside it."""
    texts = table.parent.parent
    source = next(path for name in ("text", "txt") if (path := texts / name / f"{table.stem}.txt").exists())
    rows = csv.DictReader(
        table.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE
    )
    spans = tuple(
        Span(int(row["startOffset"]), int(row["endOffset"]), row["text"])
        for row in rows
        if row["annotType"] == "Quantity"
    )
    return Paragraph(source.read_text(encoding="utf-8"), spans)


def read_paragraph(text: str, read: Reader) -> tuple[Reading, ...]:
    """Every sentence read by itself, with spans counted in the paragraph."""
    starts = [0, *(found.end() for found in _SENTENCE_END.finditer(text))]
    ends = [*starts[1:], len(text)]
    return tuple(
        replace(item, start=item.start + start, end=item.end + start)
        for start, end in zip(starts, ends, strict=True)
        for item in read(text[start:end])
    )


@dataclass(frozen=True, slots=True)
class Overlap:
    """The outcome on MeasEval: spans found, and values right among those that print one number."""

    spans: Rate
    values: Rate


def overlap(paragraphs: tuple[Paragraph, ...], read: Reader) -> Overlap:
    """Score a reader on MeasEval as the docstring of this module says."""
    right = found = wanted = valued = value_right = 0
    for paragraph in paragraphs:
        readings = read_paragraph(paragraph.text, read)
        pairs = _pair(paragraph.spans, readings)
        judged = [_value_right(span, reading) for span, reading in pairs]
        right, found, wanted = right + len(pairs), found + len(readings), wanted + len(paragraph.spans)
        valued += sum(answer is not None for answer in judged)
        value_right += sum(answer is True for answer in judged)
    return Overlap(Rate(right, found, wanted), Rate(value_right, valued, valued))


def _pair(spans: tuple[Span, ...], readings: tuple[Reading, ...]) -> list[tuple[Span, Reading]]:
    """Pair spans and readings one to one, the longest overlaps first."""
    shared = [
        (-length, i, j)
        for i, span in enumerate(spans)
        for j, item in enumerate(readings)
        if (length := min(span.end, item.end) - max(span.start, item.start)) > 0
    ]
    chosen: dict[int, int] = {}
    for _, i, j in sorted(shared):
        if i not in chosen and j not in chosen.values():
            chosen[i] = j
    return [(spans[i], readings[j]) for i, j in chosen.items()]


def _value_right(span: Span, reading: Reading) -> bool | None:
    """Whether the one number of a span was read, None where it prints no number or several."""
    numbers = _NUMBER.findall(span.text)
    if len(numbers) != 1:
        return None
    return Decimal(numbers[0].replace(",", "")) in (reading.value, reading.upper)
