import json
from dataclasses import replace

import pytest

from tallystick import store
from tallystick.cli import exits
from tallystick.publish.record import record
from tests import factory
from tests.cli.running import run


@pytest.fixture
def folder(tmp_path):
    store.save(factory.evaluation(), factory.documents(), tmp_path / "out", {})
    return tmp_path / "out"


@pytest.mark.parametrize("name", [["1"], ["Action 1"], ["action", "1"], [" ACTION  1 "]])
def test_an_article_is_found_by_number_or_label(folder, name):
    found = run("show", folder, *name)
    assert found.exit_code == exits.OK
    assert "Action 1: More work for all" in found.output


def test_an_article_shows_words_target_quotes_arithmetic_verdict_and_rule(folder):
    found = " ".join(run("show", folder, "1").output.split())
    for part in (
        "Part I. Work and income > (1) Right to work",
        "Status claimed by the report: Completed",
        "1.1 Target with a number: exceeded",
        "“At least 50,000 new jobs shall be created in towns by 2025” (plan, p. 1)",
        "Promised: at least 50,000 jobs in towns by 2025",
        "Why: 65,640 jobs against at least 50,000: 15,640 more than promised.",
        "Evidence: supports, outcome, reports 65,640 jobs (2025)",
        "“A total of 65,640 new jobs were created in towns” (report, p. 1)",
        "Rule: rule-for-exceeded; the machine is very confident (97%)",
        "1.2 Deliverable: done",
        "1.3 Effort: outcome reported",
    ):
        assert part in found


def test_a_document_without_pages_is_named_alone(tmp_path):
    unpaged = tuple(replace(source, pages=1) for source in factory.evaluation().documents)
    store.save(factory.evaluation(documents=unpaged), factory.documents(), tmp_path / "out", {})
    found = " ".join(run("show", tmp_path / "out", "1").output.split())
    assert "“A total of 65,640 new jobs were created in towns” (report)" in found
    assert "p. " not in found


def test_one_commitment_is_found_by_its_id(folder):
    found = run("show", folder, "1.2")
    assert found.exit_code == exits.OK
    printed = " ".join(found.output.split())
    assert "Action 1: More work for all" in printed
    assert "1.2 Deliverable: done" in printed
    assert "1.1 Target" not in printed and "1.3 Effort" not in printed
    shown = json.loads(run("show", folder, "1.2", "--json").output)
    assert [each["id"] for each in shown["commitments"]] == ["1.2"]


def test_silence_is_said(folder):
    found = run("show", folder, "4").output
    assert found.count("no passage that speaks to it was found") == 4
    assert "The reports print 0 paragraphs under Action 4." in found


def test_json_is_the_articles_part_of_the_record(folder):
    shown = json.loads(run("show", folder, "2", "--json").output)
    whole = json.loads((folder / "evaluation.json").read_text(encoding="utf-8"))
    assert shown["article"] == whole["articles"][1]
    assert shown["commitments"] == [each for each in whole["commitments"] if each["article"] == "2"]


def test_a_record_may_come_from_a_file_or_standard_input(folder):
    file = folder / "evaluation.json"
    from_folder = run("show", folder, "1").output
    assert run("show", file, "1").output == from_folder
    assert run("show", "-", "1", given=file.read_bytes()).output == from_folder


def test_an_unknown_article_is_refused_with_those_there_are(folder):
    found = run("show", folder, "99")
    assert found.exit_code == exits.REFUSED
    assert "there is no article or commitment '99'; there are Action 1 to Action 4." in found.stderr


def test_a_folder_without_an_evaluation_is_refused(tmp_path):
    found = run("show", tmp_path, "1")
    assert found.exit_code == exits.REFUSED
    assert "evaluation.json: cannot be read" in found.stderr


def test_words_of_a_document_cannot_take_over_the_terminal(tmp_path):
    first, *others = factory.evaluation().articles
    hostile = factory.replace(first, title="\x1b[2J\x1b]0;owned\x07[bold]x[/bold]")
    evaluation = factory.evaluation(articles=(hostile, *others))
    store.save(evaluation, factory.documents(), tmp_path / "out", {})
    found = run("show", tmp_path / "out", "1").output
    assert "\x1b" not in found and "\x07" not in found
    assert "[bold]x[/bold]" in found


def test_the_record_and_the_view_agree_on_every_verdict(folder):
    for commitment in record(factory.evaluation())["commitments"]:
        shown = run("show", folder, commitment["article"]).output
        assert f"{commitment['id']}  " in shown
        assert (
            f": {commitment['verdict'].replace('_', ' ')}\n"
            in "\n".join(map(str.rstrip, shown.splitlines())) + "\n"
        )
