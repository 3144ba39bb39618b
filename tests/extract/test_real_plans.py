"""The second real plan: as Markdown, as PDF, and as a folder with a page a commitment; counted by hand."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tallystick.extract.outline import read_outline
from tallystick.model.document import Role
from tallystick.model.outline import Layout, Outline
from tallystick.read import read_document

REAL = Path(__file__).parents[3] / "shared" / "data" / "us-open-government-5"
pytestmark = pytest.mark.skipif(not REAL.exists(), reason="the real plan is not beside the repository")


@cache
def outline(name: str) -> Outline:
    return read_outline(read_document(REAL / name, Role.PLAN, "plan"))


@pytest.mark.parametrize("name", ["plan.md", "plan.pdf"])
def test_all_commitments_without_numbers_are_found(name: str) -> None:
    found = outline(name)
    assert (found.layout, len(found.articles)) == (Layout.PROSE, 36)
    titles = {section.id: section.title for section in found.sections}
    under = Counter(titles[article.article.section or ""] for article in found.articles)
    assert list(under.values()) == [8, 4, 5, 13, 6]


def test_markdown_and_pdf_have_the_same_titles() -> None:
    def plain(name: str) -> list[str]:
        return [a.article.title.replace("’", "'")[:60] for a in outline(name).articles]

    assert plain("plan.md") == plain("plan.pdf")


def test_the_tracker_has_every_status_and_lead() -> None:
    found = outline("tracker")
    assert (found.layout, len(found.articles)) == (Layout.FIELDS, 70)
    statuses = Counter(article.article.claimed_status for article in found.articles)
    assert statuses == {"Complete": 33, "In Progress": 36, "Not Started": 1}
    assert all(article.article.institutions for article in found.articles)


def test_the_tracker_keeps_the_themes_and_commitments_as_sections() -> None:
    found = outline("tracker")
    assert sum(section.parent is None for section in found.sections) == 5
    assert sum(section.parent is not None for section in found.sections) == 36
    parents = {section.id: section for section in found.sections}
    for article in found.articles:
        head = parents[article.article.section or ""].title
        assert head.startswith(article.article.number.split(".")[0])
