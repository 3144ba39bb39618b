"""Where a quote stands: the page is said only of documents that have pages."""

import pytest

from tallystick.review.phases import Phase
from tallystick.review.roles import TeamRole
from tallystick_web.plans.models import Passage
from tests.web import factory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["articles/1/", "text/plan/"])
@pytest.mark.parametrize(("pages", "says"), [(1, False), (12, True)])
def test_a_page_is_named_only_where_the_document_has_pages(client, address, pages, says):
    of = factory.evaluation(Phase.ASSESSING)
    factory.outline(of)
    of.documents.update(pages=pages)
    words = factory.quote()["exact"]
    Passage.objects.create(
        document=of.documents.get(), order=1, start=0, end=len(words), page=1, block=1, text=words
    )
    client.force_login(factory.member(of, TeamRole.OBSERVER).user)
    shown = client.get(f"/e/{of.slug}/{address}").content.decode()
    assert ("p. 1" in shown or "Page 1" in shown) is says
