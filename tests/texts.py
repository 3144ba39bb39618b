"""Documents for tests, read from text by the real reader."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tallystick.model.document import Document, Role
from tallystick.read import read_document


def document(text: str, role: Role = Role.PLAN_AND_REPORT, name: str = "text.txt") -> Document:
    """`text` as a document."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8")
        return read_document(path, role, name.partition(".")[0])
