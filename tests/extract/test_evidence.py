"""What in a report speaks to a commitment, best first; each figure answers one commitment."""

import pytest

from tallystick.extract.evidence import evidence_of
from tallystick.model.case import Case
from tallystick.model.evidence import Nature, Relation
from tests.cases import case, cases, figure

BEST = {
    "the words it names": (
        "Forest coverage shall reach 30 percent.",
        "Literacy was 88 percent. Forest coverage was 31 percent.",
        "Forest coverage was 31 percent.",
    ),
    "its unit": (
        "Forest coverage shall reach 30 percent.",
        "Forest coverage lies in 12 counties. Forest coverage was 31 percent.",
        "Forest coverage was 31 percent.",
    ),
    "a level before a change": (
        "Forest coverage shall reach 30 percent.",
        "Forest coverage grew by 2 percent. Forest coverage was 31 percent.",
        "Forest coverage was 31 percent.",
    ),
    "a change before a level": (
        "The number of fires shall fall by 10 percent.",
        "The number of fires in sheds was 30 percent. The number of fires fell by 12 percent.",
        "The number of fires fell by 12 percent.",
    ),
    "a rare unit, whatever the words": (
        "The network shall run at 100 Mbps.",
        "The weather was fine. Downloads come at 200 Mbps.",
        "Downloads come at 200 Mbps.",
    ),
    "a result for an effort": (
        "Access to justice shall be improved.",
        "Access to justice was discussed. Access to justice was given to 4,000 tenants.",
        "Access to justice was given to 4,000 tenants.",
    ),
}


@pytest.mark.parametrize(("plan", "report", "best"), BEST.values(), ids=BEST)
def test_the_best_answer_comes_first(plan: str, report: str, best: str) -> None:
    assert case(plan, report).answers[0].statement.sentence.text == best


def test_what_names_nothing_of_a_target_is_no_answer() -> None:
    assert case("Forest coverage shall reach 30 percent.", "Goats were counted.").answers == ()


def test_each_figure_answers_the_commitment_it_names_best() -> None:
    clinics, libraries = cases(
        "Some 40 clinics for fishers and 60 libraries for children shall be built.",
        "In all, 44 clinics for fishers and 52 libraries for children were built.",
    )
    assert [values(each, taken=False) for each in (clinics, libraries)] == [["44 clinics"], ["52 libraries"]]
    assert [values(each, taken=True) for each in (clinics, libraries)] == [["52 libraries"], ["44 clinics"]]


def values(read: Case, taken: bool) -> list[str]:
    answers = [answer for answer in read.answers if answer.taken is taken and answer.statement.measurement]
    return [str(a.statement.measurement.quantity) for a in answers if a.statement.measurement]


def test_at_most_twelve_answers_are_kept() -> None:
    told = " ".join(f"Forest coverage was {value} percent in the valley." for value in range(20, 40))
    assert len(case("Forest coverage shall reach 30 percent.", told).answers) == 12


def test_evidence_quotes_its_sentence_and_gives_its_figure() -> None:
    read = case("Forest coverage shall reach 30 percent.", "By 2025, forest coverage rose by over 4 percent.")
    evidence = evidence_of(figure(read).statement)
    assert evidence.quote.exact == "By 2025, forest coverage rose by over 4 percent."
    assert (evidence.relation, evidence.nature) == (Relation.MENTIONS, Nature.OUTCOME)
    reported = evidence.reported
    assert reported
    assert (str(reported.value), reported.unit, reported.bound) == ("4", "percent", ">")
    assert (reported.year, reported.direction) == (2025, "increase")


def test_evidence_without_a_figure_reports_none() -> None:
    read = case("Forest coverage shall reach 30 percent.", "Forest coverage was mapped.")
    assert evidence_of(read.answers[0].statement).reported is None


def test_the_head_of_a_topic_makes_a_figure_speak_to_it_but_decides_nothing() -> None:
    read = case(
        "Full coverage of inspections shall be reached over canteens, bakeries and dairies.",
        "In all, 4,000 inspections took place.",
    )
    assert 0.25 < figure(read).relevance < 0.5


def test_each_figure_of_a_list_has_the_words_of_its_own_item() -> None:
    ferries, buses = cases(
        "The share of electric ferries shall reach 30 percent; the share of electric buses shall reach 50 percent.",
        "The shares of electric buses, gas buses and electric ferries were 55, 20 and 33 percent respectively.",
    )[:2]
    assert [figure(each).statement.measurement.quantity.value for each in (ferries, buses)] == [33, 55]  # type: ignore[union-attr]


def test_of_two_figures_the_one_with_the_words_answers() -> None:
    buses, stations = cases(
        "Three quarters of buses are to be accessible and all harbours by 2028.",
        "Seventy-eight percent of buses were accessible, as were 52 of the 96 harbours.",
    )[:2]
    assert [str(figure(each).statement.measurement.quantity) for each in (buses, stations)] == [  # type: ignore[union-attr]
        "78 percent",
        "54.166667 percent",
    ]


def test_an_age_answers_no_target() -> None:
    read = case(
        "Children under 6 years shall be vaccinated at 90 percent.",
        "Vaccinated children under 6 years of age were registered.",
    )
    assert [answer.statement.measurement for answer in read.answers] == [None]


def test_an_age_parts_no_sentence() -> None:
    read = case(
        "Cervical screening shall reach 70 percent of women aged 25 to 64.",
        "In all, 64 percent of women aged 25 to 64 took part in cervical screening.",
    )
    assert figure(read).statement.text.endswith("took part in cervical screening.")
