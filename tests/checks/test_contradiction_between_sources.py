"""Two reports that give different figures for one measure of one year are both shown, with who says which."""

from dataclasses import replace

import pytest

from tallystick.checks.contradiction_between_sources import contradiction_between_sources
from tallystick.model.document import Role
from tallystick.model.finding import Finding
from tallystick.model.source_kind import SourceKind
from tallystick.pipeline import evaluate
from tests.checks.making import Promise, Under, material, with_more
from tests.texts import document

PLAN = """Action 1: Wells. By 2025, 90 percent of village wells shall be tested.

Action 2: Law. A Water Act shall be adopted.
"""

OURS = "In 2025, 92 percent of village wells were tested."


def against(other: str, ours: str = OURS) -> list[Finding]:
    promise = Promise("Wells shall be tested.", "no_evidence", kind="effort")
    said = material(Under("Action 1", (promise,), ((ours,),)))
    return list(contradiction_between_sources(with_more(said, other, article="1")))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("Only 61 percent of village wells were tested in 2025.", id="same-words"),
        pytest.param(
            "We found that 12 percent of all village wells had been tested in 2025.", id="far-apart"
        ),
        pytest.param("In 2025, fewer than 70 percent of village wells were tested.", id="bounded"),
    ],
)
def test_it_fires(other: str) -> None:
    (finding,) = against(other)
    assert finding.message.startswith("For 2025 report.txt gives 92 percent, and other.txt ")
    assert [quote.document for quote in finding.quotes] == ["report", "other"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(OURS, id="the-same-figure"),
        pytest.param("In 2024, 61 percent of village wells were tested.", id="another-year"),
        pytest.param("At least 90 percent of village wells were tested in 2025.", id="fits-the-bound"),
        pytest.param("In 2025, 61 percent of nurses were trained.", id="another-measure"),
        pytest.param("In 2025, 61 village wells were tested.", id="another-unit"),
        pytest.param("Only 61 percent of village wells were tested.", id="no-year"),
        pytest.param("In 2025 the share of village wells tested rose by 6 percent.", id="a-change"),
    ],
)
def test_it_stays_silent(other: str) -> None:
    assert against(other) == []


def test_one_report_is_not_held_against_itself() -> None:
    promise = Promise("Wells shall be tested.", "no_evidence", kind="effort")
    other = "Only 61 percent of village wells were tested in 2025."
    said = material(Under("Action 1", (promise,), ((OURS,), (other,))))
    assert list(contradiction_between_sources(said)) == []


def test_the_whole_run_names_the_sources_and_averages_nothing() -> None:
    plan = document(PLAN, Role.PLAN, "plan.txt")
    reports = [
        replace(
            document(f"Action 1\n\n{text}\n\nAction 2\n\nIt was.", Role.REPORT, name), source=SourceKind(kind)
        )
        for text, name, kind in (
            (OURS, "ministry.txt", "ministry"),
            ("In 2025, only 61 percent of village wells were tested.", "shadow.txt", "independent"),
        )
    ]
    found = evaluate([plan, *reports])
    (finding,) = [each for each in found.findings if each.check == "contradiction_between_sources"]
    assert finding.message == (
        "For 2025 the ministry (ministry.txt) gives 92 percent, "
        "and the independent source (shadow.txt) 61 percent."
    )
    assessment = found.assessments[0]
    figures = {each.reported.value for each in assessment.evidence if each.reported}
    assert figures == {92, 61}
    assert assessment.verdict == "missed"


def test_the_figures_of_a_table_are_held_against_those_of_a_sentence() -> None:
    plan = "No,Action,Indicator,Target 2025\n1.1,Give villages a river,Share of villages with a clean river,60%\n"
    table = "No,Action,Indicator,Actual 2025\n1.1,Give villages a river,Share of villages with a clean river,58%\n"
    other = "# Report\n\n## 1.1 Give villages a river\n\nIn 2025, the share of villages with a clean river was 41%.\n"
    found = evaluate(
        [
            document(plan, Role.PLAN, "plan.csv"),
            replace(document(table, Role.REPORT, "ours.csv"), id="ours", source=SourceKind.MINISTRY),
            replace(document(other, Role.REPORT, "theirs.md"), id="theirs", source=SourceKind.INDEPENDENT),
        ]
    )
    (finding,) = [each for each in found.findings if each.check == "contradiction_between_sources"]
    assert (
        finding.message
        == "For 2025 the ministry (ours.csv) gives 58%, and the independent source (theirs.md) 41%."
    )
