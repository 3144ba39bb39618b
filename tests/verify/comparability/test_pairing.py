"""Pairing: a figure of a list must belong to one item of it."""

import pytest

from tallystick.verify.comparability.pairing import is_paired
from tests.cases import case, figure

FORBIDDEN = {
    "more items than figures": (
        "Coverage of clinics shall reach 90 percent.",
        "Coverage of clinics, schools and libraries was 91 percent and 85 percent respectively.",
    ),
}
ALLOWED = {
    "as many items as figures": (
        "Coverage of clinics shall reach 90 percent.",
        "Coverage of clinics and schools was 91 percent and 85 percent respectively.",
    ),
    "no list": (
        "Coverage of clinics shall reach 90 percent.",
        "Coverage of clinics was 91 percent.",
    ),
}


@pytest.mark.parametrize(("plan", "report"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_forbids(plan: str, report: str) -> None:
    read = case(plan, report)
    assert is_paired(read, figure(read))


@pytest.mark.parametrize(("plan", "report"), ALLOWED.values(), ids=ALLOWED)
def test_allows(plan: str, report: str) -> None:
    read = case(plan, report)
    assert is_paired(read, figure(read)) is None
