import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.errors import DataError
from tallystick.publish.json_text import json_text, number_text

NUMBERS = {
    "whole": ("50000000", "50000000"),
    "exponent": ("5E+7", "50000000"),
    "share": ("0.027", "0.027"),
    "zeros at the end": ("6.50", "6.5"),
    "whole with zeros after the point": ("10.00", "10"),
    "zero": ("0.000", "0"),
    "negative zero": ("-0", "0"),
    "negative": ("-3.5", "-3.5"),
    "more digits than a float holds": (
        "0.12345678901234567890123456789012",
        "0.12345678901234567890123456789012",
    ),
}


@pytest.mark.parametrize(("value", "written"), NUMBERS.values(), ids=NUMBERS)
def test_a_number_is_written_plainly_and_exactly(value, written):
    assert number_text(Decimal(value)) == written


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "1E+1000000", "1E-1000000"])
def test_a_number_that_no_plan_names_is_refused(value):
    with pytest.raises(DataError, match="cannot be written"):
        json_text({"value": Decimal(value)})


def test_a_float_that_is_no_number_is_refused():
    with pytest.raises(DataError, match="nan cannot be written"):
        json_text(float("nan"))


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30, places=20))
def test_every_number_is_read_back_exactly(value):
    assert json.loads(json_text([value]), parse_float=Decimal, parse_int=Decimal) == [value]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
)


@given(JSON, st.sampled_from([None, 0, 1, 2]))
def test_every_value_is_read_back_whatever_the_indent(value, indent):
    assert json.loads(json_text(value, indent)) == value


def test_without_an_indent_all_stands_on_one_line():
    assert json_text({"a": [1, True, None], "b": {}}, None) == '{"a": [1, true, null], "b": {}}'


def test_with_an_indent_each_member_has_a_line():
    assert json_text({"a": [1, "é"], "b": []}) == '{\n "a": [\n  1,\n  "é"\n ],\n "b": []\n}'
