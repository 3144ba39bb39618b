"""Part: a figure for some of those counted is not one for all of them."""

import pytest

from tallystick.verify.comparability.part import is_whole
from tests.cases import case, figure

FORBIDDEN = {
    "among them, before": (
        "A total of 500 nurses shall be trained.",
        "Staff was hired, among them 520 trained nurses.",
    ),
    "of whom, behind": (
        "A total of 500 nurses shall be trained.",
        "In the hospitals, 520 of whom were trained nurses.",
    ),
}
ALLOWED = {
    "no part": (
        "A total of 500 nurses shall be trained.",
        "In all, 520 nurses were trained.",
    ),
    "of whom, far behind": (
        "A total of 500 nurses shall be trained.",
        "In all, 520 nurses were trained in the hospitals, many of whom are women.",
    ),
    "a share of the whole, worked out from its part": (
        "Oak shall make up 50 percent of the trees.",
        "The forest had 400 trees, of which 220 were oak.",
    ),
    "those who": (
        "At least 35 percent of councillors shall be young.",
        "Some 36 percent of those sitting as councillors are young.",
    ),
    "a target for a part": (
        "The clinics shall hire staff, among them 500 trained nurses.",
        "Staff was hired, among them 520 trained nurses.",
    ),
}


@pytest.mark.parametrize(("plan", "report"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_forbids(plan: str, report: str) -> None:
    read = case(plan, report)
    assert is_whole(read, figure(read))


@pytest.mark.parametrize(("plan", "report"), ALLOWED.values(), ids=ALLOWED)
def test_allows(plan: str, report: str) -> None:
    read = case(plan, report)
    assert is_whole(read, figure(read)) is None
