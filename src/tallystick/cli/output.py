"""Standard output: text for people through rich, data for programs as UTF-8 whatever the terminal speaks."""

import re
import sys
from typing import Any

from rich.console import Console

from tallystick.publish.json_text import json_text

PLAIN_WIDTH = 110  # columns where no terminal says how wide it is
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def console() -> Console:
    """A console on standard output: in colour on a terminal, plain text elsewhere."""
    return Console(file=sys.stdout, width=None if sys.stdout.isatty() else PLAIN_WIDTH, highlight=False)


def write_data(text: str) -> None:
    """Write `text` to standard output in UTF-8, with a question mark for what is no character in a file name."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def write_json(value: Any, indent: int | None = 1) -> None:
    """Write `value` to standard output as JSON, on one line with `indent` None."""
    write_data(json_text(value, indent) + "\n")


def visible(text: str) -> str:
    """`text` without the control characters by which a document could take over a terminal."""
    return _CONTROL.sub("\ufffd", text)
