"""A stream has no name to tell its format by: its content does."""

import io

import pytest

from tallystick.errors import DocumentError
from tallystick.model.document import Document, Role
from tallystick.read import Limits, read_stream
from tests.read.files import lines, passages, pdf

CONTENTS = {
    "PDF": (pdf([lines(["Wells shall be dug."])]), "Wells shall be dug."),
    "HTML": (b"<!doctype html><title>x</title><p>Wells shall be dug.</p>", "Wells shall be dug."),
    "JSON": (b'[{"title": "Wells", "text": "Wells shall be dug."}]', "text Wells shall be dug."),
    "Markdown": (b"# Wells\n\nWells **shall** be dug.\n", "Wells shall be dug."),
    "text": (b"Wells shall be dug.\n", "Wells shall be dug."),
}


def read(data: bytes, limits: Limits | None = None) -> Document:
    return read_stream(io.BytesIO(data), "standard input", Role.REPORT, "report", limits or Limits())


@pytest.mark.parametrize(("data", "words"), CONTENTS.values(), ids=CONTENTS)
def test_the_format_is_told_by_the_content(data: bytes, words: str) -> None:
    document = read(data)
    assert words in passages(document)
    assert document.name == "standard input"


def test_text_that_begins_with_a_bracket_is_no_json() -> None:
    assert passages(read(b"[1] Wells shall be dug.\n")) == ["[1] Wells shall be dug."]


def test_no_more_is_taken_in_than_the_limit() -> None:
    with pytest.raises(DocumentError, match="standard input: holds more than the limit of 1 MB; split it"):
        read(b"a" * 1_000_001, Limits(file_bytes=1_000_000))
