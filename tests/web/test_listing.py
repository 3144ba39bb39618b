from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

import pytest
from django.test import RequestFactory
from openpyxl import load_workbook

from tallystick_web.accounts.models import User
from tallystick_web.desk.exporting import exported
from tallystick_web.desk.listing import Column, Filter, containing, equal, listing
from tests.web import factory


@dataclass(frozen=True)
class Boat:
    name: str
    masts: int | None


BOATS = (Boat("Wren", 2), Boat("auk", None), Boat("=1+1", 1))
COLUMNS = (
    Column[Boat]("name", "Name", lambda each: each.name),
    Column[Boat]("masts", "Masts", lambda each: each.masts),
)
FILTERS = (
    Filter("q", "Name", containing(lambda each: each.name)),
    Filter("masts", "Masts", equal(lambda each: str(each.masts)), (("1", "one"), ("2", "two"))),
)


def boats(query):
    return listing(RequestFactory().get(f"/?{query}"), "boats", COLUMNS, BOATS, FILTERS)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Wren", "auk", "=1+1"]),
        ("sort=name", ["=1+1", "auk", "Wren"]),
        ("sort=-name", ["Wren", "auk", "=1+1"]),
        ("sort=masts", ["=1+1", "Wren", "auk"]),
        ("sort=secret", ["Wren", "auk", "=1+1"]),
        ("q=AU", ["auk"]),
        ("masts=2", ["Wren"]),
        ("masts=9&page=77", ["Wren", "auk", "=1+1"]),
        ("q=zzz", []),
    ],
)
def test_what_the_address_asks_for(query, expected):
    assert [each.name for each in boats(query).page] == expected


def test_the_head_of_the_sorted_column_turns_it_round_and_keeps_the_filter():
    head = boats("masts=2&sort=masts&page=1").heads[1]
    assert (head.sorted, head.address) == ("ascending", "?masts=2&sort=-masts")


def test_a_csv_runs_no_formula():
    answer = exported(boats("sort=name&export=csv"))
    assert answer.content.decode("utf-8-sig").splitlines() == ["name,masts", "'=1+1,1", "auk,", "Wren,2"]
    assert exported(boats("")) is None


def test_an_xlsx_holds_texts_as_texts():
    sheet = load_workbook(BytesIO(exported(boats("export=xlsx&sort=name")).content)).active
    assert (sheet["A2"].value, sheet["A2"].data_type, sheet["B2"].value) == ("=1+1", "s", 1)


@pytest.mark.django_db
def test_the_database_filters_and_sorts_a_queryset(django_assert_max_num_queries):
    for name in ("Ada", "Ben", "Bo"):
        factory.user(name=name)
    columns = (Column[User]("name", "Name", lambda each: each.name, "name"),)
    filters = (Filter("q", "Name", lambda rows, wanted: rows.filter(name__icontains=wanted)),)
    request = RequestFactory().get("/?q=b&sort=-name")
    with django_assert_max_num_queries(2):
        found = listing(request, "people", columns, User.objects.all(), filters)
        assert [each.name for each in found.page] == ["Bo", "Ben"]


def test_an_xlsx_holds_moments_and_whatever_was_written():
    at = datetime(2026, 5, 1, 12, 30, tzinfo=UTC)
    columns = (Column("at", "At", lambda each: at), Column("text", "Text", lambda each: each))
    odd = ["bell \x07 rings", "x" * 40_000]
    found = listing(RequestFactory().get("/?export=xlsx"), "odd", columns, odd)
    _, one, other = load_workbook(BytesIO(exported(found).content)).active.iter_rows(values_only=True)
    assert one == (at.replace(tzinfo=None), "bell  rings")
    assert len(other[1]) == 32_000
