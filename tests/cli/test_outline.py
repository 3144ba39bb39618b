import json

import pytest

from tallystick.cli import exits
from tests.cli.running import run

CSV = """No,Action,Who,By when,Fish
1,Dig wells,Water Board,2025,trout
2,Clean wells,Water Board; Treasury,2026,perch
"""


@pytest.fixture
def plan(tmp_path):
    path = tmp_path / "plan.csv"
    path.write_text(CSV, encoding="utf-8")
    return path


def test_what_is_understood_and_what_is_not_is_shown(plan):
    shown = run("outline", plan).output
    assert "2 articles, found as rows of tables" in shown
    assert "column 3  “Who”: institution" in shown
    assert "column 5  “Fish”: not understood, kept as it is" in shown
    assert "2  Clean wells  [Water Board; Treasury | deadline: 2026]" in shown


@pytest.mark.parametrize(("between", "page"), [("", ""), ("\f", "p. 1  ")])
def test_a_page_is_told_only_where_there_are_several(tmp_path, between, page):
    plan = tmp_path / "plan.txt"
    plan.write_text(
        f"It rained all year.\n\nAction 1: Wells. Dig wells.\n\n{between}Action 2: Boats. Build boats.\n",
        encoding="utf-8",
    )
    shown = [line.strip() for line in run("outline", plan).output.splitlines()]
    assert f"{page}It rained all year." in shown


def test_json_holds_articles_tables_and_notes(plan):
    shown = json.loads(run("outline", plan, "--json").output)
    assert shown["layout"] == "table"
    assert [article["title"] for article in shown["articles"]] == ["Dig wells", "Clean wells"]
    assert [column["meaning"] for column in shown["tables"][0]["columns"]] == [
        "number",
        "action",
        "institution",
        "deadline",
        None,
    ]


def test_a_mapping_mends_it(plan, tmp_path):
    mapping = tmp_path / "plan.toml"
    mapping.write_text('[columns]\nFish = "status"\n', encoding="utf-8")
    shown = json.loads(run("outline", plan, "--mapping", mapping, "--json").output)
    assert [article["claimed_status"] for article in shown["articles"]] == ["trout", "perch"]


def test_a_mapping_that_does_not_fit_is_refused(plan, tmp_path):
    mapping = tmp_path / "plan.toml"
    mapping.write_text('[columns]\nFisch = "status"\n', encoding="utf-8")
    result = run("outline", plan, "--mapping", mapping)
    assert result.exit_code == exits.REFUSED
    assert (
        "plan.toml: columns: there is no column or field called 'Fisch'; there are 'No', 'Action'"
        in result.output
    )


def test_a_mapping_in_another_encoding_is_refused(plan, tmp_path):
    mapping = tmp_path / "plan.toml"
    mapping.write_bytes("# né".encode("latin-1"))
    result = run("outline", plan, "--mapping", mapping)
    assert (result.exit_code, "save it as UTF-8" in result.output) == (exits.REFUSED, True)


def test_evaluate_takes_the_mapping_and_a_folder(tmp_path):
    folder = tmp_path / "plan"
    folder.mkdir()
    for number in (1, 2):
        fields = f"nummer: W-{number}\nlead: Water Board\nstatus: Done"
        text = f"---\n{fields}\n---\n\n# Dig well {number}\n\nIt shall be dug.\n"
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
    mapping = tmp_path / "plan.toml"
    mapping.write_text('[columns]\nnummer = "number"\n', encoding="utf-8")
    result = run("evaluate", folder, "--mapping", mapping, "--out", "-")
    articles = json.loads(result.stdout)["articles"]
    assert [(a["number"], a["claimed_status"]) for a in articles] == [("W-1", "Done"), ("W-2", "Done")]
