"""What the mends share: finding what a decision names, and an assessment that waits for people."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tallystick.errors import ReviewError
from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Commitment
from tallystick.model.evaluation import Evaluation
from tallystick.model.evidence import Evidence, Relation
from tallystick.model.outline import Article
from tallystick.model.review import NOT_YET_ASSESSED, Decision
from tallystick.model.verdict import Verdict

Texts = Mapping[str, str]
"""The stored texts of the documents, by id."""


def assessment_of(evaluation: Evaluation, name: str) -> Assessment:
    """The assessment of the commitment `name`. Raises ReviewError where there is none."""
    for each in evaluation.assessments:
        if each.commitment.id == name:
            return each
    raise ReviewError(f"there is no commitment {name!r}, or an earlier decision took it away")


def article_of(evaluation: Evaluation, number: str) -> Article:
    """The article of that number. Raises ReviewError where there is none."""
    for each in evaluation.articles:
        if each.number == number:
            return each
    raise ReviewError(f"there is no article {number!r}")


def assessments_of(evaluation: Evaluation, number: str) -> list[Assessment]:
    """The assessments of the commitments of an article, in their order."""
    return [each for each in evaluation.assessments if each.commitment.article == number]


def with_articles(evaluation: Evaluation, number: str, by: tuple[Article, ...]) -> Evaluation:
    """The evaluation with the articles `by` in the place of that of the number."""
    found: list[Article] = []
    for each in evaluation.articles:
        found.extend(by if each.number == number else (each,))
    return replace(evaluation, articles=tuple(found))


def together(evaluation: Evaluation, by: Sequence[Assessment]) -> Evaluation:
    """The evaluation with the assessments `by` next to each other, where the first of their commitments stood."""
    names = {each.commitment.id for each in by}
    place = next((n for n, each in enumerate(evaluation.assessments) if each.commitment.id in names), 0)
    others = [each for each in evaluation.assessments if each.commitment.id not in names]
    return replace(evaluation, assessments=(*others[:place], *by, *others[place:]))


def only(decision: Decision, names: Sequence[str], takes: str) -> dict[str, str]:
    """The details of a decision by name. Raises ReviewError, with the words `takes`, for one that is not among `names`,
    and for one that is given twice."""
    found: dict[str, str] = {}
    for name, value in decision.details:
        if name not in names:
            raise ReviewError(f"it knows no {name!r}; {takes}")
        if name in found:
            raise ReviewError(f"{name!r} is given twice")
        found[name] = value.strip()
    return found


def waiting(commitment: Commitment, evidence: tuple[Evidence, ...], why: str) -> Assessment:
    """The assessment of a commitment that people changed: no verdict of the machine's, but the evidence it found.

    It is marked by its rule, and never published: only a verdict that people settled can take its place. The
    passages only mention the commitment now, since how they stand to it was decided for another.
    """
    mentioned = tuple(replace(each, relation=Relation.MENTIONS) for each in evidence)
    return Assessment(commitment, mentioned, Verdict.NO_EVIDENCE, NOT_YET_ASSESSED, why, 0.0)


def replaced(evaluation: Evaluation, name: str, by: tuple[Assessment, ...]) -> Evaluation:
    """The evaluation with the assessments `by` in the place of that of the commitment `name`."""
    found: list[Assessment] = []
    for each in evaluation.assessments:
        found.extend(by if each.commitment.id == name else (each,))
    return replace(evaluation, assessments=tuple(found))
