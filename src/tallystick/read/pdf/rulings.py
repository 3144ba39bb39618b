"""Rulings: whether a page has the lines of a table, asked of pdfium because asking pdfplumber is slow."""

import ctypes

import pypdfium2
from pypdfium2 import raw

_THIN = 2.5  # points: as thick a path still is a line
_LONG = 12.0  # points: as short a path no longer is
_ENOUGH = 3  # lines in each direction
_MOST_OBJECTS = 20_000


def has_rulings(page: pypdfium2.PdfPage) -> bool:
    """Whether there are enough lines or boxes on the page to make a table of two rows and two columns."""
    flat = upright = 0
    box = [ctypes.c_float() for _ in range(4)]
    references = [ctypes.byref(edge) for edge in box]
    for i in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        each = raw.FPDFPage_GetObject(page.raw, i)
        if raw.FPDFPageObj_GetType(each) != raw.FPDF_PAGEOBJ_PATH:
            continue
        if not raw.FPDFPageObj_GetBounds(each, *references):
            continue
        width, height = box[2].value - box[0].value, box[3].value - box[1].value
        boxed = width > _LONG and height > _LONG
        flat += boxed or (width > _LONG and height < _THIN)
        upright += boxed or (height > _LONG / 2 and width < _THIN)
        if flat >= _ENOUGH and upright >= _ENOUGH:
            return True
    return False
