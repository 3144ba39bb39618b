"""Line-end hyphens: the words of the document decide first, then the table of the language."""

import pytest

from tallystick.read.hyphens import Hyphens, LineEnd
from tallystick.read.lines_table import lines_table

TEXT = """The co-ordination of income-tax law is national work. Cooperation is not co-ordination.
Children, poverty, people and workers. An e-mail. Policymakers met policy-makers and policy-makers.
Level and based and term. Some river-
boats and check-ups; check-ups.
"""

CASES = {
    "seen joined": ("the coopera-", "tion of", LineEnd.JOIN),
    "seen with a hyphen": ("of income-", "tax law", LineEnd.KEEP),
    "seen with a hyphen, at another case": ("Co-", "ordination", LineEnd.KEEP),
    "seen both ways, more often with a hyphen": ("the policy-", "makers", LineEnd.KEEP),
    "seen only broken": ("some river-", "boats", LineEnd.JOIN),
    "unknown": ("great devel-", "opment", LineEnd.JOIN),
    "a name of two parts": ("the En-", "trepreneurship", LineEnd.JOIN),
    "last part of the table, first part known": ("at national-", "level offices", LineEnd.KEEP),
    "another last part of the table": ("work-", "optic cable", LineEnd.KEEP),
    "last part of the table, first part unknown": ("the entry-", "level", LineEnd.JOIN),
    "first part of the table, last part known": ("non-", "poverty", LineEnd.KEEP),
    "first part of the table, last part unknown": ("a market-", "able good", LineEnd.JOIN),
    "first part that always keeps it": ("with self-", "restraint", LineEnd.KEEP),
    "first part that always keeps it, before an ending": ("a self-", "ish act", LineEnd.JOIN),
    "two long words of the document": ("between national-", "workers and", LineEnd.KEEP),
    "two words of the document, one short": ("the law-", "children", LineEnd.JOIN),
    "an adverb before a participle": ("a deep-", "rooted custom", LineEnd.KEEP),
    "an adverb before an ending": ("it deep-", "ened", LineEnd.JOIN),
    "years": ("from 2016-", "2020", LineEnd.KEEP),
    "a figure and a word": ("a 30-", "year term", LineEnd.KEEP),
    "two names": ("the Five-", "Year Plan", LineEnd.KEEP),
    "capitals": ("THE GOVERN-", "MENT", LineEnd.JOIN),
    "hanging": ("Medium-", "and long-term", LineEnd.HANG),
    "hanging, before or": ("short-", "or long-term", LineEnd.HANG),
    "a word of three parts": ("the people-to-", "people", LineEnd.JOIN),
    "a dash": ("the law -", "as passed", LineEnd.HANG),
    "after a bracket": ("(2016)-", "based", LineEnd.KEEP),
}


@pytest.mark.parametrize(("above", "below", "expected"), CASES.values(), ids=CASES)
def test_the_hyphen_is(above: str, below: str, expected: LineEnd) -> None:
    assert Hyphens(TEXT, lines_table("en")).decide(above, below) is expected
