"""What the checks found is the machine's reading too: who judges blind of the one judges blind of the other."""

import pytest

from tallystick.review.phases import Phase
from tallystick_web.plans.models import Commitment, Finding
from tests.web import judged

pytestmark = pytest.mark.django_db
FOUND = "The two figures do not agree."


def article(client, of, membership):
    client.force_login(membership.user)
    return client.get(f"/e/{of.evaluation.slug}/articles/1/").content.decode()


@pytest.fixture
def of():
    """A commitment that people made by a split, of which the machine said nothing, and a finding in its article."""
    team = judged.team(Phase.ASSESSING, commitments=1)
    Commitment.objects.update(machine_verdict="", machine_rule="", machine_rationale="")
    finding = Finding.objects.create(
        evaluation=team.evaluation,
        check_name="contradiction",
        severity="high",
        message=FOUND,
        data={"quotes": []},
    )
    finding.articles.add(team.first.article)
    return team


def test_findings_are_hidden_from_who_judges_blind_until_both_are_in(client, of):
    judged.assign(of.first, of.assessors[0])
    assert FOUND not in article(client, of, of.assessors[0])
    assert FOUND in article(client, of, of.coordinator)


def test_and_shown_once_both_are_in_but_to_institutions_only_when_they_can_answer(client, of):
    judged.judged(of)
    assert FOUND in article(client, of, of.assessors[0])
    assert FOUND not in article(client, of, of.focal)
    of.evaluation.phase = Phase.REPLYING.value
    of.evaluation.save()
    assert FOUND in article(client, of, of.focal)
