from dataclasses import replace
from itertools import accumulate

import pytest

from tallystick.publish.arrange import entries
from tallystick.publish.site.search import index_script, words
from tests import factory

WORDS = {
    "small letters": ("The Labour Code", ["the", "labour", "code"]),
    "thousands": ("65,640 new jobs in 2025, 120", ["65640", "new", "jobs", "in", "2025", "120"]),
    "decimals in parts": ("6.5 percent", ["6", "5", "percent"]),
    "wide letters": ("ＡＢ 12", ["ab", "12"]),
    "letters of no use alone": ("a b cd", ["cd"]),
    "Chinese in pairs": ("国家人权 plan", ["国家", "家人", "人权", "plan"]),
    "one Chinese letter": ("人", ["人"]),
    "marks within words": ("co-operation, people’s", ["co", "operation", "people"]),
}


@pytest.mark.parametrize(("said", "found"), WORDS.values(), ids=WORDS)
def test_words_are_looked_up_in_one_form(said, found):
    assert list(words(said)) == found


def _index():
    """The index as the script of the site reads it: the places of each word."""
    lines = index_script(entries(factory.evaluation())).partition("`")[2].partition("`")[0].split("\n")
    index, before = {}, ""
    for line in lines:
        word, *steps = line.split(" ")
        before = before[: int(word[0], 36)] + word[1:]
        index[before] = list(accumulate(int(step, 36) for step in steps))
    return index


def test_the_index_names_the_articles_that_hold_a_word():
    index = _index()
    assert index["nurse"] == [2]
    assert index["action"] == [0, 1, 2, 3]


def test_places_after_many_are_written_to_the_base_36():
    first = entries(factory.evaluation())[0]
    silent = replace(first, assessments=())
    found = replace(silent, article=replace(silent.article, title="zebra"))
    assert "zebra 104`;" in index_script([*[silent] * 1300, found])


def test_evidence_and_institutions_are_found():
    index = _index()
    assert index["ministry"] == [0, 2]
    assert index["65640"] == [0]


def test_no_text_can_end_the_script():
    assert "<" not in index_script(entries(factory.evaluation()))
