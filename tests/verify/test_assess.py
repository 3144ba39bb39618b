"""Assess: whatever plan and report say, the assessment keeps the promises made to its readers."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.model.assessment import Assessment
from tallystick.model.commitment import Kind
from tallystick.model.evidence import Relation
from tallystick.model.quote import check_quote
from tallystick.model.verdict import VERDICTS, Verdict
from tallystick.verify.assess import assess
from tests.cases import assessment, cases

SUBJECTS = [
    "forest coverage",
    "the number of clinics",
    "the waiting time",
    "the homicide rate",
    "women in councils",
]
NUMBERS = [
    "3",
    "22.5",
    "1,200",
    "2.4 million",
    "some 300",
    "nearly 90",
    "over 40",
    "two-thirds",
    "12 to 15",
    "at most 7",
]
UNITS = [
    "percent",
    "percentage points",
    "clinics",
    "per 100,000",
    "hectares",
    "days",
    "Mbps",
    "person-times",
    "",
]
PLANS = [
    "{0} shall be raised to {1}.",
    "{0} shall fall by {1}.",
    "{0} shall rise by {1} from {1} in 2020.",
    "{0} shall not exceed {1} by 2025.",
    "An additional {1} shall be built, and {0} shall be improved.",
    "{0} shall double.",
    "All villages shall have access to {0}.",
    "No village shall be without {0}.",
    "A register of {0} shall be set up.",
    "{0} shall be improved.",
]
REPORTS = [
    "{0} reached {1}.",
    "{0} fell by {1}.",
    "{0} rose from {1} in 2020 to {1} in 2025.",
    "In all, {1} were built, of whom {1} were new.",
    "Of the {1}, {1} have access to {0}.",
    "{0} doubled.",
    "All villages have access to {0}.",
    "A register of {0} was drafted.",
    "{0} remains insufficient.",
    "{0} and clinics were {1} and {1} respectively.",
    "Goats were counted.",
]


@st.composite
def sentences(draw: st.DrawFn, forms: list[str]) -> str:
    """One of the `forms`, each gap filled with a subject or a quantity."""
    sentence = draw(st.sampled_from(forms))
    while "{1}" in sentence:
        quantity = f"{draw(st.sampled_from(NUMBERS))} {draw(st.sampled_from(UNITS))}".strip()
        sentence = sentence.replace("{1}", quantity, 1)
    sentence = sentence.replace("{0}", draw(st.sampled_from(SUBJECTS)))
    return sentence[0].upper() + sentence[1:]


@given(sentences(PLANS), st.lists(sentences(REPORTS), min_size=1, max_size=3))
@settings(max_examples=150, deadline=None)
def test_every_assessment_keeps_its_promises(plan: str, report: list[str]) -> None:
    for read in cases(plan, " ".join(report)):
        found = assess(read)
        text = read.said[0].document.text
        assert found.verdict in VERDICTS[found.commitment.kind]
        assert bool(found.evidence) is (found.verdict is not Verdict.NO_EVIDENCE)
        assert found.rationale
        assert 0 < found.confidence < 1
        for quote in (found.commitment.quote, *(evidence.quote for evidence in found.evidence)):
            check_quote(quote, text, quote.sha256)


@given(sentences(PLANS), st.lists(sentences(REPORTS), min_size=1, max_size=3))
@settings(max_examples=50, deadline=None)
def test_a_target_is_reached_only_by_a_rule_that_says_how(plan: str, report: list[str]) -> None:
    for read in cases(plan, " ".join(report)):
        found = assess(read)
        if found.verdict in (Verdict.EXCEEDED, Verdict.MET):
            assert found.rule in ("figure", "said_whole", "said_reached")


VERDICT_TABLE = {
    "quantified": ("Forest coverage shall reach 30 percent.", "Forest coverage was 31 percent.", "exceeded"),
    "deliverable": (
        "A register of shipyards shall be set up.",
        "A register of shipyards was set up.",
        "done",
    ),
    "effort": (
        "Access to justice shall be improved.",
        "Courses on access to justice were held.",
        "activity_reported",
    ),
}


@pytest.mark.parametrize(("plan", "report", "verdict"), VERDICT_TABLE.values(), ids=VERDICT_TABLE)
def test_a_commitment_is_assessed_by_the_rules_of_its_kind(plan: str, report: str, verdict: str) -> None:
    assert assessment(plan, report).verdict == verdict


def test_what_decides_comes_first_and_says_how_it_stands() -> None:
    found = forest("Forest coverage of hills was drawn on maps. Forest coverage was 28 percent.")
    assert found.evidence[0].quote.exact == "Forest coverage was 28 percent."
    assert [evidence.relation for evidence in found.evidence] == [Relation.CONTRADICTS, Relation.MENTIONS]


def test_a_figure_that_reaches_the_target_supports_it() -> None:
    assert forest("Forest coverage was 31 percent.").evidence[0].relation is Relation.SUPPORTS


def test_no_more_than_six_pieces_of_evidence_are_shown() -> None:
    told = " ".join(f"Forest coverage was {value} percent in the valley." for value in range(20, 30))
    assert len(forest(told).evidence) == 6


def test_the_kinds_have_no_verdict_in_common_but_no_evidence() -> None:
    named = [verdict for kind in Kind for verdict in VERDICTS[kind] if verdict is not Verdict.NO_EVIDENCE]
    assert len(named) == len(set(named))


def forest(report: str) -> Assessment:
    return assessment("Forest coverage shall reach 30 percent.", report)


SHARES = {
    "to two decimals": (
        "Legal aid shall be on offer in every province.",
        "Legal aid is on offer in eight of the nine provinces.",
        "88.89 percent against at least 100 percent: short of the target by 11.1",
    ),
    "to as many as tell it from all": (
        "All schools shall have a lift.",
        "In all, 1,999,999 of the 2,000,000 schools have a lift.",
        "99.99995 percent against at least 100 percent: short of the target by 0.00005",
    ),
}


@pytest.mark.parametrize(("plan", "report", "rationale"), SHARES.values(), ids=SHARES)
def test_a_share_that_is_worked_out_is_printed_short(plan: str, report: str, rationale: str) -> None:
    assert assessment(plan, report).rationale == rationale
