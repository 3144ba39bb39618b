import re
from dataclasses import replace

import pytest

from tallystick.model.assessment import BY_SUM, BY_WORDS
from tallystick.model.commitment import Direction
from tallystick.model.verdict import Verdict
from tallystick.publish.comparison import compared_figure, reported_figure
from tallystick.publish.page.figure import SHAPES, bar, shape, target_figure
from tallystick.publish.summary import count, total
from tallystick.verify.rules import RULES
from tests import factory
from tests.factory import assessment, evidence, reported, target

DECREASE = Direction.DECREASE
JOBS = "A total of 65,640 new jobs were created in towns"


def _case(verdict, aim, *figures):
    return assessment(
        "1.1",
        "At least 50,000 new jobs shall be created in towns by 2025",
        verdict,
        aim,
        [evidence(JOBS, figure) for figure in figures],
    )


COMPARED = {
    "same unit": (_case("met", target("5", "jobs"), reported("5", "jobs")), "5"),
    "another decided": (
        _case("met", target("5", "jobs"), reported("7", "towns"), reported("6", "jobs")),
        None,
    ),
    "another unit": (_case("met", target("5", "jobs"), reported("7", "towns")), None),
    "level for a change": (
        _case("missed", target("5", "percent", direction=DECREASE), reported("5", "percent")),
        None,
    ),
    "verdict without arithmetic": (_case("not_comparable", target("5", "jobs"), reported("5", "jobs")), None),
    "nothing reported": (_case("met", target("5", "jobs"), None), None),
}


@pytest.mark.parametrize(("case", "value"), COMPARED.values(), ids=COMPARED)
def test_only_a_figure_of_the_targets_kind_is_drawn_against_it(case, value):
    figure = compared_figure(case)
    assert (str(figure.value) if figure else None) == value


@pytest.mark.parametrize("rule", [*BY_WORDS, BY_SUM])
def test_a_figure_beside_what_decided_is_not_the_result(rule):
    case = _case("met", target("100", "percent"), reported("311", "employers"), reported("100", "percent"))
    assert reported_figure(replace(case, rule=rule)) is None


def test_only_the_passage_that_weighs_most_gives_the_reported_figure():
    case = _case("not_comparable", target("5", "jobs"), None, reported("7", "towns"))
    assert reported_figure(case) is None


def test_the_rules_that_need_no_single_figure_are_rules():
    names = {rule.__name__ for rules in RULES.values() for rule in rules}
    assert names.issuperset((*BY_WORDS, BY_SUM))


SAID = {
    "words": ("met", "said_whole", "100", "311 employers", "", "Reported</span> <b>in words"),
    "sum": ("met", "sum_of_parts", "9", "4 jobs", "4 + 6 = 10 jobs", "Reported, added up</span> <b>4 + 6<"),
    "people": ("met", "by_assessors", "9", "", "", "Reported</span> <b>as quoted by the assessors"),
    "other unit": ("missed", "figure", "600", "412 km", "", "Reported</span> <b>412 km"),
    "not due": ("pending", "pending", "600", "412 km", "", "Reported so far</span> <b>412 km"),
    "unfit": (
        "not_comparable",
        "not_comparable",
        "6",
        "7 towns",
        "",
        "Reported, not comparable</span> <b>7 ",
    ),
}


@pytest.mark.parametrize(("verdict", "rule", "aim", "figure", "why", "said"), SAID.values(), ids=SAID)
def test_the_caption_says_what_the_verdict_rests_on(verdict, rule, aim, figure, why, said):
    case = _case(verdict, target(aim, "jobs"), reported(*figure.split()) if figure else None)
    assert said in target_figure(replace(case, rule=rule, rationale=why or case.rationale))


def _drawn(case):
    """The rectangles and lines of a figure by class, as (start, end)."""
    svg = target_figure(case)
    boxes = re.findall(r'<rect x="([\d.]+)" y="\d+" width="([\d.]+)" height="\d+" class="([\w-]+)"', svg)
    marks = re.findall(r'<line x1="([\d.]+)" x2="([\d.]+)" y1="\d+" y2="\d+" class="([\w -]+)"', svg)
    spans = {name: (float(x), float(x) + float(width)) for x, width, name in boxes}
    return spans | {name.split(" ")[0]: (float(a), float(b)) for a, b, name in marks}


def test_the_bar_ends_before_the_mark_when_the_target_was_missed():
    drawn = _drawn(_case("missed", target("10", "percent"), reported("6.5", "percent")))
    assert drawn["v-missed"] == (0, 26)
    assert drawn["mark"] == (40, 40)
    assert drawn["kept"] == (40, 400)


def test_what_keeps_an_upper_limit_lies_below_the_mark():
    drawn = _drawn(_case("met", target("18", "per 100,000", "<="), reported("18", "per 100,000")))
    assert drawn["kept"] == (0, drawn["mark"][0])
    assert drawn["v-met"][1] == drawn["mark"][0]


def test_a_move_the_other_way_is_drawn_below_zero():
    aim = target("10", "percent", direction=DECREASE)
    figure = reported("5", "percent", direction=Direction.INCREASE)
    drawn = _drawn(_case("missed", aim, figure))
    assert drawn["v-missed"][1] < drawn["mark"][0]
    assert drawn["v-missed"][0] > 0


@pytest.mark.parametrize("bound", [">", ">="])
def test_a_lower_bound_is_drawn_open_to_the_right(bound):
    drawn = _drawn(_case("exceeded", target("5", "jobs"), reported("6", "jobs", bound)))
    assert drawn["open"][1] == 400


@pytest.mark.parametrize("value", ["0", "0.0001", "1e9", "100"])
def test_any_target_can_be_drawn(value):
    drawn = _drawn(_case("met", target(value, "jobs"), reported(value, "jobs")))
    assert 0 <= drawn["mark"][0] <= 400


def test_a_figure_says_in_words_what_it_shows():
    svg = target_figure(_case("missed", target("10", "percent"), reported("6.5", "percent")))
    words = " ".join(re.sub("<[^>]+>", " ", svg).split())
    assert words.startswith("Promised at least 10% Reported 6.5%")
    assert 'class="graph" aria-hidden="true"' in svg


def test_without_a_comparable_figure_only_the_mark_is_drawn():
    case = _case("not_comparable", target("10", "percent"), reported("3", "towns"))
    assert set(_drawn(case)) == {"track", "kept", "mark"}
    assert "Reported, not comparable" in target_figure(case)


def test_a_commitment_without_a_target_has_no_figure():
    assert (
        target_figure(assessment("1.2", "A Labour Code shall be enacted", "done", kind="deliverable")) is None
    )


def test_every_verdict_has_a_shape_of_its_own():
    assert set(SHAPES) == set(Verdict)
    assert len(set(SHAPES.values())) == len(Verdict)


def test_a_shape_is_for_the_eye_only():
    assert 'aria-hidden="true"' in shape(Verdict.MET)


def test_a_bar_gives_each_verdict_its_share():
    cases = [replace(factory.assessments()[0], verdict=Verdict(v)) for v in ("met", "met", "met", "missed")]
    widths = re.findall(r'width="([\d.]+)" y="0" height="8" class="v-(\w+)"', bar(count(cases)))
    assert widths == [("75.00", "met"), ("25.00", "missed")]


def test_a_bar_of_all_kinds_fills_its_room_and_no_more():
    boxes = re.findall(r'x="([\d.]+)" width="([\d.]+)"', bar(total(factory.evaluation()).counts))
    assert float(boxes[-1][0]) + float(boxes[-1][1]) == pytest.approx(100, abs=0.1)


def test_a_bar_of_nothing_is_empty():
    assert "<rect" not in bar(count(()))
