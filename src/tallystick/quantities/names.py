"""Names: which numbers are years, dates, labels or parts of names, and so count nothing."""

from collections.abc import Sequence

from tallystick.quantities.lexicon import Lexicon
from tallystick.quantities.parts import NAME, NUMBER, SIGN, WORD, YEAR, Part

_OPEN, _CLOSE = "([（", ")]）"
_QUOTES = "“\"«‹„'"
_LONGEST_ACRONYM = 6
_LAST_DAY = 31


def sort_out(parts: list[Part], text: str, lexicon: Lexicon) -> list[Part]:
    """The parts with every number that is no quantity as a YEAR or a NAME."""
    out: list[Part] = []
    for at, part in enumerate(parts):
        if part.kind == NUMBER:
            kind = _kind(parts, out, at, text, lexicon)
            if kind != NUMBER:
                part = part._replace(kind=kind)
        out.append(part)
    return out


def _kind(parts: Sequence[Part], done: Sequence[Part], at: int, text: str, lexicon: Lexicon) -> str:
    before = done[at - 1] if at else None
    after = parts[at + 1] if at + 1 < len(parts) else None
    if _is_date(done, parts, at):
        return NAME
    if _is_year(done, parts, at, lexicon):
        return YEAR
    named = (
        _is_glued(before, parts[at], after, done, lexicon)
        or _is_labelled(done, parts, at)
        or _is_marker(done, parts, at)
        or _is_acronym(before, parts, at, text)
        or _is_title(parts, at, text)
        or _is_hyphened(parts, at)
    )
    return NAME if named else NUMBER


def _roles(part: Part | None, role: str) -> bool:
    return part is not None and role in part.roles


def _at(parts: Sequence[Part], at: int) -> Part | None:
    return parts[at] if 0 <= at < len(parts) else None


def _bare(part: Part) -> str:
    return part.number.bare if part.number else ""


def _is_date(done: Sequence[Part], parts: Sequence[Part], at: int) -> bool:
    """ "28 May", "May 28", "28th": a day of a month."""
    digits = _bare(parts[at])
    if not digits.isdigit() or int(digits[:4]) > _LAST_DAY or len(digits) > 2:
        return False
    after, before = _at(parts, at + 1), _at(done, at - 1)
    if _roles(after, "month") and after is not None and after.capital:
        return True
    return _roles(before, "month") and before is not None and before.capital and not _roles(after, "unit")


def _is_year(done: Sequence[Part], parts: Sequence[Part], at: int, lexicon: Lexicon) -> bool:
    digits = _bare(parts[at])
    periods = lexicon.periods
    if len(digits) != len(str(periods.last_year)) or not digits.isdigit():
        return _is_short_year(done, digits)
    if not periods.first_year <= int(digits) <= periods.last_year:
        return False
    before, after = _at(done, at - 1), _at(parts, at + 1)
    if _roles(before, "currency") or _roles(after, "per"):
        return False
    if after is not None and "unit" in after.roles and not after.roles.keys() & {"range_marks"}:
        return _roles(before, "before_year") and after.low in lexicon.changes.links.get("to", ())
    if (
        before is None
        or _roles(before, "before_year")
        or _roles(before, "month")
        or before.kind in (SIGN, YEAR, NAME)
    ):
        return True
    if after is None or after.kind != WORD:
        return not _roles(before, "bound") or _roles(before, "since") or _roles(before, "around")
    return not _looks_counted(after, lexicon) or before.capital


def _is_short_year(done: Sequence[Part], digits: str) -> bool:
    """The second year of "2016-20"."""
    if len(digits) != 2 or len(done) < 2:
        return False
    dash, first = done[-1], done[-2]
    return first.kind == YEAR and dash.glued and dash.low in "-–/" and "joins" in dash.roles


def _looks_counted(part: Part, lexicon: Lexicon) -> bool:
    """Whether a word is a plain plural noun, so that the digits before it count."""
    low = part.low
    if low in lexicon.not_plurals or low in lexicon.stops:
        return False
    return low in lexicon.plurals or low.endswith(lexicon.counted.plural_ends)


def _is_glued(
    before: Part | None, part: Part, after: Part | None, done: Sequence[Part], lexicon: Lexicon
) -> bool:
    """ "PM2.5", "4G", "COVID-19", "1+X", "16th", "1990s"."""
    if part.number is None or not part.low[0].isdigit():
        return False
    if after is not None and after.glued and after.kind == WORD and not after.low.isdigit():
        return _ends_name(part, after, lexicon)
    if after is not None and after.glued and after.low in lexicon.numbers.ordinal_ends:
        return True
    if before is None or not part.glued:
        return False
    if before.kind == WORD or (before.kind == NAME):
        return True
    if before.low in "-‑+/." and before.glued and len(done) > 1:
        return _is_name_word(done[-2])
    return before.low in "#№"


def _ends_name(part: Part, after: Part, lexicon: Lexicon) -> bool:
    """Whether glued letters make digits a name: "4G" and "16th" do, "81.3%in" does not."""
    return len(after.low) <= 2 or after.low in lexicon.numbers.ordinal_ends or after.low[0] == "s"


def _is_name_word(part: Part) -> bool:
    """Whether a hyphen after this part makes a name of the number: "COVID-19", but not "under-5"."""
    if part.kind == NAME:
        return True
    return part.kind == WORD and part.low.isalpha() or "label" in part.roles


def _is_labelled(done: Sequence[Part], parts: Sequence[Part], at: int) -> bool:
    """ "Article 3", "Goals 3, 4 and 5", "No. 12"."""
    before = _at(done, at - 1)
    if before is None:
        return False
    if before.kind == NAME and before.number is not None:
        return False
    label = before
    if before.low in (",", "and", "-", "–", "to", "or", "&") and len(done) > 1 and done[at - 2].kind == NAME:
        return _follows_label(done, at) and not _counts(parts, at)
    if "label" not in label.roles:
        return False
    if "weak_label" in label.roles:
        return not _counts(parts, at)
    return not _roles(_at(parts, at + 1), "unit")


def _follows_label(done: Sequence[Part], at: int) -> bool:
    """Whether the list of names before `at` began with a label."""
    i = at - 1
    while i >= 0 and (done[i].kind == NAME or done[i].low in (",", "and", "-", "–", "to", "or", "&")):
        i -= 1
    return i >= 0 and "label" in done[i].roles


def _counts(parts: Sequence[Part], at: int) -> bool:
    """Whether a unit or a noun follows the number at `at`."""
    after = _at(parts, at + 1)
    if after is None:
        return False
    return bool(after.roles.keys() & {"unit", "per"}) or after.kind == WORD


def _is_marker(done: Sequence[Part], parts: Sequence[Part], at: int) -> bool:
    """ "(5)", "1)", "2." at the start: marks of a list, and figures that repeat a word ("two (2)")."""
    digits, before, after = _bare(parts[at]), _at(done, at - 1), _at(parts, at + 1)
    if not digits or after is None:
        return False
    if after.low in _CLOSE and before is not None and before.low in _OPEN:
        return True
    if before is None or before.low in ";:":
        if after.low in _CLOSE:
            return True
        following = _at(parts, at + 2)
        return after.low == "." and after.glued and following is not None and following.capital
    return False


def _is_acronym(before: Part | None, parts: Sequence[Part], at: int, text: str) -> bool:
    """ "ISO 9001", "GB/T 36748": whole digits straight after capitals, without anything to count."""
    if before is None or before.roles or before.kind != WORD or not _bare(parts[at]).isdigit():
        return False
    printed = text[before.start : before.end]
    return printed.isupper() and len(printed) <= _LONGEST_ACRONYM and not _counts(parts, at)


def _is_title(parts: Sequence[Part], at: int, text: str) -> bool:
    """ "Two Sessions", "the Five-Year Plan", “three guarantees”: a number word inside a name."""
    part, after = parts[at], _at(parts, at + 1)
    if after is None or "unit" in after.roles and part.low[0].isdigit():
        return False
    before = _at(parts, at - 1)
    quoted = before is not None and before.low in _QUOTES and part.glued
    if quoted and not (part.number and part.number.share):
        return "unit" not in after.roles and _closes_soon(parts, at)
    if not part.capital:
        return False
    noun = _at(parts, at + 2) if after.low == "-" else after
    if noun is None or not noun.capital:
        return False
    return not text[noun.start : noun.end].isupper() or at > 0


def _closes_soon(parts: Sequence[Part], at: int) -> bool:
    return any(part.low in "”\"»›'" for part in parts[at + 1 : at + 7])


def _is_hyphened(parts: Sequence[Part], at: int) -> bool:
    """ "three-level", "two-door", "zero-employment": a number inside an adjective of another noun."""
    dash, noun = _at(parts, at + 1), _at(parts, at + 2)
    if dash is None or noun is None or dash.low not in "-‑" or not (dash.glued and noun.glued):
        return False
    return noun.kind == WORD and "unit" not in noun.roles
