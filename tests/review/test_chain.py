from hypothesis import given
from hypothesis import strategies as st

from tallystick.review.chain import first_break, link

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
ENTRIES = st.lists(st.dictionaries(st.text(max_size=5), PLAIN, max_size=3), min_size=1, max_size=6)


def chained(entries):
    last, links = "", []
    for entry in entries:
        links.append((entry, last, link(last, entry)))
        last = links[-1][2]
    return links


@given(ENTRIES)
def test_a_chain_as_it_was_made_has_no_break(entries):
    assert first_break(chained(entries)) is None


@given(ENTRIES, st.data())
def test_an_altered_entry_is_found_where_it_stands(entries, data):
    links = chained(entries)
    place = data.draw(st.integers(0, len(links) - 1))
    entry, previous, digest = links[place]
    links[place] = ({**entry, "altered": True} if "altered" not in entry else {}, previous, digest)
    assert first_break(links) == place


@given(ENTRIES, st.data())
def test_a_missing_entry_is_found_at_the_next(entries, data):
    links = chained([*entries, {"last": 1}])
    place = data.draw(st.integers(0, len(links) - 2))
    assert first_break([*links[:place], *links[place + 1 :]]) == place


def test_the_order_of_the_values_does_not_matter():
    assert link("", {"a": 1, "b": 2}) == link("", {"b": 2, "a": 1})
