"""The layouts are sound: built from their sources, and expecting only what is printed in them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.samples import layout_files
from tests.samples.layout_files import LAYOUTS, Cell, read_cells
from tests.samples.words import words

NAMES = sorted(path.parent.name for path in LAYOUTS.glob("*/expected.json"))
CUT_BY_A_PAGE = {"1.2.a"}
PUT_TOGETHER = {"observations", "risks"}  # members of JSON objects that hold several values


def expected(name: str) -> dict[str, Any]:
    return json.loads((LAYOUTS / name / "expected.json").read_text(encoding="utf-8"))


def printed(value: Any) -> Iterator[str]:
    """Every string in an expected value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from printed(part)
    elif isinstance(value, list):
        for part in value:
            yield from printed(part)


def test_there_are_twenty_layouts() -> None:
    assert len(NAMES) == 20


@pytest.mark.parametrize("folder", layout_files.sources(), ids=lambda folder: folder.name)
def test_built_files_are_up_to_date(folder: Path, tmp_path: Path) -> None:
    built = layout_files.build(folder, tmp_path)
    assert words(built) == words(folder / built.name)


@pytest.mark.parametrize("folder", layout_files.sources(), ids=lambda folder: folder.name)
def test_the_same_source_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    first = layout_files.build(folder, tmp_path).read_bytes()
    assert first == layout_files.build(folder, tmp_path).read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_sections_are_named_before_they_are_used(name: str) -> None:
    outline = expected(name)
    titles = [section["title"] for section in outline["sections"]]
    assert len(set(titles)) == len(titles)
    for at, section in enumerate(outline["sections"]):
        assert section["parent"] is None or section["parent"] in titles[:at]
    assert {article["section"] for article in outline["articles"]} <= set(titles)


@pytest.mark.parametrize("name", NAMES)
def test_numbers_are_unique_and_unprinted_ones_follow_the_order(name: str) -> None:
    articles = expected(name)["articles"]
    numbers = [article["number"] for article in articles]
    assert len(set(numbers)) == len(numbers)
    by_order = [article for article in articles if article.get("numbered_by_order")]
    assert [article["number"] for article in by_order] == [str(at) for at, _ in enumerate(by_order, 1)]


@pytest.mark.parametrize("name", NAMES)
def test_only_what_is_printed_is_expected(name: str) -> None:
    outline = expected(name)
    text = words(LAYOUTS / name / outline["file"])
    articles = [article for article in outline["articles"] if article["number"] not in CUT_BY_A_PAGE]
    strings = [section["title"] for section in outline["sections"]]
    for article in articles:
        other = {k: v for k, v in article["fields"].get("other", {}).items() if k not in PUT_TOGETHER}
        strings += [article["title"], *printed(article["fields"] | {"other": other})]
    missing = [string for string in strings if "".join(string.split()) not in text]
    assert missing == []


def test_merged_cells_are_read_from_the_marks() -> None:
    assert read_cells([["a", "b", "<"], ["^", "c"]]) == [
        Cell(0, 0, "a", down=2),
        Cell(0, 1, "b", across=2),
        Cell(1, 1, "c"),
        Cell(1, 2, ""),
    ]
