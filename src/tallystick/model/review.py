"""Review: what people decided about an evaluation. It stands beside what the machine said and never replaces it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tallystick.model.quote import Quote
from tallystick.model.verdict import Verdict

SCHEMA = "tallystick.review/1"

BY_ASSESSORS = "by_assessors"
BY_ADJUDICATION = "by_adjudication"
NOT_YET_ASSESSED = "not_yet_assessed"

PEOPLE_RULES: Mapping[str, str] = {
    BY_ASSESSORS: "Two people who did not see each other's verdict gave the same one, each with quotes and a reason.",
    BY_ADJUDICATION: "Two people gave different verdicts, and a third decided, with quotes and a reason.",
    NOT_YET_ASSESSED: "People changed what the machine had read, and nobody has given a verdict on it yet. It is never "
    "published.",
}
"""What stands in the place of a rule where people decided, with its public description."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict that one person gave: an assessor's, or that of the third person who adjudicates.

    `reason` is never empty and `quotes` hold at least one; where nothing speaks to the commitment, the quote is of
    the plan. `round` counts from 1, and is 2 after the institution's reply reopened the assessment.
    """

    by: str
    at: datetime
    verdict: Verdict
    reason: str
    quotes: tuple[Quote, ...]
    round: int = 1


@dataclass(frozen=True, slots=True)
class Claim:
    """What an implementing institution says of its own commitment, with the passages it points to."""

    institution: str
    by: str
    at: datetime
    status: str
    text: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer of an institution to a draft verdict, printed beside it whatever happens.

    `reopens` says that it asked for the assessment to be done once more.
    """

    institution: str
    by: str
    at: datetime
    text: str
    quotes: tuple[Quote, ...] = ()
    reopens: bool = False


@dataclass(frozen=True, slots=True)
class Dissent:
    """An opinion of a member of the expert group that differs from the verdict; `commitment` "" means all."""

    by: str
    at: datetime
    text: str
    commitment: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """The approval of the verdicts by a member of the expert group."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Conflict:
    """A conflict of interest that a member who judges stated in a section and all below it; `section` "" means all.

    Which it is, is not published. `commitments` are those that the member is not given to judge.
    """

    by: str
    at: datetime
    section: str
    commitments: tuple[str, ...] = ()


class Mending(StrEnum):
    """What people can change in the outline that the machine read."""

    SPLIT = "split"
    MERGE = "merge"
    RELABEL = "relabel"
    MOVE = "move"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class Decision:
    """One recorded change of the outline: who, when and why, what kind, of which article or commitment.

    `subject` is the id of the commitment or the number of the article; `details` are named values whose meaning
    depends on the kind (see review.mends), all as text, each name once and in any order.
    """

    by: str
    at: datetime
    why: str
    mending: Mending
    subject: str
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MachineVerdict:
    """What the machine had said of a commitment, before people did."""

    verdict: Verdict
    rule: str
    rationale: str


@dataclass(frozen=True, slots=True)
class CommitmentReview:
    """All that was said of one commitment, each in the order it was said.

    `machine` is None for a commitment that people made by a split or a merge. `settled` is the judgement that counts:
    the one both assessors share, or the adjudicator's; None while there is none.
    """

    commitment: str
    machine: MachineVerdict | None = None
    claims: tuple[Claim, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    adjudications: tuple[Judgement, ...] = ()
    replies: tuple[Reply, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    settled: Judgement | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two assessors agree over `items` commitments; each measure is None where it is not defined.

    `percent` from 0 to 100; `kappa` is Cohen's (1960), `alpha` Krippendorff's (2004) for nominal data, both at most 1.
    `section` is "" for all sections together.
    """

    section: str
    items: int
    percent: float | None
    kappa: float | None
    alpha: float | None


@dataclass(frozen=True, slots=True)
class Release:
    """One frozen publication: numbered from 1. `previous` is the sha256 of the one before, "" for the first.

    `note` says what was corrected since.
    """

    number: int
    at: datetime
    by: str
    note: str = ""
    previous: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """What people decided about one evaluation, commitment by commitment, and who signed it.

    `quorum` says how many had to sign; it is 0 where that is not recorded, and neither are `conflicts` then.
    """

    commitments: tuple[CommitmentReview, ...]
    decisions: tuple[Decision, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    signatures: tuple[Signature, ...] = ()
    agreement: tuple[Agreement, ...] = ()
    release: Release | None = None
    conflicts: tuple[Conflict, ...] = ()
    quorum: int = 0

    def by_commitment(self) -> dict[str, CommitmentReview]:
        """What people said of each commitment, by its id."""
        return {each.commitment: each for each in self.commitments}
