"""What the draft shows: what was understood of the documents and what was not."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tallystick.review.phases import Phase, open_in
from tallystick.review.roles import Action, TeamRole
from tallystick_web.accounts.access import Seat
from tallystick_web.plans.left_over import Understood
from tallystick_web.plans.models import Article, Commitment, Evaluation, ImportState

REPLIED = (Phase.REPLYING, Phase.SIGNING, Phase.RELEASED)


@dataclass(frozen=True, slots=True)
class Machine:
    """What the machine had read as one article: the article and its commitments as in evaluation.json."""

    article: Mapping[str, Any]
    commitments: Sequence[Mapping[str, Any]]


def sees_machine(seat: Seat) -> bool:
    """Whether the machine's verdicts may be shown in lists: not to those who are to judge blind of them, and to
    institutions only once they can answer (see tallystick.review.blind)."""
    if seat.own_only:
        return seat.evaluation.phase in REPLIED
    return bool(seat.roles) and not (seat.evaluation.machine_blind and TeamRole.WORKING_GROUP in seat.roles)


def may_mend(seat: Seat) -> bool:
    """Whether the viewer can mend the outline now."""
    return seat.may_do(Action.OUTLINE_MEND) and open_in(Phase(seat.evaluation.phase), Action.OUTLINE_MEND)


def understood(evaluation: Evaluation) -> Understood:
    """What was left over of the newest reading. One query, and not of the reading itself."""
    kept = evaluation.readings.values_list("left_over", flat=True).first()
    return Understood(**kept) if kept else Understood()


def left_out(evaluation: Evaluation) -> Sequence[str]:
    """What of the plan's tables the newest reading left out, and which columns it did not understand. One query."""
    done = evaluation.imports.filter(state=ImportState.DONE).first()
    return done.problems if done else ()


def changed_by_people(
    evaluation: Evaluation, article: Article, commitments: Sequence[Commitment]
) -> Sequence[Machine]:
    """What the machine had read of an article's words and commitments, where people made something else of it."""
    if not evaluation.decisions.filter(withdrawn_at=None).exists():
        return ()
    reading = evaluation.readings.first()
    record = json.loads(reading.record) if reading else {"articles": [], "commitments": []}
    members = defaultdict[str, list[Mapping[str, Any]]](list)
    for each in record["commitments"]:
        members[each["article"]].append(each)
    keys = {each.key for each in commitments}
    read = [
        Machine(each, members[each["number"]])
        for each in record["articles"]
        if each["number"] == article.number
        or _overlap(each["quote"], article.data["quote"])
        or any(one["id"] in keys for one in members[each["number"]])
    ]
    return () if [_read(each) for each in read] == [_shown(article, commitments)] else read


def _overlap(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    same = one["document"] == other["document"]
    return bool(same and one["start"] < other["end"] and other["start"] < one["end"])


def _read(machine: Machine) -> Sequence[Any]:
    own = [(each["id"], each["kind"], each["quote"]["text"], each["target"]) for each in machine.commitments]
    told = [machine.article[name] for name in ("number", "label", "title", "section")]
    return *told, machine.article["quote"]["text"], own


def _shown(article: Article, commitments: Sequence[Commitment]) -> Sequence[Any]:
    own = [(each.key, each.kind, each.words, each.data.get("target")) for each in commitments]
    section = article.section.key if article.section else None
    return article.number, article.label, article.title, section, article.data["quote"]["text"], own
