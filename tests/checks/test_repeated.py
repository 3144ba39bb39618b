"""One passage under two articles is counted twice; the same words about two things are not."""

import pytest

from tallystick.checks.copied_commitment import copied_commitment
from tallystick.checks.repeated import repeated
from tests.checks.making import Promise, Under, material

WAGES = "From 2021 to 2025 trade unions recovered USD 53.251 million of wages owed to 50,986 migrant workers."


def under_two(one: str, other: str) -> list[str]:
    first = Under("Action 1", (Promise("Wages shall be paid.", "no_evidence", kind="effort"),), ((one,),))
    second = Under(
        "Action 2", (Promise("Complaints shall be heard.", "no_evidence", kind="effort"),), ((other,),)
    )
    return [finding.message for finding in repeated(material(first, second))]


@pytest.mark.parametrize(
    ("one", "other", "message"),
    [
        pytest.param(
            WAGES,
            "Unions won back a total of USD 53.251 million in wages for 50,986 migrant workers.",
            "The same figures, 53.251 million and 50,986, are given as evidence under Action 1 and Action 2.",
            id="same-figures",
        ),
        pytest.param(
            "By 2025 there were 1,217 children’s homes.",
            "A total of 1,217 children’s homes were at work, with 8,200 beds for the old.",
            "The same figure, 1,217, is given as evidence under Action 1 and Action 2.",
            id="one-long-figure",
        ),
        pytest.param(
            "Orphans raised in homes were included in the rehabilitation scheme for disabled children.",
            "Orphans who were raised in homes are included in the rehabilitation scheme for disabled children.",
            "Nearly the same sentence is given as evidence under Action 1 and Action 2.",
            id="nearly-the-same-words",
        ),
    ],
)
def test_it_fires(one: str, other: str, message: str) -> None:
    assert under_two(one, other) == [message]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("In 2025, 1,217 wells were dug.", "In 2025, 1,217 ships were registered.", id="chance"),
        pytest.param("Some 500 judges were trained.", "Some 500 judges were appointed.", id="round-figure"),
        pytest.param("The Wells Act was adopted.", "The Wells Act was adopted.", id="too-short-to-tell"),
        pytest.param("The Act was adopted on 3 May 2021.", "The Code was amended on 3 May 2021.", id="dates"),
    ],
)
def test_it_stays_silent(one: str, other: str) -> None:
    assert under_two(one, other) == []


def test_a_sentence_may_be_repeated_within_one_article() -> None:
    promise = Promise("Wages shall be paid.", "no_evidence", kind="effort")
    assert not list(repeated(material(Under("Action 1", (promise,), ((WAGES,), (WAGES + " ",))))))


APPLIED = (
    "The police applied the unified provincial case handling information system and set up warning functions."
)


def test_a_commitment_that_is_another_articles_evidence_is_copied() -> None:
    first = Under(
        "Action 1", (Promise("Police work shall be recorded.", "done", kind="effort"),), ((APPLIED,),)
    )
    second = Under(
        "Action 2", (Promise(APPLIED, "no_evidence", kind="effort"),), (("The Act was adopted.",),)
    )
    (finding,) = copied_commitment(material(first, second))
    assert finding.articles == ("2", "1")
    assert [(quote.document, quote.text) for quote in finding.quotes] == [
        ("plan", APPLIED),
        ("report", APPLIED),
    ]


def test_a_report_may_repeat_the_commitment_it_answers() -> None:
    promise = "The police shall apply the unified provincial case handling information system and warning functions."
    own = Under("Action 1", (Promise(promise, "done", kind="effort"),), ((APPLIED,),))
    assert not list(copied_commitment(material(own)))


def test_a_sentence_under_three_articles_is_one_finding() -> None:
    promise = Promise("Wages shall be paid.", "no_evidence", kind="effort")
    (finding,) = repeated(material(*(Under(f"Action {n}", (promise,), ((WAGES,),)) for n in (1, 2, 3))))
    assert finding.articles == ("1", "2", "3")
    assert finding.message == "The same sentence is given as evidence under Action 1, Action 2 and Action 3."


def test_several_sentences_under_the_same_articles_are_one_finding() -> None:
    promise = Promise("Wages shall be paid.", "no_evidence", kind="effort")
    said = (WAGES, APPLIED)
    (finding,) = repeated(material(*(Under(f"Action {n}", (promise,), (said,)) for n in (1, 2))))
    assert finding.message == (
        "2 sentences that are alike are given as evidence under Action 1 and Action 2."
    )
    assert len(finding.quotes) == 4


def test_addresses_that_are_alike_are_no_sentences() -> None:
    where = "https://www.ostrania.example/library/open/government/papers/memoranda/2022/12/memorandum-{}.pdf"
    assert under_two(where.format("one"), where.format("two")) == []
