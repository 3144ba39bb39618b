"""The workbook in which an institution reports: given out, filled in anywhere, and taken back.

Each row carries the key of the claim that was the newest when it was given out, so that nothing that came in
between is overwritten unseen.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from io import BytesIO
from time import monotonic
from zipfile import BadZipFile, is_zipfile

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from tallystick.errors import DataError, ReviewError
from tallystick.publish.data.cells import readable
from tallystick.read.archive import check_archive
from tallystick.read.limits import MEGABYTE, Limits
from tallystick.read.source import Source
from tallystick_web.plans.models import Commitment
from tallystick_web.reporting.claims import Said, check_said
from tallystick_web.reporting.own import Own, statuses
from tallystick_web.reviews.models import Claim

SHEET = "commitments"
KEY, INSTITUTION, ARTICLE, WORDS, CLAIMED, STATUS, TEXT, SEEN = range(8)
HEADS = (
    "commitment",
    "institution",
    "article",
    "what was promised",
    "claimed so far",
    "status (fill in)",
    "what was done (fill in)",
    "version (leave)",
)
WIDTHS = (12, 24, 24, 60, 18, 22, 60, 10)
MOST_ROWS = 5_000
NO_WORKBOOK = "the file is no XLSX workbook; upload the one that was given out, filled in"
LARGEST = 8 * 1024 * 1024  # bytes
UNPACKED = Limits(unpacked_bytes=64 * MEGABYTE)
DAMAGED = (
    BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, IndexError, AttributeError, SyntaxError,
    OSError, EOFError, NotImplementedError, zlib.error,
)  # fmt: skip
"""What openpyxl raises for a file that is not as Excel writes it."""
SHADE = PatternFill("solid", fgColor="FFF7E0")


class Change(StrEnum):
    """What a row of a workbook that came back would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Row:
    """One row that came back: its place in the sheet, what it would do, and why not where it is wrong.

    `institution` is the name of the one it is of, `before` the claim of it that counts now.
    """

    place: int
    key: str
    institution: str
    change: Change
    said: Said
    before: Claim | None = None
    problem: str = ""


def write_workbook(rows: Iterable[Own]) -> bytes:
    """The workbook for these commitments, as XLSX. Only the two columns to fill in are open."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)  # a new workbook has one
    sheet.title = SHEET
    sheet.append(HEADS)
    lists: dict[str, DataValidation] = {}
    for place, each in enumerate(rows, 2):
        _write_row(sheet, place, each)
        kind = each.commitment.kind
        if kind not in lists:
            lists[kind] = DataValidation(
                "list", formula1=f'"{",".join(_words(statuses(kind)))}"', allow_blank=True
            )
            sheet.add_data_validation(lists[kind])
        lists[kind].add(sheet.cell(place, STATUS + 1))
    _dress(sheet)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _write_row(sheet: Worksheet, place: int, each: Own) -> None:
    commitment, claim = each.commitment, each.claim
    said = claim.status.replace("_", " ") if claim else ""
    values = (
        commitment.key,
        each.institution.name,
        commitment.article.label,
        commitment.words,
        said,
        said,
        claim.text if claim else "",
        claim.pk if claim else 0,
    )
    for column, value in enumerate(values, 1):
        cell = sheet.cell(place, column, readable(value) if isinstance(value, str) else value)
        if isinstance(value, str):
            cell.data_type = "s"  # what begins with = is words, never a formula
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if column - 1 in (STATUS, TEXT):
            cell.protection, cell.fill = Protection(locked=False), SHADE


def _dress(sheet: Worksheet) -> None:
    for column, width in enumerate(WIDTHS, 1):
        head = sheet.cell(1, column)
        head.font, head.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[head.column_letter].width = width
    sheet.freeze_panes = "E2"
    sheet.protection.enable()
    sheet.protection.formatColumns = sheet.protection.formatRows = False


def _words(values: Iterable[str]) -> list[str]:
    return [str(each).replace("_", " ") for each in values]


def read_workbook(content: bytes, own: Iterable[Own]) -> tuple[Row, ...]:
    """What each filled-in row would do; `own` are the commitments that the person can report on.

    Raises DataError when the file is no such workbook, DocumentError when it is damaged or would grow without end.
    """
    known = {(each.commitment.key, readable(each.institution.name).strip()): each for each in own}
    rows, seen = [], set[tuple[str, str]]()
    for place, cells in _cells(content):
        row = _row(place, cells, known)
        if (row.key, row.institution) in seen:
            row = replace(
                row, change=Change.WRONG, problem="this commitment stands in an earlier row already"
            )
        seen.add((row.key, row.institution))
        rows.append(row)
    return tuple(rows)


def _cells(content: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows with anything in them, by their place in the sheet."""
    check_size(len(content))
    lines = iter(_lines(content))
    heads = tuple(str(value or "") for value in next(lines, ()))
    if heads != HEADS:
        raise DataError(
            f"the sheet {SHEET!r} has other columns than those given out; leave its first row as it was, or take "
            "the workbook anew"
        )
    for place, line in enumerate(lines, 2):
        cells = tuple("" if value is None else str(value).strip() for value in line)
        if any(cells):
            yield place, cells + ("",) * (len(HEADS) - len(cells))


def check_size(size: int) -> None:
    """Raise DataError for a workbook of more bytes than any that was given out."""
    if size > LARGEST:
        raise DataError(
            f"the workbook is larger than {LARGEST // 1024 // 1024} MB; upload the one that was given out"
        )


def _lines(content: bytes) -> Sequence[tuple[object, ...]]:
    """The rows of the sheet. Raises DataError for what is no such workbook, would grow without end, or is damaged."""
    if not is_zipfile(BytesIO(content)):
        raise DataError(NO_WORKBOOK)
    check_archive(Source("the workbook", content, UNPACKED, monotonic()))
    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        sheet = next((each for each in book.worksheets if each.title == SHEET), None)
        if sheet is None:
            raise DataError(
                f"the workbook has no sheet {SHEET!r}; upload the one that was given out, filled in"
            )
        sheet.reset_dimensions()  # what the file says of its size is often wrong, and rows are padded to it
        return list(sheet.iter_rows(max_col=len(HEADS), max_row=MOST_ROWS + 1, values_only=True))
    except DAMAGED as error:
        raise DataError(NO_WORKBOOK) from error


def _row(place: int, cells: tuple[str, ...], known: Mapping[tuple[str, str], Own]) -> Row:
    key, institution, status = cells[KEY], cells[INSTITUTION], cells[STATUS].casefold().replace(" ", "_")
    seen = (
        int(cells[SEEN])
        if cells[SEEN].isascii() and cells[SEEN].isdecimal() and len(cells[SEEN]) < 15
        else -1
    )
    found = known.get((key, institution))
    said = Said(status, cells[TEXT], (), max(seen, 0), found.institution.pk if found else 0)
    row = Row(place, key, institution, Change.SAME, said, found.claim if found else None)
    if found is None:
        whose = f" as {institution}" if institution else ""
        return replace(
            row, change=Change.WRONG, problem=f"{key or 'the row'} is no commitment of yours{whose}"
        )
    before = found.claim
    if not status and not cells[TEXT]:
        return row
    if before and (before.status, before.text) == (status, cells[TEXT]):
        return row
    if problem := _problem(found.commitment, said, seen, before):
        return replace(row, change=Change.WRONG, problem=problem)
    return replace(row, change=Change.CHANGED if before else Change.NEW)


def _problem(commitment: Commitment, said: Said, seen: int, before: Claim | None) -> str:
    if seen != (before.pk if before else 0):
        return (
            "a newer claim was made since the workbook was given out; look at it, and take the workbook anew"
        )
    try:
        check_said(commitment, said)
    except ReviewError as error:
        return str(error)
    return ""
