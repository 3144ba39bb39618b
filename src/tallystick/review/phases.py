"""Phases: the course of an evaluation from commission to release, and the table of allowed moves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tallystick.errors import ReviewError
from tallystick.review.roles import Action, TeamRole


class Phase(StrEnum):
    """Where an evaluation stands."""

    COMMISSIONED = "commissioned"
    DRAFT = "draft"
    REPORTING = "reporting"
    ASSESSING = "assessing"
    REPLYING = "replying"
    SIGNING = "signing"
    RELEASED = "released"


PHASES: Mapping[Phase, str] = {
    Phase.COMMISSIONED: "The team is named and states its conflicts of interest; plan and reports are uploaded.",
    Phase.DRAFT: "The machine's reading is shown, and the working group mends the outline.",
    Phase.REPORTING: "Institutions claim what they did and attach evidence; the coordinator assigns assessors.",
    Phase.ASSESSING: "Each commitment is assessed twice and blind, and adjudicated where the two differ.",
    Phase.REPLYING: "Institutions see the draft verdicts and answer; a reopened commitment is assessed again.",
    Phase.SIGNING: "The experts sign or dissent.",
    Phase.RELEASED: "The evaluation is public, frozen, numbered and hashed.",
}
"""What happens in each phase, in one sentence."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is counted to see whether a move is allowed: of the documents, of the commitments, of the signatures.

    `imports` are the imports not yet done, `unassigned` and `unsettled` the commitments without two assessors and
    without a verdict that counts, `replies_open` those whose institution can still answer. `signatures` are those
    that count (review.signing), `quorum` how many must.
    """

    articles: int = 0
    imports: int = 0
    unassigned: int = 0
    unsettled: int = 0
    replies_open: int = 0
    signatures: int = 0
    quorum: int = 1


@dataclass(frozen=True, slots=True)
class Move:
    """One allowed move, who makes it and what it requires, in one sentence."""

    origin: Phase
    to: Phase
    by: TeamRole
    requires: str
    obstacle: Callable[[Facts], str | None]
    """What stands in the way, counted, and how to mend it; None where nothing does."""


def _unread(facts: Facts) -> str | None:
    if facts.imports:
        return f"{_count(facts.imports, 'import is', 'imports are')} not done; wait for it or cancel it"
    return None if facts.articles else "no article has been read; upload the plan"


def _unassigned(facts: Facts) -> str | None:
    if not facts.unassigned:
        return None
    return f"{_count(facts.unassigned, 'commitment lacks', 'commitments lack')} two assessors; assign them"


def _unsettled(facts: Facts) -> str | None:
    if not facts.unsettled:
        return None
    return f"{_count(facts.unsettled, 'commitment has', 'commitments have')} no settled verdict; finish the assessment"


def _unanswered(facts: Facts) -> str | None:
    if found := _unsettled(facts):
        return found
    if not facts.replies_open:
        return None
    return f"{_count(facts.replies_open, 'reply is', 'replies are')} still open; wait until the set time has passed"


def _unsigned(facts: Facts) -> str | None:
    if found := _unsettled(facts):
        return found
    if facts.signatures >= max(1, facts.quorum):
        return None
    return f"{facts.signatures} of {max(1, facts.quorum)} signatures are given; ask the experts to sign"


def _nothing(_: Facts) -> None:
    return None


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


_COORDINATOR = TeamRole.COORDINATOR
_READ = "The plan is imported, and no import is running."
_ASSIGNED = "Every commitment has two assessors without a conflict of interest."
_SETTLED = "Every commitment has a settled verdict."
_ANSWERED = "The time for replies has passed, and every reopened commitment has a settled verdict again."
_SIGNED = "Every commitment has a settled verdict, and a quorum of experts signed after the last of them."

MOVES: tuple[Move, ...] = (
    Move(Phase.COMMISSIONED, Phase.DRAFT, _COORDINATOR, _READ, _unread),
    Move(Phase.DRAFT, Phase.REPORTING, _COORDINATOR, _READ, _unread),
    Move(Phase.REPORTING, Phase.DRAFT, _COORDINATOR, "Nothing: the outline is to be mended.", _nothing),
    Move(Phase.REPORTING, Phase.ASSESSING, _COORDINATOR, _ASSIGNED, _unassigned),
    Move(Phase.ASSESSING, Phase.REPLYING, _COORDINATOR, _SETTLED, _unsettled),
    Move(Phase.REPLYING, Phase.SIGNING, _COORDINATOR, _ANSWERED, _unanswered),
    Move(Phase.SIGNING, Phase.ASSESSING, _COORDINATOR, "Nothing: the experts sent it back.", _nothing),
    Move(Phase.SIGNING, Phase.RELEASED, _COORDINATOR, _SIGNED, _unsigned),
    Move(
        Phase.RELEASED,
        Phase.ASSESSING,
        _COORDINATOR,
        "Nothing: a correction becomes a new release.",
        _nothing,
    ),
)
"""Every allowed move. What is released stays public when its evaluation moves back for a correction."""

_BEFORE_ASSESSMENT = frozenset({Phase.COMMISSIONED, Phase.DRAFT, Phase.REPORTING})
_JUDGING = frozenset({Phase.ASSESSING, Phase.REPLYING})

OPEN: Mapping[Action, frozenset[Phase]] = {
    Action.CONFLICT_STATE: _BEFORE_ASSESSMENT | _JUDGING,
    Action.DOCUMENT_UPLOAD: frozenset({Phase.COMMISSIONED, Phase.DRAFT}),
    Action.OUTLINE_MEND: frozenset({Phase.DRAFT}),
    Action.CLAIM_MAKE: frozenset({Phase.REPORTING}),
    Action.CLAIM_UPLOAD: frozenset({Phase.REPORTING}),
    Action.EVIDENCE_ATTACH: _JUDGING | {Phase.REPORTING},
    Action.ASSESSMENT_ASSIGN: _JUDGING | {Phase.DRAFT, Phase.REPORTING},
    Action.ASSESSMENT_GIVE: _JUDGING,
    Action.ASSESSMENT_ADJUDICATE: _JUDGING,
    Action.REPLY_GIVE: frozenset({Phase.REPLYING}),
    Action.OVERVIEW_WRITE: _JUDGING,
    Action.SIGNATURE_GIVE: frozenset({Phase.SIGNING}),
    Action.DISSENT_RECORD: frozenset({Phase.SIGNING}),
    Action.RELEASE_MAKE: frozenset({Phase.SIGNING}),
}
"""The phases in which an action is open; what is not named here is open in all."""


def open_in(phase: Phase, action: Action) -> bool:
    """Whether `action` is open in `phase` (to those who may do it)."""
    return action not in OPEN or phase in OPEN[action]


def moves_from(phase: Phase) -> tuple[Move, ...]:
    """The allowed moves out of `phase`, in the order they are shown."""
    return tuple(move for move in MOVES if move.origin is phase)


def check_move(phase: Phase, to: Phase, facts: Facts) -> None:
    """Raise ReviewError unless an evaluation in `phase` can move to `to`, `facts` being so."""
    moves = {move.to: move for move in moves_from(phase)}
    if to not in moves:
        others = ", ".join(moves)
        raise ReviewError(
            f"an evaluation that is {phase} cannot become {to}; from there it can become: {others}"
        )
    if found := moves[to].obstacle(facts):
        raise ReviewError(f"the evaluation cannot become {to} yet: {found}")
