"""Relevance: how much of what a commitment is about a statement names, rare words weighing more.

The weight of a word is its inverse document frequency over the sentences of plan and reports (Spärck Jones,
1972); words that official prose uses for any topic keep a small part of it. The measure is the share of the
commitment's weight that is covered, not a similarity: a long sentence is not punished for what else it says.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from tallystick.languages.words import Words, words_of

_FILLER = 0.15
"""The part of its weight that a filler word keeps."""

_VERB = 0.5
"""The part of its weight that a verb keeps: reports say the same with other verbs sooner than with other nouns."""

_KIN = 0.6
"""The part of a word's weight that counts where only a word derived from it or kindred to it is named."""

_ELSEWHERE = 0.5
"""The part of a word's weight that counts where the sentence names it, but not beside the figure."""


@dataclass(frozen=True)
class Relevance:
    """Weighs words by how rare they are in the documents of one evaluation."""

    words: Words
    weights: Mapping[str, float]
    rarest: float

    def weight(self, stem: str) -> float:
        """The weight of one topic stem."""
        weight = self.weights.get(stem, self.rarest)
        return weight * _FILLER if self.words.is_filler(stem) else weight

    def coverage(self, topic: str, near: str, around: str) -> float:
        """The share (0 to 1) of the weight of `topic` that is named in `near`, or less surely in `around`."""
        verbs = self.words.verbs(topic)
        wanted = {s: self.weight(s) * (_VERB if s in verbs else 1.0) for s in self.words.topic(topic)}
        total = sum(wanted.values())
        if not total:
            return 0.0
        named = sum(weight * self._named(stem, near, around) for stem, weight in wanted.items())
        return named / total

    def _named(self, stem: str, near: str, around: str) -> float:
        """How surely (0 to 1) a topic stem is named in `near` or `around`, itself or by a kindred word."""
        words = self.words
        if stem in words.topic(near):
            return 1.0
        kin = words.kin_of(stem)
        if not kin.isdisjoint(words.kin(near)):
            return _KIN
        if stem in words.topic(around):
            return _ELSEWHERE
        return 0.0 if kin.isdisjoint(words.kin(around)) else _KIN * _ELSEWHERE


def relevance_over(texts: Iterable[str], language: str) -> Relevance:
    """The Relevance learned from the sentences `texts`."""
    words = words_of(language)
    counts: Counter[str] = Counter()
    size = 0
    for text in texts:
        counts.update(set(words.topic(text)))
        size += 1
    weights = {stem: log(1 + size / count) for stem, count in counts.items()}
    return Relevance(words, weights, log(1 + size))
