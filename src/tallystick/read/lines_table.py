"""The table of a language by which printed lines go together again, and the patterns made from it."""

import re
from dataclasses import dataclass
from functools import cache

from tallystick.languages.language import folder
from tallystick.languages.table import load_table


@dataclass(frozen=True)
class LinesTable:
    """The table lines.toml; see the comments in the English one for what each key means."""

    labels: tuple[str, ...]
    openings: tuple[str, ...]
    unfinished: tuple[str, ...]
    page_words: tuple[str, ...]
    of_words: tuple[str, ...]
    after_hanging_hyphen: tuple[str, ...]
    hyphen_always: tuple[str, ...]
    hyphen_heads: tuple[str, ...]
    hyphen_tails: tuple[str, ...]
    hyphen_adverbs: tuple[str, ...]
    participles: tuple[str, ...]


@cache
def lines_table(language: str) -> LinesTable:
    """The table of a language code. Raises DataError when there is none or it is wrong."""
    return load_table(LinesTable, folder(language), "lines")


@cache
def label_pattern(language: str) -> re.Pattern[str]:
    """A numbered label at the beginning of a line: group 1 is what separates it from its text."""
    words = alternatives(lines_table(language).labels)
    return re.compile(rf"(?:{words})\s+(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Z])\b\s*([:.–—\-)])?(?=\s|$)")


@cache
def page_mark_pattern(language: str) -> re.Pattern[str]:
    """A whole line that is the mark of a page and nothing else: "· 20 ·", "- 20 -", "Page 3 of 20", "[7]"."""
    table = lines_table(language)
    page, of = alternatives(table.page_words), alternatives(table.of_words)
    frame = r"[·•∙|~\-–—*_]+"
    return re.compile(
        rf"(?:{frame}\s*\d{{1,4}}\s*{frame}|(?:{page})\s*\d{{1,4}}(?:\s*(?:{of}|/)\s*\d{{1,4}})?"
        rf"|\d{{1,4}}\s*(?:{of}|/)\s*\d{{1,4}}|\[\s*\d{{1,4}}\s*\])",
        re.IGNORECASE,
    )


def alternatives(words: tuple[str, ...]) -> str:
    """A regular expression for any of `words`, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
