"""The texts that a person writes, as they are proposed from the data: marked until somebody edits them."""

from collections.abc import Iterator, Mapping

from tallystick.model.evaluation import Evaluation
from tallystick.model.verdict import Verdict
from tallystick.publish.addresses import anchor
from tallystick.publish.arrange import Chapter, Part, chapters
from tallystick.publish.records import Records, place, said
from tallystick.publish.report.markdown import MARK
from tallystick.publish.wording import article_name, counted, verdict_words

INTRODUCTION, RECOMMENDATIONS, SOURCES = "introduction.md", "recommendations.md", "sources.md"

ADVANCED = (Verdict.EXCEEDED, Verdict.MET, Verdict.DONE, Verdict.OUTCOME_REPORTED)
REMAINS = (
    Verdict.MISSED,
    Verdict.NOT_COMPARABLE,
    Verdict.IN_PROGRESS,
    Verdict.GAP_ADMITTED,
    Verdict.NO_EVIDENCE,
)
NAMED = 12  # articles that a proposed text names one by one

_ADVICE = {
    Verdict.NOT_COMPARABLE: "Give each target a measure, a unit, a group and a base year, and ask the reports for "
    "the same: {count} could not be compared.",
    Verdict.NO_EVIDENCE: "Ask for a report on every commitment: the documents are silent on {count}.",
    Verdict.MISSED: "Carry over the targets that were missed, with what keeps them from being reached: {count}.",
    Verdict.IN_PROGRESS: "Set a date for the deliverables that are still in the making: {count}.",
    Verdict.GAP_ADMITTED: "Answer the gaps that the reports themselves admit: {count}.",
    Verdict.ACTIVITY_REPORTED: "Ask for results beside activities: for {count}, only activities are reported.",
}
"""What a verdict asks of the next plan; `{count}` is how many commitments got it."""


def overview_name(section: str | None) -> str:
    """The file of a part's overview."""
    return f"{anchor('overview', section or 'none')}.md"


def skeletons(evaluation: Evaluation, records: Records) -> Mapping[str, str]:
    """The proposed texts by the names of their files: introduction, an overview for each part, recommendations."""
    overviews = {
        overview_name(chapter[0].id): _overview(chapter, records) for chapter in filled_chapters(evaluation)
    }
    return {
        INTRODUCTION: _introduction(records),
        **overviews,
        RECOMMENDATIONS: _recommendations(records),
    }


def outermost_parts(evaluation: Evaluation) -> tuple[Part, ...]:
    """The parts of the plan that become chapters of the report."""
    return tuple(chapter[0] for chapter in filled_chapters(evaluation))


def filled_chapters(evaluation: Evaluation) -> Iterator[Chapter]:
    """The chapters that hold articles."""
    return (chapter for chapter in chapters(evaluation) if any(part.entries for part in chapter))


def _introduction(records: Records) -> str:
    size = f"{_count('total/articles', records, 'article')} with {_count('total/commitments', records, 'commitment')}"
    return "\n".join(
        (
            MARK,
            "",
            "## Who commissioned this evaluation",
            "",
            "[Name the body that commissioned the evaluation, the team, how its independence is kept, and when "
            "it worked.]",
            "",
            "## Method",
            "",
            f"The plan was read article by article: {size}. For each commitment, every passage of the reports that "
            "speaks to it was sought and quoted; where the plan names a number, the reported number was held against "
            "it, and only where measure, unit, group and period are the same. What the reports say is taken as "
            "reported, not as true.",
            "",
            "[Say what else was done: interviews, visits, hearings, and who reviewed the verdicts.]",
            "",
        )
    )


def _overview(chapter: Chapter, records: Records) -> str:
    name = place(chapter[0].id)
    size = f"{_count(f'{name}/articles', records, 'article')}, {_count(f'{name}/commitments', records, 'commitment')}"
    return "\n".join(
        (
            MARK,
            "",
            f"This part of the plan holds {size}.",
            "",
            "## What advanced",
            "",
            *_counts(name, ADVANCED, records),
            "",
            "[Say in a few sentences what changed for people.]",
            "",
            "## What remains",
            "",
            *_counts(name, REMAINS, records),
            *_silent(chapter),
            "",
            "[Say in a few sentences what is still to be done, and why.]",
            "",
        )
    )


def _counts(name: str, verdicts: tuple[Verdict, ...], records: Records) -> Iterator[str]:
    lines = [
        f"- {_count(f'{name}/{verdict}', records, 'commitment')}: {verdict_words(verdict)}"
        for verdict in verdicts
        if records[f"{name}/{verdict}"]
    ]
    yield from lines or ["- nothing that the documents show"]


def _silent(chapter: Chapter) -> Iterator[str]:
    """The articles on all of whose commitments the documents are silent."""
    silent = [
        entry.article
        for part in chapter
        for entry in part.entries
        if entry.assessments and all(each.verdict is Verdict.NO_EVIDENCE for each in entry.assessments)
    ]
    if silent:
        names = ", ".join(
            f"[{article_name(article)}](#{anchor('article', article.number)})" for article in silent[:NAMED]
        )
        more = " and others" if len(silent) > NAMED else ""
        yield f"- nothing is reported on {names}{more}"


def _recommendations(records: Records) -> str:
    lines = [
        "- " + advice.format(count=_count(f"total/{verdict}", records, "commitment"))
        for verdict, advice in _ADVICE.items()
        if records[f"total/{verdict}"]
    ]
    return "\n".join((MARK, "", *(lines or ["[Say what the next plan should do.]"]), ""))


def _count(record: str, records: Records, noun: str) -> str:
    """A count with its noun, linked to its record: "[15](record:total/met) commitments"."""
    value = records[record]
    words = counted(value if isinstance(value, int) else 0, noun).partition(" ")[2]
    return f"[{said(value)}](record:{record}) {words}"
