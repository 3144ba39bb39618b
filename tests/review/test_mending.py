"""Decisions apply in their order, the machine's reading stays, and leaving one out undoes it."""

from copy import deepcopy

import pytest

from tallystick.errors import ReviewError
from tallystick.model.review import MachineVerdict, Mending
from tallystick.review.mending import MENDS, machine_verdicts, mended
from tests import factory
from tests.review.mends.making import TEXTS, after, decision, ids, one, span

SPLIT = decision(
    "split", "1.1", ("part_1", span("At least 50,000 new jobs")), ("part_2", span("in towns by 2025"))
)
TARGET = decision("target", "1.2", ("kind", "effort"))
MERGE = decision("merge", "1.2", ("with_1", "1.3"))


@pytest.mark.parametrize("mending", Mending)
def test_every_kind_of_decision_is_carried_out(mending: Mending) -> None:
    assert mending in MENDS


def test_the_reading_of_the_machine_is_never_changed() -> None:
    machine = factory.evaluation()
    before = deepcopy(machine)
    mended(machine, [SPLIT, TARGET, MERGE], TEXTS)
    assert machine == before


def test_no_decision_changes_nothing() -> None:
    assert after() == factory.evaluation()


def test_leaving_a_decision_out_undoes_it() -> None:
    assert after(SPLIT, TARGET) != after(TARGET)
    assert after(TARGET) == mended(factory.evaluation(), [TARGET], TEXTS)


def test_a_later_decision_sets_an_earlier_one_right() -> None:
    away = decision("move", "2", ("section", "s3"))
    back = decision("move", "2", ("section", "s2"))
    assert after(away, back) == after()


def test_the_order_matters() -> None:
    move = decision("move", "2.1", ("article", "1"))
    together = decision("merge", "1.1", ("with_1", "2.1"))
    assert "2.1" not in ids(after(move, together))
    with pytest.raises(ReviewError, match=r"decision 1 \(merge of 1.1\): commitment '2.1' is of article '2'"):
        after(together, move)


def test_a_decision_on_what_an_earlier_one_took_away_is_refused_by_its_number() -> None:
    with pytest.raises(
        ReviewError, match=r"decision 2 \(target of 1.1\): .* an earlier decision took it away"
    ):
        after(SPLIT, decision("target", "1.1", ("value", "5")))


def test_a_decision_without_a_reason_is_refused() -> None:
    with pytest.raises(ReviewError, match=r"decision 1 \(target of 1.1\): it does not say why"):
        after(decision("target", "1.1", ("value", "5"), why=" "))


def test_what_the_machine_said_stays_beside_what_people_changed() -> None:
    said = machine_verdicts(factory.evaluation(), after(SPLIT, TARGET))
    before = one(factory.evaluation(), "1.2")
    assert said["1.2"] == MachineVerdict(before.verdict, before.rule, before.rationale)
    assert said["1.1a"] is said["1.1b"] is None
    assert list(said) == ids(after(SPLIT, TARGET))


def test_of_a_merge_the_machine_said_nothing() -> None:
    assert machine_verdicts(factory.evaluation(), after(MERGE))["1.2"] is None


def test_without_decisions_the_machine_said_everything() -> None:
    said = machine_verdicts(factory.evaluation(), after())
    assert [each.verdict for each in said.values() if each] == [
        each.verdict for each in factory.evaluation().assessments
    ]
