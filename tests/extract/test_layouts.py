"""Every article of the sample layouts is found with its fields, and none is invented."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from tallystick.extract.outline import read_outline
from tallystick.model.document import Role
from tallystick.model.outline import Meaning, Outline, ReadArticle, ReadField
from tallystick.read import read_document
from tests.samples.layout_files import LAYOUTS

NAMES = sorted(path.parent.name for path in LAYOUTS.glob("*/expected.json"))
SINGLE = {
    "start": Meaning.START,
    "deadline": Meaning.DEADLINE,
    "indicator": Meaning.INDICATOR,
    "progress": Meaning.PROGRESS,
}
NOTHING = ("n/a", "None.", "See previous update.")


@cache
def read(name: str) -> tuple[dict[str, Any], Outline]:
    expected = json.loads((LAYOUTS / name / "expected.json").read_text(encoding="utf-8"))
    return expected, read_outline(read_document(LAYOUTS / name / expected["file"], Role.PLAN, "plan"))


def titles(outline: Outline) -> dict[str | None, str | None]:
    return {None: None, **{section.id: section.title for section in outline.sections}}


def of(article: ReadArticle, meaning: Meaning) -> list[ReadField]:
    milestones = {
        field.row for field in article.fields if field.field.meaning is Meaning.MILESTONE and field.row
    }
    return [f for f in article.fields if f.field.meaning is meaning and f.row not in milestones]


def text(field: ReadField) -> str:
    return " ".join(field.field.quote.text.split())


def figures(fields: list[ReadField]) -> list[dict[str, Any]]:
    return [{"year": field.field.year, "text": text(field)} for field in fields]


def fields(article: ReadArticle) -> Iterator[tuple[str, Any]]:
    """What was read of an article, in the words of expected.json."""
    found = article.article
    if found.institutions:
        yield "institutions", list(found.institutions)
    if found.claimed_status:
        yield "claimed_status", found.claimed_status
    for name, meaning in SINGLE.items():
        said = [text(field) for field in of(article, meaning) if text(field) not in NOTHING]
        if said:
            yield name, said if meaning is Meaning.INDICATOR and len(said) > 1 else " ".join(said)
    for name, meaning in (("baseline", Meaning.BASELINE), ("actual", Meaning.ACTUAL)):
        if of(article, meaning):
            yield name, figures(of(article, meaning))[0]
    if of(article, Meaning.TARGET):
        yield "targets", figures(of(article, Meaning.TARGET))
    other = {f.field.header: text(f) for f in article.fields if f.field.meaning is None}
    if other:
        yield "other", other


@pytest.mark.parametrize("name", NAMES)
def test_every_article_is_found_and_none_invented(name: str) -> None:
    expected, outline = read(name)
    known = titles(outline)
    found = [
        (a.article.number, "" if a.article.by_order else a.article.label, known[a.article.section])
        for a in outline.articles
    ]
    assert found == [(a["number"], a["label"], a["section"]) for a in expected["articles"]]


@pytest.mark.parametrize("name", NAMES)
def test_titles(name: str) -> None:
    expected, outline = read(name)
    printed = [a["title"] for a in expected["articles"]]
    found = [a.article.title for a in outline.articles]
    assert [title for title, wanted in zip(found, printed, strict=True) if wanted] == [
        p for p in printed if p
    ]


@pytest.mark.parametrize("name", NAMES)
def test_sections(name: str) -> None:
    expected, outline = read(name)
    known = titles(outline)
    found = [(section.title, known[section.parent]) for section in outline.sections]
    assert found == [(s["title"], s["parent"]) for s in expected["sections"]]


@pytest.mark.parametrize("name", NAMES)
def test_fields(name: str) -> None:
    expected, outline = read(name)
    for wanted, article in zip(expected["articles"], outline.articles, strict=True):
        compared = {
            k: v for k, v in wanted["fields"].items() if k not in ("text", "milestones") and v not in NOTHING
        }
        assert dict(fields(article)) == compared, wanted["number"]


@pytest.mark.parametrize("name", NAMES)
def test_milestones(name: str) -> None:
    expected, outline = read(name)
    for wanted, article in zip(expected["articles"], outline.articles, strict=True):
        milestones = [text(f) for f in article.fields if f.field.meaning is Meaning.MILESTONE]
        printed = [milestone["title"] for milestone in wanted["fields"].get("milestones", [])]
        assert [m.split(" ", 1)[1] if m[0].isdigit() else m for m in milestones] == printed


@pytest.mark.parametrize("name", NAMES)
def test_the_plans_own_text_is_read(name: str) -> None:
    expected, outline = read(name)
    for wanted, article in zip(expected["articles"], outline.articles, strict=True):
        said = " ".join(sentence.text for sentence in article.plan)
        for paragraph in wanted["fields"].get("text", []):
            assert paragraph in said, wanted["number"]


@pytest.mark.parametrize("name", NAMES)
def test_numbers_given_by_order_are_said(name: str) -> None:
    expected, outline = read(name)
    by_order = any(article.get("numbered_by_order") for article in expected["articles"])
    assert any("numbered by their order" in note for note in outline.notes) == by_order
