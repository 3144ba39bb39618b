"""HeaderTable: the table headers.toml of a language, and which languages have one."""

from dataclasses import dataclass

LANGUAGES = ("english", "french", "spanish", "portuguese", "chinese")
"""The folders with a table of headers. A plan may be in one language and its header in another: all are used."""


@dataclass(frozen=True)
class HeaderTable:
    """The table headers.toml of a language; the comments in the English one say what each key means."""

    fillers: tuple[str, ...]
    items: tuple[str, ...]
    prepositions: tuple[str, ...]
    plural: tuple[str, ...]
    singular: tuple[str, ...]
    plural_marks: tuple[str, ...]
    kept: tuple[str, ...]
    meanings: dict[str, tuple[str, ...]]
