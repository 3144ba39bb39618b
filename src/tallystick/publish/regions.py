"""The regions that reports name ("Northern Province"), found by the kind of region their names carry."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from tallystick.languages.table import load_table
from tallystick.model.evaluation import Evaluation
from tallystick.model.quote import Quote
from tallystick.publish.arrange import Entry, Part, parts

LANGUAGE = "english"


@dataclass(frozen=True, slots=True)
class Regions:
    """The words for regions: `kinds` end a region's name ("Province"), `not_names` begin none ("Each")."""

    kinds: tuple[str, ...]
    not_names: tuple[str, ...]


def region_counts(evaluation: Evaluation) -> Mapping[str, Mapping[str, int]]:
    """For each region named, in how many articles of each part a report names it.

    Regions come in the order of how many articles name them, then of the alphabet; parts, by the id of their
    outermost section ("none" for articles under no heading), in plan order.
    """
    found: dict[str, dict[str, int]] = {}
    outermost = "none"
    for part in parts(evaluation):
        outermost = _outermost(part, outermost)
        for entry in part.entries:
            for name in regions_in(_said(entry)):
                counts = found.setdefault(name, {})
                counts[outermost] = counts.get(outermost, 0) + 1
    return dict(sorted(found.items(), key=lambda item: (-sum(item[1].values()), item[0])))


def regions_in(texts: Iterable[str]) -> tuple[str, ...]:
    """The regions that the texts name, each once, sorted."""
    return tuple(sorted({match.group() for text in texts for match in _pattern().finditer(text)}))


def _outermost(part: Part, before: str) -> str:
    if part.section is None:
        return "none"
    return part.section.id if part.depth == 0 else before


def _said(entry: Entry) -> Iterable[str]:
    evidence = (item.quote for each in entry.assessments for item in each.evidence)
    return (_clean(quote) for quote in (*entry.article.report, *evidence))


def _clean(quote: Quote) -> str:
    return " ".join(quote.text.split())


@cache
def _words() -> Regions:
    return load_table(Regions, LANGUAGE, "regions")


@cache
def _pattern() -> re.Pattern[str]:
    kinds = "|".join(map(re.escape, sorted(_words().kinds, key=len, reverse=True)))
    no_name = "|".join(map(re.escape, _words().not_names))
    return re.compile(rf"\b(?!(?:{no_name})\b)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,2}}? (?:{kinds})\b")
