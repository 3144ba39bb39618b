"""Relabel, move and target: what is named changes, all else stays, and what is wrong is refused."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tallystick.errors import ReviewError
from tallystick.model.commitment import Comparator, Direction, Kind, Target
from tallystick.model.review import NOT_YET_ASSESSED
from tests import factory
from tests.review.mends.making import after, decision, ids, one

BEFORE = factory.evaluation()


def test_an_article_gets_another_label_and_title() -> None:
    found = after(decision("relabel", "2", ("label", "Action 2A"), ("title", " Safety ")))
    assert found.articles[1] == replace(BEFORE.articles[1], label="Action 2A", title="Safety")
    assert (found.articles[0], found.articles[2:]) == (BEFORE.articles[0], BEFORE.articles[2:])


def test_one_of_the_two_is_enough() -> None:
    assert after(decision("relabel", "2", ("title", "Safety"))).articles[1].label == "Action 2"


def test_an_article_moves_to_another_section_or_out_of_all() -> None:
    assert after(decision("move", "2", ("section", "s3"))).articles[1].section == "s3"
    assert after(decision("move", "2", ("section", ""))).articles[1].section is None


def test_a_commitment_moves_to_the_end_of_another_article_and_keeps_its_verdict() -> None:
    found = after(decision("move", "1.2", ("article", "2")))
    assert ids(found)[:5] == ["1.1", "1.3", "2.1", "2.2", "1.2"]
    moved, before = one(found, "1.2"), one(BEFORE, "1.2")
    assert moved == replace(before, commitment=replace(before.commitment, article="2"))


def test_a_commitment_moves_to_the_last_article_and_to_one_without_any() -> None:
    assert ids(after(decision("move", "1.2", ("article", "4"))))[-1] == "1.2"
    alone = [decision("move", name, ("article", "1")) for name in ("2.1", "2.2")]
    found = after(*alone, decision("move", "3.1", ("article", "2")))
    assert ids(found)[:7] == ["1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "3.2"]


def test_a_corrected_target_takes_the_verdict_away() -> None:
    found = one(after(decision("target", "1.1", ("value", "60000"), ("deadline_year", ""))), "1.1")
    before = one(BEFORE, "1.1").commitment
    assert before.target is not None
    assert found.commitment.target == replace(
        before.target, value=Decimal(60000), deadline_year=None, inferred=()
    )
    assert found.rule == NOT_YET_ASSESSED
    assert found.commitment.quote == before.quote


def test_a_commitment_without_a_target_gets_one() -> None:
    fields = (
        ("measure", "advice"),
        ("comparator", ">="),
        ("value", "10.5"),
        ("unit", "percent"),
        ("direction", "increase"),
        ("baseline_value", "-2"),
        ("baseline_year", "2020"),
    )
    found = one(after(decision("target", "1.3", *fields)), "1.3").commitment
    assert found.kind is Kind.QUANTIFIED
    assert found.target == Target(
        "advice",
        Comparator.AT_LEAST,
        Decimal("10.5"),
        "percent",
        Direction.INCREASE,
        baseline_value=Decimal(-2),
        baseline_year=2020,
    )


def test_a_target_that_is_none_is_taken_away() -> None:
    found = one(after(decision("target", "1.1", ("kind", "effort"))), "1.1").commitment
    assert (found.kind, found.target) == (Kind.EFFORT, None)


WRONG = {
    "relabel nothing": (decision("relabel", "2"), "new label or title is missing"),
    "relabel to nothing": (decision("relabel", "2", ("label", " ")), "is missing"),
    "relabel the number": (decision("relabel", "2", ("number", "7")), "it knows no 'number'"),
    "relabel twice": (decision("relabel", "2", ("label", "a"), ("label", "b")), "'label' is given twice"),
    "relabel what is not there": (decision("relabel", "9", ("label", "a")), "no article '9'"),
    "move nowhere": (decision("move", "2"), "either 'section'"),
    "move to both": (decision("move", "2", ("section", "s3"), ("article", "1")), "either 'section'"),
    "move to no section": (decision("move", "2", ("section", "s9")), "no section 's9'"),
    "move to where it is": (decision("move", "2", ("section", "s2")), "stands there already"),
    "move to no article": (decision("move", "1.1", ("article", "9")), "no article '9'"),
    "move to its own article": (decision("move", "1.1", ("article", "1")), "is of article '1' already"),
    "move what is not there": (decision("move", "9.9", ("article", "1")), "no commitment '9.9'"),
    "correct nothing": (decision("target", "1.1"), "nothing is corrected"),
    "correct to the same": (decision("target", "1.2", ("kind", "deliverable")), "it is so already"),
    "a kind and more": (decision("target", "1.1", ("kind", "effort"), ("unit", "x")), "stands alone"),
    "an unknown kind": (decision("target", "1.1", ("kind", "quantified")), "stands alone"),
    "no number": (decision("target", "1.1", ("value", "many")), "'many', which is no number"),
    "no finite number": (decision("target", "1.1", ("value", "Infinity")), "which is no number"),
    "an absurd number": (decision("target", "1.1", ("value", "1e999")), "which is no number"),
    "no comparator": (decision("target", "1.1", ("comparator", "=>")), "choose from: >= <= > < =="),
    "no year": (decision("target", "1.1", ("deadline_year", "25")), "which is no year"),
    "an empty unit": (decision("target", "1.1", ("unit", "")), "'unit' is empty"),
    "half a target": (
        decision("target", "1.3", ("value", "5")),
        "needs: measure, comparator, unit, direction",
    ),
}


@pytest.mark.parametrize(("wrong", "said"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_refused(wrong: object, said: str) -> None:
    with pytest.raises(ReviewError, match=said):
        after(wrong)  # type: ignore[arg-type]
