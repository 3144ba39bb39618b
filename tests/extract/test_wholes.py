"""A whole group promised beside a figure is a target of its own."""

from decimal import Decimal

import pytest

from tests.cases import promises

BOTH = {
    "behind, with a year of its own": (
        "Half of the buses are to be accessible by 2026 and all stations by 2028.",
        [(50, 2026), (100, 2028)],
        "all stations by 2028 accessible",
    ),
    "behind, under one verb": (
        "The ministry shall equip 40 percent of ferries and all harbours with ramps by 2027.",
        [(40, 2027), (100, 2027)],
        "all harbours with ramps by 2027 equip",
    ),
    "among them": (
        "At least 20,000 officials are to be trained by 2025, among them all wardens.",
        [(20000, 2025), (100, 2025)],
        "all wardens trained",
    ),
    "before, with a verb of its own": (
        "The network shall cover all towns and provide a speed of 1,000 Mbps.",
        [(100, None), (1000, None)],
        "The network shall cover all towns",
    ),
}

ONE = {
    "all forms": "The share of schools with courses on floods and all forms of storms shall reach 40 percent.",
    "a limit": "Waiting shall take no more than 30 days in Ostra and all villages.",
    "a change": "Emissions shall fall by 20 percent in Ostra and all villages.",
    "no whole": "The network shall cover towns and provide a speed of 1,000 Mbps.",
}


@pytest.mark.parametrize(("plan", "targets", "topic"), BOTH.values(), ids=BOTH)
def test_a_whole_beside_a_figure(plan: str, targets: list[tuple[int, int | None]], topic: str) -> None:
    found = [(p.commitment.target, p.topics[0]) for p in promises(plan) if p.commitment.target]
    assert [(t.value, t.deadline_year) for t, _ in found] == [(Decimal(v), year) for v, year in targets]
    assert topic in [each for _, each in found]


@pytest.mark.parametrize("plan", ONE.values(), ids=ONE)
def test_no_other_whole(plan: str) -> None:
    assert len([p for p in promises(plan) if p.commitment.target]) == 1
