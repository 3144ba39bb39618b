"""The documents name all there is to name, and the pages made from the code are those it makes today."""

from pathlib import Path

import pytest

from docs.generate import NOTICE, PAGES
from docs.pages.rules import rules
from tallystick.verify.comparability import CHECKS
from tallystick.verify.rules import RULES

DOCS = Path(__file__).parents[2] / "docs"
TABLES = Path(__file__).parents[2] / "src" / "tallystick" / "languages" / "english"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_made_from_the_code_is_up_to_date(name: str) -> None:
    written = (DOCS / name).read_text(encoding="utf-8")
    assert written == NOTICE + PAGES[name](), f"docs/{name} is stale: run python -m docs.generate"


@pytest.mark.parametrize(
    "name", [rule.__name__ for chain in RULES.values() for rule in chain] + [n for n, _ in CHECKS]
)
def test_each_rule_and_check_is_described_with_an_example(name: str) -> None:
    chapter = rules().partition(f"### {name}\n")[2].partition("\n##")[0]
    assert len(chapter.partition("\n> ")[0].split()) > 10, f"{name} says too little of itself"
    assert "> **Plan, " in chapter, f"{name} decides nothing in the sample plan: add a case to it"


@pytest.mark.parametrize("table", sorted(path.name for path in TABLES.glob("*.toml")))
def test_each_language_table_is_described(table: str) -> None:
    assert f"| `{table}` |" in (DOCS / "adding-a-language.md").read_text(encoding="utf-8")
