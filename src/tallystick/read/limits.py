"""Limits: how much of a stranger's file is taken in before it is refused."""

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest document that is read; what is larger is refused with a DocumentError.

    `file_bytes` is the size of the file, `pages` the pages of a PDF, `characters` the stored text.
    `unpacked_bytes` is what a packed file (DOCX) may grow to and `packing_ratio` how many times its own size.
    `entries` is what a folder may hold, read or not; `file_bytes` holds for its files together.
    `depth` is the nesting of HTML and XML elements, `seconds` the time a file may take.
    """

    file_bytes: int = 200 * MEGABYTE
    pages: int = 5_000
    characters: int = 20_000_000
    unpacked_bytes: int = 400 * MEGABYTE
    packing_ratio: int = 200
    entries: int = 20_000
    depth: int = 400
    seconds: float = 300.0


DEFAULT_LIMITS = Limits()
