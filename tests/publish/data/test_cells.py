from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallystick.publish.data.cells import FORMULA, cell_text, readable
from tallystick.publish.wording import COMPARED

CELLS = {
    "nothing": (None, ""),
    "truth": (True, "true"),
    "a whole number": (-3, "-3"),
    "a number with all its digits": (Decimal("0.0270"), "0.027"),
    "a large number without exponent": (Decimal("5E+7"), "50000000"),
    "words": ("more work", "more work"),
    "a comparator alone": ("==", "=="),
    "a formula": ("=1+1", "'=1+1"),
    "a formula behind a control character": ("\x00=1+1", "'=1+1"),
    "a wide formula": ("＝1", "'＝1"),
    "control characters": ("a\x1bb\x00c", "abc"),
}


@pytest.mark.parametrize(("cell", "written"), CELLS.values(), ids=CELLS)
def test_a_cell_is_written_as_what_it_is(cell, written):
    assert cell_text(cell) == written


@settings(deadline=None)
@given(st.text())
def test_no_text_runs_as_a_formula(words):
    written = cell_text(words)
    assert not written.startswith(FORMULA) or written in COMPARED


@settings(deadline=None)
@given(st.text())
def test_readable_text_loses_nothing_but_what_xml_forbids(words):
    assert readable(readable(words)) == readable(words)
    assert [letter for letter in words if letter.isprintable()] == [
        letter for letter in readable(words) if letter.isprintable()
    ]
