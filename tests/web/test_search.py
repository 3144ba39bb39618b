import pytest

from tallystick_web.plans.models import Passage
from tallystick_web.plans.search import search_passages
from tallystick_web.plans.search_words import Part, Term, index_words, marked, terms_of
from tests.web import factory

pytestmark = pytest.mark.django_db

SENTENCES = (
    "The State shall build 1,200 schools in Bogotá by 2025.",
    "Only 900 schools were built.",
    "国家人权行动计划保障农民工的权利。",
    "Nothing's left: \"quoted\" AND NOT (broken*) 'words' \\ :* & | !",
    "Café owners pay.",
)


@pytest.fixture
def read():
    evaluation = factory.evaluation()
    document = factory.document(evaluation)
    Passage.objects.bulk_create(
        Passage(document=document, order=n, start=n, end=n + 1, page=1, text=text, words=index_words(text))
        for n, text in enumerate(SENTENCES, 1)
    )
    return evaluation


def found(evaluation, words):
    return [hit.passage.order for hit in search_passages(evaluation.documents.all(), words)]


@pytest.mark.parametrize(
    ("words", "orders"),
    [
        ("schools", [1, 2]),
        ("SCHOOL", [1, 2]),
        ("built schools", [2]),
        ("bogota", [1]),
        ("Bogotá", [1]),
        ("café", [5]),
        ("1,200", [1]),
        ("人权", [3]),
        ("人权行动", [3]),
        ("权", [3]),
        ("利", [3]),
        ("动人", []),
        ("by", [1]),
        ("b", []),
        ('"quoted"', [4]),
        ("NOT broken*", [4]),
        ("words' OR 1=1", []),
        ("AND", [4]),
        (" * & ! \\ ' \" ", []),
        ("", []),
        ("x" * 3000, []),
    ],
)
def test_what_is_found(read, words, orders):
    assert found(read, words) == orders


def test_other_evaluations_are_not_searched_and_the_limit_holds(read):
    assert search_passages(factory.evaluation().documents.all(), "schools") == []
    assert [hit.passage.order for hit in search_passages(read.documents.all(), "schools", 1)] == [1]


def test_a_changed_or_removed_passage_is_found_no_more(read):
    Passage.objects.filter(order=1).update(text="Nothing", words="nothing")
    Passage.objects.filter(order=2).delete()
    assert found(read, "schools") == []
    assert found(read, "nothing") == [1, 4]


def test_two_queries(read, django_assert_num_queries):
    with django_assert_num_queries(2):
        search_passages(read.documents.all(), "schools built")


def test_what_was_found_is_marked():
    assert marked("Old Cafés, cafe", terms_of("café")) == (
        Part("Old ", False),
        Part("Cafés", True),
        Part(", ", False),
        Part("cafe", True),
    )
    assert marked("国家人权", terms_of("人权")) == (Part("国家", False), Part("人权", True))
    assert marked("", terms_of("x")) == ()


def test_terms_are_words_only():
    assert terms_of("a fox 人") == (Term("a", False), Term("fox", True), Term("人", True))
    assert index_words("Fox fox, 国家人") == "fox 国家 家人 人"
