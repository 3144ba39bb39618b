"""The checks in order: the first that fails gives its name and its reason."""

import pytest

from tallystick.verify.comparability import CHECKS, obstacle
from tests.cases import case, figure

OBSTACLES = {
    "none": ("Employment shall reach 60 percent.", "Employment reached 62 percent.", None),
    "one": ("Employment shall reach 60 percent.", "Employment of women reached 62 percent.", "people"),
    "two, in order": (
        "Employment shall reach 60 percent.",
        "Employment of women rose by 4 percentage points.",
        "unit",
    ),
}


@pytest.mark.parametrize(("plan", "report", "name"), OBSTACLES.values(), ids=OBSTACLES)
def test_obstacle(plan: str, report: str, name: str | None) -> None:
    read = case(plan, report)
    found = obstacle(read, figure(read))
    assert (found[0] if found else None) == name


def test_each_check_has_a_name_of_its_own_and_says_what_it_asks() -> None:
    assert len({name for name, _ in CHECKS}) == len(CHECKS)
    assert all((check.__doc__ or "").strip() for _, check in CHECKS)
