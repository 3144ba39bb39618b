"""What is only prepared is hardly ever taken for what is there."""

import pytest

from benchmarks.traps import Tally, tallies


@pytest.mark.parametrize("tally", list(tallies()), ids=lambda tally: tally.name)
def test_hardly_a_trap_is_taken_for_the_thing(tally: Tally) -> None:
    assert tally.traps >= 25
    assert tally.taken <= 0.04 * tally.traps
    assert tally.found >= 0.8 * tally.there
