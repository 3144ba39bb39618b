"""Direction: a bare figure in a table says nothing of which way is better."""

import pytest

from tallystick.extract.cases import cases_of, relevance_in
from tallystick.extract.commitments import promises_of
from tallystick.extract.outline import read_outline
from tallystick.extract.statements import statements_in
from tallystick.model.case import Case
from tallystick.verify.comparability.direction import known_direction
from tests.cases import figure
from tests.texts import document

PLAN = """No,Indicator,{columns}Target 2025,Actual 2025
1,{indicator},{cells}{target},{actual}
2,Trees planted,{cells}90,80
"""


def case(indicator: str, target: str, actual: str, baseline: str = "") -> Case:
    columns, cells = ("Baseline 2020,", f"{baseline},") if baseline else ("", "")
    text = PLAN.format(indicator=indicator, columns=columns, cells=cells, target=target, actual=actual)
    outline = read_outline(document(text, name="plan.csv"))
    article = outline.articles[0]
    relevance = relevance_in(outline, "en")
    return next(iter(cases_of(article, promises_of(article), statements_in(article.report), relevance)))


def test_a_bare_figure_forbids() -> None:
    read = case("Turbidity of the Lenn", "12", "9")
    assert known_direction(read, figure(read))


ALLOWED = {
    "the same figure": ("Turbidity of the Lenn", "12", "12", ""),
    "a printed bound": ("Turbidity of the Lenn", "at most 12", "9", ""),
    "a baseline": ("Turbidity of the Lenn", "12", "9", "20"),
    "a word for what should be less": ("Accidents on the Lenn", "12", "9", ""),
    "a number of things": ("Number of bridges over the Lenn", "12", "9", ""),
}


@pytest.mark.parametrize(("indicator", "target", "actual", "baseline"), ALLOWED.values(), ids=ALLOWED)
def test_allows(indicator: str, target: str, actual: str, baseline: str) -> None:
    read = case(indicator, target, actual, baseline)
    assert known_direction(read, figure(read)) is None
