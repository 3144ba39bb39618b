"""Words of the report come from records, whole or cut between words."""

from tallystick.publish.records import records_of
from tallystick.publish.report.check import CUT
from tallystick.publish.report.model import words
from tallystick.publish.report.say import Voice
from tests import factory

EVALUATION = factory.evaluation()
VOICE = Voice(records_of(EVALUATION), EVALUATION.documents)
QUOTE = "commitment/1.1/quote"


def test_a_quote_names_its_document_where_there_are_several():
    alone = Voice(records_of(EVALUATION), EVALUATION.documents[:1])
    assert words(VOICE.place(QUOTE)) == "plan, p.\u00a01"
    assert words(alone.place(QUOTE)) == "p.\u00a01"


def test_words_that_just_fit_are_not_cut():
    whole = VOICE.say(QUOTE)
    assert VOICE.cut(QUOTE, len(whole.text)) == whole


def test_words_that_do_not_fit_are_cut_between_two():
    whole = VOICE.say(QUOTE).text
    short = VOICE.cut(QUOTE, len(whole) - 1).text
    assert len(short) < len(whole)
    assert whole.startswith(f"{short.removesuffix(CUT)} ")
