"""Which regions the reports of an evaluation name, with their kind, without it, and by a column of the plan."""

from dataclasses import replace

from tallystick.model.outline import Field
from tallystick.publish.regions import region_counts
from tests import factory


def _counts(*reported, outside=(), column=""):
    """In how many articles each region is named: `reported` are the paragraphs of one article each."""
    whole = factory.evaluation()
    quote = whole.articles[0].quote
    articles = [
        replace(article, report=(replace(quote, text=text),))
        for article, text in zip(whole.articles, (*reported, "", "", "", ""), strict=False)
    ]
    if column:
        field = Field("Region", None, replace(quote, text=column))
        articles[0] = replace(articles[0], fields=(field,))
    texts = tuple(replace(quote, text=text) for text in outside)
    found = region_counts(replace(whole, articles=tuple(articles), assessments=(), outside=texts))
    return {region: sum(counts.values()) for region, counts in found.items()}


def test_reports_that_name_no_region_have_none():
    assert region_counts(factory.evaluation()) == {}


def test_a_region_is_counted_once_an_article():
    assert _counts("In Kelm Province and in Kelm Province.", "Kelm Province pays.") == {"Kelm Province": 2}


def test_a_name_without_its_kind_is_the_region_of_that_name():
    assert _counts("In Kelm Province wells were dug.", "Schools were built in Kelm.") == {"Kelm Province": 2}


def test_a_name_of_two_kinds_is_neither_without_its_kind():
    counts = _counts("In Kelm Province and in Kelm City.", "Schools were built in Kelm.")
    assert counts == {"Kelm City": 1, "Kelm Province": 1}


def test_a_name_inside_another_name_is_not_the_region():
    counts = _counts("In Kelm Province.", "The Kelm Declaration and Upper Kelm, and Kelmstadt.")
    assert counts == {"Kelm Province": 1}


def test_regions_that_the_plan_lists_are_known_in_the_report():
    counts = _counts("Cask and Arden are done.", outside=("The provinces are Arden, Bellmoor and Cask.",))
    assert counts == {"Arden": 1, "Cask": 1}


def test_names_listed_with_a_known_one_are_regions_too():
    assert _counts("In Kelm Province.", "Wells in Ostra, Kelm and Vell.", "Vell is dry.") == {
        "Kelm Province": 2,
        "Vell": 2,
        "Ostra": 1,
    }


def test_lists_that_are_repeated_name_regions():
    assert _counts("Wells in Arden, Bellmoor and Cask.", "Schools in Arden, Cask and Dorn.") == {
        "Arden": 2,
        "Cask": 2,
        "Bellmoor": 1,
        "Dorn": 1,
    }


def test_a_list_that_stands_once_and_lists_of_other_names_do_not():
    assert _counts("Talks in Arden, Bellmoor and Cask.") == {}
    ministries = "Work in Health, Labour and Justice goes on."
    assert _counts(ministries, f"{ministries} Better health, labour and justice.") == {}


def test_a_column_of_the_plan_names_regions_and_one_that_no_report_names_has_no_count():
    assert _counts("Arden is done.", column="Arden; Bellmoor") == {"Arden": 1, "Bellmoor": 0}


def test_words_that_are_printed_small_too_are_no_name():
    assert _counts("Famous Historical City is a title; a historical place is famous.") == {}
