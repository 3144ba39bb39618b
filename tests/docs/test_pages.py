"""The documents name all there is to name, and the pages made from the code are those it makes today."""

from collections.abc import Callable
from pathlib import Path

import pytest

from docs.generate import NOTICE, PAGES
from docs.pages.rules import EXAMPLES, examples, said
from tallystick.model.outline import Layout, Meaning
from tallystick.verify.comparability import CHECKS
from tallystick.verify.rules import RULES

DOCS = Path(__file__).parents[2] / "docs"
TABLES = Path(__file__).parents[2] / "src" / "tallystick" / "languages" / "english"
DECIDERS = [(rule.__name__, rule) for chain in RULES.values() for rule in chain] + list(CHECKS)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_made_from_the_code_is_up_to_date(name: str) -> None:
    written = (DOCS / name).read_text(encoding="utf-8")
    assert written == NOTICE + PAGES[name](), f"docs/{name} is stale: run python -m docs.generate"


@pytest.mark.parametrize(("name", "decider"), DECIDERS, ids=[name for name, _ in DECIDERS])
def test_each_rule_and_check_says_what_it_asks_for(name: str, decider: Callable[..., object]) -> None:
    assert len(said(decider).split()) > 10, f"{name} says too little of itself"


@pytest.mark.parametrize("name", [name for name, _ in DECIDERS])
def test_each_rule_and_check_decides_its_examples(name: str) -> None:
    written = (EXAMPLES / "plan.md").read_text(encoding="utf-8").count(f". {name}\n")
    assert written > 0, f"{name} has no example: add an action of that title to docs/pages/examples"
    assert len(examples(name)) == written, f"an example of {name} is decided by another rule or check"


@pytest.mark.parametrize("table", sorted(path.name for path in TABLES.glob("*.toml")))
def test_each_language_table_is_described(table: str) -> None:
    assert f"| `{table}` |" in (DOCS / "adding-a-language.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("meaning", [*Meaning, *Layout])
def test_each_word_of_a_mapping_file_is_described(meaning: str) -> None:
    assert f"`{meaning}`" in (DOCS / "mapping.md").read_text(encoding="utf-8")
