from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.errors import ReviewError
from tallystick_web.plans.models import Passage, SourceDocument
from tallystick_web.reviews.picking import aligned, quote_of_passage, quote_of_span
from tallystick_web.reviews.stored import PER_PAGE, page_of, text_page
from tests.web import factory

EMOJI = "Réport 🌉🌉 of Arden. "
CHINESE = "到二〇二五年，𠀀州建成二十二座桥。"
HYPHENATED = " The inter-\nnational bridge stands."
TEXT = EMOJI + CHINESE + HYPHENATED
SPANS = ((0, 19), (20, 20 + len(CHINESE)), (21 + len(CHINESE), len(TEXT)))


@pytest.fixture
def document(db):
    of = factory.evaluation()
    source = SourceDocument.objects.create(
        evaluation=of, key="report", role="report", name="r.txt", file_sha256="0" * 64, size=1,
        text=TEXT, sha256=sha256(TEXT.encode()).hexdigest(),
    )  # fmt: skip
    for order, (start, end) in enumerate(SPANS, 1):
        clean = TEXT[start:end].replace("-\n", "")
        Passage.objects.create(document=source, order=order, start=start, end=end, page=order, text=clean)
    return source


def test_a_whole_passage_is_quoted_with_its_place_and_surroundings(document):
    quote = quote_of_passage(SourceDocument.objects.all(), document.passages.get(order=3).pk)
    assert quote.exact == "The inter-\nnational bridge stands."
    assert (quote.text, quote.page, quote.suffix) == ("The international bridge stands.", 3, "")
    assert TEXT[: quote.start].endswith(quote.prefix)


@pytest.mark.parametrize(
    ("words", "reading"),
    [
        ("🌉 of Arden", "🌉 of Arden"),
        ("𠀀州建成", "𠀀州建成"),
        ("inter-\nnational bridge", "international bridge"),
        (" of Arden. ", "of Arden."),
        ("Arden. 到二〇二五年，", "Arden. 到二〇二五年，"),
    ],
)
def test_a_selection_is_counted_in_code_points(document, words, reading):
    start = TEXT.index(words)
    quote = quote_of_span(SourceDocument.objects.all(), "report", (start, start + len(words)), words)
    assert (quote.text, quote.exact) == (reading, words.strip())
    assert TEXT[quote.start : quote.end] == quote.exact


@pytest.mark.parametrize(
    ("span", "seen", "said"),
    [
        ((9, 17), "🌉 of Arde", "not what is stored"),  # as UTF-16 would count it
        ((5, 5), "", "nothing is selected"),
        ((-1, 5), "Répor", "nothing is selected"),
        ((0, 9999), TEXT, "nothing is selected"),
        ((19, 20), " ", "nothing but space"),
    ],
)
def test_a_selection_that_does_not_fit_is_refused(document, span, seen, said):
    with pytest.raises(ReviewError, match=said):
        quote_of_span(SourceDocument.objects.all(), "report", span, seen)


def test_nothing_is_quoted_from_another_evaluation(document):
    other = factory.evaluation().documents.all()
    with pytest.raises(ReviewError, match="not in the evaluation"):
        quote_of_passage(other, document.passages.get(order=1).pk)
    with pytest.raises(ReviewError, match="no document"):
        quote_of_span(other, "report", (0, 3), "Rép")


def test_a_page_shows_the_stored_text_and_marks_the_span(document, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        page = text_page(document, 1, (7, 9))
    assert [piece.text for piece in page.sentences[0].pieces] == ["Réport ", "🌉🌉", " of Arden."]
    assert [piece.marked for piece in page.sentences[0].pieces] == [False, True, False]
    assert page.sentences[2].pieces[0].text == "The inter-\nnational bridge stands."


def test_pages_are_counted_and_the_nearest_is_shown(document):
    more = [
        Passage(document=document, order=order, start=len(TEXT) - 1, end=len(TEXT), page=4, text=".")
        for order in range(4, PER_PAGE + 3)
    ]
    Passage.objects.bulk_create(more)
    assert (text_page(document, 99).number, text_page(document, 2).last) == (2, 2)
    assert (page_of(document, 3), page_of(document, len(TEXT))) == (1, 2)


@given(st.text(alphabet="ab 🌉桥\n"), st.data())
def test_a_reading_that_leaves_letters_out_keeps_its_order(stored, data):
    kept = data.draw(st.lists(st.booleans(), min_size=len(stored), max_size=len(stored)))
    clean = "".join(letter for letter, keep in zip(stored, kept, strict=True) if keep)
    places = [at for _, at in aligned(stored, clean)]
    assert places == sorted(places)
    assert "".join(letter for letter, _ in aligned(stored, clean)) == clean
