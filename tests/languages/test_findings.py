"""The words of findings are checked when they are loaded."""

from dataclasses import replace

import pytest

from tallystick.errors import DataError
from tallystick.languages.findings import FindingTable, FindingWords, finding_words_of
from tallystick.languages.table import load_table

TABLE = load_table(FindingTable, "english", "findings")


def test_english_has_them() -> None:
    assert set(finding_words_of("en").lesser) == {
        "begun",
        "drafted",
        "piloted",
        "prepared",
        "planned",
        "promised",
        "entered",
    }


@pytest.mark.parametrize(
    ("changes", "group"),
    [
        ({"plan_period": r"(?P<start>\d{4})-\d{4}"}, "end"),
        ({"own_target": (r"target of \d+",)}, "what"),
        ({"place": r"^In [A-Z]\w+"}, "place"),
    ],
)
def test_a_pattern_without_the_group_that_is_read_is_refused(changes: dict[str, object], group: str) -> None:
    with pytest.raises(DataError, match=f"no group '{group}'"):
        FindingWords(replace(TABLE, **changes))  # type: ignore[arg-type]


def test_a_language_without_tables_is_refused() -> None:
    with pytest.raises(DataError, match="no tables"):
        finding_words_of("xx")
