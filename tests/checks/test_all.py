"""All checks together: each runs, each says who it is, and what they find comes gravest first."""

import inspect

import pytest

from tallystick.checks.all import CHECKS, Check, findings_of
from tallystick.model.finding import Severity
from tallystick.model.quote import check_quote
from tests.checks.making import Promise, Under, material

REPEATED = "The Tribunal of Ostrania dealt with 6,412 complaints of discrimination at work."
WELLS = "Work on 500 wells was started in 2023."
PLAN = (
    Under(
        "Action 1",
        (Promise("400 wells shall be completed.", "not_comparable", WELLS),),
        ((WELLS,), (REPEATED,)),
    ),
    Under("Action 2", (Promise("Complaints shall be heard.", "no_evidence", kind="effort"),), ((REPEATED,),)),
    Under("Action 4", (Promise("Every orchid shall be counted.", "no_evidence"),)),
)
CLAIM = "All targets of the plan have been achieved."


def test_the_gravest_come_first() -> None:
    found = findings_of(material(*PLAN, outside=[CLAIM]))
    severities = [finding.severity for finding in found]
    assert severities == sorted(severities, key=list(Severity).index)
    names = [finding.check for finding in found]
    assert {"overclaim", "silent_commitment", "substitution", "repeated", "untestable"} <= set(names)


def test_the_same_material_gives_the_same_findings() -> None:
    assert findings_of(material(*PLAN, outside=[CLAIM])) == findings_of(material(*PLAN, outside=[CLAIM]))


def test_every_quote_stands_in_its_document() -> None:
    found = material(*PLAN, outside=[CLAIM])
    texts = {sentence.document.id: sentence.document for told in found.told for sentence in [told.sentence]}
    texts |= {s.document.id: s.document for article in found.outline.articles for s in article.plan}
    for finding in findings_of(found):
        for quote in finding.quotes:
            check_quote(quote, texts[quote.document].text, texts[quote.document].sha256)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_a_check_says_who_it_is(check: Check) -> None:
    module = inspect.getmodule(check)
    assert module is not None
    assert isinstance(module.SEVERITY, Severity)
    assert (inspect.getdoc(module) or "").partition(":")[2].strip(), (
        "the module gives the reason of the check"
    )
    assert len((inspect.getdoc(check) or "").split()) > 10, "the check says when it fires"


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_a_check_bears_its_functions_name_and_severity(check: Check) -> None:
    module = inspect.getmodule(check)
    assert module is not None
    for finding in check(material(*PLAN, outside=[CLAIM])):
        assert (finding.check, finding.severity) == (check.__name__, module.SEVERITY)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_nothing_is_found_in_nothing(check: Check) -> None:
    promise = Promise("By 2025 the Ministry shall dig 40 wells.", "pending")
    assert not list(check(material(Under("Action 1", (promise,)))))
