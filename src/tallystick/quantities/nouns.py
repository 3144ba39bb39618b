"""Nouns: the noun phrase that a number counts, told by plurals and by the words that end a phrase."""

from itertools import pairwise
from typing import NamedTuple

from tallystick.quantities.parts import NAME, NUMBER, PHRASE, WORD, Part, Scene

_QUOTES = '“”"«»„'
_ENDING = frozenset(
    {
        "per",
        "bound_after",
        "range_opens",
        "respectively",
        "bound",
        "since",
        "each",
        "annual_after",
        "partitive",
    }
)
_AHEAD = 5


class Noun(NamedTuple):
    """A noun phrase: its name, the part after it, and whether it holds a plural."""

    name: str
    after: int
    plural: bool


NONE = Noun("", -1, False)


def counted_noun(scene: Scene, at: int) -> Noun:
    """The noun phrase that begins at part `at`; NONE where none does.

    It ends with its run of plurals ("forest cities", "training hours"), or else before a preposition, a verb
    or a sign; complements with "of" stay out. Two plurals joined by "and" count together. A phrase without a
    plural that begins like a verb ("concerned water") is none.
    """
    words, head = _collect(scene, at)
    if not words:
        return NONE
    if head < 0 and _is_no_noun(scene, scene.parts[words[0]]):
        return NONE
    if head < 0 and len(words) == 1 and _takes_object(scene, words[0]):
        return NONE
    last = head if head >= 0 else words[-1]
    end = (_second(scene, last + 1) if head >= 0 else 0) or last + 1
    shown = [i for i in words if i <= last][-scene.lexicon.counted.shown :]
    return Noun(_name(scene, _whole(scene, shown[0], at), end), end, head >= 0)


def bracketed_noun(scene: Scene, at: int) -> str:
    """The plural right before the brackets around the whole number at `at` and nothing else: "new clinics (44)".

    "" where there is none, where a number counts it already ("3 clinics (44)"), where it only labels ("Goals (3)"),
    for the marks of a list ("to women (1), to men (2)"), and at the end of a sentence, where sources are cited, unless
    it ends a list of such counts.
    """
    noun, opened, closed = scene.at(at - 2), scene.at(at - 1), scene.at(at + 1)
    if noun is None or opened is None or closed is None or noun.kind not in (WORD, PHRASE):
        return ""
    if opened.low not in "(（" or opened.glued or closed.low not in ")）" or not is_plural(scene, noun):
        return ""
    first = at - 2
    while first > 0 and _may_stand(scene, first - 1):
        first -= 1
    counted = first > 0 and scene.parts[first - 1].kind == NUMBER
    labels = noun.roles.keys() & {"label", "weak_label"}
    listed = first > 1 and "list" in scene.roles(first - 1) and scene.parts[first - 2].low in ")）"
    after = scene.at(at + 2)
    cited = after is not None and after.low == "." and not listed
    return "" if counted or labels or cited or _marks_list(scene, at) else noun.low


def _marks_list(scene: Scene, at: int) -> bool:
    """Whether the number in brackets at `at` is one of a list that is counted from 1."""
    number = scene.parts[at].number
    value = number.value if number else 0
    before = {
        part.number.value
        for opened, part in pairwise(scene.parts[:at])
        if opened.low in "(（" and part.number
    }
    return value % 1 != 0 or value <= 1 or value - 1 in before


def _takes_object(scene: Scene, at: int) -> bool:
    """Whether the word at `at` is a verb with its object behind it ("those over 75 pay no fee")."""
    after = scene.at(at + 1)
    return after is not None and after.low in scene.lexicon.counted.determiners


def _collect(scene: Scene, at: int) -> tuple[list[int], int]:
    """The places of the words of the phrase, and of the last plural among them (-1 without any)."""
    words: list[int] = []
    head, cut, i, parts = -1, 0, at, scene.parts
    while i < len(parts) and len(words) < scene.lexicon.counted.longest:
        part = parts[i]
        if part.low in _QUOTES or (part.low == "-" and part.glued):
            i += 1
        elif words and (steps := _inside(scene, i)):
            head, i = -1, i + steps
        elif steps := _code_word(scene, i):
            i += steps
        elif (
            words and head < 0 and part.low in scene.lexicon.counted.joins and _leads_to_plural(scene, i + 1)
        ):
            i += 1
        elif not _may_stand(scene, i) or (head >= 0 and not is_plural(scene, part)):
            break
        else:
            if words and not cut and _is_soft(scene, i):
                cut = len(words)
            words.append(i)
            head = i if is_plural(scene, part) else head
            i += 1
    return (words[:cut] if cut and head < 0 else words), head


def _code_word(scene: Scene, at: int) -> int:
    """How many parts at `at` are a code inside the phrase ("718,000 5G base stations")."""
    part, after = scene.parts[at], scene.at(at + 1)
    return 2 if part.kind == NAME and after is not None and after.glued and after.low[0].isalpha() else 0


def _leads_to_plural(scene: Scene, at: int) -> bool:
    """Whether the words behind an "and" go on with the phrase ("central and western provinces")."""
    for i in range(at, min(at + _AHEAD, len(scene.parts))):
        if scene.parts[i].low == "-" and scene.parts[i].glued:
            continue
        if not _may_stand(scene, i) or _is_soft(scene, i):
            return False
        if is_plural(scene, scene.parts[i]):
            return True
    return False


def _is_soft(scene: Scene, at: int) -> bool:
    """Whether the word at `at` may be a verb form behind the noun ("nurses trained") and is no compound."""
    part = scene.parts[at]
    return (_is_verb_form(scene, part) or part.low in scene.lexicon.participles) and not _is_compound(
        scene, at
    )


def _whole(scene: Scene, first: int, at: int) -> int:
    """`first`, moved back to the beginning of the hyphenated word it stands in."""
    while first - 2 >= at and scene.parts[first - 1].low == "-" and scene.parts[first].glued:
        first -= 2
    return first


def _inside(scene: Scene, at: int) -> int:
    """How many parts at `at` are a possessive ("people's organisations") or a stroke inside the phrase."""
    part, after = scene.parts[at], scene.at(at + 1)
    if not part.glued or after is None:
        return 0
    if part.low in scene.lexicon.counted.slashes:
        return 1
    return int("possessive" in part.roles and after.kind in (WORD, PHRASE))


def _name(scene: Scene, first: int, end: int) -> str:
    text = scene.text[scene.parts[first].start : scene.parts[end - 1].end]
    return " ".join("".join(letter for letter in text if letter not in _QUOTES).split())


def _second(scene: Scene, at: int) -> int:
    """The part after "and midwives", or 0: a second plural that is counted together with the first."""
    parts, counted = scene.parts, scene.lexicon.counted
    if at + 1 >= len(parts) or parts[at].low not in counted.joins:
        return 0
    for i in range(at + 1, min(at + 3, len(parts))):
        if not _may_stand(scene, i):
            return 0
        if is_plural(scene, parts[i]):
            after = scene.at(i + 1)
            verb = after is not None and (after.low in counted.determiners or after.kind == NUMBER)
            return 0 if verb else i + 1
    return 0


def is_plural(scene: Scene, part: Part) -> bool:
    """Whether a word looks like a plural noun."""
    low, lexicon = part.low, scene.lexicon
    if low in lexicon.plurals:
        return True
    if low in lexicon.not_plurals or low in lexicon.stops or not low.endswith(lexicon.counted.plural_ends):
        return False
    return len(low) > 2 and not low.endswith(lexicon.counted.not_plural_ends)


def _is_no_noun(scene: Scene, part: Part) -> bool:
    """Whether a phrase that begins so, without a plural, is a verb or an adverb ("21 partly")."""
    return _is_verb_form(scene, part) or part.low.endswith(scene.lexicon.adverb_ends)


def _is_verb_form(scene: Scene, part: Part) -> bool:
    lexicon = scene.lexicon
    return part.low.endswith(lexicon.counted.verb_ends) and part.low not in lexicon.not_verbs


def _may_stand(scene: Scene, at: int) -> bool:
    """Whether the part at `at` may belong to a noun phrase."""
    part = scene.parts[at]
    if part.kind not in (WORD, PHRASE) or not part.low[0].isalpha():
        return False
    if part.low in scene.lexicon.plurals:
        return True
    if part.low in scene.lexicon.stops and not _is_compound(scene, at):
        return False
    if part.kind == PHRASE and "cumulative" in part.roles and part.low.split()[0] in scene.lexicon.stops:
        return False
    if part.roles.keys() & _ENDING and "unit" not in part.roles:
        return False
    return not (part.capital and "month" in part.roles)


def _is_compound(scene: Scene, at: int) -> bool:
    """Whether a hyphen makes one word of this part and its neighbour ("left-behind", "logged-in")."""
    part, dash, word = scene.parts[at], scene.at(at + 1), scene.at(at + 2)
    if dash is not None and word is not None and dash.low == "-" and dash.glued and word.glued:
        return True
    return at > 0 and part.glued and scene.parts[at - 1].low == "-"
