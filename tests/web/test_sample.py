import pytest

from tallystick.publish.record import read_record
from tallystick_web.plans.sample import add_sample
from tests.web import factory

pytestmark = pytest.mark.django_db


def test_the_sample_is_there_with_all_its_articles_and_once_only(client):
    coordinator = factory.user(coordinates=True)
    evaluation = add_sample(coordinator=coordinator)
    assert add_sample(coordinator=coordinator) == evaluation
    read = read_record(evaluation.readings.get().record, "sample")
    assert evaluation.articles.count() == len(read.articles) > 40
    assert evaluation.commitments.count() == len(read.assessments)
    client.force_login(coordinator)
    assert b"Verdicts by section" in client.get(f"/e/{evaluation.slug}/").content
