"""A sentence is cut into clauses that each undertake something of their own."""

import pytest

from tallystick.extract.clauses import clauses_of, trimmed
from tallystick.languages.undertakings import undertakings_of
from tallystick.model.quote import check_quote
from tests.cases import sentence

WORDS = undertakings_of("en")

CUT = {
    "semicolon": (
        "Wells shall be dug; bridges shall be built.",
        ["Wells shall be dug", "bridges shall be built"],
    ),
    "a modal of its own": (
        "Wells shall be dug, and the bridges shall be built by 2025.",
        ["Wells shall be dug", "the bridges shall be built by 2025"],
    ),
    "a gerund": (
        "The ministry shall dig wells, building bridges as well.",
        ["The ministry shall dig wells", "building bridges as well"],
    ),
    "an infinitive": (
        "Steps shall be taken to dig wells, establish a register, and train nurses.",
        ["Steps shall be taken to dig wells", "establish a register", "train nurses"],
    ),
    "an aim": (
        "Wells shall be dug, so that every village has water.",
        ["Wells shall be dug", "so that every village has water"],
    ),
    "a pronoun": (
        "The state shall dig wells and it shall build bridges.",
        ["The state shall dig wells", "it shall build bridges"],
    ),
    "none": ("Wells shall be dug by 2025.", ["Wells shall be dug by 2025"]),
    "a list of subjects": (
        "Villages, towns and harbours shall have wells.",
        ["Villages, towns and harbours shall have wells"],
    ),
    "brackets": (
        "Wells (dug by hand; lined with brick) shall be kept clean.",
        ["Wells (dug by hand; lined with brick) shall be kept clean"],
    ),
    "quotation marks": (
        "The plan “Wells; Bridges” shall be published.",
        ["The plan “Wells; Bridges” shall be published"],
    ),
}


@pytest.mark.parametrize(("text", "clauses"), CUT.values(), ids=CUT)
def test_clauses(text: str, clauses: list[str]) -> None:
    assert [clause.text for clause in clauses_of(sentence(text), WORDS)] == clauses


@pytest.mark.parametrize(("text", "clauses"), CUT.values(), ids=CUT)
def test_clauses_quote_the_document(text: str, clauses: list[str]) -> None:
    read = sentence(text)
    for clause in clauses_of(read, WORDS):
        check_quote(clause.quote(), read.document.text, read.document.sha256)
        assert clause.quote().exact == clause.text


def test_blanks_and_stops_are_trimmed() -> None:
    assert trimmed(sentence("Well, wells are dug."), 4, 20).text == "wells are dug"


def test_a_part_counts_from_its_clause() -> None:
    clause = trimmed(sentence("In all, wells, bridges and roads are built."), 8, 43)
    assert clause.part(5, 14).text == "bridges"
