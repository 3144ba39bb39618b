"""Partition: shares that divide one whole although no word says so."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tallystick.checks.arithmetic.clash import Figure
from tallystick.languages.sums import SumWords

_LEAST = 3
"""Shares of a bare list; two may overlap."""

_PAIR = 2


def listed_shares(shares: Sequence[Figure], words: SumWords) -> Sequence[Figure]:
    """The shares of a bare list of items: "55% are farmers, 38% fishers and 17% traders"; () for none.

    Only the first may have a verb, and all items are nouns alike, so that they do not overlap; or the shares
    are those of something that was spent or given.
    """
    if len(shares) < _LEAST:
        return ()
    text, gaps = shares[0].told.text, [one.before(other) for one, other in pairwise(shares)]
    if words.spent.search(text[: shares[0].measurement.start]):
        return (
            shares if all(words.list_link.match(gap) or words.bracket_link.match(gap) for gap in gaps) else ()
        )
    if not all(words.list_link.match(gap) for gap in gaps):
        return ()
    first, *rest = (_item(figure, after) for figure, after in zip(shares, [*shares[1:], None], strict=True))
    if not words.is_item.search(first) or any(words.is_item.search(item) for item in rest):
        return ()
    return shares if all(words.item_noun.search(item) for item in (first, *rest)) else ()


def groups_of_all(shares: Sequence[Figure], words: SumWords) -> Sequence[Figure]:
    """The shares of everybody that two groups have which exclude each other ("52% women and 55% men"); () for none."""
    if len(shares) != _PAIR or ";" in shares[0].before(shares[1]):
        return ()
    first, second = shares
    named = (_before(first, None, pattern) for pattern in words.group_before)
    one = next(filter(None, named), "") or _behind(first, second, words.group_behind)
    ends = words.group_ends.match(second.told.text[second.measurement.end :])
    other = _before(second, first, words.next_group_before) if ends else ""
    other = other or _behind(second, None, words.next_group_behind)
    kinds = {_kind(name, words) for name in (one, other)}
    return shares if None not in kinds and len(kinds) == _PAIR else ()


def _before(figure: Figure, previous: Figure | None, pattern: re.Pattern[str]) -> str:
    """The group that is named right before a share, "" for none."""
    start = previous.measurement.end if previous else 0
    found = pattern.search(figure.told.text[start : figure.measurement.start])
    return found["group"] if found else ""


def _behind(figure: Figure, following: Figure | None, pattern: re.Pattern[str]) -> str:
    """The group that is named right behind a share, "" for none."""
    end = following.measurement.start if following else None
    found = pattern.match(figure.told.text[figure.measurement.end : end])
    return found["group"] if found else ""


def _kind(group: str, words: SumWords) -> int | None:
    """Which of the groups that exclude each other a word names, None for none of them."""
    return next((at for at, pattern in enumerate(words.opposites) if pattern.fullmatch(group)), None)


def _item(figure: Figure, following: Figure | None) -> str:
    """The words behind a share, up to the next one or the end of its clause."""
    end = following.measurement.start if following else None
    return figure.told.text[figure.measurement.end : end].partition(";")[0]
