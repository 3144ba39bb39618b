"""results.xml: the evaluation as IATI results (activity standard 2.03).

The plan is one activity, each article a result, each commitment an indicator. A number is given only where
the standard's rules allow one: on measures in numbers, and as an actual only where it was held against the
target. What the documents do not say, the publisher must add: its own identifier, country, sector.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tallystick.errors import PublicationError
from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Comparator, Target
from tallystick.model.document import Role
from tallystick.model.evaluation import Evaluation
from tallystick.model.evidence import Reported
from tallystick.model.verdict import Verdict
from tallystick.publish.arrange import Entry, entries
from tallystick.publish.comparison import compared_figure
from tallystick.publish.data.cells import readable
from tallystick.publish.json_text import number_text
from tallystick.publish.wording import article_name, plan_title, reported_words, target_words, verdict_words

STANDARD = "2.03"
TO_BE_SET = "IDENTIFIER-OF-THE-PUBLISHER"
"""In place of the organisation identifier, which only the publisher knows."""

OTHER_RESULT, OTHER_ORGANISATION, IMPLEMENTING, PLANNED_END = "9", "90", "4", "3"
RUNNING, ENDED = "2", "3"
UNITS, PERCENT, QUALITATIVE = "1", "2", "5"
"""Codes of the standard's lists: kinds of result, organisation, role, date; states of activity; measures."""

ASCENDING = {
    Comparator.AT_LEAST: "true",
    Comparator.MORE: "true",
    Comparator.AT_MOST: "false",
    Comparator.LESS: "false",
}


def iati(evaluation: Evaluation) -> bytes:
    """The text of results.xml.

    Raises PublicationError when no date is known, as the standard asks for one.
    """
    root = Element("iati-activities", {"version": STANDARD})
    activity = SubElement(root, "iati-activity", {"xml:lang": "en"})
    plan = next(source for source in evaluation.documents if source.role is not Role.REPORT)
    SubElement(activity, "iati-identifier").text = f"{TO_BE_SET}-{plan.sha256[:12]}"
    publisher = SubElement(activity, "reporting-org", {"ref": TO_BE_SET, "type": OTHER_ORGANISATION})
    _narrative(publisher, "To be set by the publisher")
    _narrated(activity, "title", plan_title(evaluation))
    _narrated(activity, "description", f"A plan held against its reports by Tallystick {evaluation.version}.")
    for name in _institutions(evaluation):
        _narrative(SubElement(activity, "participating-org", {"role": IMPLEMENTING}), name)
    pending = any(each.verdict is Verdict.PENDING for each in evaluation.assessments)
    SubElement(activity, "activity-status", {"code": RUNNING if pending else ENDED})
    SubElement(activity, "activity-date", {"type": PLANNED_END, "iso-date": _end(evaluation)})
    for entry in entries(evaluation):
        if entry.assessments:
            _result(activity, entry)
    indent(root)
    return (
        b'<?xml version="1.0" encoding="UTF-8"?>\n'
        + tostring(root, encoding="unicode").encode("utf-8")
        + b"\n"
    )


def _institutions(evaluation: Evaluation) -> Iterator[str]:
    names = dict.fromkeys(name for article in evaluation.articles for name in article.institutions)
    yield from names or ["Not named in the documents"]


def _end(evaluation: Evaluation) -> str:
    """The end of the plan: its last deadline, else the day the evaluation counts by."""
    targets = (each.commitment.target for each in evaluation.assessments)
    years = [target.deadline_year for target in targets if target and target.deadline_year]
    if years:
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
    known = target and ASCENDING.get(target.comparator)
    return {"ascending": known} if known else {}


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
