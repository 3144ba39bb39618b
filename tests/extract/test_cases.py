"""A case holds a commitment, the words it was read from, and all that was said under its article."""

from tests.cases import cases

PLAN = "In hill villages, some 40 clinics shall be built, and the care of children shall be improved."
REPORT = "In all, 44 clinics were built in hill villages. Goats were counted."


def test_there_is_a_case_for_each_commitment_in_order() -> None:
    assert [read.commitment.id for read in cases(PLAN, REPORT)] == ["1.1", "1.2"]


def test_a_case_keeps_clause_and_sentence_of_the_plan() -> None:
    care = cases(PLAN, REPORT)[1]
    assert care.clause == "the care of children shall be improved"
    assert care.context == PLAN


def test_a_case_keeps_the_target_figure_as_read() -> None:
    clinics, care = cases(PLAN, REPORT)
    assert clinics.measurement and str(clinics.measurement.quantity) == "about 40 clinics"
    assert care.measurement is None


def test_a_case_keeps_all_that_was_said() -> None:
    clinics, _ = cases(PLAN, REPORT)
    assert [sentence.text for sentence in clinics.said] == [
        "In all, 44 clinics were built in hill villages.",
        "Goats were counted.",
    ]
