"""Which groups of rights holders a text names, and in which words: one language's table, ready to look up."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from tallystick.errors import DataError
from tallystick.languages.table import load_table


@dataclass(frozen=True, slots=True)
class RightsHolderTable:
    """The words of a language for `groups` of rights holders, by the name of each.

    `apart` are phrases that only seem to name a group, `bodies` words for offices, which are named after groups.
    """

    bodies: tuple[str, ...]
    groups: dict[str, tuple[str, ...]]
    apart: dict[str, tuple[str, ...]]


class RightsHolders:
    """Finds the groups that a text names.

    Raises DataError, naming file and key, for a table that sets phrases apart from a group it does not have.
    """

    def __init__(self, table: RightsHolderTable) -> None:
        if strange := sorted(set(table.apart) - set(table.groups)):
            known = ", ".join(table.groups)
            raise DataError(f"rights_holders.toml: apart: {strange[0]!r} is no group; known are {known}")
        self._apart = {group: _phrases(phrases) for group, phrases in table.apart.items()}
        self._groups = {group: _phrases(phrases) for group, phrases in table.groups.items()}
        self._body = _body(table.bodies)

    def named(self, text: str) -> Iterator[tuple[str, str]]:
        """Each group that `text` names, with the words that name it first, as printed.

        The name of an office ("Ministry of Women and Children") names no one whose rights are meant.
        """
        about = self._body.sub(_blank, text)
        for group, phrases in self._groups.items():
            said = self._apart[group].sub(_blank, about) if group in self._apart else about
            if found := phrases.search(said):
                yield group, found.group()


@cache
def rights_holders_in(folder: str) -> RightsHolders:
    """The groups as the tables of a language folder (`english`) name them."""
    return RightsHolders(load_table(RightsHolderTable, folder, "rights_holders"))


def _phrases(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of the phrases as whole words, the longest first."""
    longest = sorted(phrases, key=len, reverse=True)
    words = "|".join(re.escape(phrase).replace(r"\ ", r"[’']?[\s-]+") for phrase in longest)
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _body(bodies: Iterable[str]) -> re.Pattern[str]:
    """The name of an office: words with capitals, joined by little ones, one of them a word for a body."""
    names = "|".join(map(re.escape, sorted(bodies, key=len, reverse=True)))
    word = r"(?:[A-Z][\w-]*(?:[’'](?:s\b)?)?)"
    joined = rf"{word}(?:(?:,?\s+(?:of|for|and|the|on|to|in)(?:\s+the)?|,)?\s+{word})*"
    return re.compile(rf"(?:{word}\s+)*\b(?:{names})\b(?:\s+(?:of|for|on|to)(?:\s+the)?\s+{joined})?")


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
