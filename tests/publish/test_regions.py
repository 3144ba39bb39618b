import pytest

from tallystick.publish.regions import region_counts, regions_in
from tests import factory


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Wells were dug in Upper Ostra Province and in Kelm County.",
            ("Kelm County", "Upper Ostra Province"),
        ),
        ("In the Vell Autonomous Region, all is new.", ("Vell Autonomous Region",)),
        ("Each Province and every province reported.", ()),
        ("The Province of Kelm reported.", ()),
        ("In Kelm Province, all is new.", ("Kelm Province",)),
        ("Kelm Province and Kelm Province again.", ("Kelm Province",)),
    ],
    ids=["two", "long kind", "no name", "name after the kind", "after a word with a capital", "named twice"],
)
def test_names_of_regions_are_known_by_their_kind(text, names):
    assert regions_in([text]) == names


def test_reports_that_name_no_region_have_none():
    assert region_counts(factory.evaluation()) == {}
