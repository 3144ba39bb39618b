"""Stage: work begun does not answer a target of work finished."""

import pytest

from tallystick.verify.comparability.stage import same_stage
from tests.cases import case, figure

FORBIDDEN = {
    "started": (
        "A total of 40 bridges shall be built.",
        "Work was started on 45 bridges.",
    ),
    "under construction": (
        "A total of 40 bridges shall be built.",
        "In all, 45 bridges are under construction.",
    ),
    "planned": (
        "A total of 40 bridges shall be built.",
        "In all, 45 bridges are planned.",
    ),
}
ALLOWED = {
    "built": (
        "A total of 40 bridges shall be built.",
        "In all, 45 bridges were built.",
    ),
    "how long work takes": (
        "Requests shall be answered within 6 months.",
        "It took 5 months to answer an application for a loan.",
    ),
    "a target of beginnings": (
        "Work shall be started on 40 bridges.",
        "Work was started on 45 bridges.",
    ),
}


@pytest.mark.parametrize(("plan", "report"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_forbids(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_stage(read, figure(read))


@pytest.mark.parametrize(("plan", "report"), ALLOWED.values(), ids=ALLOWED)
def test_allows(plan: str, report: str) -> None:
    read = case(plan, report)
    assert same_stage(read, figure(read)) is None
