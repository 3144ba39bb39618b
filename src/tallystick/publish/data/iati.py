"""results.xml: the evaluation as IATI results (activity standard 2.03).

The plan is one activity, each article a result, each commitment an indicator. A number is given only where
the standard's rules allow one: on measures in numbers, and as an actual only where it was held against the
target. What the documents do not say comes from the imprint: who publishes, and the country. The sector is not
known: "sectors not specified", a code of the standard, says so, as "unspecified" does where no country is named.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tallystick.errors import PublicationError
from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Target
from tallystick.model.document import Role
from tallystick.model.evaluation import Evaluation
from tallystick.model.evidence import Reported
from tallystick.model.verdict import Verdict
from tallystick.publish.arrange import Entry, entries
from tallystick.publish.comparison import compared_figure
from tallystick.publish.data.cells import readable
from tallystick.publish.imprint import Imprint
from tallystick.publish.json_text import number_text
from tallystick.publish.wording import article_name, plan_title, reported_words, target_words, verdict_words

STANDARD = "2.03"
OTHER_RESULT, OTHER_ORGANISATION, IMPLEMENTING = "9", "90", "4"
PLANNED_START, PLANNED_END = "1", "3"
RUNNING, ENDED = "2", "3"
UNITS, PERCENT, QUALITATIVE = "1", "2", "5"
SECTOR_UNKNOWN, REGION_UNKNOWN = "99810", "998"
GENERAL = "1"
"""Codes of the standard's lists: kinds of result, organisation, role, date; states of activity; measures; sectors and
regions that are not specified; a general description."""

_PERIOD = re.compile(r"\b((?:19|20)\d\d)\s?[-–—/]\s?((?:19|20)\d\d)\b")


def iati(evaluation: Evaluation, imprint: Imprint) -> bytes:
    """The text of results.xml.

    Raises PublicationError when no date is known or no publisher is named, as the standard asks for both.
    """
    if not imprint.identifier:
        raise PublicationError(
            "IATI asks for the identifier of the organisation that publishes; give it with --publisher-id"
        )
    root = Element("iati-activities", {"version": STANDARD})
    activity = SubElement(root, "iati-activity", {"xml:lang": "en"})
    _identify(activity, evaluation, imprint)
    for name in _institutions(evaluation):
        _narrative(SubElement(activity, "participating-org", {"role": IMPLEMENTING}), name)
    pending = any(each.verdict is Verdict.PENDING for each in evaluation.assessments)
    SubElement(activity, "activity-status", {"code": RUNNING if pending else ENDED})
    for kind, day in _dates(evaluation):
        SubElement(activity, "activity-date", {"type": kind, "iso-date": day})
    _place(activity, imprint)
    for entry in entries(evaluation):
        if entry.assessments:
            _result(activity, entry)
    indent(root)
    return (
        b'<?xml version="1.0" encoding="UTF-8"?>\n'
        + tostring(root, encoding="unicode").encode("utf-8")
        + b"\n"
    )


def _identify(activity: Element, evaluation: Evaluation, imprint: Imprint) -> None:
    """What the activity is, and who reports it."""
    plan = next(source for source in evaluation.documents if source.role is not Role.REPORT)
    SubElement(activity, "iati-identifier").text = f"{imprint.identifier}-{plan.sha256[:12]}"
    reporting = {"ref": imprint.identifier, "type": OTHER_ORGANISATION}
    _narrative(SubElement(activity, "reporting-org", reporting), imprint.publisher or imprint.identifier)
    _narrated(activity, "title", plan_title(evaluation))
    about = SubElement(activity, "description", {"type": GENERAL})
    _narrative(about, f"A plan held against its reports by Tallystick {evaluation.version}.")


def _place(activity: Element, imprint: Imprint) -> None:
    """The country, and that the sector is not known."""
    if imprint.country:
        SubElement(activity, "recipient-country", {"code": imprint.country})
    else:
        SubElement(activity, "recipient-region", {"code": REGION_UNKNOWN, "vocabulary": "1"})
    SubElement(activity, "sector", {"code": SECTOR_UNKNOWN, "vocabulary": "1"})


def _dates(evaluation: Evaluation) -> Iterator[tuple[str, str]]:
    """The start and end of the plan: those its title prints ("2021–2025"), else the end alone."""
    if period := _PERIOD.search(plan_title(evaluation)):
        yield PLANNED_START, f"{period[1]}-01-01"
        yield PLANNED_END, f"{period[2]}-12-31"
    else:
        yield PLANNED_END, _end(evaluation)


def _institutions(evaluation: Evaluation) -> Iterator[str]:
    names = dict.fromkeys(name for article in evaluation.articles for name in article.institutions)
    yield from names or ["Not named in the documents"]


def has_dates(evaluation: Evaluation) -> bool:
    """Whether the end of the plan is known, without which there are no IATI results."""
    return bool(_PERIOD.search(plan_title(evaluation)) or _deadlines(evaluation) or evaluation.as_of)


def _deadlines(evaluation: Evaluation) -> list[int]:
    targets = (each.commitment.target for each in evaluation.assessments)
    return [target.deadline_year for target in targets if target and target.deadline_year]


def _end(evaluation: Evaluation) -> str:
    """The end of the plan: its last deadline, else the day the evaluation counts by."""
    if years := _deadlines(evaluation):
        return f"{max(years):04}-12-31"
    if evaluation.as_of:
        return evaluation.as_of.isoformat()
    raise PublicationError(
        "IATI asks for the date a plan ends, and none is known; evaluate again with --as-of DATE"
    )


def _result(activity: Element, entry: Entry) -> None:
    article = entry.article
    result = SubElement(activity, "result", {"type": OTHER_RESULT, "aggregation-status": "false"})
    _narrated(result, "title", " ".join(part for part in (article_name(article), article.title) if part))
    _narrated(result, "description", article.quote.text)
    for assessment in entry.assessments:
        _indicator(result, assessment)


def _indicator(result: Element, assessment: Assessment) -> None:
    target = assessment.commitment.target
    indicator = SubElement(result, "indicator", {"measure": _measure(target), **_ascending(target)})
    _narrated(indicator, "title", assessment.commitment.quote.text)
    said = f"{verdict_words(assessment.verdict).capitalize()}: {assessment.rationale}"
    _narrated(indicator, "description", said)
    if target is None:
        return
    if target.baseline_year and target.baseline_value is not None:
        value = {"year": str(target.baseline_year), "value": number_text(target.baseline_value)}
        SubElement(indicator, "baseline", value)
    _period(indicator, target, compared_figure(assessment))


def _measure(target: Target | None) -> str:
    if target is None:
        return QUALITATIVE
    return PERCENT if target.unit == "percent" else UNITS


def _ascending(target: Target | None) -> dict[str, str]:
    if target is None or target.comparator.upward is None:
        return {}
    return {"ascending": "true" if target.comparator.upward else "false"}


def _period(indicator: Element, target: Target, reported: Reported | None) -> None:
    """The period up to the deadline, or the year reported; none where neither is known."""
    end = target.deadline_year or (reported.year if reported else None)
    if end is None:
        return
    start = target.baseline_year if target.baseline_year and target.baseline_year < end else end
    period = SubElement(indicator, "period")
    SubElement(period, "period-start", {"iso-date": f"{start:04}-01-01"})
    SubElement(period, "period-end", {"iso-date": f"{end:04}-12-31"})
    promised = SubElement(period, "target", {"value": number_text(target.value)})
    _narrated(promised, "comment", target_words(target))
    if reported:
        actual = SubElement(period, "actual", {"value": number_text(reported.value)})
        _narrated(actual, "comment", reported_words(reported))


def _narrated(parent: Element, name: str, words: str) -> None:
    _narrative(SubElement(parent, name), words)


def _narrative(parent: Element, words: str) -> None:
    SubElement(parent, "narrative").text = readable(words)
