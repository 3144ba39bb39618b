"""Parts: a sentence as numbers, known phrases and plain words, in order."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tallystick.quantities.lexicon import Lexicon
from tallystick.quantities.numerals import Number, Numerals
from tallystick.quantities.phrases import NO_ROLES, Entry, Roles
from tallystick.quantities.tokens import Token, cut

_HYPHENS = ("-", "‑")

WORD, PHRASE, NUMBER, YEAR, NAME, BASE, SIGN = "word", "phrase", "number", "year", "name", "base", "sign"
"""The kinds of part. NAME is a number that is no quantity, BASE one in a denominator ("per 1,000")."""


class Part(NamedTuple):
    """One number, phrase or word. `low` is its text in small letters, `glued` says no space stands before it.

    `capital` says that it is printed with a capital letter; `number` is set for numbers and years.
    """

    kind: str
    low: str
    start: int
    end: int
    glued: bool
    capital: bool
    roles: Roles
    number: Number | None


class Scene(NamedTuple):
    """A sentence while it is read: its text, its parts, and the words of its language."""

    text: str
    parts: list[Part]
    lexicon: Lexicon

    def roles(self, at: int) -> Roles:
        """The roles of the part at `at`; none beyond either end."""
        return self.parts[at].roles if 0 <= at < len(self.parts) else NO_ROLES

    def at(self, at: int) -> Part | None:
        """The part at `at`; None beyond either end."""
        return self.parts[at] if 0 <= at < len(self.parts) else None

    def is_hyphen(self, at: int) -> bool:
        """Whether the hyphen at `at`, spaced on both sides, joins a number and a unit ("30 - year bonds")."""
        after = self.at(at + 1)
        return after is not None and not self.parts[at].glued and not after.glued and "unit" in after.roles

    def is_number(self, at: int) -> bool:
        """Whether a number that counts stands at `at`, or a currency before one."""
        if "currency" in self.roles(at):
            at += 1
        return 0 <= at < len(self.parts) and self.parts[at].kind == NUMBER


def split(text: str, lexicon: Lexicon, numerals: Numerals) -> list[Part]:
    """The parts of `text`: the longest phrase or number at each place."""
    tokens = cut(lexicon.pattern, text)
    lows = [token.low for token in tokens]
    parts: list[Part] = []
    at, count = 0, len(tokens)
    while at < count:
        length, roles = _phrase(tokens, lows, at, lexicon)
        number = None
        if "idiom" not in roles:
            money = bool(parts) and "currency" in parts[-1].roles
            number = numerals.read(tokens, at, money)
        if number is not None and number[1] - at >= length:
            part = _number(tokens, at, number)
            at = number[1]
        else:
            part = _plain(tokens, at, length, roles)
            at += length
        parts.append(part)
    return parts


def _phrase(tokens: Sequence[Token], lows: list[str], at: int, lexicon: Lexicon) -> tuple[int, Roles]:
    """How many tokens the longest phrase at `at` has, and its roles; one token without roles where none."""
    size, roles = _longest(lexicon.phrases, lows[at], lows, at)
    if size > 1 and _cuts_word(tokens, at + size):
        size, roles = _longest(lexicon.phrases, lows[at], [lows[at]], 0)
    text = tokens[at].text
    if text in lexicon.exact:
        length = max(len(entry[0]) for entry in lexicon.exact[text])
        texts = [token.text for token in tokens[at : at + length]]
        exact_size, exact_roles = _longest(lexicon.exact, text, texts, 0)
        if exact_size > size or not roles:
            return max(exact_size, 1), exact_roles
        if exact_size == size:
            return size, {**roles, **exact_roles}
    return max(size, 1), roles


def _cuts_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether a phrase that ends before token `at` would end inside a word ("mothers and under-fives")."""
    return at < len(tokens) and tokens[at].low in _HYPHENS and tokens[at].glued


def _longest(
    phrases: Mapping[str, tuple[Entry, ...]], first: str, words: list[str], at: int
) -> tuple[int, Roles]:
    for phrase, roles in phrases.get(first, ()):
        size = len(phrase)
        if size == 1 or tuple(words[at : at + size]) == phrase:
            return size, roles
    return 0, NO_ROLES


def _number(tokens: Sequence[Token], at: int, read: tuple[Number, int]) -> Part:
    first, last = tokens[at], tokens[read[1] - 1]
    capital = first.text[:1].isupper()
    return Part(NUMBER, first.low, first.start, last.end, first.glued, capital, NO_ROLES, read[0])


def _plain(tokens: Sequence[Token], at: int, length: int, roles: Roles) -> Part:
    first = tokens[at]
    last = tokens[at + length - 1] if length > 1 else first
    low = first.low if length == 1 else " ".join(token.low for token in tokens[at : at + length])
    kind = (
        NAME
        if first.kind in ("code", "num")
        else SIGN
        if first.kind == "other" and not roles
        else PHRASE
        if roles
        else WORD
    )
    return Part(kind, low, first.start, last.end, first.glued, first.text[:1].isupper(), roles, None)
