"""A publication of the small evaluation, and its files."""

from dataclasses import replace
from functools import cache

from tallystick.publish.build import build
from tallystick.publish.format import Format
from tallystick.publish.imprint import Imprint
from tallystick.publish.publication import Publication
from tallystick.publish.site.whole import site
from tests import factory, reviewing

RULES = {"rule-for-met": "The reported number reaches the target.\n\nIt is on the same measure."}

IMPRINT = Imprint("https://ostrania.example/plan/", "The Institute of Ostrania", "XX-ORG-1", "KE")


def publication(**changes):
    """What is published of the small evaluation, with `changes` to it."""
    evaluation = factory.evaluation(**changes)
    texts = {document.id: document.text for document in factory.documents()}
    return Publication(evaluation, texts, RULES, imprint=IMPRINT)


def pages(**changes):
    """The files of its site, without pictures."""
    return site(publication(**changes), {"evaluation.json": "The record."})


def reviewed(review=None):
    """What is published of the small evaluation after people reviewed it."""
    found = review or reviewing.review()
    return replace(
        publication(), evaluation=reviewing.reviewed(found), machine=factory.evaluation(), review=found
    )


@cache
def everything_reviewed():
    """All its files in all formats."""
    return build(reviewed(), tuple(Format))


@cache
def everything():
    """All its files in all formats."""
    return build(publication(), tuple(Format))
