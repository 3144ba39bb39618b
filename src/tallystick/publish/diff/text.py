"""A difference as plain text, and as a JSON value."""

from collections.abc import Iterator
from typing import Any

from tallystick.model.assessment import Assessment
from tallystick.publish.codec import plain
from tallystick.publish.diff.difference import Difference, Fate, Pair
from tallystick.publish.diff.wording import (
    FATES,
    document_words,
    name_words,
    people_counts,
    sides,
    step_words,
)
from tallystick.publish.wording import counted, plan_title

SCHEMA = "tallystick.diff/1"


def diff_text(difference: Difference) -> str:
    """The difference for a terminal: counts, then each commitment that changed."""
    return "\n".join(_lines(difference)) + "\n"


def diff_record(difference: Difference) -> dict[str, Any]:
    """The difference as a JSON object."""
    return {
        "schema": SCHEMA,
        "before": plan_title(difference.before),
        "after": plan_title(difference.after),
        "changed": difference.changed,
        "summary": {str(fate): difference.count(fate) for fate in Fate},
        "verdicts_changed": sum(pair.verdict_changed for pair in difference.pairs),
        "documents": [
            {"before": plain(each.before), "after": plain(each.after), "changed": each.changed}
            for each in difference.documents
        ],
        "commitments": [_pair(pair) | _people(pair, difference.reviewed) for pair in difference.pairs],
        "findings": {"new": plain(difference.found), "gone": plain(difference.gone)},
        **({"dissents": {"new": plain(difference.dissents)}} if difference.reviewed else {}),
    }


def _lines(difference: Difference) -> Iterator[str]:
    before, after = sides(difference)
    yield from (f"before: {before}", f"after:  {after}", "", "Documents")
    yield from (f"  {document_words(each)}" for each in difference.documents)
    yield from ("", "Commitments")
    yield from (f"  {difference.count(fate):>5,}  {words}" for fate, words in FATES.items())
    verdicts = sum(pair.verdict_changed for pair in difference.pairs)
    yield f"  {verdicts:>5,}  with another verdict"
    yield from (f"  {count:>5,}  {words}" for count, words in people_counts(difference))
    for pair in difference.pairs:
        if pair.changed:
            yield from _pair_lines(pair)
    yield from _dissent_lines(difference)
    yield from _finding_lines(difference)


def _dissent_lines(difference: Difference) -> Iterator[str]:
    """The new dissents on the whole."""
    if difference.dissents:
        yield from ("", f"{counted(len(difference.dissents), 'new dissent')} on the whole")
        yield from (f"  {each.by}: {' '.join(each.text.split())}" for each in difference.dissents)


def _pair_lines(pair: Pair) -> Iterator[str]:
    side = pair.after or pair.before
    words = " ".join(side.commitment.quote.text.split()) if side else ""
    yield from ("", f"{name_words(pair)}  {words}")
    yield from (f"    {line}" for line in step_words(pair))


def _finding_lines(difference: Difference) -> Iterator[str]:
    for name, findings in (("new", difference.found), ("gone", difference.gone)):
        if findings:
            yield from ("", f"{counted(len(findings), f'{name} finding')}")
            yield from (f"  {finding.severity}: {finding.message}" for finding in findings)


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "before": _side(pair.before),
        "after": _side(pair.after),
        "steps": [{"fate": str(step.fate), "reason": step.reason} for step in pair.steps],
        "verdict_changed": pair.verdict_changed,
        "evidence_gained": plain(pair.gained),
        "evidence_lost": plain(pair.lost),
    }


def _people(pair: Pair, reviewed: bool) -> dict[str, Any]:
    """What people changed; nothing where nobody reviewed either side."""
    if not reviewed:
        return {}
    before, after = (plain(each.verdict) if each else None for each in pair.settled)
    return {
        "settled": {"before": before, "after": after},
        "settled_changed": pair.settled_changed,
        "replies_new": plain(pair.replies),
        "dissents_new": plain(pair.dissents),
    }


def _side(assessment: Assessment | None) -> dict[str, Any] | None:
    if assessment is None:
        return None
    commitment = assessment.commitment
    return {
        "id": commitment.id,
        "article": commitment.article,
        "kind": str(commitment.kind),
        "text": commitment.quote.text,
        "target": plain(commitment.target),
        "verdict": str(assessment.verdict),
        "rationale": assessment.rationale,
    }
