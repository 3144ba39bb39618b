"""No row of the chain can be altered, dropped, added or moved unseen."""

from datetime import datetime
from decimal import Decimal
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.errors import ReviewError
from tallystick.review.chain import canonical, continues, link

VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
ENTRY = st.dictionaries(st.text(max_size=6), VALUE, max_size=4)


def test_the_hash_is_of_the_one_before_and_of_sorted_json():
    entry = {"who": "Ann", "action": "sign", "of": ["1.2"], "at": None}
    text = '{"action":"sign","at":null,"of":["1.2"],"who":"Ann"}'
    assert canonical(entry) == text.encode()
    assert link("ab", entry) == sha256(f"ab\n{text}".encode()).hexdigest()


@given(st.text("0123456789abcdef", max_size=64), ENTRY)
def test_an_entry_as_it_was_written_continues_the_chain_in_whatever_order_its_keys_come(previous, entry):
    assert continues(previous, dict(reversed(entry.items())), link(previous, entry))


@given(ENTRY)
def test_an_altered_entry_and_one_behind_another_do_not(entry):
    stored = link("ab", entry)
    assert not continues("ab", {**entry, "longer than six": 1}, stored)
    assert not continues("", entry, stored)


def test_an_entry_altered_into_what_could_not_be_written_does_not_and_is_no_error():
    assert not continues("", {"n": 1.5}, link("", {"n": 1}))


@pytest.mark.parametrize(
    ("one", "other"),
    [({"a": 1}, {"a": "1"}), ({"a": 1}, {"a": True}), ({"a": None}, {}), ({"a": ["b"]}, {"a": "b"})],
)
def test_values_that_look_alike_differ(one, other):
    assert link("", one) != link("", other)


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
