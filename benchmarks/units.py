"""When two unit texts name the same unit: what the quantity benchmark calls a right unit.

- Measures ("percent", "mu", "RMB") are the same when their names are (benchmarks/units.toml lists synonyms).
- Rates are the same when their numeric denominators are ("per 1,000" and "per 1,000 live births"); what is
  counted above the line is not compared, and a denominator without a number ("per year") is not either.
- Counts are compared leniently: the head nouns must be equal after lower-casing and folding plurals. The head is
  the last word before the first preposition; of names joined by "and" one common head is enough.
"""

import re
import tomllib
import unicodedata
from decimal import Decimal
from functools import cache
from pathlib import Path

from benchmarks.labels import Label

_PREPOSITIONS = re.compile(r"\b(?:of|in|for|with|at|on|to|from|by|aged|who|that)\b")
_DENOMINATOR = re.compile(r"(?:\bper|/)\s*[^\d]{0,5}([\d,.]*\d)\s*(thousand|million|billion)?")
_WORDS = (
    ("per thousand", "per 1,000"),
    ("per mille", "per 1,000"),
    ("‰", "per 1,000"),
    ("per hundred", "per 100"),
)
_SCALES = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_PEOPLE = frozenset({"people", "person", "persons"})
_IRREGULAR = {"children": "child", "women": "woman", "men": "man"}


def same_unit(label: Label, unit: str) -> bool:
    """Whether `unit` is the label's unit (see the docstring of this module)."""
    if "unit" not in label.scored:
        return True
    ours, theirs = denominator(label.unit), denominator(unit)
    if label.implied and not unit:
        return True
    if ours is not None or theirs is not None:
        return ours == theirs
    wanted, given = measure(label.unit), measure(unit)
    if wanted or given:
        return wanted == given
    return not label.unit or bool(heads(label.unit) & heads(unit))


def denominator(unit: str) -> Decimal | None:
    """The number under the line of a rate, None where there is none."""
    text = unit.lower()
    for word, figures in _WORDS:
        text = text.replace(word, figures)
    found = _DENOMINATOR.search(text)
    return Decimal(found[1].replace(",", "")) * _SCALES[found[2] or ""] if found else None


def measure(unit: str) -> str:
    """The listed name of a measure, "" for a counted noun."""
    plain = unicodedata.normalize("NFKC", unit).lower().strip()
    table = _table()
    return table.get(plain, "") or table.get(re.split(r"\s+per\s+", plain)[0], "")


def heads(unit: str) -> frozenset[str]:
    """The head nouns of a counted noun phrase, in the singular."""
    parts = re.split(r"\band\b|/|,|\bor\b", unit.lower().split(" per ")[0])
    phrases = (_PREPOSITIONS.split(part)[0].split() for part in parts)
    return frozenset(_singular(words[-1]) for words in phrases if words)


def _singular(word: str) -> str:
    if word in _PEOPLE:
        return "person"
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word.removesuffix("s") if not word.endswith("ss") else word


@cache
def _table() -> dict[str, str]:
    """Every synonym in lower case, with the listed name."""
    listed = tomllib.loads(Path(__file__).with_name("units.toml").read_text(encoding="utf-8"))
    return {word: name for name, words in listed.items() for word in (name, *words)}
