"""Likeness: which of several texts another text is most like (cosine of tf-idf vectors, Salton 1975)."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log, sqrt

from tallystick.languages.words import Words, words_of

Vector = dict[str, float]


@dataclass(frozen=True)
class Likeness:
    """The vectors of the texts to compare with, as an index from stem to (text, weight)."""

    words: Words
    index: dict[str, list[tuple[int, float]]]
    rarity: dict[str, float]

    def best(self, text: str) -> tuple[int, float]:
        """The number of the text that `text` is most like, and the cosine (0 to 1); the first of equals."""
        return next(iter(self.ranked(text)), (0, 0.0))

    def ranked(self, text: str) -> list[tuple[int, float]]:
        """The numbers of the texts that share a word with `text`, and the cosines, the most like first."""
        sums: dict[int, float] = defaultdict(float)
        for stem, weight in unit(self.words.topic(text), self.rarity).items():
            for number, other in self.index.get(stem, ()):
                sums[number] += weight * other
        return sorted(sums.items(), key=lambda item: (-item[1], item[0]))

    def shared(self, text: str, number: int) -> tuple[int, int]:
        """How many weighty words a text shares with one of the texts, and how many it has."""
        stems = set(self.words.topic(text))
        both = [stem for stem in stems if any(other == number for other, _ in self.index.get(stem, ()))]
        return len(both), len(stems)


def likeness_over(texts: Sequence[str], language: str) -> Likeness:
    """The Likeness to the texts given."""
    words = words_of(language)
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(set(words.topic(text)))
    rarity = {stem: log(1 + len(texts) / count) for stem, count in counts.items()}
    index: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, text in enumerate(texts):
        for stem, weight in unit(words.topic(text), rarity).items():
            index[stem].append((number, weight))
    return Likeness(words, dict(index), rarity)


def unit(stems: Sequence[str], rarity: dict[str, float]) -> Vector:
    """The tf-idf vector of the stems, of length 1; stems of unknown rarity weigh as the rarest do."""
    rarest = max(rarity.values(), default=1.0)
    weights = {stem: (1 + log(n)) * rarity.get(stem, rarest) for stem, n in Counter(stems).items()}
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {stem: weight / length for stem, weight in weights.items()} if length else {}
