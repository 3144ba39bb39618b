"""What an article undertakes: targets and deliverables in the order of the text, then one line for the rest."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.extract.commitments import promises_of
from tallystick.extract.outline import read_outline
from tallystick.model.commitment import Kind
from tallystick.model.quote import check_quote
from tests.cases import outline, promises
from tests.texts import document

KINDS = {
    "a number": ("Forest coverage shall reach 30 percent.", [Kind.QUANTIFIED]),
    "a total": ("All villages shall have clinics.", [Kind.QUANTIFIED]),
    "a thing": ("A Shipyards Act shall be enacted.", [Kind.DELIVERABLE]),
    "a duty": ("Access to justice shall be improved.", [Kind.EFFORT]),
    "two duties": ("Access to justice shall be improved. Courts shall be supported.", [Kind.EFFORT]),
    "all three, the duty last": (
        "Courts shall be supported. A Courts Act shall be enacted. Some 40 courts shall be built.",
        [Kind.DELIVERABLE, Kind.QUANTIFIED, Kind.EFFORT],
    ),
    "two clauses": (
        "Some 40 courts shall be built, and a Courts Act shall be enacted.",
        [Kind.QUANTIFIED, Kind.DELIVERABLE],
    ),
    "two figures": (
        "Some 40 courts and 60 libraries shall be built.",
        [Kind.QUANTIFIED, Kind.QUANTIFIED],
    ),
    "a thing described by a total": ("An Act that covers all harbours shall be enacted.", [Kind.DELIVERABLE]),
    "what a law holds": (
        "The Harbours Act shall be amended to give each crew two months of leave.",
        [Kind.DELIVERABLE],
    ),
    "what a strategy is for": (
        "A strategy shall be adopted so that 90 percent of ports are dredged.",
        [Kind.QUANTIFIED],
    ),
    "a law into force": ("A Docks Act will enter into force in 2024.", [Kind.DELIVERABLE]),
    "the same years": ("Over the same five years 40 courts shall be built.", [Kind.QUANTIFIED]),
    "all of a number": ("All 16 harbours shall be dredged.", [Kind.QUANTIFIED]),
    "the verb repeated": (
        "A register of wells shall be set up; so shall lighthouses.",
        [Kind.DELIVERABLE] * 2,
    ),
}


@pytest.mark.parametrize(("plan", "kinds"), KINDS.values(), ids=KINDS)
def test_kinds(plan: str, kinds: list[Kind]) -> None:
    assert [promise.commitment.kind for promise in promises(plan)] == kinds


TITLES = {
    "the figure of the text": ("Ten million trees", "Plant 10 million trees on commons.", ["10000000"]),
    "a whole, where the text has a figure": (
        "Reach everyone in time",
        "Warnings shall reach 95% of the population.",
        ["95"],
    ),
    "another figure": (
        "Build 20 harbours",
        "Of all captains, 95% shall be trained.",
        ["20", "95"],
    ),
}


@pytest.mark.parametrize(("title", "text", "values"), TITLES.values(), ids=TITLES)
def test_a_heading_that_sums_up_the_text_is_no_target_of_its_own(
    title: str, text: str, values: list[str]
) -> None:
    plan = f"# Plan\n\n## Action 1. {title}\n\n{text}\n\n## Action 2. Boats\n\nBoats shall be painted.\n"
    article = read_outline(document(plan, name="plan.md")).articles[0]
    targets = [each.commitment.target for each in promises_of(article) if each.commitment.target]
    assert [str(target.value) for target in targets] == values


def test_commitments_are_numbered_in_their_article() -> None:
    found = promises(
        "Some 40 courts shall be built. A Courts Act shall be enacted. Courts shall be supported."
    )
    assert [promise.commitment.id for promise in found] == ["1.1", "1.2", "1.3"]


def test_the_quote_is_the_clause() -> None:
    (courts, act) = promises("Some 40 courts shall be built, and a Courts Act shall be enacted.")
    assert courts.commitment.quote.exact == "Some 40 courts shall be built"
    assert act.commitment.quote.exact == "a Courts Act shall be enacted"


def test_an_effort_keeps_a_topic_for_each_duty() -> None:
    (effort,) = promises("Access to justice shall be improved. Courts shall be supported.")
    assert effort.topics == ("Access to justice shall be improved", "Courts shall be supported")


def test_each_of_several_things_is_named_by_its_own_quote() -> None:
    found = promises("The Courts Act and the Harbours Act shall be enacted.")
    assert [promise.commitment.quote.exact for promise in found] == ["The Courts Act", "the Harbours Act"]


PIECES = [
    "Forest coverage shall reach 30 percent",
    "a Courts Act shall be enacted",
    "all villages shall have clinics",
    "access to justice shall be improved",
    "so that no child is without a teacher",
    "ensuring that smoking falls to 12 percent (among adults; in towns)",
    "“the Big Plan” shall be published by 2025",
]


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=6), st.sampled_from(["; ", ", and ", ". ", ", "])
)
@settings(max_examples=60, deadline=None)
def test_every_quote_stands_in_the_document(pieces: list[str], joint: str) -> None:
    article = outline(joint.join(pieces) + ".").articles[0]
    read = article.plan[0].document
    for promise in promises_of(article):
        check_quote(promise.commitment.quote, read.text, read.sha256)
        for clause in promise.clauses:
            check_quote(clause.quote(), read.text, read.sha256)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6), st.sampled_from(["; ", ", and ", ". "]))
@settings(max_examples=40, deadline=None)
def test_there_is_at_most_one_effort_and_it_comes_last(pieces: list[str], joint: str) -> None:
    kinds = [promise.commitment.kind for promise in promises(joint.join(pieces) + ".")]
    assert Kind.EFFORT not in kinds[:-1]
