"""Preparation: a budget, a contract, a decision or a trial is told from the thing it prepares."""

import pytest

from tallystick.languages.preparation import preparations_of

WORDS = preparations_of("en")

PREPARED = [
    ("A loan for |70 ferries| was granted.", "loan"),
    ("Orders were placed for |70 ferries|.", "Orders"),
    ("The Assembly voted to buy |70 ferries|.", "voted"),
    ("The decree provides for |70 ferries|.", "decree"),
    ("Harbours shortlisted: |70 ferries| have been selected.", "selected"),
    ("At the yards |70 ferries| are being built.", "being"),
    ("By spring |70 ferries| were awaiting repair.", "awaiting"),
    ("In autumn |70 ferries| should be running.", "should"),
    ("A trial project for |70 ferries| was completed.", "trial"),
]
THERE = [
    "By spring |70 ferries| had been built.",
    "With the loan from the bank, |70 ferries| were built.",
    "The loan helped to build |70 ferries|.",
    "The programme to build |70 ferries| was completed.",
    "A survey found that |70 ferries| run daily.",
    "Orders rose: |70 ferries| left the yards.",
    "In all |70 ferries| were approved in 2021 and have been built.",
]


@pytest.mark.parametrize(("marked", "what"), PREPARED, ids=[what for _, what in PREPARED])
def test_what_only_prepares_is_named(marked: str, what: str) -> None:
    text, start, end = figure(marked)
    assert next(WORDS.around(text, start, end))["what"] == what


@pytest.mark.parametrize("marked", THERE)
def test_what_is_there_is_not_said_to_be_prepared(marked: str) -> None:
    assert not list(WORDS.around(*figure(marked)))


def figure(marked: str) -> tuple[str, int, int]:
    """The text without its bars, and where what stands between them begins and ends."""
    before, inside, after = marked.split("|")
    return before + inside + after, len(before), len(before) + len(inside)
