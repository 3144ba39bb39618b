"""The real report, as text and as PDF: the same 168 indicators, the same sentences, in little time."""

import re
from functools import cache
from time import process_time

import pytest

from tallystick.model.document import BlockKind, Document, Role
from tallystick.read import read_document
from tests.read.files import REAL, check_offsets, passages

NAME = "nhrap-2016-2020-evaluation"
pytestmark = pytest.mark.skipif(
    not REAL.is_dir(), reason="the data folder beside the repository is not there"
)
LETTERS = re.compile(r"[\W_]+")


@cache
def report(suffix: str) -> Document:
    return read_document(REAL / f"{NAME}.{suffix}", Role.PLAN_AND_REPORT, "report")


@pytest.mark.parametrize("suffix", ["txt", "pdf"])
def test_there_are_168_blocks_of_indicators(suffix: str) -> None:
    labels = [re.match(r"Indicator (\d+): ", block.text) for block in report(suffix).blocks]
    assert [int(label[1]) for label in labels if label] == list(range(1, 169))


@pytest.mark.parametrize("suffix", ["txt", "pdf"])
def test_every_character_leads_back(suffix: str) -> None:
    check_offsets(report(suffix))


@pytest.mark.parametrize("suffix", ["txt", "pdf"])
def test_every_sentence_is_whole(suffix: str) -> None:
    blocks = [block for block in report(suffix).blocks if block.kind is not BlockKind.HEADING]
    odd = [
        p.text
        for block in blocks
        for p in block.passages
        if p.text[0].islower() or p.text[-1] not in ".!?:;”’)"
    ]
    assert odd == []


def test_both_have_the_same_sentences() -> None:
    """But for the title page, and hyphens that the maker of the PDF dropped."""
    text, pdf = (
        [LETTERS.sub("", passage) for passage in passages(report(suffix))] for suffix in ("txt", "pdf")
    )
    assert len(set(text) - set(pdf)) == 0
    assert len(set(pdf) - set(text)) <= 1


def test_only_the_pdf_tells_bold() -> None:
    assert not any(p.bold for block in report("txt").blocks for p in block.passages)
    plan = [block for block in report("pdf").blocks if block.text.startswith("Indicator ")]
    assert (
        sum(block.passages[0].bold for block in plan) == 164
    )  # the PDF sets only the beginning of four in bold
    assert report("pdf").styled
    assert not report("txt").styled


def test_pages_are_those_of_the_pdf() -> None:
    assert len(report("pdf").pages) == 104
    assert report("pdf").blocks[1].page == 2


@pytest.mark.parametrize(("suffix", "seconds"), [("txt", 0.5), ("pdf", 1.5)])
def test_it_is_read_in_time(suffix: str, seconds: float) -> None:
    report(suffix)  # so that what is loaded once does not count
    begin = process_time()
    read_document(REAL / f"{NAME}.{suffix}", Role.PLAN_AND_REPORT, "report")
    assert process_time() - begin < seconds
