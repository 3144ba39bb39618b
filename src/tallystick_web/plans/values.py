"""Values as forms and JSON columns keep them, and back."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from tallystick.model.quote import Quote
from tallystick.publish.codec import build, plain
from tallystick.publish.json_text import json_text


def whole(text: str) -> int:
    """The number that a form or an address names, which a database holds; 0 where it names none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0


def stored(value: Any) -> Any:
    """A plain value of the codec as a JSON column takes it: numbers as in evaluation.json, not as Decimals."""
    return json.loads(json_text(value))


def stored_quotes(quotes: Iterable[Quote]) -> list[dict[str, Any]]:
    """Quotes as a JSON column keeps them."""
    kept: list[dict[str, Any]] = stored([plain(quote) for quote in quotes])
    return kept


def quotes_in(data: Iterable[Mapping[str, Any]]) -> tuple[Quote, ...]:
    """The quotes that a JSON column holds."""
    return tuple(build(Quote, each) for each in data)
