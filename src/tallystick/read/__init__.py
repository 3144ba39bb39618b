"""Stage 1 of 5: a file -> Document: its stored text, pages, passages, style and tables.

What a format holds becomes a Reading (stored text, pages, lines or blocks); from there on all formats go the
same way: furniture out, lines into paragraphs, line-end hyphens decided, sentences cut.
"""

from tallystick.read.limits import DEFAULT_LIMITS, Limits
from tallystick.read.reader import read_document, read_stream

__all__ = ["DEFAULT_LIMITS", "Limits", "read_document", "read_stream"]
