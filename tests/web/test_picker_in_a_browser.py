"""What is selected in a browser, which counts in UTF-16, is the quote in code points: with emoji and Chinese."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from django.template.loader import render_to_string

from tallystick_web.reviews.picker import picker
from tallystick_web.reviews.picking import quote_of_span
from tests.web.test_picking import document  # noqa: F401  # a fixture

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("picker.cjs")
PICKER = ROOT / "src/tallystick_web/static/tallystick/picker.js"
SELECTIONS = {
    "🌉 of Arden": ((0, 9), (0, 20)),
    "𠀀州建成": ((1, 7), (1, 12)),
    "Arden. 到二": ((0, 15), (1, 2)),
    "inter-\nnational": ((2, 4), (2, 19)),
}
"""Words, and where a browser selects them: the piece and the UTF-16 unit in it, twice."""


def _modules():
    for name in ("node", "chromium"):
        if not shutil.which(name):
            pytest.skip(f"{name} is not installed: the picker is not tried in a browser")
    for folder in (Path(os.environ.get("NODE_PATH") or "node_modules"), ROOT / "node_modules"):
        if (folder / "playwright-core").is_dir():
            return folder.resolve()
    return pytest.skip("playwright-core is in no node_modules: the picker is not tried in a browser")


def test_a_selection_in_a_browser_is_the_quote_of_these_words(document, tmp_path):  # noqa: F811
    modules, page = _modules(), tmp_path / "picker.html"
    evaluation = document.evaluation
    context = {"picker": picker(evaluation.documents.all(), {}), "evaluation": evaluation, "picking": True}
    form = render_to_string("reviews/parts/picker.html", context)
    script = PICKER.read_text(encoding="utf-8")
    page.write_text(
        f'<!doctype html><meta charset="utf-8"><form id="judging">{form}</form><script>{script}</script>',
        encoding="utf-8",
    )
    command = [
        "node",
        str(SCRIPT),
        shutil.which("chromium"),
        str(page),
        json.dumps(list(SELECTIONS.values())),
    ]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, "NODE_PATH": str(modules)}
    )
    for words, (start, end, seen) in zip(SELECTIONS, json.loads(done.stdout), strict=True):
        assert (
            quote_of_span(evaluation.documents.all(), "report", (int(start), int(end)), seen).exact == words
        )
