"""How a review is said to people: who spoke, how a verdict was settled, what was mended."""

from collections.abc import Iterable, Iterator

from tallystick.model.review import CommitmentReview, Decision, Mending
from tallystick.publish.review.timeline import Act

HEADS = {
    Act.CLAIM: "The institution’s claim",
    Act.MACHINE: "The machine’s verdict",
    Act.JUDGEMENT: "Assessor’s verdict",
    Act.ADJUDICATION: "Adjudicated verdict",
    Act.REPLY: "The institution’s reply",
    Act.DISSENT: "Dissent",
}

MENDINGS = {
    Mending.SPLIT: "split",
    Mending.MERGE: "merged",
    Mending.RELABEL: "relabelled",
    Mending.MOVE: "moved",
    Mending.TARGET: "target corrected",
}

UNSETTLED = "People have not settled on a verdict; this is the machine’s."

APPROVED = "These members of the expert group approved the verdicts."

NOT_SIGNED = "Nobody has signed yet."

NO_DISSENT = "Nobody dissented."

MENDED = "What people mended in the outline that the machine read"

NOT_MENDED = "The outline stands as the machine read it."

MEASURES = (
    "The percentage is the share of commitments on which both assessors gave the same verdict. Cohen’s kappa and "
    "Krippendorff’s alpha take off what chance alone would give: one is full agreement, zero what chance gives. A dash "
    "stands where a measure is not defined, as when all verdicts are the same."
)


def settled_words(review: CommitmentReview) -> str:
    """How people came to the verdict, in a sentence."""
    if review.settled in review.adjudications:
        return "The assessors differed; a third person decided."
    same = [each for each in review.judgements if review.settled and each.verdict is review.settled.verdict]
    return "Both assessors gave this verdict." if len(same) > 1 else "An assessor gave this verdict."


def mended_words(decision: Decision) -> str:
    """The named values of a decision on one line."""
    return "; ".join(f"{name}: {value}" for name, value in named_values(decision.details))


def named_values(details: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The values of a decision under names for people; where something begins is said by its first words alone."""
    for name, value in details:
        if name == "begins":
            yield "from the words", f"“{value}”"
        elif name != "at":
            yield name.replace("_", " "), value
