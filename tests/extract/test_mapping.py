"""A mapping file mends what is not understood, and says what is there when it names what is not."""

import pytest

from tallystick.errors import DataError, OutlineError
from tallystick.extract.mapping import read_mapping
from tallystick.extract.outline import read_outline
from tallystick.model.document import Role
from tallystick.model.outline import Layout, Outline
from tests.texts import document

POLISH = "Lp,Zadanie,Organ,Termin\n1,Kopanie studni,Urząd Wodny,2025\n2,Czyszczenie studni,Urząd Wodny,2026\n"
NAMED = """
[columns]
"Lp" = "number"
"Zadanie" = "action"
"Organ" = "institution"
"Termin" = "deadline"
"""
NO_HEADER = "A1,Dig wells,Water Board,2025\nA2,Clean wells,Water Board,2026\n"
LABELLED = "Massnahme 1 Dig wells in the villages.\n\nMassnahme 2 Clean wells in the villages.\n"


def outline(text: str, mapping: str, name: str = "plan.csv") -> Outline:
    return read_outline(document(text, Role.PLAN, name), read_mapping(mapping, "plan.toml"))


def articles(found: Outline) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(a.article.number, a.article.title, a.article.institutions) for a in found.articles]


def test_a_header_in_an_unknown_language_is_understood_by_its_names() -> None:
    assert articles(outline(POLISH, NAMED)) == [
        ("1", "Kopanie studni", ("Urząd Wodny",)),
        ("2", "Czyszczenie studni", ("Urząd Wodny",)),
    ]


def test_columns_without_a_header_are_named_by_their_place() -> None:
    mapping = 'header_rows = []\n[columns]\n1 = "number"\n2 = "action"\n3 = "institution"\n'
    assert articles(outline(NO_HEADER, mapping)) == [
        ("A1", "Dig wells", ("Water Board",)),
        ("A2", "Clean wells", ("Water Board",)),
    ]


def test_the_header_can_be_pointed_at() -> None:
    text = f"Action,Lead,Deadline,Status\n{POLISH}"
    columns = '1 = "number"\n2 = "action"\n'
    found = outline(text, f"header_rows = [2]\n[columns]\n{columns}")
    assert [number for number, _, _ in articles(found)] == ["1", "2"]
    assert found.tables[0].header == (2,)


def test_a_column_can_be_kept_without_a_meaning() -> None:
    text = "No,Action,Lead,Status\n1,Dig wells,Water Board,Completed\n2,Clean wells,Water Board,Completed\n"
    first = outline(text, '[columns]\nStatus = "kept"\n').articles[0].article
    assert first.claimed_status is None
    assert [(field.header, field.meaning) for field in first.fields][-1] == ("Status", None)


def test_a_pattern_says_what_articles_begin_with() -> None:
    found = outline(LABELLED, "label = 'Massnahme (\\d+)'", "plan.txt")
    assert [(a.article.number, a.article.label, a.article.title) for a in found.articles] == [
        ("1", "Massnahme 1", "Dig wells in the villages"),
        ("2", "Massnahme 2", "Clean wells in the villages"),
    ]


def test_the_layout_can_be_forced() -> None:
    text = "1. Wells shall be dug by the villages.\n\n2. Wells shall be cleaned by the villages.\n"
    assert outline(text, "", "plan.txt").layout is Layout.LABELS
    assert outline(text, 'layout = "prose"', "plan.txt").layout is Layout.PROSE


def test_labelled_fields_are_named_too() -> None:
    text = (
        "# Plan\n\n## Action 1: Wells\n\nTräger: Water Board\n\n## Action 2: Rivers\n\nTräger: River Board\n"
    )
    found = outline(text, '[columns]\n"Träger" = "institution"\n', "plan.md")
    assert [a.article.institutions for a in found.articles] == [("Water Board",), ("River Board",)]


NOT_THERE = {
    "column": (
        '[columns]\n"Ministerstwo" = "institution"',
        r"plan\.toml: columns: there is no column or field called 'Ministerstwo'; there are 'Lp', 'Zadanie', 'Organ', "
        r"'Termin'$",
    ),
    "place": (
        'header_rows = [1]\n[columns]\n9 = "action"',
        r"plan\.toml: columns: there is no column 9; the table has 4 columns \('Lp',",
    ),
    "place without header": (
        'header_rows = []\n[columns]\n9 = "action"',
        "there is no column 9; the table has 4 columns",
    ),
    "place only": ('[columns]\n9 = "action"', "there is no column 9; the table has 4 columns"),
    "sheet": ('sheet = "Actions"', "sheet: no table stands under 'Actions'; there are "),
    "header": ("header_rows = [40]", r"header_rows: no table has rows \[40\]"),
}


@pytest.mark.parametrize(("mapping", "said"), NOT_THERE.values(), ids=NOT_THERE)
def test_what_is_not_there_is_said_with_what_is(mapping: str, said: str) -> None:
    with pytest.raises(DataError, match=said):
        outline(POLISH, mapping)


INVALID = {
    "no TOML": ("columns = [", "plan.toml: not valid TOML"),
    "unknown key": (
        "colums = 1",
        "unknown key 'colums'; known are layout, sheet, header_rows, label, columns",
    ),
    "layout": ('layout = "matrix"', "layout: expected one of labels, table, fields, prose, got 'matrix'"),
    "meaning": ('[columns]\nWho = "owner"', "columns.Who: expected one of number, section, action"),
    "columns": ('columns = "Who"', "columns: expected a table of names and meanings, got 'Who'"),
    "rows": ("header_rows = 1", "header_rows: expected a list of row numbers, got 1"),
    "row": ('header_rows = ["1"]', "header_rows: expected row numbers, got '1'"),
    "gap": ("header_rows = [1, 3]", "expected rows that follow each other"),
    "zero": ("header_rows = [0]", "counted from 1"),
    "numbered label": (
        'layout = "labels"\n[columns]\n2 = "action"',
        "columns.2: only the columns of tables have numbers, and the layout is 'labels'",
    ),
    "no column": ('[columns]\n0 = "action"', "columns.0: columns are counted from 1"),
    "pattern": ('label = "("', "label: not a regular expression"),
    "long pattern": (f'label = "{"x" * 301}"', "label: longer than 300 characters"),
    "sheet": ("sheet = true", "sheet: expected a name or the number of a page, got True"),
}


@pytest.mark.parametrize(("text", "said"), INVALID.values(), ids=INVALID)
def test_a_mapping_that_breaks_its_rules_is_refused(text: str, said: str) -> None:
    with pytest.raises(DataError) as refused:
        read_mapping(text, "plan.toml")
    assert said in str(refused.value)


def test_a_mapping_that_leads_to_nothing_is_refused() -> None:
    with pytest.raises(OutlineError, match="has no header that is understood"):
        outline(POLISH, 'layout = "table"')


def test_what_is_there_is_told_by_the_header_and_not_by_the_rows() -> None:
    text = "No,Action,Lead\n1,Dig wells,Water Board\n2,Clean wells,River Board\n"
    with pytest.raises(DataError) as refused:
        outline(text, '[columns]\nWho = "institution"\n')
    assert str(refused.value).endswith("called 'Who'; there are 'No', 'Action', 'Lead'")


def test_a_column_that_a_narrower_table_has_not_is_no_fault() -> None:
    text = (
        "# Wells\n\n| No | Action | Lead |\n|---|---|---|\n| 1 | Dig wells | Board |\n\n"
        "# Goats\n\n| No | Action | Lead | Vet |\n|---|---|---|---|\n| 2 | Buy goats | Board | Herders |\n"
    )
    found = outline(text, '[columns]\n4 = "partner"\n', "plan.md")
    assert [a.article.number for a in found.articles] == ["1", "2"]
