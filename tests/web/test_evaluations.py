"""The first page: the evaluations of a person, filtered, sorted, taken away."""

from datetime import date

import pytest

from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tests.web import factory

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(client):
    """A person who has two roles in one evaluation, one in another, and none in a third."""
    roads = factory.evaluation(Phase.DRAFT, title="Roads of Arden", deadline=date(2026, 5, 1))
    water = factory.evaluation(Phase.ASSESSING, title="Water of Arden", commissioned_by="Senate")
    factory.evaluation(title="Secrets of Arden")
    factory.outline(roads)
    who = factory.member(roads, TeamRole.OBSERVER).user
    factory.member(roads, TeamRole.COORDINATOR, who)
    factory.member(water, TeamRole.OBSERVER, who)
    client.force_login(who)
    return client


def rows(client, query=""):
    lines = client.get(f"/?export=csv{query}").content.decode("utf-8-sig").splitlines()
    return [line.split(",")[0] for line in lines[1:]]


def test_each_evaluation_of_the_person_stands_once(reader):
    assert sorted(rows(reader)) == ["Roads of Arden", "Water of Arden"]
    shown = reader.get("/").content.decode()
    assert shown.count("Roads of Arden") == 1 and "Secrets" not in shown


def test_it_is_filtered_by_words_and_by_phase(reader):
    assert rows(reader, "&q=senate") == ["Water of Arden"]
    assert rows(reader, "&phase=draft") == ["Roads of Arden"]
    assert "No evaluation is like that" in reader.get("/?q=bridges").content.decode()


@pytest.mark.parametrize("column", ["title", "articles", "deadline", "phase", "period", "commissioned_by"])
def test_it_is_sorted_both_ways_by_every_column(reader, column):
    up, down = rows(reader, f"&sort={column}"), rows(reader, f"&sort=-{column}")
    assert sorted(up) == sorted(down) == ["Roads of Arden", "Water of Arden"]
    assert column == "period" or up == down[::-1]


def test_the_file_tells_how_many_articles_each_has(reader):
    text = reader.get("/?export=csv&sort=title").content.decode()
    assert "Roads of Arden,Ombudsperson,2021–2025,draft,1,2026-05-01" in text
    assert "Water of Arden,Senate,2021–2025,assessing,0," in text
