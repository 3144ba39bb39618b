"""Nouns: the noun phrase that a number counts, told by plurals and by the words that end a phrase."""

from collections.abc import Sequence
from typing import NamedTuple

from tallystick.quantities.lexicon import Lexicon
from tallystick.quantities.parts import NUMBER, PHRASE, WORD, YEAR, Part

_QUOTES = '“”"«»„'
_ENDING = {"per", "bound_after", "range_opens", "respectively", "month"}


class Noun(NamedTuple):
    """A noun phrase: its name, the part after it, and whether it holds a plural."""

    name: str
    after: int
    plural: bool


NONE = Noun("", -1, False)


def counted_noun(parts: Sequence[Part], at: int, text: str, lexicon: Lexicon) -> Noun:
    """The noun phrase that begins at part `at`; NONE where none does.

    It ends with its run of plurals ("forest cities", "training hours"), or else before a preposition, a verb
    or a sign; complements with "of" stay out. Two plurals joined by "and" count together.
    """
    words, head, i = [], -1, at
    while i < len(parts) and len(words) < lexicon.counted.longest:
        part = parts[i]
        if part.low in _QUOTES or (part.low == "-" and part.glued):
            i += 1
            continue
        if _is_possessive(parts, i) or (part.low == "/" and part.glued and words):
            head = -1
            i += 1 + (part.low != "/" and not part.low.endswith("s") and _is_s(parts, i + 1))
            continue
        if not _may_stand(part, bool(words), head >= 0, lexicon):
            break
        if head >= 0 and not is_plural(part, lexicon):
            break
        words.append(i)
        if is_plural(part, lexicon):
            head = i
        i += 1
    return _named(parts, words, head, text, lexicon)


def _is_s(parts: Sequence[Part], at: int) -> bool:
    return at < len(parts) and parts[at].low == "s" and parts[at].glued


def _is_possessive(parts: Sequence[Part], at: int) -> bool:
    return parts[at].low == "'" and (parts[at].glued or _is_s(parts, at + 1))


def _named(parts: Sequence[Part], words: list[int], head: int, text: str, lexicon: Lexicon) -> Noun:
    if not words:
        return NONE
    last = head if head >= 0 else words[-1]
    end = last + 1
    shown = [i for i in words if i <= last][-lexicon.counted.shown :]
    name = text[parts[shown[0]].start : parts[last].end]
    if head >= 0 and (second := _second(parts, end, lexicon)):
        name, end = text[parts[shown[0]].start : parts[second - 1].end], second
    clean = " ".join("".join(c for c in name if c not in _QUOTES).split())
    return Noun(clean, end, head >= 0)


def _second(parts: Sequence[Part], at: int, lexicon: Lexicon) -> int:
    """The part after "and midwives", or 0: a second plural that is counted together with the first."""
    if at + 1 >= len(parts) or parts[at].low not in lexicon.counted.joins:
        return 0
    i = at + 1
    while (
        i < min(at + 3, len(parts))
        and parts[i].kind in (WORD, PHRASE)
        and _may_stand(parts[i], False, False, lexicon)
    ):
        if is_plural(parts[i], lexicon):
            return i + 1 if not _takes_object(parts, i + 1, lexicon) else 0
        i += 1
    return 0


def _takes_object(parts: Sequence[Part], at: int, lexicon: Lexicon) -> bool:
    """Whether an article follows, so that the "plural" was a verb ("and supports the ...")."""
    return at < len(parts) and (parts[at].low in lexicon.counted.determiners or parts[at].kind == NUMBER)


def is_plural(part: Part, lexicon: Lexicon) -> bool:
    """Whether a word looks like a plural noun."""
    low = part.low
    if low in lexicon.plurals:
        return True
    counted = lexicon.counted
    if low in lexicon.not_plurals or not low.endswith(counted.plural_ends):
        return False
    return len(low) > 2 and not low.endswith(counted.not_plural_ends)


def _may_stand(part: Part, begun: bool, headed: bool, lexicon: Lexicon) -> bool:
    """Whether a part may belong to a noun phrase."""
    if part.kind not in (WORD, PHRASE) or part.kind == YEAR:
        return False
    low = part.low
    if low in lexicon.plurals:
        return True
    if low in lexicon.stops or part.roles.keys() & _ENDING or not low[:1].isalpha():
        return False
    if begun and low.endswith(lexicon.counted.verb_ends) and low not in lexicon.not_verbs:
        return False
    return not (part.roles.keys() & {"bound", "since", "fillers"} and "unit" not in part.roles)
