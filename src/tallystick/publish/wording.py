"""How values are said to people, in the page and in the terminal: short, plain, one way for each thing."""

from decimal import Decimal

from tallystick.model.commitment import Direction, Kind, Target
from tallystick.model.document import Role
from tallystick.model.evaluation import Evaluation, Source
from tallystick.model.evidence import Relation, Reported
from tallystick.model.on_track import OnTrack
from tallystick.model.outline import Article
from tallystick.model.source_kind import SourceKind
from tallystick.model.verdict import Verdict

LANGUAGE = "en"
"""The language of our own words in all that is published."""

KINDS = {
    Kind.QUANTIFIED: "Target with a number",
    Kind.DELIVERABLE: "Deliverable",
    Kind.EFFORT: "Effort",
}

KINDS_COUNTED = {
    Kind.QUANTIFIED: "targets with a number",
    Kind.DELIVERABLE: "deliverables",
    Kind.EFFORT: "efforts",
}

KINDS_EXPLAINED = {
    Kind.QUANTIFIED: "The plan names a number to reach. The reported number is held against it.",
    Kind.DELIVERABLE: "The plan names one thing that is to exist: a law, a report, an institution.",
    Kind.EFFORT: "Everything else the plan undertakes: to improve, to strengthen, to promote.",
}

EXPLAINED = {
    Verdict.EXCEEDED: "The reported number is on the same measure and better than the target.",
    Verdict.MET: "The target was reached, and no number speaks against it.",
    Verdict.MISSED: "The reported number is on the same measure and falls short, however narrowly.",
    Verdict.NOT_COMPARABLE: "Something is reported, but on another measure, unit, group or period.",
    Verdict.PENDING: "The deadline has not passed yet.",
    Verdict.DONE: "The documents say that it exists or was adopted.",
    Verdict.IN_PROGRESS: "There is a draft, a pilot or a beginning.",
    Verdict.OUTCOME_REPORTED: "At least one result for the people or thing concerned is reported.",
    Verdict.ACTIVITY_REPORTED: "Laws, campaigns or meetings are reported, but no result.",
    Verdict.GAP_ADMITTED: "The report itself says that it still falls short.",
    Verdict.NO_EVIDENCE: "Nothing in the documents speaks to it.",
}

ROLES = {
    Role.PLAN: "plan",
    Role.REPORT: "report",
    Role.PLAN_AND_REPORT: "plan and report in one",
}

SOURCES = {
    SourceKind.MINISTRY: "the ministry",
    SourceKind.STATE: "another state body",
    SourceKind.INDEPENDENT: "an independent source",
    SourceKind.AFFECTED: "the people affected",
}
"""Who speaks in a report."""

SELF_REPORTED = "This verdict rests on self-reported evidence alone."
"""Said where the verdict rests on what ministries and other state bodies report."""

NO_SECTION = "Articles under no heading"

NO_COMMITMENT = "No commitment that can be checked was found in this article."

NO_PASSAGE = "No passage that speaks to it was found."

ON_TRACK = {OnTrack.YES: "yes", OnTrack.NO: "no", OnTrack.UNKNOWN: "not known"}

COMPARED = {
    "==": "exactly",
    "=": "exactly",
    "~": "about",
    ">=": "at least",
    "<=": "at most",
    ">": "more than",
    "<": "less than",
}
"""The comparators of targets and the bounds of reported figures."""

_CHANGES = {Direction.INCREASE: "a rise of ", Direction.DECREASE: "a fall of ", Direction.LEVEL: ""}

PLACES = 4  # digits shown after the point, or below one after its zeros

_SCALES = ((Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))

_CONFIDENCE = (
    (0.95, "very confident"),
    (0.85, "confident"),
    (0.7, "fairly confident"),
    (0.0, "not confident: check by hand"),
)


def article_name(article: Article) -> str:
    """What an article is called: its printed label, or its number where nothing is printed."""
    return article.label or f"Article {article.number}"


def role_words(source: Source) -> str:
    """What a document is, and who speaks in it: "report, from an independent source"."""
    return f"{ROLES[source.role]}, from {SOURCES[source.source]}" if source.source else ROLES[source.role]


def plan_title(evaluation: Evaluation) -> str:
    """The title of the plan."""
    plans = (source.title for source in evaluation.documents if source.role is not Role.REPORT)
    return next(plans, "A plan and its reports")


def verdict_words(verdict: Verdict) -> str:
    """A verdict as it is printed: "not comparable"."""
    return verdict.replace("_", " ")


def number(value: Decimal) -> str:
    """A number with its digits in groups, or in millions or billions where that is exact and shorter."""
    for scale, name in _SCALES:
        scaled = value / scale
        if abs(scaled) >= 1 and _places(scaled) <= 3:
            return f"{_trimmed(scaled)} {name}"
    return _trimmed(value)


def amount(value: Decimal, unit: str) -> str:
    """A number with its unit: "10%", "18 per 100,000", "50 million jobs"."""
    return f"{number(value)}%" if unit == "percent" else f"{number(value)} {unit}".rstrip()


def target_words(target: Target) -> str:
    """What must be reached: "at least 50,000 jobs in towns by 2025", "a fall of at least 10% since 2020"."""
    words = (
        _CHANGES[target.direction] + _bounded(target.comparator, target.value, target.unit),
        target.scope,
        _baseline_words(target),
        f"by {target.deadline_year}" if target.deadline_year else "",
    )
    return " ".join(word for word in words if word)


def reported_words(reported: Reported) -> str:
    """The figure that is reported: "a fall of 6.5%", "about 65,640 jobs (2025)"."""
    year = f" ({reported.year})" if reported.year else ""
    figure = _bounded(reported.bound, reported.value, reported.unit)
    return _CHANGES[reported.direction] + figure + year


def relation_words(relation: Relation) -> str:
    """How a passage stands to its commitment: "supports it", "speaks of it"."""
    return "speaks of it" if relation is Relation.MENTIONS else f"{relation} it"


def confidence_words(confidence: float) -> str:
    """How sure the machine is, in words and as a share: "confident (90%)"."""
    words = next(words for least, words in _CONFIDENCE if confidence >= least)
    return f"{words} ({confidence:.0%})"


def counted(count: int, one: str, many: str = "") -> str:
    """A count with its noun: "1 article", "168 articles"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def _bounded(bound: str, value: Decimal, unit: str) -> str:
    exactly = COMPARED[bound] == COMPARED["="] or (bound == ">=" and unit == "percent" and value == 100)
    return amount(value, unit) if exactly else f"{COMPARED[bound]} {amount(value, unit)}"


def _baseline_words(target: Target) -> str:
    if target.baseline_value is not None:
        year = f" in {target.baseline_year}" if target.baseline_year else ""
        return f"from {_baseline_amount(target, target.baseline_value)}{year}"
    return f"since {target.baseline_year}" if target.baseline_year else ""


def _baseline_amount(target: Target, value: Decimal) -> str:
    """Where a measure started, which a change in percent says nothing of: its unit is not that of the target."""
    if target.unit == "percentage points":
        return amount(value, "percent")
    if target.unit == "percent" and target.direction is not Direction.LEVEL:
        return number(value)
    return amount(value, target.unit)


def _trimmed(value: Decimal) -> str:
    """`value` in groups of three digits, without zeros that say nothing after the point.

    Of more digits than any document prints, as a division leaves them, those after the fourth are rounded off.
    """
    places = max(PLACES, PLACES - value.adjusted() - 1)
    text = f"{round(value, places):,f}" if value else "0"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _places(value: Decimal) -> int:
    """How many digits stand after the point."""
    return len(f"{value.normalize():f}".partition(".")[2])
