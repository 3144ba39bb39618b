from io import StringIO

import pytest
from rich.console import Console

from tallystick.cli.verdict_table import HEADS, STYLES, verdict_table
from tallystick.model.verdict import Verdict
from tests import factory


def _printed(columns, **changes):
    out = StringIO()
    Console(file=out, width=columns).print(verdict_table(factory.evaluation(**changes), columns))
    return out.getvalue().splitlines()


@pytest.mark.parametrize("columns", [80, 110, 200])
def test_all_verdicts_fit_the_terminal(columns):
    lines = _printed(columns)
    assert max(map(len, lines)) <= columns
    assert not any("…" in line for line in lines[:2])


def test_sections_stand_in_plan_order_under_each_other():
    names = [line[:27].rstrip() for line in _printed(110)]
    assert names[3:6] == ["Part I. Work and income", "  (1) Right to work", "Part II. Health"]
    assert names[-1] == "the whole plan"


def test_the_last_line_counts_the_whole_plan():
    assert _printed(110)[-1].split()[3:] == ["1"] * 10 + ["3"]


def test_verdicts_that_nobody_got_have_no_column():
    head = " ".join(_printed(110, assessments=factory.assessments()[:1])[:2])
    assert "ceeded" in head and "missed" not in head


def test_every_verdict_has_a_head_and_a_style():
    assert set(HEADS) == set(STYLES) == set(Verdict)
