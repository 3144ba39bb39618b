"""Rulings: whether a page has the lines of a table, asked of pdfium because asking pdfplumber is slow."""

import ctypes
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

_THIN = 2.5  # points: as thick a path still is a line
_LONG = 12.0  # points: as short a path no longer is
_ENOUGH = 3  # lines in each direction
_STRAIGHT = 60  # segments up to which a path may be lines and boxes; drawings have more
_MOST_PATHS = 3_000  # on a page; a page with more is a drawing or a map


def has_rulings(page: pypdfium2.PdfPage) -> bool:
    """Whether the page has straight lines or boxes enough for a table of two rows and two columns."""
    flat = upright = 0
    for number, (width, height, lines) in enumerate(_straight_paths(page)):
        if number > _MOST_PATHS:
            return False
        boxed = width > _LONG and height > _LONG
        flat += lines if boxed or (width > _LONG and height < _THIN) else 0
        upright += lines if boxed or (height > _LONG / 2 and width < _THIN) else 0
    return flat >= _ENOUGH and upright >= _ENOUGH


def _straight_paths(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float, int]]:
    """The width and height of each path without curves, and how many lines or boxes it may be made of."""
    box = [ctypes.c_float() for _ in range(4)]
    references = [ctypes.byref(edge) for edge in box]
    for i in range(raw.FPDFPage_CountObjects(page.raw)):
        path = raw.FPDFPage_GetObject(page.raw, i)
        if raw.FPDFPageObj_GetType(path) != raw.FPDF_PAGEOBJ_PATH:
            continue
        segments = raw.FPDFPath_CountSegments(path)
        if segments <= _STRAIGHT and not _has_curves(path, segments):
            raw.FPDFPageObj_GetBounds(path, *references)
            yield box[2].value - box[0].value, box[3].value - box[1].value, max(1, segments // 5)


def _has_curves(path: raw.FPDF_PAGEOBJECT, segments: int) -> bool:
    kinds = (raw.FPDFPathSegment_GetType(raw.FPDFPath_GetPathSegment(path, i)) for i in range(segments))
    return raw.FPDF_SEGMENT_BEZIERTO in kinds
