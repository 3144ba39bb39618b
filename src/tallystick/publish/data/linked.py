"""evaluation.jsonld: the evaluation as linked data.

The documents, the run and the program are PROV-O; every quote is a W3C Web Annotation on the stored text,
with offsets in code points; every verdict is a schema.org ClaimReview of the commitment, which is a Claim.
Identifiers are addresses in the folder of the publication, seen from the folder of the data.
"""

from collections.abc import Iterator
from decimal import Decimal

from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Commitment, Target
from tallystick.model.evaluation import Evaluation, Source
from tallystick.model.evidence import Evidence, Reported
from tallystick.model.finding import Finding
from tallystick.model.outline import Article, Section
from tallystick.model.quote import Quote
from tallystick.model.review import Review
from tallystick.publish.addresses import Addresses, addresses
from tallystick.publish.data.claim_reviews import Node, all_of, based, completed, publisher_nodes
from tallystick.publish.data.context import CONTEXT
from tallystick.publish.data.linked_review import (
    REVIEW_CONTEXT,
    REVIEWED,
    event_nodes,
    judged_ids,
    machine_node,
    people,
    people_nodes,
    settled_by,
    whole_nodes,
)
from tallystick.publish.format import FILES, Format
from tallystick.publish.imprint import UNSIGNED, Imprint
from tallystick.publish.json_text import json_text, number_text
from tallystick.publish.ogp import completion
from tallystick.publish.wording import plan_title, target_words, verdict_words

RUN = "#run"
PROGRAM = "#tallystick"


def linked(evaluation: Evaluation, review: Review | None = None, imprint: Imprint = UNSIGNED) -> str:
    """The text of evaluation.jsonld; with a review, the verdicts are those of the people who settled on them."""
    where = addresses(evaluation)
    said = _people(evaluation, review, where) if review else ()
    nodes = all_of(_nodes(evaluation, where), said, publisher_nodes(imprint))
    day = review.release.at.date() if review and review.release else evaluation.as_of
    graph = [_known(node) for node in completed(nodes, imprint, day, PROGRAM)]
    context = based({**CONTEXT, **REVIEW_CONTEXT} if review else CONTEXT, imprint, FILES[Format.JSONLD])
    return json_text({"@context": context, "@graph": graph}) + "\n"


def _people(evaluation: Evaluation, review: Review, where: Addresses) -> Iterator[Node]:
    """What people said and did; a verdict they settled on is theirs, and that of the machine stands beside it."""
    known = people(review)
    yield from people_nodes(review)
    yield from whole_nodes(review)
    yield {
        "id": "../machine.json",
        "type": ["prov:Entity", "schema:Dataset"],
        "name": f"{plan_title(evaluation)}, as the machine evaluated it",
        "wasGeneratedBy": RUN,
    }
    assessed = {each.commitment.id: each for each in evaluation.assessments}
    for each in review.commitments:
        claim = _up(where.commitment(assessed[each.commitment].commitment))
        yield from event_nodes(each, claim, known, lambda quote: _selected(quote, where))
        if machine := machine_node(each, claim, PROGRAM, RUN):
            yield machine
        if each.settled:
            judged = judged_ids(each, claim)
            yield {
                **_review(assessed[each.commitment], where),
                "author": settled_by(each, known),
                "wasGeneratedBy": REVIEWED,
                "wasDerivedFrom": judged,
                "rule": None,
                "confidence": None,
            }


def _nodes(evaluation: Evaluation, where: Addresses) -> Iterator[Node]:
    yield from _run(evaluation, where)
    yield from (_document(source, where) for source in evaluation.documents)
    yield from (_section(section, where) for section in evaluation.sections)
    for article in evaluation.articles:
        yield _article(article, where)
    for each in evaluation.assessments:
        yield _claim(each.commitment, where)
        yield _review(each, where)
        for position, item in enumerate(each.evidence, 1):
            yield _evidence(each.commitment, position, item, where)
    for position, finding in enumerate(evaluation.findings, 1):
        yield _finding(position, finding, where)


def _run(evaluation: Evaluation, where: Addresses) -> Iterator[Node]:
    yield {
        "id": PROGRAM,
        "type": ["prov:SoftwareAgent", "schema:SoftwareApplication"],
        "name": "Tallystick",
        "version": evaluation.version,
    }
    yield {
        "id": RUN,
        "type": "prov:Activity",
        "used": [_up(where.text(source.id)) for source in evaluation.documents],
        "wasAssociatedWith": PROGRAM,
    }
    yield {
        "id": "../evaluation.json",
        "type": ["prov:Entity", "schema:Dataset"],
        "name": plan_title(evaluation),
        "wasGeneratedBy": RUN,
        "as_of": evaluation.as_of.isoformat() if evaluation.as_of else None,
    }


def _document(source: Source, where: Addresses) -> Node:
    return {
        "id": _up(where.text(source.id)),
        "type": ["prov:Entity", "schema:CreativeWork"],
        "title": source.title,
        "name": source.name,
        "role": source.role,
        "language": source.language,
        "sha256": source.sha256,
        "file_sha256": source.file_sha256,
    }


def _section(section: Section, where: Addresses) -> Node:
    parent = _up(where.section(section.parent)) if section.parent else None
    names = {"id": _up(where.section(section.id)), "type": "schema:CreativeWork"}
    return {**names, "title": section.title, "position": section.order, "isPartOf": parent}


def _article(article: Article, where: Addresses) -> Node:
    return {
        "id": _up(where.article(article.number)),
        "type": ["prov:Entity", "schema:CreativeWork"],
        "title": article.title or None,
        "name": article.label or article.number,
        "isPartOf": _up(where.section(article.section)) if article.section else None,
        "wasDerivedFrom": _selected(article.quote, where),
    }


def _claim(commitment: Commitment, where: Addresses) -> Node:
    return {
        "id": _up(where.commitment(commitment)),
        "type": ["schema:Claim", "prov:Entity"],
        "name": commitment.id,
        "text": commitment.quote.text,
        "kind": commitment.kind,
        "isPartOf": _up(where.article(commitment.article)),
        "appearance": _up(where.text(commitment.quote.document)),
        "wasDerivedFrom": _selected(commitment.quote, where),
        "additionalProperty": _target(commitment.target) if commitment.target else None,
    }


def _target(target: Target) -> Node:
    baseline = target.baseline_value
    return {
        "type": "schema:PropertyValue",
        "name": target_words(target),
        "measurementTechnique": target.measure,
        "comparator": target.comparator,
        "value": number_text(target.value),
        "unitText": target.unit,
        "direction": target.direction,
        "scope": target.scope or None,
        "baseline_value": number_text(baseline) if baseline is not None else None,
        "baseline_year": _year(target.baseline_year),
        "deadline": _year(target.deadline_year),
    }


def _review(assessment: Assessment, where: Addresses) -> Node:
    commitment = assessment.commitment
    return {
        "id": f"{_up(where.commitment(commitment))}.review",
        "type": ["schema:ClaimReview", "prov:Entity"],
        "itemReviewed": _up(where.commitment(commitment)),
        "claimReviewed": commitment.quote.text,
        "author": PROGRAM,
        "wasGeneratedBy": RUN,
        "wasDerivedFrom": [_evidenced(commitment, i, where) for i, _ in enumerate(assessment.evidence, 1)],
        "reviewRating": {
            "type": "schema:Rating",
            "alternateName": verdict_words(assessment.verdict),
            "ratingExplanation": assessment.rationale,
        },
        "rule": assessment.rule,
        "confidence": number_text(Decimal(str(assessment.confidence))),
        "completion": completion(assessment),
    }


def _evidence(commitment: Commitment, position: int, evidence: Evidence, where: Addresses) -> Node:
    return {
        "id": _evidenced(commitment, position, where),
        "type": "oa:Annotation",
        "motivatedBy": "oa:linking",
        "hasBody": _up(where.commitment(commitment)),
        "hasTarget": _selected(evidence.quote, where),
        "relation": evidence.relation,
        "nature": evidence.nature,
        "additionalProperty": _reported(evidence.reported) if evidence.reported else None,
    }


def _reported(reported: Reported) -> Node:
    return {
        "type": "schema:PropertyValue",
        "bound": reported.bound,
        "value": number_text(reported.value),
        "unitText": reported.unit,
        "direction": reported.direction,
        "year": _year(reported.year),
    }


def _finding(position: int, finding: Finding, where: Addresses) -> Node:
    return {
        "id": _up(where.finding(position)),
        "type": "oa:Annotation",
        "motivatedBy": "oa:assessing",
        "hasBody": {"type": "oa:TextualBody", "body": finding.message},
        "hasTarget": [
            *(_up(where.article(number)) for number in finding.articles),
            *(_selected(quote, where) for quote in finding.quotes),
        ],
        "check": finding.check,
        "severity": finding.severity,
        "wasGeneratedBy": RUN,
    }


def _selected(quote: Quote, where: Addresses) -> Node:
    """A quote as a part of the stored text, found by its words and by its offsets."""
    words = {
        "type": "oa:TextQuoteSelector",
        "exact": quote.exact,
        "prefix": quote.prefix,
        "suffix": quote.suffix,
    }
    offsets = {"type": "oa:TextPositionSelector", "start": quote.start, "end": quote.end}
    return {
        "type": "oa:SpecificResource",
        "hasSource": _up(where.text(quote.document)),
        "hasSelector": [words, offsets],
        "page": quote.page,
    }


def _known(node: Node) -> Node:
    """A node without what is not known of it."""
    return {
        key: _known(value) if isinstance(value, dict) else value
        for key, value in node.items()
        if value is not None
    }


def _up(address: str) -> str:
    return f"../{address}"


def _evidenced(commitment: Commitment, position: int, where: Addresses) -> str:
    return f"{_up(where.commitment(commitment))}.evidence-{position}"


def _year(year: int | None) -> str | None:
    return None if year is None else f"{year:04}"
