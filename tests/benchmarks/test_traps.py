"""What is only prepared is never taken for what is there, in pairs that no rule was tuned on."""

import pytest

from benchmarks.traps import Tally, tallies


@pytest.mark.parametrize("tally", list(tallies()), ids=lambda tally: tally.name)
def test_no_trap_is_taken_for_the_thing(tally: Tally) -> None:
    assert tally.traps >= 30
    assert tally.taken == 0
    assert tally.found >= 0.85 * tally.there
