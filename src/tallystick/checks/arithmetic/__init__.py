"""Arithmetic: figures of one passage, or of a chain of passages, that do not add up among themselves.

Only figures whose relation is stated in the words between them are held against each other, and a figure
stands for all values that would be printed so.
"""

from collections.abc import Iterator

from tallystick.checks.arithmetic.average import yearly_average
from tallystick.checks.arithmetic.change import stated_change
from tallystick.checks.arithmetic.clash import Chain, Relation
from tallystick.checks.arithmetic.shares import over_the_whole, stated_share
from tallystick.checks.arithmetic.sums import listed_parts, remaining_parts, stated_total, total_behind
from tallystick.checks.material import Material, Told
from tallystick.model.finding import Finding, Severity

SEVERITY = Severity.HIGH

RELATIONS: tuple[Relation, ...] = (
    stated_change,
    yearly_average,
    stated_share,
    over_the_whole,
    stated_total,
    total_behind,
    listed_parts,
    remaining_parts,
)
"""The ways in which figures can hang together."""


def arithmetic(material: Material) -> Iterator[Finding]:
    """A printed change, average, share or total is not the one that the figures beside it give."""
    for chain in _chains(material.told):
        for relation in RELATIONS:
            for clash in relation(chain, material):
                articles = (chain[-1].article,) if chain[-1].article is not None else ()
                quotes = tuple(told.sentence.quote() for told in clash.told)
                yield Finding("arithmetic", SEVERITY, articles, quotes, clash.message)


def _chains(told: tuple[Told, ...]) -> Iterator[Chain]:
    """Each sentence after those that precede it in its paragraph."""
    chain: Chain = ()
    for each in told:
        chain = (*chain, each) if chain and _same_paragraph(chain[-1], each) else (each,)
        yield chain


def _same_paragraph(one: Told, other: Told) -> bool:
    first, second = one.sentence, other.sentence
    return (first.document.id, first.passage.block, one.article) == (
        second.document.id,
        second.passage.block,
        other.article,
    )
