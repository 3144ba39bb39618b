import json
import shutil
from dataclasses import replace

import pytest

from samples.review import review_of
from tallystick import store
from tallystick.cli import exits
from tallystick.publish.review_record import write_review
from tests.cli.running import PLAN, run, written

NEXT_PLAN = (
    PLAN.replace("50,000", "40,000")
    .replace("by 2025.\n\nAction 2", "by 2030.\n\nAction 2")
    .replace(
        "Action 3: Clean water. At least 300 wells shall be repaired by 2030.",
        "Action 3: Schools. At least 20 schools shall be built by 2030.",
    )
)


@pytest.fixture
def folders(tmp_path):
    plan, report = written(tmp_path)
    (tmp_path / "next.txt").write_text(NEXT_PLAN, encoding="utf-8")
    run("evaluate", report, "--plan", plan, "--out", tmp_path / "a")
    run("evaluate", report, "--plan", tmp_path / "next.txt", "--out", tmp_path / "b")
    return tmp_path / "a", tmp_path / "b"


def _fates(found):
    pairs = json.loads(found.stdout)["commitments"]
    return {
        (pair["after"] or pair["before"])["text"]: {step["fate"] for step in pair["steps"]} for pair in pairs
    }


def test_between_two_plans_each_commitment_has_its_fate(folders):
    found = run("diff", *folders, "--json")
    assert found.exit_code == exits.OK
    fates = _fates(found)
    jobs = next(fate for words, fate in fates.items() if "new jobs" in words)
    accidents = next(fate for words, fate in fates.items() if "accidents" in words)
    wells = next(fate for words, fate in fates.items() if "wells" in words)
    schools = next(fate for words, fate in fates.items() if "20 schools" in words)
    assert (jobs, accidents, wells, schools) == (
        {"weakened", "moved_in_time"},
        {"carried_over"},
        {"dropped"},
        {"new"},
    )


def test_the_text_names_both_plans(folders):
    found = run("diff", *folders)
    assert found.stdout.startswith("before: Ostrania: Plan for Fair Public Services (")


def test_the_page_is_printed(folders):
    assert run("diff", *folders, "--html").stdout.startswith("<!doctype html>")


def test_two_forms_at_once_are_refused(folders):
    found = run("diff", *folders, "--html", "--json")
    assert found.exit_code == exits.REFUSED
    assert "choose one" in found.stderr


def test_a_folder_without_an_evaluation_is_refused(folders, tmp_path):
    (tmp_path / "empty").mkdir()
    found = run("diff", folders[0], tmp_path / "empty")
    assert found.exit_code == exits.REFUSED
    assert "is this an evaluation's folder?" in found.stderr


def _reviewed(folder, change=lambda review: review):
    review = change(review_of(store.load(folder)))
    (folder / "review.json").write_text(write_review(review), encoding="utf-8")


def test_between_two_reviews_settled_verdicts_replies_and_dissents_are_shown(folders):
    first, _ = folders
    second = first.with_name("c")
    shutil.copytree(first, second)
    _reviewed(first, lambda review: replace(review, dissents=()))
    _reviewed(second)
    found = run("diff", first, second)
    assert found.exit_code == exits.OK
    assert "    1  new dissents" in found.stdout
    assert "Dr. Sunniva Castell: The verdicts are sound one by one." in found.stdout
    data = json.loads(run("diff", first, second, "--json").stdout)
    assert data["dissents"]["new"][0]["by"] == "Dr. Sunniva Castell"
    assert "New dissents on the whole" in run("diff", first, second, "--html").stdout


def test_a_review_that_does_not_fit_is_refused(folders):
    first, second = folders
    _reviewed(first)
    shutil.copy(first / "review.json", second / "review.json")
    found = run("diff", first, second)
    assert found.exit_code == exits.REFUSED
    assert "Traceback" not in found.output
