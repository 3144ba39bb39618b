"""Numerals: a number printed in digits, in words or in both, as an exact value."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from tallystick.quantities.lexicon import Lexicon, NumberWords, decimal, percent
from tallystick.quantities.tokens import MAX_DIGITS, Token

_THOUSAND = 1000
_TEN = 10
_YEAR_DIGITS = 4


class Number(NamedTuple):
    """A number and what its form says.

    `share` marks a fraction without a scale ("two-thirds", "half"), in percent. `rate` is the denominator of
    "58/100,000". `bare` is the digits as printed when nothing but digits was printed. `scale` is the factor
    of its scale words, 1 without any.
    """

    value: Decimal
    share: bool = False
    rate: int = 0
    bare: str = ""
    scale: int = 1


class Numerals:
    """Reads numbers by one language's words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words: NumberWords = lexicon.words
        self._decimal = lexicon.numbers.decimal
        self._drop = str.maketrans("", "", lexicon.group_marks)
        self._articles = frozenset(lexicon.numbers.articles)
        self._joins = frozenset(lexicon.numbers.joins)
        self._point = frozenset(lexicon.numbers.point)
        self._share_marks = frozenset(lexicon.numbers.share_marks)
        self._rates = lexicon.rates
        self._decimal_ends = lexicon.decimal_ends
        self._currencies = lexicon.currencies
        self._plurals = lexicon.plurals
        self._not_plurals = lexicon.not_plurals
        self._plural_ends = lexicon.counted.plural_ends
        self._function_words = lexicon.stops

    def read(self, tokens: Sequence[Token], at: int, money: bool) -> tuple[Number, int] | None:
        """The number that begins at token `at` and the token after it, or None.

        `money` says that a currency stands before it, so that "5m" is five million and not five metres.
        """
        token = tokens[at]
        if token.kind == "num":
            return self._digits(tokens, at, money)
        if token.low in self._words.signs:
            return Number(percent(self._words.signs[token.low]), share=True), at + 1
        if token.low in self._words.starts:
            return self._spelled(tokens, at)
        return None

    def plain(self, text: str) -> Decimal | None:
        """The value of a numeral without words; None when it is too long to be one."""
        if len(text) > MAX_DIGITS:
            return None
        return Decimal(text.translate(self._drop).replace(self._decimal, "."))

    def _digits(self, tokens: Sequence[Token], at: int, money: bool) -> tuple[Number, int] | None:
        value = self.plain(tokens[at].text)
        if value is None:
            return None
        exact, after, mixed = Fraction(value), at + 1, False
        if tail := self._other_decimal(tokens, after):
            exact, after, mixed = exact + tail, after + 2, True
        while (zeros := _loose_thousands(tokens, after)) and exact < _THOUSAND:
            exact, after, mixed = exact * _THOUSAND, after + zeros, True
        if (
            (below := _denominator(tokens, after))
            and not _is_slash_year(tokens, at)
            and (exact.denominator == 1 or below in self._rates)
        ):
            return self._over(exact, below, after + 2)
        if (part := self._mixed(tokens, after)) is not None:
            exact, after, mixed = exact + part[0], part[1], True
        tens = self._tens(tokens, after)
        scale, end = self._scale(tokens, after + tens, money)
        scale *= 10**tens
        bare = tokens[at].text if end == at + 1 and not mixed else ""
        return Number(decimal(exact * scale), bare=bare, scale=scale), end

    def _other_decimal(self, tokens: Sequence[Token], at: int) -> Fraction:
        """The decimals of "17,3 percent", printed with the mark of another language; 0 where there are none."""
        if at + 2 >= len(tokens) or tokens[at].low not in (",", ".") or not tokens[at].glued:
            return Fraction(0)
        tail = tokens[at + 1].text
        if not (
            tokens[at + 1].glued
            and tail.isdigit()
            and len(tail) <= 2
            and tokens[at + 2].low in self._decimal_ends
        ):
            return Fraction(0)
        return Fraction(int(tail), 10 ** len(tail))

    def _over(self, above: Fraction, below: int, after: int) -> tuple[Number, int] | None:
        """ "58/100,000" is a rate, "3/4" a share."""
        if below in self._rates:
            return Number(decimal(above), rate=below), after
        if 0 < above < below <= 100:
            return Number(percent(above / below), share=True), after
        return None

    def _mixed(self, tokens: Sequence[Token], at: int) -> tuple[Fraction, int] | None:
        """The fraction of "10 1/2", "3½" or "2 and a half"."""
        if at >= len(tokens):
            return None
        if tokens[at].low in self._words.signs:
            return self._words.signs[tokens[at].low], at + 1
        if tokens[at].kind == "num" and not tokens[at].glued and (below := _denominator(tokens, at + 1)):
            above = self.plain(tokens[at].text)
            if above is not None and 0 < above < below <= 100:
                return Fraction(above) / below, at + 3
            return None
        if tokens[at].low in self._joins and at + 2 < len(tokens) and tokens[at + 1].low in self._articles:
            below = self._words.denominators.get(tokens[at + 2].low, 0)
            if below in (2, 4):
                return Fraction(1, below), at + 3
        return None

    def _tens(self, tokens: Sequence[Token], at: int) -> int:
        """1 where "ten" stands between digits and a scale ("31.8 ten thousand", as Chinese counts), else 0."""
        if at + 1 >= len(tokens) or self._words.values.get(tokens[at].low) != _TEN:
            return 0
        hyphened = at + 2 < len(tokens) and tokens[at + 2].low == "-"
        return int(tokens[at + 1].low in self._words.scales and not hyphened)

    def _scale(self, tokens: Sequence[Token], at: int, money: bool) -> tuple[int, int]:
        """The factor of the scale words from `at` on, and the token after them."""
        factor, words = 1, self._words
        while at < len(tokens):
            hyphen = tokens[at].low == "-" and tokens[at].glued and at + 1 < len(tokens)
            token = tokens[at + 1] if hyphen else tokens[at]
            value = words.scales.get(token.low) or words.multipliers.get(token.low)
            if (
                value is None
                and token.glued
                and not hyphen
                and (money or token.text == "k" or self._scales_noun(tokens, at + 1))
            ):
                value = words.short_scales.get(token.text)
            if value is None:
                break
            factor, at = factor * value, at + 1 + hyphen
        return factor, at

    def _scales_noun(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a currency or a plural follows a short scale ("1.8M dollars", "1.2m people"; not "1.2 m high")."""
        if at >= len(tokens) or tokens[at].glued:
            return False
        low = tokens[at].low
        if low in self._currencies or low in self._plurals:
            return True
        return (
            low.endswith(self._plural_ends)
            and low not in self._function_words
            and low not in self._not_plurals
        )

    def _spelled(self, tokens: Sequence[Token], at: int) -> tuple[Number, int] | None:
        if (fraction := self._fraction(tokens, at)) is not None:
            return fraction
        found = self._words_from(tokens, at)
        if found is None:
            return None
        value, after, scale = found
        if after < len(tokens) and tokens[after].low in self._point:
            decimals, end = self._decimals(tokens, after + 1)
            if decimals:
                factor, end = self._scale(tokens, end, False)
                return Number(Decimal(f"{value}.{decimals}") * factor, scale=factor), end
        if (part := self._mixed(tokens, after)) is not None and value < 100:
            factor, end = self._scale(tokens, part[1], False)
            return Number(decimal((value + part[0]) * factor), scale=factor), end
        return Number(Decimal(value), scale=scale), after

    def _decimals(self, tokens: Sequence[Token], at: int) -> tuple[str, int]:
        digits = ""
        while (
            at < len(tokens)
            and 0 <= self._words.values.get(tokens[at].low, -1) < 10
            and len(digits) < MAX_DIGITS
        ):
            digits += str(self._words.values[tokens[at].low])
            at += 1
        return digits, at

    def _words_from(self, tokens: Sequence[Token], at: int) -> tuple[int, int, int] | None:
        """The value of number words from `at` on, the token after them, and the factor of a closing scale.

        `room` is what the next word must stay below: 10 after "twenty", 100 after "hundred".
        """
        words, total, group, unit, scale = self._words, 0, 0, 0, 1
        counted, room, end = False, 0, at
        if tokens[at].low in self._articles:
            if not self._multiplies(tokens, at + 1):
                return None
            unit, counted, at = 1, True, at + 1
        while at < len(tokens):
            low = tokens[at].low
            value = words.values.get(low)
            if value is not None and (not counted or 0 < value < room):
                unit, scale, counted = unit + value, 1, True
                room = 10 if value >= 20 and value % 10 == 0 else 0
            elif counted and (value := words.multipliers.get(low)):
                group, unit, scale, room = group + (unit or 1) * value, 0, value, value
            elif counted and (value := words.scales.get(low)):
                total = total + (group + unit) * value if group + unit else total * value
                group, unit, scale, room = 0, 0, value, value
            else:
                break
            end = at + 1
            at = end + self._bridge(tokens, end, unit == 0 and (group > 0 or scale == _THOUSAND))
        return (total + group + unit, end, scale) if counted else None

    def _multiplies(self, tokens: Sequence[Token], at: int) -> bool:
        if at >= len(tokens):
            return False
        return tokens[at].low in self._words.multipliers or tokens[at].low in self._words.scales

    def _bridge(self, tokens: Sequence[Token], at: int, closed: bool) -> int:
        """How many tokens lead from one number word to the next: a hyphen, or "and" after a closed hundred."""
        if at >= len(tokens):
            return 0
        if tokens[at].low == "-":
            return int(tokens[at].glued)
        return int(closed and tokens[at].low in self._joins)

    def _fraction(self, tokens: Sequence[Token], at: int) -> tuple[Number, int] | None:
        """ "two-thirds", "a quarter of", "half", "half a million", "one third of"."""
        words, low = self._words, tokens[at].low
        if words.denominators.get(low) == 2:
            return self._half(tokens, at)
        above = 1 if low in self._articles else words.values.get(low, 0)
        nearest = at + 1
        if nearest < len(tokens) and tokens[nearest].low == "-" and tokens[nearest].glued:
            nearest += 1
        if not above or nearest >= len(tokens):
            return None
        below = words.denominators.get(tokens[nearest].low, 0)
        if not below or not self._is_fraction(tokens, above, nearest):
            return None
        return self._share(tokens, Fraction(above, below), nearest + 1)

    def _is_fraction(self, tokens: Sequence[Token], above: int, at: int) -> bool:
        """Whether the denominator at `at` is one: "a third of", not "a third batch"."""
        following = tokens[at + 1].low if at + 1 < len(tokens) else ""
        if above > 1:
            return tokens[at].low.endswith(self._plural_ends) or following in self._share_marks
        scaled = following in self._words.scales
        return scaled or following in self._function_words or not following.isalpha()

    def _half(self, tokens: Sequence[Token], at: int) -> tuple[Number, int] | None:
        following = tokens[at + 1].low if at + 1 < len(tokens) else ""
        if following == "-":
            return None
        return self._share(tokens, Fraction(1, 2), at + 1)

    def _share(self, tokens: Sequence[Token], value: Fraction, at: int) -> tuple[Number, int]:
        """A share in percent, or with its scale ("half a million", "a quarter of a billion") a number."""
        skip = at
        while (
            skip < len(tokens) and skip < at + 2 and tokens[skip].low in (*self._share_marks, *self._articles)
        ):
            skip += 1
        scale, end = self._scale(tokens, skip, False)
        if scale > 1:
            return Number(decimal(value * scale), scale=scale), end
        return Number(percent(value), share=True), at


def _denominator(tokens: Sequence[Token], at: int) -> int:
    """The whole number after a glued slash at `at`, or 0."""
    if at + 1 >= len(tokens) or tokens[at].low not in ("/", "⁄") or not tokens[at].glued:
        return 0
    below = tokens[at + 1]
    if below.kind != "num" or not below.glued or len(below.text) > MAX_DIGITS:
        return 0
    digits = "".join(filter(str.isdigit, below.text))
    return int(digits) if len(digits) <= 9 and "." not in below.text else 0


def _is_slash_year(tokens: Sequence[Token], at: int) -> bool:
    """Whether the next year follows a year, as in "2022/23"."""
    first, second = tokens[at].text, tokens[at + 2].text
    if len(first) != _YEAR_DIGITS or len(second) != _YEAR_DIGITS // 2 or not first.isdigit():
        return False
    return (int(first) + 1) % 100 == int(second)


def _loose_thousands(tokens: Sequence[Token], at: int) -> int:
    """How many tokens at `at` are the rest of "10, 000", as careless typesetting prints it."""
    if at + 1 >= len(tokens) or tokens[at].low != "," or not tokens[at].glued:
        return 0
    return 2 if tokens[at + 1].text == "000" else 0
