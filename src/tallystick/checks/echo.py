"""Echo: whether two sentences are the same, nearly the same, or state the same telling figures."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from tallystick.checks.material import Told
from tallystick.languages.words import Words

_ADDRESS = re.compile(r"(?:https?:|www\.)\S+")
_LETTERS = re.compile(r"[^\W_]+")

LONG = 6
"""Weighty words; what a shorter sentence says may well be said twice in good faith."""

ALIKE = 0.8
"""The share of the longer sentence's weighty words that two sentences have in common which are nearly the same."""

_TELLING = 4
"""Digits that count, from which on a figure turns up twice by chance hardly ever."""

_KINDRED = 0.3
"""The share of the shorter sentence's weighty words that two sentences with the same telling figure share."""

_KIN = 0.5
"""The same for figures of three digits, which need more words to tell."""

_CROWD = 16
"""A word or figure that more sentences than this have tells nothing of any two of them."""

_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Print:
    """What is compared of a sentence: its letters, its weighty words, its figures (value and kin of unit)."""

    letters: str
    stems: frozenset[str]
    figures: frozenset[tuple[Decimal, str]]


def print_of(text: str, words: Words, figures: Iterable[tuple[Decimal, str]] = ()) -> Print:
    """The Print of a text that states `figures`; the words of an address on the web tell nothing of what is said."""
    letters = " ".join(_LETTERS.findall(text.lower()))
    return Print(letters, frozenset(words.weighty(_ADDRESS.sub(" ", text))), frozenset(figures))


def print_of_told(told: Told, words: Words) -> Print:
    """The Print of a report's sentence; figures that only qualify are left out."""
    measurements = [s.measurement for s in told.figures if s.measurement and not s.measurement.qualifies]
    return print_of(
        told.text, words, [(m.quantity.value.normalize(), m.quantity.unit.kin) for m in measurements]
    )


def same_words(one: Print, other: Print) -> bool:
    """Whether two sentences are the same, or nearly so, and long enough for that to mean something."""
    most = max(len(one.stems), len(other.stems))
    return most >= LONG and len(one.stems & other.stems) >= ALIKE * most


def same_figures(one: Print, other: Print) -> tuple[Decimal, ...]:
    """The figures two sentences share, () unless they tell that both speak of the same thing."""
    shared = sorted(one.figures & other.figures)
    if not shared:
        return ()
    least = min(len(one.stems), len(other.stems))
    kinship = len(one.stems & other.stems) / least if least else 0.0
    digits = max(_digits(value) for value, _ in shared)
    large = sum(value >= _THOUSAND for value, _ in shared) > 1
    telling = digits >= _TELLING or (large and digits > 1)
    if (telling and kinship >= _KINDRED) or (digits == _TELLING - 1 and kinship >= _KIN):
        return tuple(dict.fromkeys(value for value, _ in shared))
    return ()


def _digits(value: Decimal) -> int:
    """How many digits of a number count: 3 for 53,200 and for 5.32."""
    return len(value.normalize().as_tuple().digits)


def pairs(prints: Sequence[Print]) -> Iterator[tuple[int, int]]:
    """The pairs of sentences that may be alike, in order: those that share a figure or one of their rarer words.

    Of sentences that are the same letter by letter, the first is paired with each of the others, and stands
    for them.
    """
    first: dict[str, int] = {}
    for at, each in enumerate(prints):
        first.setdefault(each.letters, at)
    found = {(first[each.letters], at) for at, each in enumerate(prints) if first[each.letters] != at}
    for group in _holders(prints, sorted(first.values())).values():
        if len(group) <= _CROWD:
            found.update(combinations(group, 2))
    yield from sorted(found)


def _holders(prints: Sequence[Print], places: Sequence[int]) -> dict[object, list[int]]:
    """The sentences at `places` by each of their figures and each of their rarer words."""
    counts = Counter(stem for at in places for stem in prints[at].stems)
    holders: dict[object, list[int]] = defaultdict(list)
    for at in places:
        rare = sorted(prints[at].stems, key=lambda stem: (counts[stem], stem))[:LONG]
        for key in (*prints[at].figures, *rare):
            holders[key].append(at)
    return holders
