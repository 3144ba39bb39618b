"""No row of the chain can be altered, dropped, added or moved unseen."""

from datetime import datetime
from decimal import Decimal
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.errors import ReviewError
from tallystick.review.chain import FIRST, canonical, first_break, link

VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
ENTRY = st.dictionaries(st.text(max_size=6), VALUE, max_size=4)


def chained(entries, start=FIRST):
    rows = []
    for entry in entries:
        start = link(start, entry)
        rows.append((entry, start))
    return rows


def test_the_hash_is_of_the_one_before_and_of_sorted_json():
    entry = {"who": "Ann", "action": "sign", "of": ["1.2"], "at": None}
    text = '{"action":"sign","at":null,"of":["1.2"],"who":"Ann"}'
    assert canonical(entry) == text.encode()
    assert link("ab", entry) == sha256(f"ab\n{text}".encode()).hexdigest()


@given(st.lists(ENTRY, max_size=6))
def test_a_chain_as_it_was_written_is_whole(entries):
    rows = chained(entries)
    assert first_break(rows) is None
    assert first_break([(dict(reversed(entry.items())), stored) for entry, stored in rows]) is None


@given(st.lists(ENTRY, min_size=1, max_size=6), st.data())
def test_an_altered_row_is_the_first_break(entries, data):
    rows = chained(entries)
    index = data.draw(st.integers(0, len(rows) - 1))
    rows[index] = ({**rows[index][0], "added": 1, "longer than six": ""}, rows[index][1])
    assert first_break(rows) == index


@given(st.lists(ENTRY, min_size=2, max_size=6), st.data())
def test_a_dropped_row_breaks_the_chain(entries, data):
    rows = chained(entries)
    index = data.draw(st.integers(0, len(rows) - 2))
    assert first_break(rows[:index] + rows[index + 1 :]) == index


def test_a_row_altered_into_what_could_not_be_written_is_a_break_and_no_error():
    (entry, stored), *_ = chained([{"n": 1}])
    assert first_break([({**entry, "n": 1.5}, stored)]) == 0


def test_moved_and_repeated_rows_break_the_chain():
    first, second = chained([{"n": 1}, {"n": 2}])
    assert first_break([second, first]) == 0
    assert first_break([first, first, second]) == 1


def test_an_altered_row_with_its_own_hash_made_anew_breaks_at_the_next():
    first, second = chained([{"n": 1}, {"n": 2}])
    forged = ({"n": 9}, link(FIRST, {"n": 9}))
    assert first_break([forged, second]) == 1
    assert first_break([first, second]) is None


def test_a_part_of_the_chain_is_checked_from_the_hash_before_it():
    first, second = chained([{"n": 1}, {"n": 2}])
    assert first_break([second], first[1]) is None
    assert first_break([second]) == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [({"a": 1}, {"a": "1"}), ({"a": 1}, {"a": True}), ({"a": None}, {}), ({"a": ["b"]}, {"a": "b"})],
)
def test_values_that_look_alike_differ(one, other):
    assert link(FIRST, one) != link(FIRST, other)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({"share": 0.1}, "float in entry.share"),
        ({"a": [{"b": Decimal(1)}]}, r"Decimal in entry.a\[0\].b"),
        ({"at": datetime(2026, 1, 1)}, "datetime in entry.at"),
        ({1: "a"}, "the key 1 in entry"),
    ],
)
def test_what_can_be_written_in_more_than_one_way_is_refused(entry, said):
    with pytest.raises(ReviewError, match=said):
        canonical(entry)
