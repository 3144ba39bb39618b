"""What the draft shows: what was understood of the documents and what was not."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.accounts.access import Seat
from tallystick_web.plans.models import Article, Commitment, Evaluation, ImportState

REPLIED = (Phase.REPLYING, Phase.SIGNING, Phase.RELEASED)


@dataclass(frozen=True, slots=True)
class Understood:
    """What of the newest reading belongs to no article, what had to be decided, and how fields were understood."""

    outside: Sequence[dict[str, Any]] = ()
    notes: Sequence[str] = ()
    fields: Sequence[tuple[str, str, int]] = ()


@dataclass(frozen=True, slots=True)
class Machine:
    """What the machine had read of one article: the article and its commitments as in evaluation.json."""

    article: dict[str, Any] = field(default_factory=dict)
    commitments: Sequence[dict[str, Any]] = ()


def sees_machine(seat: Seat) -> bool:
    """Whether the machine's verdicts may be shown in lists: not to those who are to judge blind of them, and to
    institutions only once they can answer (see tallystick.review.blind)."""
    if seat.own_only:
        return seat.evaluation.phase in REPLIED
    return bool(seat.roles) and not (seat.evaluation.machine_blind and TeamRole.WORKING_GROUP in seat.roles)


def understood(evaluation: Evaluation) -> Understood:
    """What was left over of the newest reading. One query."""
    read = _record(evaluation)
    counts = Counter(
        (each["header"], each["meaning"] or "") for article in read["articles"] for each in article["fields"]
    )
    return Understood(
        read["outside"],
        read["notes"],
        [(header, meaning, count) for (header, meaning), count in counts.most_common()],
    )


def left_out(evaluation: Evaluation) -> Sequence[str]:
    """What of the plan's tables the newest reading left out, and which columns it did not understand. One query."""
    done = evaluation.imports.filter(state=ImportState.DONE).first()
    return done.problems if done else ()


def machine_article(evaluation: Evaluation, number: str) -> Machine:
    """What the machine had read of the article of that number. One query."""
    read = _record(evaluation)
    article: dict[str, Any] = next((each for each in read["articles"] if each["number"] == number), {})
    return Machine(article, [each for each in read["commitments"] if each["article"] == number])


def differs(machine: Machine, article: Article, commitments: Sequence[Commitment]) -> bool:
    """Whether people changed what the machine had read of an article."""
    own = [(each.key, each.kind, each.words, each.data.get("target")) for each in commitments]
    read = [(each["id"], each["kind"], each["quote"]["text"], each["target"]) for each in machine.commitments]
    section = article.section.key if article.section else None
    told = tuple(machine.article.get(name) for name in ("label", "title", "section"))
    return own != read or told != (article.label, article.title, section)


def _record(evaluation: Evaluation) -> dict[str, Any]:
    reading = evaluation.readings.first()
    empty: dict[str, Any] = {"articles": [], "commitments": [], "outside": [], "notes": []}
    return json.loads(reading.record) if reading else empty
