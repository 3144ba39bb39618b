"""Bounds under a subject that is nobody."""

import pytest

from tallystick.extract.negation import under_negation
from tallystick.languages.undertakings import undertakings_of
from tallystick.quantities.read import read_measurements

NO_MORE = {
    "No one shall wait longer than 30 days.": ["at most 30 days"],
    "Nobody shall pay more than 20 euros.": ["at most 20 EUR"],
}
AS_PRINTED = {
    "No fewer than 35 percent of councillors shall be women.": ["at least 35 percent"],
    "No less than 35 percent of councillors and at least 25 percent of mayors shall be women.": [
        "at least 35 percent",
        "at least 25 percent",
    ],
    "No fee shall be charged, and at least 25 percent of the cost is paid.": ["at least 25 percent"],
    "Everyone shall wait at least 30 days.": ["at least 30 days"],
}


@pytest.mark.parametrize(("text", "expected"), (NO_MORE | AS_PRINTED).items())
def test_only_what_is_said_of_nobody_is_turned(text: str, expected: list[str]) -> None:
    read = under_negation(read_measurements(text, "en"), text, undertakings_of("en"))
    assert [str(measurement.quantity) for measurement in read] == expected
