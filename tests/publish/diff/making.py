"""Evaluations that differ in one thing."""

from dataclasses import replace

from tests import factory

WORDS = "At least 50,000 new jobs shall be created in towns by 2025"
OTHER = "Water shall be tested every month"


def evaluation(*assessments, **changes):
    return factory.evaluation(assessments=assessments, **changes)


def job(words=WORDS, identifier="1.1", **fields):
    """The commitment on jobs, a level of at least 50,000 by 2025 unless `fields` say otherwise."""
    known = {"deadline_year": 2025, **fields}
    target = factory.target(
        known.pop("value", "50000"), known.pop("unit", "jobs"), known.pop("comparator", ">="), **known
    )
    return _saying(factory.assessment(identifier, WORDS, "exceeded", target), words)


def effort(words, identifier="4.4", verdict="no_evidence", found=(), kind="effort"):
    return _saying(factory.assessment(identifier, OTHER, verdict, found=found, kind=kind), words)


def _saying(assessment, words):
    quote = replace(assessment.commitment.quote, text=words)
    return replace(assessment, commitment=replace(assessment.commitment, quote=quote))
