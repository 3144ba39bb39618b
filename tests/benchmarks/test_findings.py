"""The measure of findings counts what it says: judged, unjudged, planted and caught."""

import json
from pathlib import Path

import pytest

from benchmarks.findings import is_caught, judgements, key, key_of, main, rows
from tallystick.model.finding import Finding, Severity
from tests.factory import quote, report

WORDS = "Deadly accidents at work fell by 6.5 percent"
FINDING = Finding("arithmetic", Severity.HIGH, ("2",), (quote(report(), WORDS),), "It does not add up.")
FAULT = {"check": "arithmetic", "articles": [2], "quotes": [WORDS + " compared to 2020."], "note": ""}


def row(judged: dict[str, bool], planted: list[dict[str, object]]) -> tuple[int, int, int, int, int]:
    (found,) = (each for each in rows([FINDING], judged, planted) if each.check == "arithmetic")
    return found.worth, found.not_worth, found.unjudged, found.planted, found.caught


@pytest.mark.parametrize(
    ("judged", "planted", "expected"),
    [
        pytest.param({key_of(FINDING): True}, [FAULT], (1, 0, 0, 1, 1), id="worth-and-caught"),
        pytest.param({key_of(FINDING): False}, [], (0, 1, 0, 0, 0), id="not-worth"),
        pytest.param({}, [{**FAULT, "articles": [3]}], (0, 0, 1, 1, 0), id="unjudged-and-missed"),
    ],
)
def test_a_row_counts(
    judged: dict[str, bool], planted: list[dict[str, object]], expected: tuple[int, ...]
) -> None:
    assert row(judged, planted) == expected


@pytest.mark.parametrize(
    ("change", "caught"),
    [
        pytest.param({}, True, id="the-same"),
        pytest.param({"articles": []}, True, id="of-the-whole"),
        pytest.param({"check": "stale"}, False, id="another-check"),
        pytest.param({"articles": [3]}, False, id="another-article"),
        pytest.param(
            {"quotes": ["In 2025, 18 per 100,000 workers were injured."]}, False, id="another-passage"
        ),
        pytest.param({"quotes": ["Deadly\u00a0accidents at work"]}, True, id="blanks-are-alike"),
    ],
)
def test_a_fault_is_caught_by_check_article_and_passage(change: dict[str, object], caught: bool) -> None:
    assert is_caught({**FAULT, **change}, FINDING) is caught


def test_judgements_are_read_by_key_or_by_parts(tmp_path: Path) -> None:
    lines = [
        {"key": "stale 1 abc", "worth": False},
        {"check": "arithmetic", "articles": ["2"], "quote": WORDS[:40], "worth": True},
    ]
    path = tmp_path / "judged.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert judgements(path) == {"stale 1 abc": False, key("arithmetic", ["2"], WORDS[:40]): True}
    assert judgements(tmp_path / "none.jsonl") == {}


def test_without_the_real_report_the_samples_are_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--json", "--report", str(tmp_path / "none.txt")]) == 0
    printed = capsys.readouterr()
    assert list(json.loads(printed.out)) == ["calvenna", "velmora"]
    assert "only the samples are measured" in printed.err
