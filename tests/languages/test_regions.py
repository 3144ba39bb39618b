"""Names of regions in running text and in cells: what is one, what only looks like one."""

import pytest

from tallystick.languages.regions import region_names

NAMES = region_names("english")

KINDED = {
    "Wells were dug in Upper Ostra Province and in Kelm County.": ["Upper Ostra Province", "Kelm County"],
    "In the Vell Autonomous Region, all is new.": ["Vell Autonomous Region"],
    "While Arden State paid, Bellmoor District and Cask City did not.": [
        "Arden State",
        "Bellmoor District",
        "Cask City",
    ],
    "Tarn Governorate, Ural Oblast and Seld Raion": ["Tarn Governorate", "Ural Oblast", "Seld Raion"],
    "in Northern Province": ["Northern Province"],
    "in Arden, Bellmoor and Cask Counties": ["Arden County", "Bellmoor County", "Cask County"],
    "the county of Kelm": ["Kelm County"],
    "The provinces are Arden, the Bell Moor and Cask.": ["Arden", "Bell Moor", "Cask"],
    "provinces and cities, including Kelm and Ostra": ["Kelm", "Ostra"],
    "Kelm, Ostra and Surrounding Regions": ["Kelm", "Ostra"],
    "l’État d’Évora: in Évora District": ["Évora District"],
}

NO_NAMES = (
    "Each Province and every province reported.",
    "a Member State of the Union",
    "The State Council decided.",
    "Kelm State Council",
    "a Smart City in the European Region",
    "the state of affairs in the city",
    "The Department of Health and the Legal Department",
    "In the Province, all is new.",
)

LISTS = {
    "wells in Arden, Bellmoor and Cask": [("Arden", "Bellmoor", "Cask")],
    "In the Saran Delta and Port Hallin": [("Saran Delta", "Port Hallin")],
    "courses in English, French and Arabic": [],
    "in March, June and September": [],
    "in Northern and Eastern": [],
    "in Arden alone": [],
}

CELLS = {
    "Arden; Bellmoor": ["Arden", "Bellmoor"],
    "Arden and Cask": ["Arden", "Cask"],
    "Kelm County\nNorthern Province": ["Kelm County", "Northern Province"],
    "Nationwide": [],
    "all provinces": [],
    "": [],
}


@pytest.mark.parametrize(("text", "names"), KINDED.items())
def test_a_name_is_known_by_its_kind(text, names):
    assert [str(place) for place in NAMES.kinded(text)] == names


@pytest.mark.parametrize("text", NO_NAMES)
def test_what_only_looks_like_a_region_is_none(text):
    assert list(NAMES.kinded(text)) == []


@pytest.mark.parametrize(("text", "lists"), LISTS.items())
def test_names_are_listed_where_places_stand(text, lists):
    assert list(NAMES.lists(text)) == lists


@pytest.mark.parametrize(("text", "names"), CELLS.items())
def test_a_cell_names_regions(text, names):
    assert [str(place) for place in NAMES.cell(text)] == names


def test_columns_are_known_by_their_name():
    assert NAMES.is_column("Target  areas")
    assert not NAMES.is_column("Status")
