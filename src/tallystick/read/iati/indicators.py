"""Indicators of an IATI file: baseline, targets and actual values by period, a form for each part that has targets."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from tallystick.read.xml import named

Field = tuple[str, str]
"""The name of a field, which is that of its element, and its value."""

Narrative = Callable[[Element, str], str]
"""The words of a child of an element, by its name."""

_PERCENT = "2"
_DESCENDING = ("0", "false")
_YEAR = 4  # digits


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of an indicator, or of a `part` of it ("sex: female") with targets of its own."""

    part: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class _Value:
    """One baseline, target or actual value: of which part and period it is, how it is called, and what it says."""

    kind: str
    part: str
    period: str
    year: str
    text: str
    comment: str


def forms_of(indicator: Element, narrative: Narrative) -> Iterator[Form]:
    """The forms of an indicator: that of the whole, then one for each part that has targets of its own.

    Values of a part without targets are kept under the whole, by a name that claims nothing for the whole. Where
    several periods end in one year, each is a part.
    """
    values = list(_values(indicator, narrative))
    periods = {value.period: value.year for value in values if value.period}
    crowded = {year for year, times in Counter(periods.values()).items() if times > 1}
    parts = dict.fromkeys(_part(value, crowded) for value in values if value.kind == "target")
    for part in dict.fromkeys(("", *parts)):
        own = [value for value in values if _part(value, crowded) == part]
        rest = [value for value in values if not part and _part(value, crowded) not in ("", *parts)]
        if own or rest or not parts:
            yield Form(part, tuple(_fields(own, rest)))


def _part(value: _Value, crowded: set[str]) -> str:
    period = value.period if value.period and value.year in crowded else ""
    return "; ".join(filter(None, (value.part, period)))


def _fields(own: Sequence[_Value], rest: Sequence[_Value]) -> Iterator[Field]:
    told: set[str] = set()
    for value in own:
        if value.period and value.period not in told:
            told.add(value.period)
            yield f"period {value.year}".strip(), value.period
        yield f"{value.kind} {value.year}".strip(), value.text
        yield "comment on progress" if value.kind == "actual" else "comment", value.comment
    for value in rest:
        name = f"disaggregated {value.kind} {value.year}".strip()
        yield f"{name} ({value.part or value.period})", value.text


def _values(indicator: Element, narrative: Narrative) -> Iterator[_Value]:
    unit = " %" if indicator.get("measure") == _PERCENT else ""
    limit = "at most " if (indicator.get("ascending") or "").lower() in _DESCENDING else ""
    for baseline in named(indicator, "baseline"):
        year = baseline.get("year") or (baseline.get("iso-date") or "")[:_YEAR]
        yield _value("baseline", baseline, ("", year), ("", unit), narrative)
    for period in named(indicator, "period"):
        start, end = _date(period, "period-start"), _date(period, "period-end")
        when = (f"{start} to {end}" if start else end, end[:_YEAR])
        for target in named(period, "target"):
            yield _value("target", target, when, (limit, unit), narrative)
        for actual in named(period, "actual"):
            yield _value("actual", actual, when, ("", unit), narrative)


def _value(
    kind: str, element: Element, when: tuple[str, str], around: tuple[str, str], narrative: Narrative
) -> _Value:
    printed = (element.get("value") or "").strip()
    text = f"{around[0]}{printed}{around[1]}" if printed else ""
    return _Value(kind, "; ".join(_parts(element)), *when, text, narrative(element, "comment"))


def _parts(element: Element) -> Iterator[str]:
    """What of the whole a value is of: its dimensions, and the places it was measured at."""
    for dimension in named(element, "dimension"):
        yield f"{dimension.get('name') or ''}: {dimension.get('value') or ''}".strip(": ")
    for location in named(element, "location"):
        yield f"location: {location.get('ref') or ''}".strip(": ")


def _date(period: Element, name: str) -> str:
    return next((each.get("iso-date") or "" for each in named(period, name)), "")
