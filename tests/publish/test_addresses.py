from dataclasses import replace

import pytest

from tallystick.publish.addresses import addresses
from tests import factory

NUMBERS = {
    "plain": (("5", "2.1"), ("5", "2.1")),
    "capitals alike to some disks": (("A", "a"), ("A", "a-2")),
    "capitals that come later": (("a", "A"), ("a", "A-2")),
    "signs that no file name holds": (("1/2", "1:2", "../x"), ("1-2", "1-2-2", "x")),
    "letters of another script": (("第一条", "第二条"), ("article", "article-2")),
    "a name that the second of another takes": (("a b", "a-b", "a-b-2"), ("a-b", "a-b-2", "a-b-2-2")),
    "longer than a disk allows": (("x" * 300,), ("x" * 60,)),
}


@pytest.mark.parametrize(("numbers", "names"), NUMBERS.values(), ids=NUMBERS)
def test_every_article_has_a_file_of_its_own(numbers, names):
    first = factory.evaluation().articles[0]
    evaluation = factory.evaluation(articles=tuple(replace(first, number=number) for number in numbers))
    assert tuple(addresses(evaluation).articles.values()) == names


def test_a_commitment_stands_on_the_page_of_its_article():
    evaluation = factory.evaluation()
    where = addresses(evaluation)
    assert where.commitment(evaluation.assessments[3].commitment) == "articles/2.html#commitment-2.1"


def test_a_quote_has_its_place_in_the_page_of_its_document():
    quote = factory.evaluation().assessments[0].evidence[0].quote
    assert (
        addresses(factory.evaluation()).quote(quote) == f"documents/report.html#at-{quote.start}-{quote.end}"
    )
