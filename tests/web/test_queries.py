"""No page of an evaluation asks the database more than 30 times, nor more often where there is more in it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tallystick.review.phases import Phase
from tallystick.review.roles import MAY, TeamRole
from tallystick_web.audit.services import record_event
from tallystick_web.publication.models import Release, ReleaseState
from tests.web import factory
from tests.web.filled import filled
from tests.web.test_roles import OURS, ROLES

pytestmark = pytest.mark.django_db

MOST = 30
SMALL, LARGE = 14, 28  # actions, each a commitment
SEEN_BY_ALL = ("desk:board", "reviews:article", "plans:search")
JUDGES = {TeamRole.WORKING_GROUP: "reviews:assess", TeamRole.EXPERT: "reviews:adjudicate"}
PHASES = (Phase.DRAFT, Phase.REPORTING, Phase.ASSESSING, Phase.REPLYING, Phase.SIGNING)


def addresses(of, role):
    """The addresses that the role may see, by name, of what is there to be seen."""
    document = of.evaluation.documents.first()
    article = of.evaluation.articles.get(number="7")
    mine = {TeamRole.EXPERT: "adjudicating"}.get(role, "assigned")
    there = {
        "number": article.number,
        "key": of.keys[mine],
        "document": document.key,
        "kind": "overview",
        "section": of.evaluation.sections.first().key,
        "before": 1,
        "after": 2,
        "name": "index.html",
    }
    numbered = {"plans:article_institutions": article, "plans:draft_article": article, "plans:mend": article}
    numbered["plans:import"] = of.evaluation.imports.first()
    for _, name, pattern in OURS:
        if role not in MAY[pattern.callback.action] and TeamRole.PUBLIC not in MAY[pattern.callback.action]:
            continue
        wanted = pattern.pattern.converters
        given = {key: there[key] for key in wanted if key in there}
        if type(wanted.get("key")).__name__ == "IntConverter":
            given["key"] = numbered.get(name, document).pk
        if type(wanted.get("number")).__name__ == "IntConverter":
            given["number"] = 1
        searched = "?q=bridges" if name in ("plans:search", "reviews:picker") else ""
        yield name, reverse(name, kwargs={**given, "slug": of.evaluation.slug}) + searched


def asked(client, of, role):
    """How often each page asks the database after a change, with what it answered.

    A page that only takes what is sent is left out.
    """
    client.force_login(of.members[role].user)
    found = {}
    for name, address in addresses(of, role):
        record_event(actor=None, evaluation=of.evaluation, action="document_added")  # nothing kept counts
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(address)
        if answer.status_code != 405:
            found[name] = (len(queries), answer.status_code)
    return found


@pytest.mark.parametrize("phase", PHASES)
def test_no_page_asks_often_and_none_more_often_where_there_is_more(client, phase):
    small, large = filled(SMALL, phase), filled(LARGE, phase)
    assert large.evaluation.commitments.count() == LARGE
    for role in ROLES:
        few, many = asked(client, small, role), asked(client, large, role)
        assert few == many, role
        assert {name: count for name, (count, _) in many.items() if count > MOST} == {}
        assert {many[name][1] for name in SEEN_BY_ALL} == {200}
        if phase is Phase.ASSESSING and role in JUDGES:
            assert many[JUDGES[role]][1] == 200


@pytest.mark.parametrize("address", ["/", "/work/", "/published/", "/people/", "/people/institutions/"])
def test_no_page_of_all_evaluations_asks_more_often_where_there_are_more(client, address):
    person = factory.user(coordinates=True)
    counts = []
    for _ in range(2):
        for _ in range(4):
            of = factory.evaluation(Phase.ASSESSING)
            factory.member(of, TeamRole.COORDINATOR, person)
            factory.outline(of)
            Release.objects.create(evaluation=of, number=1, state=ReleaseState.READY, by=person)
        client.force_login(person)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= MOST
