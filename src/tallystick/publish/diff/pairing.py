"""Which commitment of one evaluation is which of another: by its words, its numbers left aside."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import log

from tallystick.model.assessment import Assessment

LIKE = 0.6
"""The share of weighted words in common from which two commitments are taken for one: on the safe side, so that
what is dropped is never hidden behind something new that sounds alike."""

_WORD = re.compile(r"[^\W\d_]+")
Words = Counter[str]


def pairs(
    before: Sequence[Assessment], after: Sequence[Assessment]
) -> tuple[tuple[Assessment | None, Assessment | None], ...]:
    """The two sides of each commitment, in the order of `after`; then those that are only in `before`.

    The same words under the same article come first, then the same words anywhere, then overlapping places of
    the same stored text, then the words most alike.
    """
    partner: dict[int, int] = {}
    stages = (_same(before, after, _placed), _same(before, after, _said), _overlapping(before, after))
    for found in (*stages, _alike(before, after)):
        for old, new in found:
            if new not in partner and old not in partner.values():
                partner[new] = old
    kept = [(before[partner[i]] if i in partner else None, each) for i, each in enumerate(after)]
    lost = set(range(len(before))) - set(partner.values())
    return (*kept, *((before[i], None) for i in sorted(lost)))


def same_words(one: Assessment, other: Assessment) -> bool:
    """Whether two commitments say the same, letter case and spaces aside."""
    return _said(one) == _said(other)


def _placed(assessment: Assessment) -> tuple[str, ...]:
    return (assessment.commitment.article, *_said(assessment))


def _said(assessment: Assessment) -> tuple[str, ...]:
    return tuple(assessment.commitment.quote.text.casefold().split())


def _same(
    before: Sequence[Assessment], after: Sequence[Assessment], key: Callable[[Assessment], tuple[str, ...]]
) -> Iterator[tuple[int, int]]:
    """Places of commitments with the same key, first with first."""
    waiting: dict[tuple[str, ...], list[int]] = {}
    for place, each in enumerate(before):
        waiting.setdefault(key(each), []).append(place)
    for place, each in enumerate(after):
        for old in waiting.get(key(each), ()):
            yield old, place


def _overlapping(before: Sequence[Assessment], after: Sequence[Assessment]) -> list[tuple[int, int]]:
    """Places of commitments cut from the same stretch of the same text, the longest stretch first."""
    olds: dict[tuple[str, str], list[int]] = {}
    for place, each in enumerate(before):
        olds.setdefault(_text(each), []).append(place)
    shared = [
        (-_overlap(before[old], each), new, old)
        for new, each in enumerate(after)
        for old in olds.get(_text(each), ())
    ]
    return [(old, new) for overlap, new, old in sorted(shared) if overlap < 0]


def _text(assessment: Assessment) -> tuple[str, str]:
    return assessment.commitment.quote.sha256, assessment.commitment.article


def _overlap(one: Assessment, other: Assessment) -> int:
    first, second = one.commitment.quote, other.commitment.quote
    return min(first.end, second.end) - max(first.start, second.start)


def _alike(before: Sequence[Assessment], after: Sequence[Assessment]) -> list[tuple[int, int]]:
    """Places of commitments alike enough, the most alike first."""
    olds, news = [_words(each) for each in before], [_words(each) for each in after]
    weights = _weights([*olds, *news])
    holders: dict[str, list[int]] = {}
    for place, words in enumerate(olds):
        for word in words:
            holders.setdefault(word, []).append(place)
    scored = []
    for new, words in enumerate(news):
        near = dict.fromkeys(old for word in words for old in holders.get(word, ()))
        for old in near:
            score = _likeness(olds[old], words, weights)
            if score >= LIKE:
                elsewhere = before[old].commitment.article != after[new].commitment.article
                scored.append((-score, elsewhere, new, old))
    return [(old, new) for _, _, new, old in sorted(scored)]


def _words(assessment: Assessment) -> Words:
    return Counter(_WORD.findall(assessment.commitment.quote.text.casefold()))


def _weights(texts: Iterable[Words]) -> Mapping[str, float]:
    """Rare words say more of what a commitment is about than those that stand in many."""
    seen = Counter(word for words in texts for word in words)
    most = max(seen.values(), default=1)
    return {word: 1 + log(most / count) for word, count in seen.items()}


def _likeness(one: Words, other: Words, weights: Mapping[str, float]) -> float:
    """Twice what two texts share, of all they say, by weight (Dice)."""
    shared = sum(weights[word] * count for word, count in (one & other).items())
    return 2 * shared / sum(weights[word] * count for words in (one, other) for word, count in words.items())
