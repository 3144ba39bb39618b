"""A claim about the whole is set against the verdicts; a claim about a part, or one that is borne out, is not."""

import pytest

from tallystick.checks.overclaim import overclaim
from tallystick.model.outline import Meaning
from tests.checks.making import Promise, Under, material

KEPT = Promise("A Labour Code shall be enacted.", "done", "The Labour Code was enacted.", "deliverable")
MISSED = Promise("Accidents shall fall by 10 percent.", "missed", "Accidents fell by 6.5 percent.")
SILENT = Promise("Every village shall have a nurse.", "no_evidence")
REPORT = (("The Labour Code was enacted.",), ("Accidents fell by 6.5 percent.",))

CLAIMS = [
    pytest.param("All targets of the plan have been achieved.", id="all"),
    pytest.param("Every one of the forty actions was carried out on time.", id="every-one"),
    pytest.param("The Plan has been fully implemented.", id="fully"),
    pytest.param("In these years the plan was implemented in full.", id="in-full"),
    pytest.param("168 objectives and tasks have been completed.", id="counted"),
    pytest.param("Nothing that was promised is left undone.", id="nothing-left"),
    pytest.param("100 percent of the tasks were accomplished.", id="percent"),
    pytest.param(
        "All told, one hundred per cent of all planned actions have been carried out.", id="in-words"
    ),
    pytest.param("The tasks have been 100% completed.", id="percent-behind"),
]

HARMLESS = [
    pytest.param("Most of the actions have been carried out.", id="most"),
    pytest.param("The five years were not easy ones.", id="no-claim"),
    pytest.param("An action is complete only if all of its targets are met.", id="condition"),
    pytest.param("All targets of the plan will be achieved by 2030.", id="future"),
    pytest.param("Not all of the actions have been carried out.", id="not-all"),
    pytest.param("The plan was discussed in every province.", id="not-completion"),
    pytest.param("All provinces took part in drawing up the plan.", id="all-of-something-else"),
    pytest.param("90 percent of the tasks were accomplished.", id="not-the-whole"),
    pytest.param("100 percent of the villages were reached.", id="whole-of-something-else"),
    pytest.param("Many villages exceeded their quota of wells.", id="many-of-something-else"),
    pytest.param("Many targets must be exceeded by 2030.", id="many-shall-be"),
    pytest.param("A few targets were exceeded.", id="a-few"),
]

BEYOND = Promise("At least 40 wells shall be dug.", "exceeded", "Some 60 wells were dug.")


@pytest.mark.parametrize("claim", CLAIMS)
def test_it_fires(claim: str) -> None:
    (finding,) = overclaim(material(Under("Action 1", (KEPT, MISSED, SILENT), REPORT), outside=[claim]))
    assert "of 3 commitments 1 is missed and 1 is without evidence" in finding.message
    assert [quote.text for quote in finding.quotes] == [claim, MISSED.answer, SILENT.text]


@pytest.mark.parametrize("claim", HARMLESS)
def test_it_stays_silent(claim: str) -> None:
    assert not list(overclaim(material(Under("Action 1", (MISSED,), REPORT), outside=[claim])))


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_that_is_borne_out_is_no_overclaim(claim: str) -> None:
    assert not list(overclaim(material(Under("Action 1", (KEPT,), REPORT), outside=[claim])))


def test_a_claim_under_an_article_counts_when_it_speaks_of_the_plan() -> None:
    for claim, count in (("All targets were achieved.", 0), ("All targets of the plan were achieved.", 1)):
        found = list(overclaim(material(Under("Action 1", (MISSED,), (*REPORT, (claim,))))))
        assert len(found) == count, claim


@pytest.mark.parametrize(
    ("status", "count"),
    [
        ("Completed", 1),
        ("fully implemented", 1),
        ("100%", 1),
        ("In progress", 0),
        ("Not completed", 0),
        (None, 0),
    ],
)
def test_a_status_is_held_against_the_verdicts_of_its_article(status: str | None, count: int) -> None:
    found = list(overclaim(material(Under("Action 1", (KEPT, MISSED), REPORT, status))))
    assert len(found) == count
    assert all(finding.articles == ("1",) and "1 is missed" in finding.message for finding in found)


def test_a_status_beside_an_actual_value_is_not_without_evidence() -> None:
    fields = ((Meaning.ACTUAL, "99 percent"),)
    assert not list(overclaim(material(Under("Action 1", (SILENT,), REPORT, "Met", fields=fields))))
    assert len(list(overclaim(material(Under("Action 1", (SILENT,), REPORT, "Met"))))) == 1


@pytest.mark.parametrize(
    ("claim", "exceeded", "missed", "count"),
    [
        pytest.param("Many targets were exceeded.", 1, 4, 1, id="many-too-few"),
        pytest.param("Many targets were exceeded.", 1, 3, 0, id="many-enough"),
        pytest.param("Most of the targets were surpassed.", 1, 2, 1, id="most-too-few"),
        pytest.param("Most of the targets were surpassed.", 2, 2, 0, id="most-enough"),
        pytest.param("A large number of goals were reached ahead of schedule.", 0, 1, 1, id="ahead"),
    ],
)
def test_how_many_targets_were_exceeded(claim: str, exceeded: int, missed: int, count: int) -> None:
    articles = [
        Under(f"Action {at}", (each,), ((each.answer,),))
        for at, each in enumerate([BEYOND] * exceeded + [MISSED] * missed, start=1)
    ]
    found = list(overclaim(material(*articles, outside=[claim])))
    assert len(found) == count
    assert all(f"of {exceeded + missed} target" in finding.message for finding in found)


def test_a_sentence_that_claims_both_is_one_finding() -> None:
    claim = "All tasks of the plan were completed, many of which above the goals set."
    (finding,) = overclaim(material(Under("Action 1", (MISSED,), REPORT), outside=[claim]))
    assert "of 1 commitment 1 is missed, and of 1 target with a number 0 are exceeded" in finding.message
