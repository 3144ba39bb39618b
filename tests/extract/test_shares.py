"""A part and its whole are one share in percent."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.extract.shares import share_behind, with_shares
from tallystick.quantities.measurement import Measurement
from tallystick.quantities.read import read_measurements

SHARES = {
    "of the": ("88 of the 110 police stations have a lift.", ["80 percent"]),
    "out of": ("88 out of 110 police stations have a lift.", ["80 percent"]),
    "of a total of": ("88 of a total of 110 police stations have a lift.", ["80 percent"]),
    "all": ("110 of the 110 police stations have a lift.", ["100 percent"]),
    "none": ("0 of the 110 police stations have a lift.", ["0 percent"]),
    "a bound stays": ("Over 88 of the 110 police stations have a lift.", ["more than 80 percent"]),
    "all but some": ("All but 22 of the 110 police stations have a lift.", ["80 percent"]),
    "all except": ("All except eleven of the 110 police stations have a lift.", ["90 percent"]),
    "another figure stays": (
        "88 of the 110 police stations have a lift, and 12 a ramp.",
        ["80 percent", "12"],
    ),
}

APART = {
    "more than the whole": ("120 of the 110 police stations have a lift.", 2),
    "a whole of nothing": ("0 of the 0 police stations have a lift.", 2),
    "a share of a whole": ("80 percent of the 110 police stations have a lift.", 2),
    "no link": ("88 police stations have a lift, 110 a ramp.", 2),
    "things of their own": ("88 lifts of the 110 police stations were renewed.", 2),
}


def measurements(text: str) -> list[Measurement]:
    return list(with_shares(read_measurements(text, "en"), text, "en"))


BEHIND = {
    "of which": ("There are 110 stations, of which 88 have a lift.", "80 percent"),
    "of the, at the front": ("Of the 110 stations, 88 have a lift.", "80 percent"),
    "of somebody's, at the front": (
        "Of the country’s 110 stations, some 88 have a lift.",
        "about 80 percent",
    ),
    "two counts": ("There are 110 stations, 88 buses stop there.", None),
    "another clause": ("Of the 110 stations the oldest is closed, and 88 buses stop there.", None),
}


@pytest.mark.parametrize(("text", "share"), BEHIND.values(), ids=BEHIND)
def test_share_behind_its_whole(text: str, share: str | None) -> None:
    whole, part = read_measurements(text, "en")
    found = share_behind(whole, part, text, "en")
    assert (str(found.quantity) if found else None) == share


@pytest.mark.parametrize(("text", "quantities"), SHARES.values(), ids=SHARES)
def test_share(text: str, quantities: list[str]) -> None:
    found = measurements(text)
    assert [str(m.quantity) for m in found] == quantities


def test_a_share_says_what_it_is_of() -> None:
    assert (
        measurements("88 of the 110 police stations have a lift.")[0].quantity.unit.counted
        == "police stations"
    )


@pytest.mark.parametrize(("text", "count"), APART.values(), ids=APART)
def test_figures_that_stay_apart(text: str, count: int) -> None:
    assert [str(m.quantity) for m in measurements(text)] == [
        str(m.quantity) for m in read_measurements(text, "en")
    ]
    assert len(measurements(text)) == count


@given(st.integers(0, 5000), st.integers(1, 5000))
@settings(max_examples=60, deadline=None)
def test_a_part_is_at_most_the_whole(part: int, whole: int) -> None:
    found = measurements(f"{part:,} of the {whole:,} police stations have a lift.")
    if part <= whole:
        (share,) = found
        assert 0 <= share.quantity.value <= 100
        assert abs(share.quantity.value - Decimal(part) * 100 / Decimal(whole)) < Decimal("0.0001")
        assert (share.quantity.value == 100) is (part == whole)
    else:
        assert len(found) == 2


def test_a_share_spans_both_figures() -> None:
    text = "In Ostrania, 88 of the 110 police stations have a lift."
    (share,) = measurements(text)
    assert text[share.start : share.end] == "88 of the 110 police stations"
