"""Names: which numbers are years, dates, labels or parts of names, and so count nothing."""

from tallystick.quantities.nouns import bracketed_noun, counted_noun, is_plural
from tallystick.quantities.parts import NAME, NUMBER, PHRASE, WORD, YEAR, Part, Scene
from tallystick.quantities.tokens import is_unspaced

_OPEN, _CLOSE = "([（", ")]）"
_QUOTES, _CLOSING_QUOTES = "“\"«‹„'", "”\"»›'"
_DASHES = "-‑–"
_LONGEST_ACRONYM = 6
_LAST_DAY = 31
_HOURS = 24
_SOON = 12
_SHORT = 2
_LONG = 4
_SMALL = 20
_FEW = 6


def is_title(scene: Scene, at: int) -> bool:
    """Whether the word at `at` is part of a name ("Double First-Class")."""
    part, after = scene.parts[at], scene.at(at + 1)
    return at > 0 and part.capital and after is not None and after.capital


def sort_out(scene: Scene) -> None:
    """Mark every number that is no quantity as a YEAR or a NAME."""
    parts = scene.parts
    for at, part in enumerate(parts):
        if part.kind == NUMBER and (kind := _kind(scene, at)) != NUMBER:
            parts[at] = part._replace(kind=kind)


def _kind(scene: Scene, at: int) -> str:
    if _is_date(scene, at):
        return NAME
    if _is_year(scene, at):
        return YEAR
    tests = (_is_glued, _is_labelled, _is_clock, _is_called, _is_marker, _is_code, _is_title, _is_hyphened)
    return NAME if any(test(scene, at) for test in tests) else NUMBER


def _bare(part: Part) -> str:
    """The digits of a number that prints nothing else, "" for others."""
    return part.number.bare if part.number and part.number.bare.isdigit() else ""


def _is_date(scene: Scene, at: int) -> bool:
    """ "28 May", "May 28": a day of a month."""
    digits = _bare(scene.parts[at])
    if not digits or len(digits) > 2 or int(digits) > _LAST_DAY:
        return False
    if _is_month(scene.at(at + 1)) or (_in_names_at(scene, at + 1) and _is_month(scene.at(at + 3))):
        return True
    return _is_month(scene.at(at - 1)) and "unit" not in scene.roles(at + 1)


def _in_names_at(scene: Scene, at: int) -> bool:
    part, after = scene.at(at), scene.at(at + 1)
    return part is not None and _in_names(part) and after is not None and len(_bare(after)) in (1, 2)


def _is_month(part: Part | None) -> bool:
    return part is not None and "month" in part.roles and (part.capital or "shy_month" not in part.roles)


def is_year_like(scene: Scene, part: Part) -> bool:
    """Whether a number is printed like a year."""
    periods, digits = scene.lexicon.periods, _bare(part)
    if len(digits) != len(str(periods.last_year)):
        return False
    return periods.first_year <= int(digits) <= periods.last_year


def _is_year(scene: Scene, at: int) -> bool:
    """Whether digits are a year; what counts as a noun right behind them can make them a quantity."""
    if not is_year_like(scene, scene.parts[at]):
        return _is_short_year(scene, at)
    before, roles = scene.at(at - 1), scene.roles(at - 1)
    if "currency" in roles or _has_per(scene, at + 1):
        return False
    if before is None or _is_month(before) or before.kind == YEAR:
        return True
    if "unit" in scene.roles(at + 1) and "range_marks" not in scene.roles(at + 1):
        return (
            "before_year" in roles
            and "fillers" not in roles
            and ("by" not in roles or _opens_clause(scene, at - 1))
            and scene.roles(at + 1)["unit"] != "percent"
        )
    if "partitive" in scene.roles(at + 1):
        return False
    if "before_year" in roles:
        return not (
            "soft_years" in roles
            and _bare(scene.parts[at]).endswith("00")
            and counted_noun(scene, at + 1).plural
        )
    if scene.parts[at - 2].kind == YEAR and at > 1 and "joins" in roles:
        return True
    if "bound" in roles and "since" not in roles:
        return False
    if before.capital and before.kind == WORD and at > 1:
        return True
    if before.low in _OPEN:
        return True
    return not counted_noun(scene, at + 1).plural


def _opens_clause(scene: Scene, at: int) -> bool:
    """Whether the part at `at` begins the sentence or stands behind a comma ("By 2030 meters shall be read")."""
    before = scene.at(at - 1)
    return before is None or before.low == ","


def _has_per(scene: Scene, at: int) -> bool:
    """Whether a denominator follows; the stroke of "2022/23" begins none."""
    return "per" in scene.roles(at) and "joins" not in scene.roles(at)


def _is_short_year(scene: Scene, at: int) -> bool:
    """The second year of "2016-20"."""
    dash, first = scene.at(at - 1), scene.at(at - 2)
    if dash is None or first is None or len(_bare(scene.parts[at])) != 2:
        return False
    return first.kind == YEAR and dash.glued and dash.low in "-–/"


def _is_glued(scene: Scene, at: int) -> bool:
    """ "PM2.5", "4G", "COVID-19", "1+X", "16th", "1990s": digits that letters touch."""
    if not scene.parts[at].low[0].isdigit():
        return False
    return _runs_into_name(scene, at) or _follows_name(scene, at)


def _runs_into_name(scene: Scene, at: int) -> bool:
    part, after, code = scene.parts[at], scene.at(at + 1), scene.at(at + 2)
    if after is None or not after.glued:
        return False
    numbers = scene.lexicon.numbers
    if after.low in numbers.ordinal_ends or (after.low in numbers.decade_ends and is_year_like(scene, part)):
        return True
    if after.kind == WORD and len(after.low) <= _SHORT and _is_spaced(after):
        return True
    if code is None or not code.glued:
        return False
    return (code.low[0].isdigit() and _is_spaced(after)) or (after.low == "+" and code.low[0].isalnum())


def _follows_name(scene: Scene, at: int) -> bool:
    part, before, named = scene.parts[at], scene.at(at - 1), scene.at(at - 2)
    if before is None or before.low in "#№":
        return before is not None
    if not part.glued:
        return False
    if before.kind == NAME or (_is_spaced(before) and "currency" not in before.roles):
        return True
    if before.low not in "-‑+/." or not before.glued or named is None:
        return False
    return named.kind in (NAME, WORD) or "label" in named.roles or "bound" in named.roles


def _is_spaced(part: Part) -> bool:
    """Whether a part ends in a letter of a script that sets spaces between words."""
    return part.low[-1].isalpha() and not is_unspaced(part.low[-1])


def _is_labelled(scene: Scene, at: int) -> bool:
    """ "Article 3", "Goals 3, 4 and 5", "No. 12"; a unit or a plural behind the number makes it count."""
    label = at - 1
    while label > 0 and _in_names(scene.parts[label]):
        label -= 1
    roles, listed = scene.roles(label), label < at - 1
    if "label" not in roles or (listed and NAME not in (scene.parts[at - 1].kind, scene.parts[at - 2].kind)):
        return _continues_code(scene, at)
    if scene.roles(at + 1).keys() & {"unit", "per"}:
        return False
    if len(_bare(scene.parts[at])) >= _LONG and not _bare(scene.parts[at]).endswith("00"):
        return True
    if "weak_label" in roles or listed:
        return not counted_noun(scene, at + 1).plural
    return True


def _in_names(part: Part) -> bool:
    return part.kind == NAME or part.low in "+" or "list" in part.roles or "range_marks" in part.roles


def _continues_code(scene: Scene, at: int) -> bool:
    """ "0800 100 200": digits after digits that are a code already."""
    before, part = scene.at(at - 1), scene.parts[at]
    digits = part.number.bare if part.number else ""
    if digits.startswith("0") and digits.replace(" ", "").isdigit() and len(digits) > 1:
        return True
    return before is not None and before.kind == NAME and before.low[0] == "0" and bool(digits)


def _is_clock(scene: Scene, at: int) -> bool:
    """ "At 10 a.m.": a whole hour with its half of the day."""
    digits = _bare(scene.parts[at])
    return bool(digits) and int(digits) <= _HOURS and "clock" in scene.roles(at + 1)


def _is_called(scene: Scene, at: int) -> bool:
    """ "A 988 helpline", "the 116 123 crisis line": some digits before the one line that they reach."""
    number = scene.parts[at].number
    if number is None or len(number.bare) <= _SHORT or not number.bare.replace(" ", "").isdigit():
        return False
    for ahead in range(at + 1, min(at + _FEW, len(scene.parts))):
        if "reached_by" in scene.roles(ahead):
            return True
        if not _may_name(scene, scene.parts[ahead]):
            return False
    return False


def _may_name(scene: Scene, part: Part) -> bool:
    """Whether a word may stand in the name of one line ("suicide and crisis lifeline")."""
    if part.kind not in (WORD, PHRASE) or is_plural(scene, part):
        return False
    return part.low not in scene.lexicon.stops or part.low in scene.lexicon.counted.joins


def _is_marker(scene: Scene, at: int) -> bool:
    """ "(5)", "1)", "2." at the start: marks of a list, and figures that repeat a word ("two (2)")."""
    number, before, after = scene.parts[at].number, scene.at(at - 1), scene.at(at + 1)
    if number is None or not number.bare or after is None:
        return False
    if after.low in _CLOSE and (before is None or before.low in _OPEN or not _has_opening(scene, at)):
        return not bracketed_noun(scene, at)
    if before is not None and before.low not in ";:":
        return False
    if at == 0 and after.kind == WORD and after.capital:
        return True
    following = scene.at(at + 2)
    return (
        after.low == "."
        and after.glued
        and (following is None or following.capital or not following.low[0].isalpha())
    )


def _has_opening(scene: Scene, at: int) -> bool:
    """Whether a bracket was opened shortly before."""
    return any(part.low in _OPEN for part in scene.parts[max(at - _SOON, 0) : at])


def _is_code(scene: Scene, at: int) -> bool:
    """ "ISO 9001", "Boeing 737", "Web 2.0": digits straight after a name, without anything to count."""
    before, number = scene.at(at - 1), scene.parts[at].number
    if before is None or number is None or not number.bare or scene.is_number(at - 2):
        return False
    if (
        not before.capital
        or before.roles.keys() - {"unit", "label", "weak_label", "around", "before_year"}
        or "unit" in scene.roles(at + 1)
    ):
        return False
    if number.bare.endswith(scene.lexicon.numbers.decimal + "0"):
        return True
    printed, noun = scene.text[before.start : before.end], counted_noun(scene, at + 1)
    if not number.bare.replace(" ", "").isdigit():
        return False
    if printed.isupper() and len(printed) <= _LONGEST_ACRONYM:
        return not noun.plural or number.value <= _SMALL
    return at > 1 and not noun.name


def _is_title(scene: Scene, at: int) -> bool:
    """ "Two Sessions", "the Five-Year Plan", “three guarantees”: a number word inside a name."""
    part, before, after = scene.parts[at], scene.at(at - 1), scene.at(at + 1)
    if after is None or ("unit" not in after.roles and _is_quoted(scene, at)):
        return after is not None
    if not part.capital:
        return False
    if before is not None and before.kind == WORD and before.capital:
        return True
    noun = scene.at(at + 2) if after.low in _DASHES else after
    if noun is None or not noun.capital:
        return False
    return at > 0 or not (scene.text[noun.start : noun.end].isupper() or _counts_plainly(scene, at + 1))


def _counts_plainly(scene: Scene, at: int) -> bool:
    """Whether a plural in small letters ends the phrase at `at` ("Eleven Lapp-speaking judges")."""
    noun = counted_noun(scene, at)
    return noun.plural and not scene.parts[noun.after - 1].capital


def _is_quoted(scene: Scene, at: int) -> bool:
    """Whether quotation marks make a name of the number: at their beginning, or behind a number that is a name."""
    part, before = scene.parts[at], scene.at(at - 1)
    if before is not None and before.low in _QUOTES and part.glued:
        return not (part.number and part.number.share) and _closes_soon(scene, at)
    return _in_quoted_name(scene, at)


def _in_quoted_name(scene: Scene, at: int) -> bool:
    """Whether the quotation marks around a number word hold another that is part of a name."""
    for i in range(at - 1, max(at - _SOON, -1), -1):
        if scene.parts[i].kind == NAME and scene.parts[i].glued and i and scene.parts[i - 1].low in _QUOTES:
            return _closes_soon(scene, at)
        if scene.parts[i].low in _CLOSING_QUOTES:
            return False
    return False


def _closes_soon(scene: Scene, at: int) -> bool:
    return any(part.low in _CLOSING_QUOTES for part in scene.parts[at + 1 : at + _SOON])


def _is_hyphened(scene: Scene, at: int) -> bool:
    """ "three-level", "under-five": a number inside an adjective or a name, unless a unit follows."""
    before, dash, noun = scene.at(at - 1), scene.at(at + 1), scene.at(at + 2)
    if before is not None and before.low in _DASHES and before.glued and scene.parts[at].glued:
        return at > 1 and "bound" in scene.roles(at - 2)
    if dash is None or noun is None or dash.low not in "-‑" or not (dash.glued and noun.glued):
        return False
    return noun.low[0].isalpha() and "unit" not in noun.roles and noun.kind != NUMBER
