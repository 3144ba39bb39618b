"""The page on mapping files says what the code does: its examples run, and its tables are complete."""

import re
from pathlib import Path

from tallystick.extract.mapping import read_mapping
from tallystick.extract.outline import read_outline
from tallystick.model.document import Role
from tallystick.model.outline import Layout, Meaning
from tests.texts import document

PAGE = (Path(__file__).parents[2] / "docs" / "mapping.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_the_example_gives_what_the_page_says() -> None:
    outline = read_outline(
        document(blocks("csv")[0], Role.PLAN, "plan.csv"), read_mapping(blocks("toml")[0], "plan.toml")
    )
    found = [(a.article.number, a.article.institutions, len(a.article.fields)) for a in outline.articles]
    assert found == [("1", ("Urząd Wodny",), 4), ("2", ("Urząd Wodny",), 5)]


def test_every_mapping_on_the_page_is_valid() -> None:
    for text in blocks("toml"):
        read_mapping(text, "docs/mapping.md")


def test_every_meaning_and_layout_is_on_the_page() -> None:
    for name in (*Meaning, *Layout):
        assert f"| `{name}` |" in PAGE
