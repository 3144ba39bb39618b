"""What headers and cells mean, and where words say nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallystick.languages.columns import columns_of
from tallystick.languages.tokens import year_in
from tallystick.model.outline import Meaning

WORDS = columns_of("en")

MEANINGS = {
    "No.": "number",
    "N°": "number",
    "Ref.": "number",
    "Strategic objective": "section",
    "What we will do": "action",
    "Activities": "action",
    "Milestone 1.1": "milestone",
    "Objectively verifiable indicators (OVI)": "indicator",
    "How we will know": "indicator",
    "Baseline (2022)": "baseline",
    "Annual target 2024": "target",
    "2021 actual": "actual",
    "Start date": "start",
    "By when": "deadline",
    "Timeframe for implementation": "deadline",
    "Target date": "deadline",
    "Name of the responsible body": "institution",
    "Who": "institution",
    "Lead agency": "institution",
    "Level of completion": "status",
    "Status of implementation 2024": "status",
    "Progress to date": "progress",
    "Description of the results": "progress",
    "Means of verification": "verification",
    "Budget (EUR)": "budget",
    "Other actors involved": "partner",
    "Target group": "rights_holder",
    "commitment_status": "status",
    "commitment_detail_sub_id": "number",
    "leadAgency": "institution",
    "aug_2023_progress": "progress",
    "Objectives/Strategies": "section",
    "Baseline / Benchmark": "baseline",
    "Indicator Target Value": "target",
    "Date to achieve target": "deadline",
    "Success/Performance Indicator/s": "indicator",
    "Person(s) responsible": "institution",
    "Commitment Start and End Date (e.g. 30 June 2015 - 30 June 2017)": "deadline",
    "Annual performance target": "target",
    "Timescale": "deadline",
    "Échéance": "deadline",
    "Structure responsable": "institution",
    "INDICATEURS DE RÉSULTAT": "indicator",
    "Valeur de référence (2020)": "baseline",
    "Coût estimatif (en millions)": "budget",
    "Línea de base 2019": "baseline",
    "Fecha de término": "deadline",
    "Medios de verificación": "verification",
    "Órgão responsável": "institution",
    "Prazo de execução": "deadline",
    "序号": "number",
    "主要责任单位": "institution",
    "2025年目标值": "target",
}
SILENT = [
    "",
    "2021",
    "Comments",
    "Maßnahme",
    "Ministry of Labour",
    "Publish the electoral roll",
    "Dig wells",
    "permalink",
    "Value",
]


@pytest.mark.parametrize(("header", "meaning"), MEANINGS.items())
def test_a_header_is_understood(header: str, meaning: str) -> None:
    assert WORDS.meaning(header) == meaning


KEPT = {
    "Comments": True,
    "Weight (%)": True,
    "Remarques": True,
    "备注": True,
    "Ministry": False,
    "Dig wells": False,
}


@pytest.mark.parametrize(("header", "is_one"), KEPT.items())
def test_columns_that_fill_no_field_are_known(header: str, is_one: bool) -> None:
    assert WORDS.is_kept(header) is is_one


@pytest.mark.parametrize("header", SILENT)
def test_words_that_say_nothing_have_no_meaning(header: str) -> None:
    assert WORDS.meaning(header) is None


def test_the_table_names_the_meanings_that_there_are() -> None:
    assert {WORDS.meaning(str(meaning).replace("_", " ")) for meaning in Meaning} == set(Meaning)


@given(st.text(max_size=80))
def test_whatever_stands_there_a_meaning_is_one_of_those(header: str) -> None:
    assert WORDS.meaning(header) in (None, *Meaning)


def test_a_name_can_be_given_another_meaning() -> None:
    assert WORDS.naming([("Maßnahme", "action"), ("Status", None)]).meaning("maßnahme") == "action"
    assert WORDS.naming([("Status", None)]).meaning("Status") is None
    assert WORDS.meaning("Status") == "status"


INSTITUTIONS = {
    "Parliament, Data Protection Officer": ("Parliament", "Data Protection Officer"),
    "Ministry of Labour, Social Affairs and Family": ("Ministry of Labour, Social Affairs and Family",),
    "Ministry of Health and Ministry of Labour": ("Ministry of Health", "Ministry of Labour"),
    "Ministry of the Interior; Ministry of Health": ("Ministry of the Interior", "Ministry of Health"),
    "MoH, MoE, Treasury": ("MoH", "MoE", "Treasury"),
    "Board\nTreasury": ("Board", "Treasury"),
    "Ministry of Health. With: Red Cross.": ("Ministry of Health", "Red Cross"),
    "none": (),
    "n/a": (),
    "Board, Board of Trade; Board": ("Board", "Board of Trade"),
}


@pytest.mark.parametrize(("text", "names"), INSTITUTIONS.items())
def test_institutions_are_told_from_each_other(text: str, names: tuple[str, ...]) -> None:
    assert WORDS.institutions(text) == names


STATUSES = {
    "Completed": True,
    "In progress (60 %)": True,
    "Not started": True,
    "Done in 2023": False,
    "Dig": False,
}


@pytest.mark.parametrize(("text", "is_one"), STATUSES.items())
def test_statuses(text: str, is_one: bool) -> None:
    assert WORDS.is_status(text) is is_one


YEARS = {
    "Baseline (2022)": 2022,
    "FY 2023/24": 2024,
    "2023-2025": 2025,
    "Target 2030": 2030,
    "Item 12345": None,
    "1.2": None,
}


@pytest.mark.parametrize(("text", "year"), YEARS.items())
def test_the_year_a_header_names(text: str, year: int | None) -> None:
    assert year_in(text) == year


TENDENCIES = {
    "Number of fires": None,
    "Complaints about taste": "less",
    "Shelters for victims of violence": None,
    "Share of villages without a well": "less",
    "Trees planted": "more",
    "Reduce the use of heat": "less",
}


@pytest.mark.parametrize(("text", "way"), TENDENCIES.items())
def test_words_that_ask_for_more_or_for_less(text: str, way: str | None) -> None:
    assert WORDS.tends_to(text) == way
