import json
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tallystick.cli import exits
from tallystick.model.document import Role
from tallystick.pipeline import evaluate
from tallystick.read import read_document
from tallystick.store import load
from tests.cli.running import PLAN, run, run_apart, written


def _verdicts(folder):
    evaluation = load(folder)
    return {
        each.commitment.article: each.verdict for each in evaluation.assessments if each.commitment.target
    }


def test_plan_and_report_become_a_folder(tmp_path):
    plan, report = written(tmp_path)
    found = run("evaluate", report, "--plan", plan, "--out", tmp_path / "out")
    assert found.exit_code == exits.OK, found.output
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "commitments.csv",
        "documents",
        "evaluation.json",
        "index.html",
    ]
    assert len(load(tmp_path / "out").articles) == 3


def test_the_table_of_sections_ends_the_output(tmp_path):
    plan, report = written(tmp_path)
    found = run("evaluate", report, "--plan", plan, "--out", tmp_path / "out")
    assert "I. Work" in found.stdout
    assert "the whole plan" in found.stdout
    assert "\x1b" not in found.stdout
    assert found.stdout.splitlines()[-1] == f"Open {tmp_path / 'out' / 'index.html'}"


def test_progress_goes_to_standard_error_stage_by_stage(tmp_path):
    plan, report = written(tmp_path)
    found = run("evaluate", report, "--plan", plan, "--out", tmp_path / "out")
    stages = [line.partition(":")[0] for line in found.stderr.splitlines()]
    assert (stages[0], stages[-1]) == ("read", "write")
    assert "verdicts" in stages


def test_progress_as_json_is_one_object_a_line_and_ends_with_the_summary(tmp_path):
    plan, report = written(tmp_path)
    found = run("evaluate", report, "--plan", plan, "--out", tmp_path / "out", "--json")
    *progress, done = [json.loads(line) for line in found.stdout.splitlines()]
    assert {event["event"] for event in progress} == {"progress"}
    assert all(0 <= event["done"] <= event["total"] for event in progress)
    assert done["event"] == "done"
    assert done["summary"] == json.loads((tmp_path / "out/evaluation.json").read_text())["summary"]


def test_one_file_may_be_plan_and_report(tmp_path):
    both = tmp_path / "both.txt"
    both.write_text(PLAN, encoding="utf-8")
    assert run("evaluate", both, "--out", tmp_path / "out").exit_code == exits.OK
    assert [source.role for source in load(tmp_path / "out").documents] == [Role.PLAN_AND_REPORT]


def test_several_reports_get_names_of_their_own(tmp_path):
    plan, report = written(tmp_path)
    run("evaluate", report, report, "--plan", plan, "--out", tmp_path / "out")
    assert [source.id for source in load(tmp_path / "out").documents] == ["plan", "report-1", "report-2"]


def test_the_day_decides_what_is_pending(tmp_path):
    plan, report = written(tmp_path)
    arguments = ("evaluate", report, "--plan", plan, "--as-of")
    for day in ("2026-01-31", "2031-01-31"):
        assert run(*arguments, day, "--out", tmp_path / day).exit_code == exits.OK
        assert load(tmp_path / day).as_of == date.fromisoformat(day)
    assert _verdicts(tmp_path / "2026-01-31")["3"] == "pending"
    assert _verdicts(tmp_path / "2031-01-31")["3"] != "pending"


def test_a_dash_prints_the_record_that_would_be_written(tmp_path):
    plan, report = written(tmp_path)
    run("evaluate", report, "--plan", plan, "--out", tmp_path / "out")
    found = run("evaluate", report, "--plan", plan, "--out", "-")
    assert found.stdout_bytes == (tmp_path / "out/evaluation.json").read_bytes()


def test_two_runs_give_the_same_bytes(tmp_path):
    plan, report = written(tmp_path)
    for name in ("a", "b"):
        run("evaluate", report, "--plan", plan, "--out", tmp_path / name)
    for name in ("evaluation.json", "commitments.csv", "index.html", "documents/report.txt"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_another_evaluation_needs_force(tmp_path):
    plan, report = written(tmp_path)
    arguments = ("evaluate", report, "--plan", plan, "--out", tmp_path / "out")
    assert run(*arguments).exit_code == exits.OK
    again = run(*arguments)
    assert again.exit_code == exits.REFUSED
    assert again.stderr == f"Error: {tmp_path / 'out'}: holds another evaluation; --force replaces it\n"
    assert run(*arguments, "--force").exit_code == exits.OK


def test_json_and_the_record_cannot_share_standard_output(tmp_path):
    _, report = written(tmp_path)
    found = run("evaluate", report, "--out", "-", "--json")
    assert (found.exit_code, found.stdout) == (exits.REFUSED, "")


def test_without_a_plan_the_first_of_several_reports_holds_it(tmp_path):
    plan, report = written(tmp_path)
    assert run("evaluate", plan, report, "--out", tmp_path / "out").exit_code == exits.OK
    documents = json.loads((tmp_path / "out" / "evaluation.json").read_text("utf-8"))["documents"]
    assert [document["role"] for document in documents] == ["plan_and_report", "report"]


BAD = {
    "empty": (b"", "report.txt"),
    "no numbered articles": (b"Some words.\n\nMore words of a text without a number.\n", "report.txt"),
    "not a PDF": (b"%PDF-1.7 and nothing more", "report.txt"),
}


@pytest.mark.parametrize(("content", "named"), BAD.values(), ids=BAD)
def test_a_bad_document_is_one_sentence_and_leaves_nothing(tmp_path, content, named):
    file = tmp_path / "report.txt"
    file.write_bytes(content)
    found = run("evaluate", file, "--out", tmp_path / "out")
    assert found.exit_code == exits.REFUSED
    assert found.stderr.splitlines()[-1].startswith("Error: ")
    assert named in found.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


def test_a_report_may_come_on_standard_input(tmp_path):
    plan, report = written(tmp_path)
    run("evaluate", report, "--plan", plan, "--out", tmp_path / "file")
    found = run("evaluate", "-", "--plan", plan, "--out", tmp_path / "stdin", given=report.read_bytes())
    assert found.exit_code == exits.OK, found.output
    assert load(tmp_path / "stdin").documents[1].name == "standard input"
    assert _verdicts(tmp_path / "stdin") == _verdicts(tmp_path / "file")


def test_standard_input_is_read_once(tmp_path):
    found = run("evaluate", "-", "--plan", "-", "--out", tmp_path / "out", given="x")
    assert found.exit_code == exits.REFUSED
    assert "which can be read once" in found.stderr


def test_an_empty_standard_input_is_refused_in_a_sentence(tmp_path):
    found = run("evaluate", "-", "--out", tmp_path / "out", given="")
    assert found.exit_code == exits.REFUSED
    assert found.stderr == "Error: standard input: the file is empty; there is nothing to evaluate\n"


def test_a_wrong_date_is_refused(tmp_path):
    _, report = written(tmp_path)
    assert (
        run("evaluate", report, "--out", tmp_path / "out", "--as-of", "31.1.2026").exit_code == exits.REFUSED
    )


def test_a_place_that_cannot_be_written_is_refused_before_anything_is_read(tmp_path):
    _, report = written(tmp_path)
    found = run("evaluate", report, "--out", report / "out")
    assert found.exit_code == exits.REFUSED
    assert "read: " not in found.stderr
    assert "cannot be written" in found.stderr


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a place in which not even root can write")
def test_a_place_where_nothing_can_be_made_is_refused_before_anything_is_read(tmp_path):
    _, report = written(tmp_path)
    found = run("evaluate", report, "--out", "/proc/x")
    assert found.exit_code == exits.REFUSED
    assert [line[:34] for line in found.stderr.splitlines()] == ["Error: /proc/x: cannot be written "]


@pytest.mark.parametrize("stage", ["outline", "verdicts"])
def test_an_interrupt_in_any_stage_leaves_no_folder(tmp_path, stage):
    plan, report = written(tmp_path)
    documents = [read_document(plan, Role.PLAN, "plan"), read_document(report, Role.REPORT, "report")]

    def interrupt(told, done, total):
        if told == stage:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        evaluate(documents, progress=interrupt)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan.txt", "report.txt"]


@pytest.mark.parametrize(
    ("sent", "code", "says"),
    [(signal.SIGINT, exits.INTERRUPTED, "Interrupted.\n"), (signal.SIGTERM, exits.TERMINATED, "")],
    ids=["control-c", "terminated"],
)
def test_a_signal_in_the_middle_leaves_the_old_folder_as_it_was(tmp_path, sent, code, says):
    plan, report = written(tmp_path)
    assert run_apart("evaluate", report, "--plan", plan, "--out", tmp_path / "out").returncode == exits.OK
    before = (tmp_path / "out/evaluation.json").read_bytes()
    many = "\n\n".join(
        f"Action {i}: Work. At least {i} jobs shall be created by 2025." for i in range(1, 3000)
    )
    plan.write_text(many, encoding="utf-8")
    arguments = ["evaluate", report, "--plan", plan, "--out", tmp_path / "out", "--force", "--json"]
    command = [sys.executable, "-m", "tallystick", *map(str, arguments)]
    # A process that was started in the background ignores the keyboard, and so would its children.
    before_this = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        signal.signal(signal.SIGINT, before_this)
        assert json.loads(process.stdout.readline())["stage"] == "read"
        process.send_signal(sent)
        _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (code, says)
    assert (tmp_path / "out/evaluation.json").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "plan.txt", "report.txt"]


def test_what_is_half_written_is_taken_away_when_the_process_is_ended(tmp_path):
    waiting = (
        "import sys, time; from pathlib import Path; from tallystick.cli import main; from tallystick import folder\n"
        "class Slow(dict):\n"
        "    def items(self):\n"
        "        yield 'a.txt', 'a'\n"
        "        print('writing', flush=True)\n"
        "        time.sleep(60)\n"
        "main.signal(main.SIGTERM, main._terminate)\n"
        "folder.write_folder(Slow(), Path(sys.argv[1]))\n"
    )
    command = [sys.executable, "-c", waiting, str(tmp_path / "out")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "writing\n"
        assert len(list(tmp_path.iterdir())) == 1
        process.terminate()
        _, said = process.communicate(timeout=60)
    assert (process.returncode, said, list(tmp_path.iterdir())) == (exits.TERMINATED, "", [])


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_disk_that_fills_up_is_said_and_leaves_nothing(tmp_path):
    plan, report = written(tmp_path)
    limited = (
        "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000)); "
        "sys.argv[0] = 'tallystick'; runpy.run_module('tallystick', run_name='__main__')"
    )
    arguments = ["evaluate", report, "--plan", plan, "--out", tmp_path / "out"]
    command = [sys.executable, "-B", "-c", limited, *map(str, arguments)]
    found = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert found.returncode == exits.REFUSED
    assert found.stderr.splitlines()[-1].endswith(
        "out: cannot be written (File too large); choose another folder"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan.txt", "report.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file system that takes any bytes for a name")
def test_names_that_are_no_text_are_written_as_far_as_they_are(tmp_path):
    plan, report = written(tmp_path)
    odd = plan.rename(tmp_path / os.fsdecode(b"pl\xffan.txt"))
    out = tmp_path / os.fsdecode(b"o\xfft")
    command = [sys.executable, "-m", "tallystick", "evaluate", report, "--plan", odd, "--out", out, "--json"]
    found = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (found.returncode, found.stderr) == (exits.OK, "")
    assert json.loads(found.stdout.splitlines()[-1])["folder"].endswith("/o?t")
    names = [each["name"] for each in json.loads((out / "evaluation.json").read_bytes())["documents"]]
    assert names == ["pl?an.txt", "report.txt"]
