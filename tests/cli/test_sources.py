"""--source: each report knows who speaks in it, and a verdict on self-reported evidence alone says so."""

import json

import pytest

from tests.cli.running import REPORT, run, written


@pytest.fixture
def files(tmp_path):
    """A plan, the ministry's report, and one of somebody else on Action 1 alone."""
    plan, report = written(tmp_path)
    shadow = tmp_path / "shadow.txt"
    shadow.write_text(REPORT.replace("65,640", "41,000"), encoding="utf-8")
    return plan, report, shadow


def evaluated(files, *options):
    plan, *reports = files
    found = run("evaluate", "--plan", plan, *reports, "--out", "-", *options)
    assert found.exit_code == 0, found.output
    return json.loads(found.stdout)


@pytest.mark.parametrize(
    ("options", "kinds"),
    [
        pytest.param([], [None, None, None], id="none"),
        pytest.param(["--source", "state"], [None, "state", "state"], id="one-for-all"),
        pytest.param(
            ["--source", "ministry", "--source", "independent"],
            [None, "ministry", "independent"],
            id="in-order",
        ),
        pytest.param(["--source", "affected=shadow.txt"], [None, None, "affected"], id="named"),
    ],
)
def test_each_report_knows_who_speaks(files, options, kinds) -> None:
    found = evaluated(files, *options)
    assert [document["source"] for document in found["documents"]] == kinds
    known = dict(zip((document["id"] for document in found["documents"]), kinds, strict=True))
    evidence = [each for commitment in found["commitments"] for each in commitment["evidence"]]
    assert evidence
    assert all(each["source"] == known[each["quote"]["document"]] for each in evidence)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        pytest.param(["--source", "press"], "ministry, state, independent, affected", id="no-kind"),
        pytest.param(["--source", "state"] * 3, "3 times for 2 reports", id="too-many"),
        pytest.param(["--source", "state=other.txt"], "none of the reports", id="no-report"),
        pytest.param(["--source", "state", "--source", "state=shadow.txt"], "in each", id="mixed"),
    ],
)
def test_what_fits_no_report_is_refused(files, options, words) -> None:
    plan, *reports = files
    found = run("evaluate", "--plan", plan, *reports, "--out", "-", *options)
    assert found.exit_code == 2
    assert words in " ".join(found.output.split())


@pytest.mark.parametrize(
    ("kind", "alone"), [("ministry", True), ("state", True), ("independent", False), ("affected", False)]
)
def test_a_verdict_on_self_reported_evidence_alone_says_so(files, tmp_path, kind, alone) -> None:
    plan, report, _ = files
    found = evaluated((plan, report), "--source", kind)
    said = [each["self_reported"] for each in found["commitments"] if each["evidence"]]
    assert set(said) == {alone}
    run("evaluate", "--plan", plan, report, "--source", kind, "--out", tmp_path / "out")
    words = "rests on self-reported evidence alone"
    assert (words in run("show", tmp_path / "out", "1").stdout) is alone
    assert (words in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")) is alone


def test_the_source_changes_no_verdict(files) -> None:
    verdicts = [
        [each["verdict"] for each in evaluated(files[:2], *options)["commitments"]]
        for options in ([], ["--source", "ministry"], ["--source", "independent"])
    ]
    assert verdicts[0] == verdicts[1] == verdicts[2]
