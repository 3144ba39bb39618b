"""Sections and articles are found by the document's own labels, and nothing is dropped."""

import pytest

from tallystick.errors import OutlineError
from tallystick.extract.outline import read_outline
from tallystick.model.document import Role
from tests.texts import document

PLAN = """Foreword

Wells matter to all of us.

I. Water

Some words on water that belong to no article.

(1) Wells

Action 1: Digging wells. A total of 40 wells shall be dug.

Forty-one wells were dug.

Action 2: Keeping wells. The wells shall be kept clean.

They were kept clean.

(2) Rivers

Action 4: Cleaning rivers. The rivers shall be cleaned.

II. Land

(1) Fields

Action 5: Ploughing fields. The fields shall be ploughed.

They were ploughed.
"""


def test_articles_carry_number_label_title_and_section() -> None:
    outline = read_outline(document(PLAN))
    assert [(a.article.number, a.article.label, a.article.title) for a in outline.articles] == [
        ("1", "Action 1", "Digging wells"),
        ("2", "Action 2", "Keeping wells"),
        ("4", "Action 4", "Cleaning rivers"),
        ("5", "Action 5", "Ploughing fields"),
    ]
    titles = {section.id: section.title for section in outline.sections}
    assert [titles[a.article.section or ""] for a in outline.articles] == [
        "(1) Wells",
        "(1) Wells",
        "(2) Rivers",
        "(1) Fields",
    ]


def test_sections_nest() -> None:
    sections = read_outline(document(PLAN)).sections
    parents = {section.id: section.title for section in sections}
    assert [(s.title, parents.get(s.parent or "")) for s in sections if s.title != "Foreword"] == [
        ("I. Water", None),
        ("(1) Wells", "I. Water"),
        ("(2) Rivers", "I. Water"),
        ("II. Land", None),
        ("(1) Fields", "II. Land"),
    ]


def test_every_sentence_is_in_an_article_or_outside() -> None:
    plan = document(PLAN)
    outline = read_outline(plan)
    placed = [s.text for a in outline.articles for s in (*a.plan, *a.report)] + [
        s.text for s in outline.outside
    ]
    headings = {section.title for section in outline.sections}
    for block in plan.blocks:
        if block.text not in headings:
            assert any(block.text.endswith(text) or text in block.text for text in placed), block.text
    assert [s.text for s in outline.outside] == [
        "Wells matter to all of us.",
        "Some words on water that belong to no article.",
    ]


def test_a_gap_in_the_numbers_is_said() -> None:
    assert read_outline(document(PLAN)).notes == ("text.txt: Action 3 is missing between its neighbours",)


def test_a_repeated_number_is_kept_apart_and_said() -> None:
    outline = read_outline(document(PLAN.replace("Action 2", "Action 1")))
    assert [a.article.number for a in outline.articles] == ["1", "1b", "4", "5"]
    assert "text.txt: Action 1 is printed 2 times; the repeats are called 1b here" in outline.notes


def test_the_quote_of_an_article_is_its_plan_text() -> None:
    plan = document(PLAN)
    first = read_outline(plan).articles[0].article
    assert first.quote.exact == "Action 1: Digging wells. A total of 40 wells shall be dug."
    assert plan.text[first.quote.start : first.quote.end] == first.quote.exact


def test_in_a_plan_alone_every_sentence_is_the_plans() -> None:
    outline = read_outline(document(PLAN, Role.PLAN))
    assert outline.articles
    assert all(not article.report for article in outline.articles)


def test_a_document_that_undertakes_nothing_is_refused() -> None:
    with pytest.raises(OutlineError, match=r"text\.txt: no articles found"):
        read_outline(document("Wells were dug in the past year.\n\nThey were kept clean all through it."))


ONE = {
    "a label in Markdown": (
        "# Plan\n\nOn wells.\n\n## Commitment 1: Dig wells\n\nThe Board will dig 40 wells.\n",
        "plan.md",
    ),
    "labelled fields": (
        "# Dig wells\n\nLead: Water Board\n\nDeadline: 2026\n\nThe Board will dig 40 wells.\n",
        "plan.md",
    ),
    "text": ("The Water Board will dig 40 wells by 2026 in the north.\n", "plan.txt"),
    "a table": ("No,Action,Lead\n1,Dig wells,Board\n", "plan.csv"),
    "an object": ('{"title": "Dig wells", "lead": "Board", "deadline": 2026}', "plan.json"),
}


@pytest.mark.parametrize(("text", "name"), ONE.values(), ids=ONE)
def test_a_plan_with_one_article_is_read_and_said_to_be_one(text: str, name: str) -> None:
    outline = read_outline(document(text, Role.PLAN, name))
    assert len(outline.articles) == 1
    assert f"{name}: only one article was found in it" in outline.notes


def test_a_single_mention_of_a_number_makes_no_plan() -> None:
    with pytest.raises(OutlineError):
        read_outline(document("It rained in May.\n\nThe opera was sold out.\n", Role.PLAN, "plan.txt"))


def test_steps_in_tables_belong_to_the_labelled_item_above_them() -> None:
    table = "| **Milestone** | **Target Date** | **Required** |\n|---|---|---|\n| 1.1 Draft | May 2025 | all |\n\n"
    text = "".join(f"### Action {n}: Dig wells\n\nThe Board will dig wells.\n\n{table}" for n in (1, 2))
    outline = read_outline(document(f"# Plan\n\n{text}", Role.PLAN, "plan.md"))
    assert [a.article.label for a in outline.articles] == ["Action 1", "Action 2"]
    assert [f.field.header for f in outline.articles[0].fields] == ["Milestone", "Target Date", "Required"]


def test_footnotes_behind_the_last_item_are_none_of_it() -> None:
    items = "".join(
        f"## Action {n}: {name}\n\nWe will {name.lower()}.\n\n" for n, name in ((1, "Dig"), (2, "Fill"))
    )
    text = f"# Plan\n\n{items}### Footnotes\n\nSee the law.\n"
    outline = read_outline(document(text, Role.PLAN, "plan.md"))
    assert [sentence.text for sentence in outline.articles[-1].plan] == ["Fill", "We will fill."]
    assert [sentence.text for sentence in outline.outside][-2:] == ["Footnotes", "See the law."]


def test_words_for_sections_number_no_articles_where_tables_or_lists_of_actions_stand_below() -> None:
    sheet = "| Ref | Action | Owner |\n|---|---|---|\n| 1.1 | Dig wells | Board |\n\n"
    tables = read_outline(
        document(f"# Plan\n\n## Pillar 1\n\n{sheet}## Pillar 2\n\nMore.\n", Role.PLAN, "plan.md")
    )
    assert [a.article.label for a in tables.articles] == ["1.1"]
    items = "".join(
        f"## Priority {n}: Water\n\nWells matter.\n\n### Actions\n\n- The Board will dig {n} wells.\n"
        "- A law will be passed.\n\n"
        for n in (1, 2)
    )
    lists = read_outline(document(f"# Plan\n\n{items}", Role.PLAN, "plan.md"))
    assert [a.article.title for a in lists.articles] == [
        "The Board will dig 1 wells",
        "A law will be passed",
        "The Board will dig 2 wells",
        "A law will be passed",
    ]


def test_words_for_sections_number_articles_where_nothing_else_does() -> None:
    text = "".join(f"## Objective {n}: Water\n\nThe Board will dig {n} wells.\n\n" for n in (1, 2, 3))
    outline = read_outline(document(f"# Plan\n\n{text}", Role.PLAN, "plan.md"))
    assert [a.article.label for a in outline.articles] == ["Objective 1", "Objective 2", "Objective 3"]


def test_steps_numbered_like_the_headings_above_them_are_no_articles() -> None:
    text = "".join(
        f"## {n}. Wells\n\n**Lead:** Board\n\n**Milestones:**\n\n1. Draft\n2. Dig\n\n" for n in (1, 2)
    )
    outline = read_outline(document(f"# Plan\n\n{text}", Role.PLAN, "plan.md"))
    assert [(a.article.label, a.article.institutions) for a in outline.articles] == [
        ("1", ("Board",)),
        ("2", ("Board",)),
    ]


def test_fields_and_headings_in_plain_text() -> None:
    text = (
        "PLAN FOR WATER\n\nPART ONE: WELLS\n\nCommitment 1. The Board will dig wells.\n\n    Lead: Water Board\n"
        "    Status: Completed\n\nPART TWO: RIVERS\n\nCommitment 2. The Board will clean rivers.\n\n"
        "    Lead: River Board\n"
    )
    outline = read_outline(document(text, Role.PLAN, "plan.txt"))
    titles = {section.id: section.title for section in outline.sections}
    assert [(titles[a.article.section or ""], a.article.institutions) for a in outline.articles] == [
        ("PART ONE: WELLS", ("Water Board",)),
        ("PART TWO: RIVERS", ("River Board",)),
    ]
    assert outline.articles[0].article.claimed_status == "Completed"
