"""The site in a browser: axe-core finds nothing, nothing is fetched, filters work, and all can be read without them."""

import json
import os
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest

from tallystick.publish.arrange import entries
from tallystick.publish.build import build
from tallystick.publish.diff.compare import compare
from tallystick.publish.diff.page import diff_page
from tallystick.publish.format import Format
from tallystick.publish.page.whole import page
from tallystick.publish.rights_holders import rights_holders
from tallystick.publish.summary import section_tallies
from tests import factory
from tests.publish.making import RULES, everything, everything_reviewed
from tests.publish.sample import sample

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
    "sample/index.html",
    "sample/articles/14.html",
    "sample/documents/plan.html",
    "sample/findings.html",
    "sample/pictures.html",
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
    large = {f"sample/{name}": content for name, content in build(sample(), (Format.HTML,)).items()}
    for name, content in {**everything(), **more, **people, **large}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    command = ["node", str(SCRIPT), shutil.which("chromium") or "", str(folder), *PAGES]
    environment = {**os.environ, "NODE_PATH": str(modules)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    return {**json.loads(done.stdout), "folder": folder}


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


def _articles(fits):
    """How many articles of the sample fit; `fits` takes an article and its assessments."""
    return sum(fits(entry.article, entry.assessments) for entry in entries(sample().evaluation))


def test_every_group_of_rights_holders_of_the_sample_can_be_chosen(seen):
    named = rights_holders(sample().evaluation)
    expected = Counter(each.group for found in named.values() for each in found)
    assert seen["sample"]["group"] == dict(expected)
    assert len(expected) > 8


def test_every_institution_section_verdict_and_kind_of_the_sample_can_be_chosen(seen):
    shown, evaluation = seen["sample"], sample().evaluation
    institutions = Counter(name for article in evaluation.articles for name in set(article.institutions))
    assert shown["institution"] == dict(institutions)
    for verdict, count in shown["verdict"].items():
        assert count == _articles(lambda _, found, it=verdict: any(each.verdict == it for each in found))
    for kind, count in shown["kind"].items():
        assert count == _articles(lambda _, found, it=kind: any(each.commitment.kind == it for each in found))
    sizes = [tally.articles for tally in section_tallies(evaluation) if tally.articles]
    assert list(shown["section"].values()) == sizes
    assert (shown["all"], shown["errors"]) == (50, [])


def test_what_is_chosen_together_must_all_fit(seen):
    named = rights_holders(sample().evaluation)
    together = _articles(
        lambda article, found: (
            any(each.group == "children" for each in named[article.number])
            and any(each.verdict == "missed" for each in found)
        )
    )
    assert seen["sample"]["together"] == together > 0
    assert seen["sample"]["nothing"] == 0


def test_what_is_printed_is_dark_on_white_whole_and_without_what_only_works_on_a_screen(seen):
    for printed in seen["prints"]:
        assert printed["ground"] in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), printed
        assert max(map(int, re.findall(r"\d+", printed["ink"])[:3])) < 80, printed
        assert (printed["left"], printed["closed"]) == ([], 0), printed


def test_no_printed_page_is_empty_or_runs_off_the_paper(seen):
    for printed in seen["prints"]:
        file = seen["folder"] / f"{printed['page'].replace('/', '-')}.pdf"
        with pypdfium2.PdfDocument(file) as document:
            drawn = [page.render(scale=0.5).to_pil().convert("L") for page in document]
            words = [page.get_textpage().get_text_range().split() for page in document]
        assert all(words), printed["page"]  # the last may hold a line or two
        assert not any(
            sum(page.crop((page.width - 4, 0, page.width, page.height)).histogram()[:200]) for page in drawn
        )
        assert "Calvenna" in _printed_words(file)
    last = sample().evaluation.articles[13].report[-1].text.split()[:6]
    assert " ".join(last) in _printed_words(seen["folder"] / "sample-articles-14.html.pdf")


def _printed_words(file):
    with pypdfium2.PdfDocument(file) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def test_the_keyboard_leads_past_the_head_of_the_page(seen):
    assert seen["keyboard"] == ["Skip to the content", "#main"]


def test_without_a_script_all_articles_are_listed_and_no_form_is_offered(seen):
    assert seen["without"] == [4, 0]


def test_a_quote_leads_to_its_place_which_is_marked(seen):
    aimed = seen["aimed"]
    assert " ".join(aimed["found"].split()) == " ".join(aimed["words"].split())
    assert aimed["visible"]
    assert aimed["ground"] not in ("rgba(0, 0, 0, 0)", "transparent")
