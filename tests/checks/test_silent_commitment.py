"""Silence is a commitment whose words are not named under its article; a verdict alone does not make it."""

import pytest

from tallystick.checks.silent_commitment import silent_commitment
from tallystick.model.outline import Meaning
from tests.checks.making import Promise, Under, material

NURSES = Promise(
    "Every village shall have a nurse.", "done", "A nurse works in every village.", "deliverable"
)
SAID = ("A nurse works in every village.", "Ambulances arrive within ten minutes.")


def found(text: str, kind: str = "deliverable", verdict: str = "no_evidence") -> list[str]:
    silent = Promise(text, verdict, kind=kind)
    return [f.message for f in silent_commitment(material(Under("Action 1", (NURSES, silent), (SAID,))))]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("A register of tropical orchids shall be established.", "deliverable", id="thing"),
        pytest.param("At least 300 libraries shall be renovated in Harrowmark.", "quantified", id="count"),
        pytest.param("Literacy among adult fishermen shall reach 90 percent.", "quantified", id="share"),
    ],
)
def test_it_fires(text: str, kind: str) -> None:
    (message,) = found(text, kind)
    assert text.rstrip(".") in message
    assert "2 sentences" in message


@pytest.mark.parametrize(
    ("text", "kind", "verdict"),
    [
        pytest.param(
            "Ambulances shall arrive everywhere within 15 minutes.", "quantified", "no_evidence", id="named"
        ),
        pytest.param(
            "A register of tropical orchids shall be kept.", "deliverable", "in_progress", id="verdict"
        ),
        pytest.param("Tropical orchids shall be better protected.", "effort", "no_evidence", id="effort"),
        pytest.param(
            "Orchids have been counted in 40 parks.", "quantified", "no_evidence", id="told-by-the-plan"
        ),
        pytest.param("The country has 40 parks of orchids.", "quantified", "no_evidence", id="background"),
        pytest.param("including 40 orchid parks by 2025", "quantified", "no_evidence", id="an-aside"),
        pytest.param("It shall exceed 70 percent.", "quantified", "no_evidence", id="leans-on-its-neighbour"),
    ],
)
def test_it_stays_silent(text: str, kind: str, verdict: str) -> None:
    assert found(text, kind, verdict) == []


def test_articles_without_any_report_are_one_finding() -> None:
    wells, rivers = (
        Promise("Wells shall be dug.", "no_evidence"),
        Promise("Rivers shall be cleaned.", "no_evidence"),
    )
    answered = Under("Action 2", (NURSES,), (SAID,))
    (finding,) = silent_commitment(material(Under("Action 1", (wells, rivers)), answered))
    assert finding.message == "Nothing is reported under Action 1, which makes 2 commitments."
    (finding,) = silent_commitment(
        material(Under("Action 1", (wells,)), answered, Under("Action 3", (rivers,)))
    )
    assert finding.message == "Nothing is reported under Action 1 and 3, which make 2 commitments."
    assert [quote.text for quote in finding.quotes] == ["Wells shall be dug.", "Rivers shall be cleaned."]


def test_a_plan_without_reports_is_not_silence() -> None:
    assert not list(
        silent_commitment(material(Under("Action 1", (Promise("Wells shall be dug.", "no_evidence"),))))
    )


def test_the_opening_of_an_article_that_goes_on_is_its_title() -> None:
    title = Promise("Establishing an orchid conservation framework.", "no_evidence", kind="deliverable")
    assert not list(silent_commitment(material(Under("Action 1", (title, NURSES), (SAID,)))))


@pytest.mark.parametrize("meaning", [Meaning.ACTUAL, Meaning.PROGRESS])
def test_a_cell_that_reports_in_the_same_row_is_an_answer(meaning: Meaning) -> None:
    row = Under(
        "Action 1", (Promise("Orchids shall be counted.", "no_evidence"),), fields=((meaning, "done"),)
    )
    assert not list(silent_commitment(material(row, Under("Action 2", (NURSES,), (SAID,)))))


def test_where_the_reports_speak_in_general_that_is_said() -> None:
    one, two = (
        Under(f"Action {n}", (Promise(f"Well {n} shall be dug."),), ((f"Well {n} was dug.",),))
        for n in (1, 2)
    )
    silent = Under("Action 3", (Promise("Goats shall be counted."),))
    general = [f"In general, much was done in the year {n}." for n in range(2021, 2025)]
    (finding,) = silent_commitment(material(one, two, silent, outside=general))
    assert finding.message.endswith(
        "1 commitment; but 4 of 6 sentences of the reports speak to no single article."
    )
