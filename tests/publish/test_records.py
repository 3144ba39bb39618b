from datetime import date
from fractions import Fraction

import pytest

from tallystick.publish.records import clean, percent, records_of, said
from tests import factory

RECORDS = records_of(factory.evaluation())


@pytest.mark.parametrize(
    ("name", "words"),
    {
        "total/commitments": "13",
        "total/quantified/met": "1",
        "total/quantified/met/share": "16%",
        "section/s1/articles": "2",
        "section/s3/no_evidence": "3",
        "total/completion/Complete": "3",
        "section/s1/nature/structural": "1",
        "article/1/institutions": "Ministry of Labour, Office of Statistics",
        "commitment/1.1/target": "at least 50,000 jobs in towns by 2025",
        "commitment/1.1/evidence/1/quote/page": "1",
        "commitment/2.1/way": "65%",
        "finding/1/message": "The report is silent on Action 4.",
        "evaluation/as_of": "31 January 2026",
        "document/plan/pages": "2",
    }.items(),
)
def test_every_part_of_an_evaluation_has_a_record_that_can_be_said(name, words):
    assert said(RECORDS[name]) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [("2/3", "66%"), ("999/1000", "99%"), ("1", "100%"), ("-1/3", "-34%"), ("34", "3,400%")],
)
def test_only_what_is_whole_is_called_a_hundred_percent(share, words):
    assert percent(Fraction(share)) == words


def test_a_day_is_said_in_words():
    assert said(date(2026, 3, 1)) == "1 March 2026"


def test_words_hold_no_character_that_a_document_cannot():
    assert clean("a\x00b\u2028c\n d\ud800") == "a b c d"
