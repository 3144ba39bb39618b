"""JSON files: an object a commitment."""

import pytest

from tallystick.errors import DocumentError
from tallystick.extract.field_targets import field_deadline
from tallystick.extract.outline import read_outline
from tallystick.model.outline import Meaning
from tests.read.files import check_offsets, read_bytes, shapes

SEVERAL = """{"plan": "Wells", "commitments": [
  {"title": "Dig wells", "leadAgency": "Water Board", "due": 2025, "open": true, "tags": ["a", "b"], "note": null},
  {"name": "Clean wells", "status": {"level": "Done"}}
]}"""


def test_a_list_of_objects_is_a_list_of_commitments() -> None:
    document = read_bytes(SEVERAL.encode(), "plan.json")
    check_offsets(document)
    assert shapes(document) == [
        ("paragraph", "plan: Wells"),
        ("heading", "Dig wells"),
        ("table_row", "leadAgency Water Board"),
        ("table_row", "due 2025"),
        ("table_row", "open yes"),
        ("table_row", "tags a; b"),
        ("heading", "Clean wells"),
        ("table_row", "status level Done"),
    ]


def test_one_object_is_one_commitment() -> None:
    assert shapes(read_bytes(b'{"title": "Dig wells", "steps": ["one"]}', "w1.json")) == [
        ("heading", "Dig wells"),
        ("table_row", "steps one"),
    ]


NESTED = """{"title": "Open the register", "lead": "Water Board", "deadline": "2026-12-31", "milestones": [
  {"title": "Draft", "deadline": "2024-06-30", "status": "Done"}, {"title": "Consult", "deadline": "2025"}],
 "updates": [{"date": "2025-01-02", "text": "A draft was published."}]}"""


def test_steps_are_rows_and_leave_title_and_deadline_alone() -> None:
    document = read_bytes(NESTED.encode(), "plan.json")
    check_offsets(document)
    (article,) = read_outline(document).articles
    assert (article.article.title, field_deadline(article)) == ("Open the register", 2026)
    steps = [(f.row, f.field.quote.text) for f in article.fields if f.field.meaning is Meaning.MILESTONE]
    assert steps == [(1, "Draft"), (2, "Consult")]
    assert article.article.claimed_status is None
    assert [s.text for s in article.report] == ["date: 2025-01-02; text: A draft was published."]


TREE = """{"title": "Plan", "year": 2024, "pillars": [
  {"name": "Water", "commitments": [{"title": "Dig wells", "lead": "Board", "due": 2025},
    {"title": "Clean wells", "lead": "Board", "due": 2026}]},
  {"name": "Goats", "commitments": [{"title": "Buy goats", "lead": "Herders", "due": 2027}]}]}"""


def test_objects_under_a_word_for_items_are_articles_of_their_own() -> None:
    outline = read_outline(read_bytes(TREE.encode(), "plan.json"))
    names = {section.id: section.title for section in outline.sections}
    assert [(names[a.article.section or ""], a.article.title) for a in outline.articles] == [
        ("Water", "Dig wells"),
        ("Water", "Clean wells"),
        ("Goats", "Buy goats"),
    ]
    assert "2024" in " ".join(sentence.text for sentence in outline.outside)


def test_the_words_of_a_vocabulary_lose_its_prefix_and_what_is_said_of_the_file_is_left_out() -> None:
    text = (
        '{"@context": {"x": "https://example.org/"}, '
        '"@graph": [{"@id": "x:1", "name": "Dig wells", "x:status": "Done"}]}'
    )
    assert shapes(read_bytes(text.encode(), "plan.json")) == [
        ("heading", "Dig wells"),
        ("table_row", "status Done"),
    ]


REFUSED = {
    "no JSON": (b"{", "is not valid JSON"),
    "deep": (b"[" * 100_000, "is not valid JSON"),
    "no object": (b"[1, 2]", "holds no JSON object with fields"),
    "empty object": (b"{}", "holds no JSON object with fields"),
}


@pytest.mark.parametrize(("data", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(DocumentError) as refused:
        read_bytes(data, "plan.json")
    assert said in str(refused.value)
