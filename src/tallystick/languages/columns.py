"""Columns: what the header of a column or the name of a field means, by the words of one language."""

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cache

from tallystick.languages.headers import Headers, all_headers
from tallystick.languages.language import folder
from tallystick.languages.table import load_table
from tallystick.languages.tokens import tokens_of, without_years, year_in

_NAME = 2  # words that name a thing: what it is, and of what ("mortality rate")
_HEAD = 4  # words of a text that say what it is about
_SHORTEST_ROOT = 2  # letters
_PARTS = re.compile(r"\s*(?:[;\n•|]|\.\s+(?:\w+\s+){0,2}\w+:)\s*")
_ACRONYM = re.compile(r"(?:[A-Z][\w.-]*){2,}")
_ASIDE = re.compile(r"\s*[(:,–—-].*$|\s*\d+\s*%?$")
_NUMBERS = re.compile(r"(?<![^\W_])\d+(?:\.\d+)*(?![^\W_])")


@dataclass(frozen=True)
class ColumnTable:
    """The table columns.toml of a language; the comments in the English one say what each key means."""

    technical: tuple[str, ...]
    neutral: tuple[str, ...]
    no_commitments: tuple[str, ...]
    closings: tuple[str, ...]
    totals: tuple[str, ...]
    blanks: tuple[str, ...]
    marks: tuple[str, ...]
    statuses: tuple[str, ...]
    institutions: tuple[str, ...]
    joins: tuple[str, ...]
    articles: tuple[str, ...]
    parts: tuple[str, ...]
    captions: tuple[str, ...]
    divisions: tuple[str, ...]
    counts: tuple[str, ...]
    shares: tuple[str, ...]
    more: tuple[str, ...]
    less: tuple[str, ...]
    verb_endings: tuple[str, ...]
    plan_years: re.Pattern[str]


class Columns:
    """Understands headers and cells by one language's table."""

    def __init__(self, table: ColumnTable, headers: tuple[Headers, ...]) -> None:
        self._headers = headers
        self.words_of = headers[0].words_of
        words_of = self.words_of
        self._parts = frozenset(map(words_of, table.parts))
        self._captions = frozenset(map(words_of, table.captions))
        self._divisions = frozenset(map(words_of, table.divisions))
        self._technical = frozenset(map(words_of, table.technical))
        self._neutral = frozenset(map(words_of, table.neutral))
        self._no_commitments = frozenset(map(words_of, table.no_commitments))
        self._closings = frozenset(map(words_of, table.closings))
        self._totals = frozenset(map(words_of, table.totals))
        self._blanks = frozenset(blank.lower() for blank in table.blanks)
        self._marks = frozenset(table.marks)
        self._statuses = frozenset(map(words_of, table.statuses))
        self._institutions = frozenset(word for name in table.institutions for word in words_of(name))
        self._separator = _separator(table.joins)
        self._counts = _opening(table.counts, table.articles)
        self._shares = _opening(table.shares, table.articles)
        self._more = frozenset(word for name in table.more for word in words_of(name))
        self._less = frozenset(word for name in table.less for word in words_of(name))
        self._verb_endings = table.verb_endings
        self._plan_years = table.plan_years
        self._period: tuple[int, int] | None = None
        self._given: dict[tuple[str, ...], str | None] = {}

    def naming(self, names: Iterable[tuple[str, str | None]]) -> "Columns":
        """These columns, but that a header with one of `names` means what is given with it."""
        other = copy(self)
        other._given = {tokens_of(name): meaning for name, meaning in names}
        return other

    def of_plan(self, period: tuple[int, int] | None) -> "Columns":
        """These columns in a plan that runs from one year to another; None where it does not say so."""
        other = copy(self)
        other._period = period
        return other

    def dated(self, text: str) -> str:
        """A header or date with the calendar years of the years of the plan that it names ("Year 3", "Y1-Y3").

        It stays as it is where it prints a calendar year itself, or the plan does not say when it runs or ends sooner.
        """
        return text if self._period is None or year_in(text) else self._plan_years.sub(self._calendar, text)

    def _calendar(self, named: re.Match[str]) -> str:
        start, end = self._period or (0, 0)
        first = start + int(named["first"]) - 1
        last = start + int(named["last"] or named["first"]) - 1
        if not start <= first <= last <= end:
            return named.group()
        return str(last) if first == last else f"{first}-{last}"

    def meaning(self, header: str) -> str | None:
        """The name of what a header means, None where its words do not say in any language that has a table of
        headers (see Headers.meaning)."""
        if (given := tokens_of(header)) in self._given:
            return self._given[given]
        header = self.dated(header)
        if self.is_technical(header):
            return None
        found = (meaning for headers in self._headers if (meaning := headers.meaning(header)))
        return next(found, None) or (self._headers[0].last_word(header) if "_" in header else None)

    def is_kept(self, header: str) -> bool:
        """Whether a header names something that is known and fills no field ("Remarks")."""
        return any(headers.is_kept(header) for headers in self._headers)

    def is_technical(self, header: str) -> bool:
        """Whether a field belongs to the making of a page or file; its last words decide."""
        words = self.words_of(header)
        return any(words[len(words) - size :] in self._technical for size in (1, 2))

    def is_neutral(self, header: str) -> bool:
        """Whether a header names figures without saying which ("Value")."""
        return self.words_of(without_years(self.dated(header))) in self._neutral

    def is_no_commitment(self, heading: str) -> bool:
        """Whether a heading is one of those that head no commitment ("Introduction")."""
        words = self.words_of(_NUMBERS.sub(" ", heading))
        return words in self._no_commitments or words[:1] in self._no_commitments

    def is_closing(self, heading: str) -> bool:
        """Whether a heading ends what stands above it, however deep it is printed ("Footnotes")."""
        words = self.words_of(_NUMBERS.sub(" ", heading))
        return words in self._closings or words[:1] in self._closings

    def is_total(self, text: str) -> bool:
        """Whether the first cell of a row says that it adds up others."""
        words = self.words_of(text)
        return words in self._totals or words[:1] in self._totals or words[:2] in self._totals

    def is_blank(self, text: str) -> bool:
        """Whether a cell says nothing."""
        plain = text.strip().lower()
        return not plain or plain in self._blanks or plain.rstrip(".") in self._blanks

    def is_mark(self, text: str) -> bool:
        """Whether a cell only marks one of several options."""
        return text.strip().lower() in self._marks

    def is_status(self, text: str) -> bool:
        """Whether a cell holds the words of a status, with no more than an aside behind them."""
        plain = text.strip()
        return bool({self.words_of(plain), self.words_of(_ASIDE.sub("", plain))} & self._statuses)

    def is_part(self, keyword: str) -> bool:
        """Whether a word names a step inside an item ("Milestone")."""
        return self.words_of(keyword) in self._parts

    def is_item(self, keyword: str) -> bool:
        """Whether a word is one for an item of a plan ("Action"), in any language that has a table of headers."""
        return any(headers.is_item(keyword) for headers in self._headers) or self.meaning(keyword) in (
            "action",
            "indicator",
        )

    def is_caption(self, keyword: str) -> bool:
        """Whether a word begins the caption of a table or figure, or names an annex."""
        return self.words_of(keyword) in self._captions

    def is_division(self, keyword: str) -> bool:
        """Whether a word names a division of a document ("Chapter"), and no item of a plan."""
        return self.words_of(keyword) in self._divisions

    def counted(self, indicator: str) -> str:
        """What an indicator counts ("Number of youth houses": youth houses); "" where it does not say."""
        found = self._counts.match(indicator.strip())
        return indicator.strip()[found.end() :].strip(" .:") if found else ""

    def is_share(self, indicator: str) -> bool:
        """Whether an indicator gives a share, so that a bare figure below it is a percentage."""
        return self._shares.match(indicator.strip()) is not None

    def tends_to(self, text: str) -> str | None:
        """Whether the verb that opens a text, or what it names first, asks for `more` or for `less`; None where
        they do not say. What stands behind a preposition ("shelters for victims of violence") does not count."""
        words = {part for word in self._head(text)[:_HEAD] for part in (word, self._root(word))}
        if words & self._less:
            return "less"
        return "more" if words & self._more else None

    def names_less(self, text: str) -> bool:
        """Whether what a text names first is itself what less is better of ("infant mortality rate"), and does not only
        have it in its name ("poverty relief fund")."""
        last = self._head(text)[-_NAME:]
        return not self._less.isdisjoint(part for word in last for part in (word, self._root(word)))

    def _head(self, text: str) -> Sequence[str]:
        """The words before the first preposition, without those that only open the name of an indicator."""
        plain = text.strip()
        opening = self._counts.match(plain) or self._shares.match(plain)
        return self.words_of(self._headers[0].head(plain[opening.end() if opening else 0 :]))

    def institutions(self, text: str) -> tuple[str, ...]:
        """The institutions a cell lists, as printed.

        A comma or a joining word parts two of them only where what follows names an institution of its own; a short
        label behind a full stop always does ("Ministry of Health. With: Red Cross").
        """
        lists = (part for part in _PARTS.split(text) if not self.is_blank(part))
        found = (name.strip(" .,") for part in lists for name in self._parted(part))
        return tuple(dict.fromkeys(name for name in found if name and not self.is_blank(name)))

    def _parted(self, text: str) -> Iterator[str]:
        pieces = self._separator.split(text)
        name = pieces[0]
        for separator, piece in zip(pieces[1::2], pieces[2::2], strict=True):
            if self._names_institution(piece, separator):
                yield name
                name = piece
            else:
                name += separator + piece
        yield name

    def _names_institution(self, piece: str, separator: str) -> bool:
        words = self.words_of(piece)
        if separator.startswith(",") or "/" in separator:
            return bool(_ACRONYM.fullmatch(piece.strip()) or self._institutions.intersection(words))
        return bool(words) and words[0] in self._institutions

    def _root(self, word: str) -> str:
        """A verb without the ending of its forms ("reduced", "reducing")."""
        for ending in self._verb_endings:
            if word.endswith(ending) and len(word) > len(ending) + _SHORTEST_ROOT:
                return word[: -len(ending)]
        return word


def _separator(joins: tuple[str, ...]) -> re.Pattern[str]:
    """What stands between two names of a list; it is kept when a text is split by it."""
    return re.compile(rf"(,\s+|\s+/\s+|\s*&\s*|\s+(?:{'|'.join(map(re.escape, joins))})\s+)")


def _opening(phrases: tuple[str, ...], articles: tuple[str, ...]) -> re.Pattern[str]:
    """How a text opens that begins with one of the phrases, an article before or behind it."""
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    article = rf"(?:(?:{'|'.join(map(re.escape, articles))}) )?"
    return re.compile(rf"{article}(?:{'|'.join(map(re.escape, longest))})\s+{article}", re.IGNORECASE)


@cache
def columns_of(language: str) -> Columns:
    """The Columns of a language code. Raises DataError when it has no table or it is wrong."""
    own = folder(language)
    return Columns(load_table(ColumnTable, own, "columns"), all_headers(own))
