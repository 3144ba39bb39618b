"""Commitments without numbers: under headings, with bold titles, in lists, and as bare paragraphs."""

import pytest

from tallystick.errors import OutlineError
from tallystick.extract.labels import read_label
from tallystick.extract.outline import read_outline
from tallystick.model.document import Role
from tallystick.model.outline import Layout
from tests.texts import document

PLANS = {
    "headings": (
        "# A plan\n\n## Introduction\n\nWe will act.\n\n## Wells for all\n\nThe board will dig wells.\n\n"
        "## Clean rivers\n\nThe board will clean rivers.\n",
        "plan.md",
        ["Wells for all", "Clean rivers"],
    ),
    "headings of the lowest level": (
        "# A plan\n\n## Water\n\n### Wells for all\n\nThe board will dig wells.\n\n### Clean rivers\n\nThe board will "
        "clean rivers.\n\n## How we report\n\nA report was made.\n",
        "plan.md",
        ["Wells for all", "Clean rivers"],
    ),
    "bold titles": (
        "# A plan\n\n**Wells for all.** The board will dig wells in every village.\n\nMore on wells.\n\n"
        "**Clean rivers.** The board will clean rivers.\n",
        "plan.md",
        ["Wells for all", "Clean rivers"],
    ),
    "titled list items": (
        "The board will:\n\n• Dig Wells for All Villages. Wells are dear to us. They will be dug.\n\n"
        "• Clean the Rivers of the North. Rivers are dirty. They will be cleaned.\n",
        "plan.txt",
        ["Dig Wells for All Villages", "Clean the Rivers of the North"],
    ),
    "paragraphs": (
        "A plan was asked for by the people.\n\nThe board will dig wells in every village.\n\nThe board will clean all "
        "rivers of the north.\n",
        "plan.txt",
        ["The board will dig wells in every village", "The board will clean all rivers of the north"],
    ),
}


@pytest.mark.parametrize(("text", "name", "titles"), PLANS.values(), ids=PLANS)
def test_commitments_without_numbers(text: str, name: str, titles: list[str]) -> None:
    outline = read_outline(document(text, Role.PLAN, name))
    assert outline.layout is Layout.PROSE
    assert [a.article.title for a in outline.articles] == titles
    assert [a.article.number for a in outline.articles] == [str(n) for n in range(1, len(titles) + 1)]
    assert all(a.article.by_order and not a.article.label for a in outline.articles)
    assert outline.notes == (
        f"{name}: its {len(titles)} articles have no printed numbers; they are numbered by their order",
    )


def test_a_few_numbers_inside_a_commitment_are_not_the_articles() -> None:
    parts = "".join(f"{n}. Point {n} of it will be kept.\n\n" for n in (1, 2))
    text = "# A plan\n\n" + "".join(
        f"## Commitment to {name}\n\nThe board will look after {name} in every year. {'It matters to us. ' * 9}\n\n"
        for name in ("wells", "rivers", "lakes", "springs", "ponds")
    )
    outline = read_outline(document(text + parts, Role.PLAN, "plan.md"))
    assert len(outline.articles) == 5


def test_a_table_of_contents_holds_no_articles() -> None:
    text = (
        "Contents\n\n1.1 Wells . . . . . . . . 2\n\n1.2 Rivers . . . . . . . . 3\n\n"
        "1.1 Wells\n\nWells shall be dug.\n\n1.2 Rivers\n\nRivers shall be cleaned.\n"
    )
    outline = read_outline(document(text, Role.PLAN))
    assert [(a.article.number, a.article.title) for a in outline.articles] == [
        ("1.1", "Wells"),
        ("1.2", "Rivers"),
    ]


def test_a_text_that_only_reports_has_no_commitments() -> None:
    with pytest.raises(OutlineError, match="no articles found"):
        read_outline(
            document("The board dug wells last year.\n\nIt cleaned all rivers in the spring.\n", Role.PLAN)
        )


def test_milestones_do_not_number_the_articles() -> None:
    text = "".join(
        f"Commitment {n}: Wells shall be dug.\n\nMilestone {n}.1: Buy drills.\n\nMilestone {n}.2: Dig.\n\n"
        for n in (1, 2)
    )
    assert [a.article.label for a in read_outline(document(text)).articles] == [
        "Commitment 1",
        "Commitment 2",
    ]


def test_lines_in_bold_over_labelled_fields_are_titles() -> None:
    text = "# Plan\n\n## Water\n\n" + "".join(
        f"**{title}**\n- Lead: Board\n- Timeline: 2026\n\n" for title in ("Dig wells", "Clean wells")
    )
    found = read_outline(document(text, Role.PLAN, "plan.md"))
    assert [(a.article.title, a.article.institutions) for a in found.articles] == [
        ("Dig wells", ("Board",)),
        ("Clean wells", ("Board",)),
    ]
    assert [section.title for section in found.sections] == ["Water"]


def test_a_word_with_a_number_in_it_is_no_label() -> None:
    assert read_label("CO2 emissions fell") is None
    assert read_label("Q1 2024 was dry") is None
    label = read_label("WA-02: Dig wells")
    assert label and (label.number, label.order[1:]) == ("WA-02", (2,))
