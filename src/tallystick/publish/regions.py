"""The regions that reports name: by the kind their names carry, by a column of the plan, in lists beside others."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from tallystick.languages.regions import Place, RegionNames, region_names
from tallystick.model.evaluation import Evaluation
from tallystick.model.quote import Quote
from tallystick.publish.arrange import Entry, chapters, entries

LANGUAGE = "english"
REPEATED = 2  # articles in which a name must be listed where nothing else says that it is a region
LISTED = 3  # names of such a list

Lists = Sequence[Sequence[str]]
"""The lists of names that one article prints where places stand."""

_SMALL = re.compile(r"\b[^\W\d_A-Z][\w-]+")


@dataclass(frozen=True, slots=True)
class Regions:
    """The regions of an evaluation: `alone` says for each name without its kind which region it is.

    `small` are the words that are printed without a capital, `planned` the regions that a column of the plan names.
    """

    names: RegionNames
    alone: Mapping[str, str]
    small: frozenset[str]
    planned: tuple[str, ...] = ()

    def named(self, texts: Iterable[str]) -> tuple[str, ...]:
        """The regions that the texts name, each once, sorted."""
        return tuple(sorted({region for text in texts for region in self._in(text)}))

    def shown(self, place: Place) -> str:
        """A place as it is shown: with its kind where that is sure."""
        return str(place) if place.sure and place.kind else self.alone.get(place.name, str(place))

    def _in(self, text: str) -> Iterator[str]:
        for place in self.names.kinded(text):
            if not self.names.is_ordinary(place.name, self.small):
                yield self.shown(place)
        for name, region in self.alone.items():
            if name in text and any(self.names.stands_apart(*around) for around in _around(name, text)):
                yield region


def region_counts(evaluation: Evaluation) -> Mapping[str, Mapping[str, int]]:
    """For each region, in how many articles of each part a report names it.

    Regions come in the order of how many articles name them, then of the alphabet; parts, by the id of their
    outermost section ("none" for articles under no heading), in plan order. A region that only a column of the
    plan names has no count.
    """
    regions = regions_of(evaluation)
    found: dict[str, dict[str, int]] = {name: {} for name in regions.planned}
    for chapter in chapters(evaluation):
        for entry in (entry for part in chapter for entry in part.entries):
            for name in regions.named(_said(entry)):
                counts = found.setdefault(name, {})
                counts[chapter[0].name] = counts.get(chapter[0].name, 0) + 1
    return dict(sorted(found.items(), key=lambda item: (-sum(item[1].values()), item[0])))


def regions_of(evaluation: Evaluation) -> Regions:
    """The regions that the documents of an evaluation name.

    A name stands without its kind where only one kind goes with it, where a column of the plan prints it, where
    it is listed with one that is known, or where such lists are repeated. A word that the documents also print
    small is no name.
    """
    names = _names()
    said = [tuple(_said(entry)) for entry in entries(evaluation)]
    texts = [*_printed(evaluation), *(text for article in said for text in article)]
    columns = [place for cell in _cells(evaluation, names) for place in names.cell(cell)]
    alone = _alone([*columns, *(place for text in texts for place in names.kinded(text))])
    lists = [[each for text in article for each in names.lists(text)] for article in said]
    known = alone | {name: name for name in _repeated(lists) if name not in alone}
    known |= {name: name for name in _beside(lists, set(known)) if name not in known}
    small = frozenset(word for text in texts for word in _SMALL.findall(text))
    kept = {name: region for name, region in known.items() if _is_name(name, names, small)}
    regions = Regions(names, kept, small)
    return replace(regions, planned=tuple(sorted({regions.shown(place) for place in columns})))


def _is_name(name: str, names: RegionNames, small: frozenset[str]) -> bool:
    return names.stands_alone(name) and not names.is_ordinary(name, small)


def _alone(places: Iterable[Place]) -> dict[str, str]:
    """The region of each name that goes with one kind, or with none that is sure."""
    sure: dict[str, set[str]] = defaultdict(set)
    likely: dict[str, set[str]] = defaultdict(set)
    for place in places:
        likely[place.name] |= {place.kind} - {""}
        sure[place.name] |= {place.kind} - {""} if place.sure else set()
    found = {}
    for name in sorted(likely):
        kinds = sure[name] or likely[name]
        if len(kinds) == 1 or not sure[name]:
            found[name] = str(Place(name, *(kinds if len(kinds) == 1 else ())))
    return found


def _repeated(lists: Sequence[Lists]) -> set[str]:
    """The names that several articles list among others."""
    counts = Counter(
        name
        for article in lists
        for name in {name for each in article if len(each) >= LISTED for name in each}
    )
    return {name for name, count in counts.items() if count >= REPEATED}


def _beside(lists: Sequence[Lists], known: set[str]) -> set[str]:
    """The names that are listed with a known one, and with those in turn."""
    found = set(known)
    groups = [set(each) for article in lists for each in article]
    while more := {name for group in groups if group & found for name in group} - found:
        found |= more
    return found - known


def _around(name: str, text: str) -> Iterator[tuple[str, str]]:
    """The words with a capital right before and after a name, each time it stands in a text."""
    capital = r"[^\W\d_a-zß-ÿ][\w-]*"
    pattern = rf"(?:\b({capital}) )?(?<![\w-]){re.escape(name)}(?![\w-])(?: ({capital}))?"
    yield from ((match[1] or "", match[2] or "") for match in re.finditer(pattern, text))


def _said(entry: Entry) -> Iterator[str]:
    evidence = (item.quote for each in entry.assessments for item in each.evidence)
    return (_clean(quote) for quote in (*entry.article.report, *evidence))


def _printed(evaluation: Evaluation) -> Iterator[str]:
    """The words of the plan, and what stands outside articles."""
    yield from map(_clean, evaluation.outside)
    yield from (_clean(article.quote) for article in evaluation.articles)


def _cells(evaluation: Evaluation, names: RegionNames) -> Iterator[str]:
    fields = (field for article in evaluation.articles for field in article.fields)
    return (field.quote.text for field in fields if names.is_column(field.header))


def _clean(quote: Quote) -> str:
    return " ".join(quote.text.split())


@cache
def _names() -> RegionNames:
    return region_names(LANGUAGE)
