"""JSON files: an object a commitment."""

import pytest

from tallystick.errors import DocumentError
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
