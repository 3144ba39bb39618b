"""The indicators of an IATI file are judged by their own figures: of the year, the period and the part they are of."""

import pytest

from tallystick.model.document import Role
from tallystick.model.evaluation import Evaluation
from tallystick.pipeline import evaluate
from tests.texts import document

FRAME = (
    '<?xml version="1.0"?><iati-activities version="2.03"><iati-activity xml:lang="en">'
    '<title><narrative>Wells</narrative></title><result type="1"><title><narrative>Safe water</narrative></title>'
    '<indicator measure="{measure}"{more}><title><narrative>Number of wells dug</narrative></title>{inside}</indicator>'
    "</result></iati-activity></iati-activities>"
)


def period(end: str, target: str, actual: str, inside: str = "") -> str:
    told = [
        f'<{kind} value="{value}">{inside}</{kind}>'
        for kind, value in (("target", target), ("actual", actual))
        if value
    ]
    return f'<period><period-start iso-date="{end[:4]}-01-01"/><period-end iso-date="{end}"/>{"".join(told)}</period>'


def evaluated(*inside: str, measure: str = "1", more: str = "") -> Evaluation:
    text = FRAME.format(inside="".join(inside), measure=measure, more=more)
    return evaluate([document(text, Role.PLAN_AND_REPORT, "wells.xml")])


def verdicts(evaluation: Evaluation) -> list[tuple[str, float | None, str, list[str]]]:
    """Each commitment with its article, its target, its verdict and the quotes of its evidence."""
    titles = {article.number: article.title for article in evaluation.articles}
    return [
        (
            titles[each.commitment.article],
            each.commitment.target.value if each.commitment.target else None,
            str(each.verdict),
            [evidence.quote.exact for evidence in each.evidence][:1],
        )
        for each in evaluation.assessments
    ]


def test_a_target_and_an_actual_value_give_a_verdict_with_a_quote() -> None:
    assert verdicts(evaluated(period("2024-12-31", "40", "44"))) == [
        ("Number of wells dug", 40, "exceeded", ["44"])
    ]


def test_each_year_has_its_own_verdict() -> None:
    found = evaluated(period("2022-12-31", "30", "25"), period("2024-12-31", "40", "44"))
    assert [(target, verdict, quotes) for _, target, verdict, quotes in verdicts(found)] == [
        (30, "missed", ["25"]),
        (40, "exceeded", ["44"]),
    ]


def test_periods_that_end_in_one_year_are_told_apart() -> None:
    found = verdicts(evaluated(period("2024-06-30", "30", "25"), period("2024-12-31", "40", "44")))
    assert [(title.rpartition(" ")[2], verdict) for title, _, verdict, _ in found] == [
        ("2024-06-30)", "missed"),
        ("2024-12-31)", "exceeded"),
    ]


def test_a_value_of_a_part_is_no_evidence_for_the_whole() -> None:
    part = '<dimension name="region" value="North"/>'
    found = evaluated(period("2024-12-31", "40", ""), period("2024-12-31", "", "44", part))
    assert [(target, verdict) for _, target, verdict, _ in verdicts(found)] == [(40, "no_evidence")]
    fields = {field.header: field.quote.exact for field in found.articles[0].fields}
    assert fields["disaggregated actual 2024 (region: North)"] == "44"


def test_a_part_with_a_target_of_its_own_is_judged_by_its_own_figure() -> None:
    north = '<dimension name="region" value="North"/>'
    found = evaluated(period("2023-12-31", "40", "50"), period("2024-12-31", "20", "10", north))
    assert [(title, target, verdict) for title, target, verdict, _ in verdicts(found)] == [
        ("Number of wells dug", 40, "exceeded"),
        ("Number of wells dug (region: North)", 20, "missed"),
    ]


def test_an_indicator_that_is_to_fall_is_not_to_be_exceeded() -> None:
    found = evaluated(period("2024-12-31", "40", "44"), more=' ascending="0"')
    assert verdicts(found)[0][1:3] == (40, "missed")


@pytest.mark.parametrize(("reached", "verdict"), [("60", "met"), ("55", "missed")])
def test_a_percentage_is_held_against_a_percentage(reached: str, verdict: str) -> None:
    baseline = '<baseline year="2020" value="20"/>'
    found = evaluated(baseline, period("2024-12-31", "60", reached), measure="2")
    assert [each[2] for each in verdicts(found)] == [verdict]


def test_periods_and_comments_are_kept() -> None:
    text = period("2024-12-31", "40", "25", "<comment><narrative>A drought came.</narrative></comment>")
    fields = [(field.header, field.quote.exact) for field in evaluated(text).articles[0].fields]
    assert fields == [
        ("period 2024", "2024-01-01 to 2024-12-31"),
        ("target 2024", "40"),
        ("comment", "A drought came."),
        ("actual 2024", "25"),
        ("comment on progress", "A drought came."),
    ]
