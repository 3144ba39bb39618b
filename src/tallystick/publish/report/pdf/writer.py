"""The report as a PDF (PDF/UA-1), set by Typst."""

import re
from collections.abc import Mapping
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tallystick.errors import PublicationError
from tallystick.publish.json_text import json_text
from tallystick.publish.report.drawn import Drawings
from tallystick.publish.report.model import Report
from tallystick.publish.report.pdf.data import file_name, report_data
from tallystick.publish.report.walk import figures

FONTS = ("Libertinus Serif", "Noto Serif CJK SC", "Noto Serif")
"""The first is part of the typesetter, the others are asked of the system where the first lacks a letter."""

STANDARD = "ua-1"
TEMPLATE = "report.typ"
_LETTERS = re.compile(r'the text `?"(.*?)"`? could not be displayed', re.DOTALL)

_CJK = "[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
_PICTOGRAPHS = "[\U0001f000-\U0001faff\u2600-\u27bf]"

PACKAGES = (
    (re.compile(_CJK), "fonts-noto-cjk"),
    (re.compile(_PICTOGRAPHS), "fonts-noto-color-emoji"),
)
"""Which Debian package has the letters of a script; fonts-noto-core has those of most others."""


def write_pdf(report: Report, drawings: Drawings) -> bytes:
    """The PDF of a report; the same report gives the same bytes.

    Raises PublicationError when the typesetter is not installed, or a letter is in no font: the error names the
    font package.
    """
    typst = _library()
    with TemporaryDirectory(prefix="tallystick-") as folder:
        _lay_out(report, drawings, Path(folder))
        data = report_data(report, FONTS, drawings)
        inputs = {"report": json_text(data, indent=None)}
        try:
            return _set(typst, Path(folder), inputs, system_fonts=False)
        except typst.TypstError as error:
            if not _LETTERS.search(str(error)):
                raise _fault(error) from error
        try:
            return _set(typst, Path(folder), inputs, system_fonts=True)
        except typst.TypstError as error:
            raise _fault(error) from error


def _lay_out(report: Report, drawings: Drawings, folder: Path) -> None:
    """The template and the pictures, as files in a folder that the typesetter may not leave."""
    (folder / TEMPLATE).write_bytes((files(__package__) / TEMPLATE).read_bytes())
    for figure in figures(report):
        (folder / file_name(figure)).write_bytes(drawings[figure.picture.name].png)


def _set(typst: Any, folder: Path, inputs: Mapping[str, str], system_fonts: bool) -> bytes:
    compiled: bytes = typst.compile(
        str(folder / TEMPLATE),
        root=str(folder),
        sys_inputs=dict(inputs),
        ignore_system_fonts=not system_fonts,
        pdf_standards=[STANDARD],
        timestamp=0,
    )
    return compiled


def _fault(error: Exception) -> PublicationError:
    """What is wrong, in words of ours: most often a letter that no font has."""
    if found := _LETTERS.search(str(error)):
        letters = found.group(1)
        package = next((name for pattern, name in PACKAGES if pattern.search(letters)), "fonts-noto-core")
        return PublicationError(
            f"the PDF cannot show the letters “{letters[:40]}”: no font on this computer has them; install the fonts "
            f"of the package {package} and build again"
        )
    return PublicationError(f"the PDF cannot be set: {str(error).splitlines()[0]}")


def _library() -> Any:
    try:
        return import_module("typst")
    except ImportError as error:
        raise PublicationError(
            "the PDF needs the package typst; install it with `pip install 'tallystick[report]'`"
        ) from error
