"""Passages that only people quoted: the machine said nothing of them, so nothing of what it says is shown."""

from dataclasses import replace

import pytest

from tallystick.model.evidence import Evidence, Nature, Relation
from tallystick.publish.review.quoted import by_people
from tests import factory, reviewing

_, NURSES, _ = reviewing.reviewed_commitments()
QUOTED = Evidence(reviewing.nurses(), Relation.MENTIONS, Nature.PROCESS, None)

NOT_THEIRS = {
    "supports": replace(QUOTED, relation=Relation.SUPPORTS),
    "an outcome": replace(QUOTED, nature=Nature.OUTCOME),
    "a figure": replace(QUOTED, reported=factory.reported("240", "nurses")),
    "quoted by nobody": replace(
        QUOTED, quote=factory.quote(factory.plan(), "A Labour Code shall be enacted")
    ),
}


def test_a_passage_that_people_quoted_is_theirs():
    assert by_people(QUOTED, NURSES)


@pytest.mark.parametrize("evidence", NOT_THEIRS.values(), ids=NOT_THEIRS)
def test_what_the_machine_said_of_a_passage_stays_visible(evidence):
    assert not by_people(evidence, NURSES)
