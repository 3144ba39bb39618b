"""The site in a browser: axe-core finds nothing, nothing is fetched, filters work, and all can be read without them."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tallystick.publish.diff.compare import compare
from tallystick.publish.diff.page import diff_page
from tallystick.publish.page.whole import page
from tests import factory
from tests.publish.making import RULES, everything, everything_reviewed

ROOT = Path(__file__).parents[3]
SCRIPT = Path(__file__).with_name("browser.cjs")
PAGES = (
    "index.html",
    "articles/1.html",
    "articles/4.html",
    "documents/report.html",
    "findings.html",
    "pictures.html",
    "about.html",
    "one-page.html",
    "diff.html",
    "reviewed/index.html",
    "reviewed/articles/1.html",
    "reviewed/articles/3.html",
    "reviewed/review.html",
)


def _modules():
    """The folder of node modules with what the script needs; skips with a sentence where something is missing."""
    for name in ("node", "chromium"):
        if not shutil.which(name):
            pytest.skip(f"{name} is not installed: the pages are not opened in a browser")
    for folder in (Path(os.environ.get("NODE_PATH") or "node_modules"), ROOT / "node_modules"):
        if all((folder / name).is_dir() for name in ("axe-core", "playwright-core")):
            return folder.resolve()
    return pytest.skip(
        "axe-core and playwright-core are in no node_modules (npm install --no-save axe-core playwright-core): "
        "the pages are not opened in a browser"
    )


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """What the browser saw of every kind of page."""
    modules, folder = _modules(), tmp_path_factory.mktemp("site")
    other = factory.evaluation(assessments=factory.assessments()[2:], findings=())
    more = {
        "one-page.html": page(factory.evaluation(), RULES).encode(),
        "diff.html": diff_page(compare(other, factory.evaluation())).encode(),
    }
    people = {f"reviewed/{name}": content for name, content in everything_reviewed().items()}
    for name, content in {**everything(), **more, **people}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    command = ["node", str(SCRIPT), shutil.which("chromium") or "", str(folder), *PAGES]
    environment = {**os.environ, "NODE_PATH": str(modules)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_violation_at_any_width_in_light_and_dark(seen, name):
    checks = [check for check in seen["checks"] if check["page"] == name]
    assert [check["screen"] for check in checks if check["violations"]] == []
    assert len(checks) == 4


def test_nothing_is_asked_of_the_network_and_nothing_fails(seen):
    assert [
        (check["page"], check["asked"], check["errors"])
        for check in seen["checks"]
        if check["asked"] + check["errors"]
    ] == []


def test_no_page_is_wider_than_the_screen(seen):
    assert [(check["page"], check["screen"]) for check in seen["checks"] if check["wider"] > 0] == []


def test_the_list_is_narrowed_down_and_shown_again(seen):
    assert seen["behaviour"] == {
        "all": 4,
        "word": [1, "1 of 4 articles"],
        "number": 1,
        "verdict": 1,
        "none": 0,
        "reset": [4, ""],
        "institution": 1,
        "section": 2,
        "errors": [],
    }


def test_the_keyboard_leads_past_the_head_of_the_page(seen):
    assert seen["keyboard"] == ["Skip to the content", "#main"]


def test_without_a_script_all_articles_are_listed_and_no_form_is_offered(seen):
    assert seen["without"] == [4, 0]


def test_a_quote_leads_to_its_place_which_is_marked(seen):
    aimed = seen["aimed"]
    assert " ".join(aimed["found"].split()) == " ".join(aimed["words"].split())
    assert aimed["visible"]
    assert aimed["ground"] not in ("rgba(0, 0, 0, 0)", "transparent")
