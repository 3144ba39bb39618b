"""The report as pictures of its pages: no page is empty, nothing runs off the paper, every part is in its place.

The PDF is drawn by PDFium. The DOCX is first laid out by LibreOffice; where that is not installed, its tests are
skipped with a sentence that says so.
"""

import re
import shutil
import subprocess
from functools import cache

import pypdfium2
import pytest

from tallystick.publish.build import build
from tallystick.publish.format import FILES, Format
from tests.publish.sample import sample

SCALE = 0.5  # pixels a point
DARK = 200  # a pixel below this is printed
EDGE = 0.03  # of the width of a page, which no printer prints
HEAD, FOOT = 0.085, 0.93  # where the text of a page begins and ends, as parts of its height
SOME = 25  # dark pixels that a line of text has at least


@cache
def _files():
    return build(sample(), (Format.DOCX, Format.PDF))


@pytest.fixture(scope="module", params=["docx", "pdf"])
def pages(request, tmp_path_factory):
    """The pages of the report of the sample, drawn, each with its text."""
    content = _files()[FILES[Format(request.param)]]
    if request.param == "docx":
        content = _laid_out(content, tmp_path_factory.mktemp("docx"))
    with pypdfium2.PdfDocument(content) as document:
        return [
            (
                page.render(scale=SCALE).to_pil().convert("L"),
                page.get_textpage().get_text_range().replace("\u00a0", " "),
            )
            for page in document
        ]


def _laid_out(content, folder):
    """A DOCX as LibreOffice lays it out, as PDF; the folder holds its profile, so that several may run at once."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        pytest.skip("LibreOffice is not installed: the pages of the DOCX are not looked at")
    (folder / "report.docx").write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), "report.docx"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    assert (folder / "report.pdf").is_file(), done.stderr
    return (folder / "report.pdf").read_bytes()


def _dark(picture, box):
    """How many pixels are printed in a box, given in parts of the width and height."""
    wide, high = picture.size
    left, top, right, bottom = box
    cut = picture.crop((int(left * wide), int(top * high), int(right * wide), int(bottom * high)))
    return sum(cut.histogram()[:DARK])


def test_it_is_as_long_as_its_content(pages):
    assert 60 < len(pages) < 160


def test_no_page_is_empty(pages):
    empty = [number for number, (drawn, _) in enumerate(pages, 1) if _dark(drawn, (0, HEAD, 1, FOOT)) < SOME]
    assert empty == []


def test_nothing_runs_off_the_paper(pages):
    edges = ((0, 0, EDGE, 1), (1 - EDGE, 0, 1, 1), (0, 0, 1, EDGE / 2), (0, 1 - EDGE / 2, 1, 1))
    over = [number for number, (drawn, _) in enumerate(pages, 1) if any(_dark(drawn, edge) for edge in edges)]
    assert over == []


def test_no_word_of_a_table_is_cut_in_letters(pages):
    """A column too narrow for its words breaks them, a letter a line."""
    lines = [line for _, text in pages for line in text.splitlines()]
    single = [len(list(group)) for group in _runs(len(line.strip()) == 1 for line in lines)]
    assert max(single, default=0) < 4


def _runs(flags):
    run = []
    for flag in [*flags, False]:
        if flag:
            run.append(flag)
        elif run:
            yield run
            run = []


def test_every_chapter_begins_a_page_in_order(pages):
    chapters = (
        "Introduction",
        "Summary",
        "Part One: ",
        "Part Five: ",
        "Findings",
        "Gaps",
        "Sources",
        "Annex: ",
    )
    at = 2
    for title in chapters:
        after = [n for n, (_, text) in enumerate(pages) if n >= at and _starts(text, title)]
        assert after, f"{title} begins no page from page {at + 1} on"
        at = after[0] + 1


def _starts(text, title):
    """Whether the first lines of a page, below its head, are a title."""
    return any(line.strip().startswith(title) for line in text.splitlines()[:3])


def test_every_article_and_commitment_is_there_once_as_a_heading(pages):
    text = "\n".join(text for _, text in pages)
    for number in range(1, 51):
        assert len(re.findall(rf"^Action {number}: ", text, re.MULTILINE)) == 1, number
    ids = [each.commitment.id for each in sample().evaluation.assessments]
    kinds = "(?:Target with a number|Deliverable|Effort): "
    missing = [name for name in ids if not re.search(rf"^{re.escape(name)} {kinds}", text, re.MULTILINE)]
    assert missing == []


def test_figures_and_tables_are_numbered_and_referred_to(pages):
    text = "\n".join(text for _, text in pages)
    figures = [int(n) for n in re.findall(r"^Figure (\d+): ", text, re.MULTILINE)]
    tables = [int(n) for n in re.findall(r"^Table (\d+): ", text, re.MULTILINE)]
    assert figures == list(range(1, len(figures) + 1)) and len(figures) >= 8
    assert tables == list(range(1, len(tables) + 1)) and len(tables) >= 12
    referred = {int(n) for n in re.findall(r"as a table: Table (\d+)", " ".join(text.split()))}
    assert referred <= set(tables) and len(referred) == len(figures)


def test_the_pictures_are_drawn_where_their_captions_are(pages):
    """Above the caption of the matrix stands a picture with deep blue in it, not a hole."""
    drawn, _ = next(page for page in pages if "Figure 1: " in page[1])
    assert _dark(drawn, (0.05, HEAD, 0.95, FOOT)) > 2000
