"""Every address of an evaluation with every role: who may not, is refused; nobody else is."""

from itertools import product

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tallystick.review.roles import MAY, Action, TeamRole
from tests.web import factory

pytestmark = pytest.mark.django_db

PREFIX = "e/<slug:slug>/"
ARGUMENTS = {"int": 1, "slug": "x", "str": "1.1", "path": "index.html", "uuid": "0" * 32}
REFUSED, HIDDEN = 403, 404


def patterns(resolver=None, prefix="", namespace=""):
    for each in (resolver or get_resolver()).url_patterns:
        route = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            inside = f"{namespace}{each.namespace}:" if each.namespace else namespace
            yield from patterns(each, route, inside)
        elif isinstance(each, URLPattern):
            yield route, f"{namespace}{each.name}", each


OURS = [found for found in patterns() if found[0].startswith(PREFIX)]
ROLES = [role for role in TeamRole if role is not TeamRole.PUBLIC]
WALKS = list(product(OURS, ROLES))


def address(pattern, name, evaluation):
    given = {
        key: ARGUMENTS[type(converter).__name__.removesuffix("Converter").lower().replace("string", "str")]
        for key, converter in pattern.pattern.converters.items()
    }
    return reverse(name, kwargs={**given, "slug": evaluation.slug})


def status(client, url):
    """What the address answers; a page that only takes what is sent is sent something."""
    found = client.get(url)
    return client.post(url, {}) if found.status_code == 405 else found


def test_there_are_addresses_to_walk():
    assert len(OURS) > 8


@pytest.mark.parametrize(("route", "name", "pattern"), OURS, ids=[name for _, name, _ in OURS])
def test_every_address_of_an_evaluation_says_what_it_takes(route, name, pattern):
    assert isinstance(getattr(pattern.callback, "action", None), Action), f"{route} is not guarded"


@pytest.mark.parametrize(
    ("found", "role"),
    WALKS,
    ids=[f"{name}-{role}" for (_, name, _), role in WALKS],
)
def test_a_role_that_may_not_is_refused_and_one_that_may_is_not(client, found, role):
    _, name, pattern = found
    member = factory.member(factory.evaluation(), role)
    client.force_login(member.user)
    answer = status(client, address(pattern, name, member.evaluation)).status_code
    allowed = MAY[pattern.callback.action]
    if role in allowed or TeamRole.PUBLIC in allowed:
        assert answer not in (REFUSED, 500)
    else:
        assert answer == REFUSED


@pytest.mark.parametrize("found", OURS, ids=[name for _, name, _ in OURS])
def test_who_has_no_part_is_not_told_and_who_is_not_logged_in_is_asked(client, found):
    _, name, pattern = found
    evaluation = factory.evaluation()
    url = address(pattern, name, evaluation)
    if TeamRole.PUBLIC in MAY[pattern.callback.action]:
        assert status(client, url).status_code in (200, HIDDEN)
        return
    asked = status(client, url)
    assert (asked.status_code, "/account/login/" in asked.headers.get("Location", "")) == (302, True)
    client.force_login(factory.user())
    assert status(client, url).status_code == HIDDEN
