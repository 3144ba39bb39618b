"""The clean reading of a text leads back to the stored one, character by character."""

from hypothesis import given
from hypothesis import strategies as st

from tallystick.model.document import in_step

OFFSETS = st.lists(st.integers(1, 5), min_size=1, max_size=60)


def running(steps: list[int]) -> tuple[int, ...]:
    """Ascending stored offsets whose steps are `steps`."""
    total, out = 0, []
    for step in steps:
        total += step
        out.append(total)
    return tuple(out)


@given(OFFSETS)
def test_each_clean_character_is_found_again(steps: list[int]) -> None:
    stored = running(steps)
    offsets = in_step(stored)
    assert tuple(offsets.stored(i) for i in range(len(stored))) == stored


@given(OFFSETS, st.data())
def test_a_part_counts_from_its_own_beginning(steps: list[int], data: st.DataObject) -> None:
    stored = running(steps)
    start = data.draw(st.integers(0, len(stored) - 1))
    end = data.draw(st.integers(start + 1, len(stored)))
    part = in_step(stored).part(start, end)
    assert tuple(part.stored(i) for i in range(end - start)) == stored[start:end]
    assert part.span(0, end - start) == (stored[start], stored[end - 1] + 1)
