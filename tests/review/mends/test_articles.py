"""Split and merge of articles: words, commitments and findings follow the place, and nothing is lost or said twice."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.errors import ReviewError
from tallystick.model.evaluation import Evaluation
from tallystick.model.finding import Finding, Severity
from tallystick.model.outline import Article
from tallystick.model.quote import check_quote
from tallystick.model.review import Decision
from tallystick.publish.record import read_record, write_record
from tallystick.review.mending import machine_verdicts, mended
from tallystick.review.reading import reads_as
from tests import factory
from tests.review.mends.making import TEXTS, after, decision, ids, one

PLAN, BEFORE = factory.plan(), factory.evaluation()
SECOND = "A Labour Code shall be enacted."


def place(words: str) -> str:
    return str(factory.quote(PLAN, words).start)


def split(
    words: str = SECOND, subject: str = "1", number: str = "1b", *more: tuple[str, str], **changed: str
) -> Decision:
    details = {"at": place(words), "begins": words, "number": number, "label": "Action 1b", **changed}
    return decision("split", subject, *details.items(), *more)


def merge(kept: str = "1", other: str = "1b") -> Decision:
    return decision("merge", kept, ("article", other), why="It is one.")


def article(evaluation: Evaluation, number: str) -> Article:
    return next(each for each in evaluation.articles if each.number == number)


def of(evaluation: Evaluation, number: str) -> list[str]:
    return [each.commitment.id for each in evaluation.assessments if each.commitment.article == number]


def with_finding(*words: str, articles: tuple[str, ...] = ("1",)) -> Evaluation:
    quotes = tuple(factory.quote(PLAN, each) for each in words)
    return factory.evaluation(findings=(Finding("undated", Severity.LOW, articles, quotes, "No date."),))


def test_the_new_article_stands_behind_the_one_it_was_part_of() -> None:
    found = after(split(title="A code"))
    assert [each.number for each in found.articles] == ["1", "1b", "2", "3", "4"]
    first, new, before = article(found, "1"), article(found, "1b"), article(BEFORE, "1")
    assert (new.label, new.title, new.section) == ("Action 1b", "A code", "s2")
    assert first.quote.text.endswith("created in towns by 2025.")
    assert new.quote.text == f"{SECOND} Advice for people who look for work shall be improved."
    assert first == replace(before, quote=first.quote)


def test_commitments_follow_their_words_and_keep_all_that_is_theirs() -> None:
    found = after(split())
    assert (of(found, "1"), of(found, "1b")) == (["1.1"], ["1.2", "1.3"])
    for name in ids(BEFORE):
        kept, before = one(found, name), one(BEFORE, name)
        assert replace(kept, commitment=replace(kept.commitment, article="")) == replace(
            before, commitment=replace(before.commitment, article="")
        )
    assert machine_verdicts(BEFORE, found) == machine_verdicts(BEFORE, BEFORE)


def test_what_is_printed_of_the_whole_stays_with_both() -> None:
    new, before = article(after(split()), "1b"), article(BEFORE, "1")
    assert (new.report, new.institutions, new.fields) == (before.report, before.institutions, before.fields)
    assert (new.claimed_status, new.by_order) == (before.claimed_status, before.by_order)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["At least 50,000 new jobs"], ("1",)),
        ([SECOND], ("1b",)),
        (["At least 50,000 new jobs", SECOND], ("1", "1b")),
        (["Every village shall have a nurse"], ("1", "1b")),
        ([], ("1", "1b")),
    ],
    ids=["before", "behind", "both sides", "elsewhere", "nothing quoted"],
)
def test_a_finding_follows_the_words_it_quotes(words: list[str], expected: tuple[str, ...]) -> None:
    machine = with_finding(*words)
    found = mended(machine, [split()], TEXTS)
    assert found.findings[0].articles == expected
    assert mended(found, [merge()], TEXTS).findings == machine.findings


def test_where_commitments_stand_behind_the_words_the_first_word_of_one_is_a_place() -> None:
    whole = article(BEFORE, "1")
    cell = replace(whole, quote=factory.quote(PLAN, "Action 1: More work for all."))
    machine = replace(BEFORE, articles=(cell, *BEFORE.articles[1:]))
    found = mended(machine, [split()], TEXTS)
    assert article(found, "1") == cell
    assert article(found, "1b").quote == one(BEFORE, "1.2").commitment.quote
    assert (of(found, "1"), of(found, "1b")) == (["1.1"], ["1.2", "1.3"])
    again = article(mended(found, [merge()], TEXTS), "1")
    assert (again.quote.start, again.quote.end) == (cell.quote.start, article(found, "1b").quote.end)


def test_a_new_article_is_mended_as_any_other() -> None:
    words = "Advice for people who look for work shall be improved."
    again = split(words, "1b", "1c")
    label = decision("relabel", "1c", ("label", "Action 1 (c)"))
    away = decision("move", "1.1", ("article", "1c"))
    found = after(split(), again, label, away)
    assert [each.number for each in found.articles][:4] == ["1", "1b", "1c", "2"]
    assert (of(found, "1"), of(found, "1b"), of(found, "1c")) == ([], ["1.2"], ["1.3", "1.1"])
    assert article(found, "1c").label == "Action 1 (c)"
    assert read_record(write_record(found), "evaluation.json") == found


WRONG_SPLITS = {
    "no label": (split(label=" "), "'label' is missing"),
    "no words": (split(begins=""), "'begins' is missing"),
    "an unknown detail": (split(SECOND, "1", "1b", ("kind", "effort")), "it knows no 'kind'"),
    "no offset": (split(at="here"), "'here' is no stored offset"),
    "a number that is taken": (split(number="2"), "there is an article '2' already"),
    "an unknown article": (split(subject="9"), "no article '9'"),
    "other words": (split(begins="A Labour Law"), "does not stand at"),
    "only a mark": (split(begins="“"), "does not stand at"),
    "before the article": (split(at="3"), "lies neither in the plan's words"),
    "at its beginning": (split("Action 1: More work"), "lies neither"),
    "in another article": (split("The number of deadly"), "lies neither"),
    "within a commitment": (split("in towns by 2025"), "commitment '1.1' runs over that place"),
}


@pytest.mark.parametrize(("wrong", "said"), WRONG_SPLITS.values(), ids=WRONG_SPLITS)
def test_a_wrong_split_is_refused(wrong: Decision, said: str) -> None:
    with pytest.raises(ReviewError, match=said):
        after(wrong)


def test_upper_and_lower_case_make_no_other_number() -> None:
    with pytest.raises(ReviewError, match="there is an article '1B' already"):
        after(split(), split("Advice for people", number="1B"))


@pytest.mark.parametrize("texts", [{}, {"plan": "another text"}], ids=["missing", "another"])
def test_without_the_stored_text_no_article_is_split(texts: dict[str, str]) -> None:
    with pytest.raises(ReviewError, match="the stored text of document 'plan'"):
        mended(BEFORE, [split()], texts)


def test_the_kept_article_takes_in_words_commitments_and_what_was_reported() -> None:
    found = after(merge("2", "1"))
    assert [each.number for each in found.articles] == ["2", "3", "4"]
    kept, first, second = article(found, "2"), article(BEFORE, "1"), article(BEFORE, "2")
    assert (kept.label, kept.title, kept.section) == (second.label, second.title, second.section)
    assert kept.quote.text == f"{first.quote.text} {second.quote.text}"
    assert of(found, "2") == ["1.1", "1.2", "1.3", "2.1", "2.2"]
    assert ids(found) == ids(BEFORE)
    assert kept.report == (*first.report, *second.report)
    assert kept.institutions == first.institutions
    assert kept.fields == first.fields


def test_the_order_of_two_does_not_depend_on_which_is_kept() -> None:
    one_way, other_way = after(merge("1", "2")), after(merge("2", "1"))
    assert article(one_way, "1").quote == article(other_way, "2").quote
    assert ids(one_way) == ids(other_way)


def test_what_was_claimed_of_one_is_not_claimed_of_both() -> None:
    assert article(BEFORE, "1").claimed_status == "Completed"
    assert article(after(merge("1", "2")), "1").claimed_status is None
    assert article(after(split(), merge()), "1").claimed_status == "Completed"


def test_a_finding_on_both_names_the_kept_once() -> None:
    found = mended(with_finding(articles=("1", "2", "4")), [merge("2", "1")], TEXTS)
    assert found.findings[0].articles == ("2", "4")


WRONG_MERGES = {
    "not beside": (merge("1", "3"), "'3' does not stand beside '1'"),
    "with itself": (merge("1", "1"), "does not stand beside"),
    "with none": (merge("1", ""), "there is no article ''"),
    "of none": (merge("9", "1"), "there is no article '9'"),
    "with a commitment too": (
        decision("merge", "1", ("article", "2"), ("with_1", "1.2")),
        "it knows no 'with_1'",
    ),
}


@pytest.mark.parametrize(("wrong", "said"), WRONG_MERGES.values(), ids=WRONG_MERGES)
def test_a_wrong_merge_is_refused(wrong: Decision, said: str) -> None:
    with pytest.raises(ReviewError, match=said):
        after(wrong)


def test_articles_of_two_documents_stay_apart() -> None:
    elsewhere = replace(BEFORE.articles[1], quote=factory.quote(factory.report(), "Action 2"))
    machine = replace(BEFORE, articles=(BEFORE.articles[0], elsewhere, *BEFORE.articles[2:]))
    with pytest.raises(ReviewError, match="different documents"):
        mended(machine, [merge("1", "2")], TEXTS)


def test_nothing_is_taken_in_over_the_words_of_another() -> None:
    first, second, third, fourth = BEFORE.articles
    with pytest.raises(ReviewError, match="article '2' stands between"):
        mended(replace(BEFORE, articles=(second, first, third, fourth)), [merge("1", "3")], TEXTS)


def test_a_reading_over_the_foot_of_a_page_is_parted_where_its_words_are() -> None:
    """The foot of a page stands in the stored text of an article, and its clean reading leaves it out."""
    start, end = PLAN.text.index("Action 2:"), PLAN.text.index("Action 4:")
    over = replace(
        factory.quote(PLAN, "Action 2: Safe work."),
        exact=PLAN.text[start:end].rstrip(),
        end=start + len(PLAN.text[start:end].rstrip()),
        text=" ".join(PLAN.text[start:end].replace("Part II. Health", "").split()),
    )
    machine = replace(BEFORE, articles=(replace(BEFORE.articles[1], quote=over), BEFORE.articles[3]))
    kept = [each for each in BEFORE.assessments if each.commitment.article in ("2", "4")]
    words = "A register of patients' rights"
    found = mended(replace(machine, assessments=tuple(kept)), [split(words, "2", "2b")], TEXTS)
    first, new = article(found, "2").quote, article(found, "2b").quote
    assert "Part II" in first.exact
    assert "Part II" not in first.text
    assert f"{first.text} {new.text}" == over.text


def bag(evaluation: Evaluation) -> Counter[object]:
    return Counter((each.commitment.quote, each.verdict, each.evidence) for each in evaluation.assessments)


@given(st.sampled_from(BEFORE.articles), st.data())
def test_a_merge_gives_back_what_a_split_took_apart(whole: Article, data: st.DataObject) -> None:
    at = data.draw(st.integers(whole.quote.start, whole.quote.end - 1))
    begins = " ".join(PLAN.text[at : at + 30].split())
    details = [("at", str(at)), ("begins", begins), ("number", "new"), ("label", "New")]
    try:
        parted = after(decision("split", whole.number, *details))
    except ReviewError:
        return
    for each in (article(parted, whole.number), article(parted, "new")):
        check_quote(each.quote, PLAN.text, PLAN.sha256)
        assert reads_as(each.quote.exact, each.quote.text)
    assert bag(parted) == bag(BEFORE)
    assert sorted(ids(parted)) == sorted(ids(BEFORE))
    whole_again = mended(parted, [merge(whole.number, "new")], TEXTS)
    assert [each.number for each in whole_again.articles] == [each.number for each in BEFORE.articles]
    found = article(whole_again, whole.number)
    assert replace(found, quote=replace(found.quote, text=whole.quote.text)) == whole
    if PLAN.text[at - 1].isspace():  # only a place within a word puts a space into the reading
        assert whole_again == BEFORE
    assert whole_again.assessments == BEFORE.assessments


@given(st.lists(st.tuples(st.sampled_from("1234"), st.sampled_from("1234")), max_size=3))
def test_no_merge_loses_a_commitment_or_gives_an_id_twice(pairs: list[tuple[str, str]]) -> None:
    found = BEFORE
    for kept, other in pairs:
        try:
            found = mended(found, [merge(kept, other)], TEXTS)
        except ReviewError:
            continue
    assert sorted(ids(found)) == sorted(ids(BEFORE))
    numbers = [each.number for each in found.articles]
    assert len(set(numbers)) == len(numbers)
    assert {each.commitment.article for each in found.assessments} <= set(numbers)
    assert {name for each in found.findings for name in each.articles} <= set(numbers)
    for each in found.articles:
        check_quote(each.quote, PLAN.text, PLAN.sha256)
