"""What schema.org's ClaimReview asks for besides the verdict: its address, its day, its publisher, its scale.

Google's guide for ClaimReview asks for the claim's words, an author and a rating with a name on each review, and takes
its address, day and numbers. Every review of the linked data is completed here, whoever wrote it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from tallystick.publish.imprint import Imprint
from tallystick.publish.ogp import Completion

Node = dict[str, Any]

PUBLISHER = "#publisher"
REVIEW, CLAIM = "schema:ClaimReview", "schema:Claim"

NUMBERS: Mapping[str, int] = {Completion.LIMITED: 2, Completion.SUBSTANTIAL: 3, Completion.COMPLETE: 4}
"""The levels of the Open Government Partnership that a verdict can be mapped to, counted from Not Started, 1.

"No Evidence Available" is no low level, and what cannot be compared has none: such reviews have words alone.
"""
WORST, BEST = 1, 4

IMPRINT_CONTEXT: Mapping[str, Any] = {
    "url": {"@id": "schema:url", "@type": "@id"},
    "datePublished": {"@id": "schema:datePublished", "@type": "xsd:date"},
    "publisher": {"@id": "schema:publisher", "@type": "@id"},
    "identifier": "schema:identifier",
    "ratingValue": {"@id": "schema:ratingValue", "@type": "xsd:integer"},
    "worstRating": {"@id": "schema:worstRating", "@type": "xsd:integer"},
    "bestRating": {"@id": "schema:bestRating", "@type": "xsd:integer"},
}


def publisher_nodes(imprint: Imprint) -> Iterator[Node]:
    """The organisation that publishes, where it is named."""
    if imprint.publisher:
        yield {
            "id": PUBLISHER,
            "type": ["prov:Organization", "schema:Organization"],
            "name": imprint.publisher,
            "url": imprint.base_url or None,
            "identifier": imprint.identifier or None,
        }


def completed(nodes: Sequence[Node], imprint: Imprint, day: date | None, program: str) -> Iterator[Node]:
    """`nodes`, each review with its claim's words, address, day, publisher and the numbers of its rating.

    `day` is the day the reviews stand for. A publisher that is named answers for the reviews of the `program`:
    a ClaimReview has a person or an organisation as its author.
    """
    claims = {node["id"]: node["text"] for node in nodes if CLAIM in node["type"]}
    publisher = PUBLISHER if imprint.publisher else None
    for node in nodes:
        if REVIEW not in node["type"]:
            yield node
            continue
        mine = publisher and node.get("author") == program
        yield {
            **node,
            "claimReviewed": claims[node["itemReviewed"]],
            "url": node["itemReviewed"],
            "datePublished": day.isoformat() if day else None,
            "author": publisher if mine else node.get("author"),
            "publisher": publisher,
            "reviewRating": _rating(node.get("reviewRating"), node.get("completion")),
        }


def _rating(rating: Node | None, level: str | None) -> Node | None:
    """A rating with the numbers of its level, where it has one."""
    value = NUMBERS.get(level or "")
    if rating is None or value is None:
        return rating
    return {**rating, "ratingValue": value, "worstRating": WORST, "bestRating": BEST}


def based(context: Mapping[str, Any], imprint: Imprint, file: str) -> Mapping[str, Any]:
    """`context` with the address at which `file` will lie, so that every identifier is an absolute one."""
    base = {"@base": f"{imprint.base_url}{file}"} if imprint.base_url else {}
    return {**base, **context, **IMPRINT_CONTEXT}


def all_of(*groups: Iterable[Node]) -> list[Node]:
    """The nodes of all groups; one that is there twice counts as it is said last, in its first place."""
    found: dict[str, Node] = {}
    for group in groups:
        found.update((node["id"], node) for node in group)
    return list(found.values())
