"""Tokens: the words of a header without regard to case, accents and punctuation, and the years it names."""

import re
import unicodedata
from functools import lru_cache

_TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+|[#№%]")
"""A word, or one character of a script that is written without spaces between words."""

_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:\s?[/–—-]\s?(\d{4})|[/–—-](\d{2}))?(?!\d)")


@lru_cache(maxsize=20_000)
def tokens_of(text: str) -> tuple[str, ...]:
    """The words of a header, in lower case and without accents."""
    return tuple(_TOKEN.findall(unaccented(text).lower()))


def unaccented(text: str) -> str:
    """A text without the accents on its letters ("Échéance": "Echeance")."""
    apart = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(sign for sign in apart if not unicodedata.combining(sign)))


def without_years(text: str) -> str:
    """A header without the years it names."""
    return _YEARS.sub(" ", text)


def year_in(text: str) -> int | None:
    """The last year a header names; of "2024/25" and "2023-2025" the later."""
    years = [_later(found[1], found[2] or found[3]) for found in _YEARS.finditer(text)]
    return max(years, default=None)


def is_year(text: str) -> bool:
    """Whether a header is a year and nothing else."""
    return year_in(text) is not None and not tokens_of(without_years(text))


def _later(first: str, second: str | None) -> int:
    if not second:
        return int(first)
    return max(int(first), int(second) if len(second) == 4 else int(first[:2] + second))
