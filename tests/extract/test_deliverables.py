"""Clauses that undertake to make a discrete thing, and the phrases that name it."""

import pytest

from tallystick.extract.deliverables import heads_of, things_of
from tallystick.languages.undertakings import undertakings_of
from tallystick.languages.words import words_of

THINGS = {
    "passive": ("A register of shipyards shall be set up", ["A register of shipyards"]),
    "active": ("The ministry shall publish a report on shipyards", ["a report on shipyards"]),
    "gerund": ("establishing a fund for shipyards", ["a fund for shipyards"]),
    "the making as a noun": (
        "The ministry shall seek the enactment of a Shipyards Act",
        ["of a Shipyards Act"],
    ),
    "a list of things": (
        "The Shipyards Act, the Harbours Act and the rules on both shall be enacted",
        ["The Shipyards Act", "the Harbours Act", "the rules on both"],
    ),
    "one thing of another sort": ("An ice rink shall be established", ["An ice rink"]),
    "a purpose cut off": (
        "A register of shipyards, which helps owners, shall be set up",
        ["A register of shipyards, which helps owners,"],
    ),
    "an opening cut off": ("By 2025, a register of shipyards shall be set up", ["a register of shipyards"]),
}

NOTHING = {
    "a duty without end": "The register of shipyards shall be improved",
    "making continued": "The register of shipyards shall continue to be published",
    "no thing": "Harbours shall be kept clean",
    "no making": "Shipyards shall be visited",
    "building as a figure of speech": "Building trust among neighbours",
}


@pytest.mark.parametrize(("text", "things"), THINGS.values(), ids=THINGS)
def test_things(text: str, things: list[str]) -> None:
    assert things_of(text, undertakings_of("en"), words_of("en")) == things


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_no_things(text: str) -> None:
    assert things_of(text, undertakings_of("en"), words_of("en")) == []


HEADS = {
    "before a preposition": ("A Coastal Shipyards Act for the islands", ["A Coastal Shipyards Act"]),
    "before what describes it": (
        "An Act on shipyards, with rules on docks",
        ["An Act on shipyards"],
    ),
    "before a participle": ("A Docks Act obliging firms to report", ["A Docks Act"]),
    "one word is no name": ("a register of shipyards", []),
    "no preposition": ("the Coastal Shipyards Act", []),
}


@pytest.mark.parametrize(("thing", "heads"), HEADS.values(), ids=HEADS)
def test_heads(thing: str, heads: list[str]) -> None:
    assert list(heads_of(thing, undertakings_of("en"), words_of("en"))) == heads
