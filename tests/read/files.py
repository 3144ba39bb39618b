"""Files for the tests of reading: PDF files written by hand, Word documents, and what is read from them."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tallystick.model.document import BlockKind, Document, Role
from tallystick.read import DEFAULT_LIMITS, Limits, read_document

REAL = Path(__file__).parents[3] / "shared" / "data"


def read_bytes(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document that a file of these bytes holds."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return read_document(path, Role.REPORT, "test", limits)


def read_text(text: str, name: str = "report.txt") -> Document:
    """The document that a text file holds."""
    return read_bytes(text.encode("utf-8"), name)


def passages(document: Document) -> list[str]:
    """The clean texts of all passages."""
    return [passage.text for block in document.blocks for passage in block.passages]


def shapes(document: Document) -> list[tuple[str, str]]:
    """Each block as its kind and text."""
    return [(block.kind.value, block.text) for block in document.blocks]


def of_kind(document: Document, kind: BlockKind) -> list[str]:
    """The texts of the blocks of one kind."""
    return [block.text for block in document.blocks if block.kind is kind]


def check_offsets(document: Document) -> None:
    """Assert that every clean character stands in the stored text, and that spans and pages fit."""
    for block in document.blocks:
        for part in (block, *block.passages):
            stored = [part.offsets.stored(i) for i in range(len(part.text))]
            assert stored == sorted(set(stored))
            assert (stored[0], stored[-1] + 1) == (part.start, part.end)
            assert part.page == document.page_at(part.start)
            read = "".join(document.text[i] for i in stored)
            assert all(a == b or a == " " for a, b in zip(part.text, read, strict=True)), (part.text, read)
        assert all(block.start <= part.start and part.end <= block.end for part in block.passages)


@dataclass(frozen=True)
class Mark:
    """Text at a place of a PDF page, in points from its lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False


def lines(texts: Iterable[str], left: float = 72, top: float = 720, size: float = 10) -> list[Mark]:
    """Texts one below the other, as printed lines."""
    return [Mark(left, top - 1.2 * size * i, text, size) for i, text in enumerate(texts)]


def lower(marks: Sequence[Mark], points: float) -> list[Mark]:
    """The marks, moved down the page."""
    return [replace(mark, y=mark.y - points) for mark in marks]


@dataclass(frozen=True)
class Paper:
    """The paper of a PDF's pages: 595 by 842 points as shown, turned and with its corner where the file says."""

    turn: int = 0
    left: int = 0
    bottom: int = 0

    def box(self) -> tuple[int, int, int, int]:
        """The page as the file has it, before it is turned."""
        width, height = (842, 595) if self.turn % 180 else (595, 842)
        return self.left, self.bottom, self.left + width, self.bottom + height

    def operators(self) -> str:
        """What makes places count from the lower left corner of the page as shown."""
        left, bottom, right, top = self.box()
        return {
            0: f"1 0 0 1 {left} {bottom} cm\n",
            90: f"0 1 -1 0 {right} {bottom} cm\n",
            180: f"-1 0 0 -1 {right} {top} cm\n",
            270: f"0 -1 1 0 {left} {top} cm\n",
        }[self.turn]


UPRIGHT = Paper()


def pdf(
    pages: Sequence[Sequence[Mark]],
    drawing: str = "",
    encrypted: bool = False,
    title: str = "",
    paper: Paper = UPRIGHT,
) -> bytes:
    """A PDF file of pages in Helvetica, with a drawing (PDF operators) on each page."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", _font("Helvetica"), _font("Helvetica-Bold")]
    kids = []
    box = " ".join(str(edge) for edge in paper.box())
    for marks in pages:
        content = paper.operators() + drawing + "".join(_operators(mark) for mark in marks)
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Rotate {paper.turn} /Contents {len(objects)} 0 R"
            " /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    objects.append(f"<< /Title ({title}) >>")
    trailer = f" /Info {len(objects)} 0 R"
    if encrypted:
        objects.append(f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >>")
        trailer += f" /Encrypt {len(objects)} 0 R /ID [<00> <00>]"
    return _file(objects, trailer)


def blank_pdf(pages: int) -> bytes:
    """A PDF file of many pages that share one content."""
    kids = " ".join("3 0 R" for _ in range(pages))
    return _file(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Count {pages} /Kids [{kids}] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        ],
        "",
    )


def _font(name: str) -> str:
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"


def _operators(mark: Mark) -> str:
    text = mark.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F{2 if mark.bold else 1} {mark.size} Tf {mark.x} {mark.y} Td ({text}) Tj ET\n"


def _file(objects: Sequence[str], trailer: str) -> bytes:
    out = io.BytesIO(b"%PDF-1.7\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252"))
    start = out.tell()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode())
    out.write(f"trailer << /Size {len(objects) + 1} /Root 1 0 R{trailer} >>\n".encode())
    out.write(f"startxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def grid(xs: Sequence[float], ys: Sequence[float]) -> str:
    """The rulings of a table as PDF operators."""
    flat = [f"{xs[0]} {y} m {xs[-1]} {y} l S\n" for y in ys]
    upright = [f"{x} {ys[0]} m {x} {ys[-1]} l S\n" for x in xs]
    return "".join(flat + upright)


def archive(files: dict[str, bytes]) -> bytes:
    """A ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return out.getvalue()
