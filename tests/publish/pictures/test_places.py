from dataclasses import replace

from tallystick.publish.pictures.places import region_coverage
from tests import factory


def _evaluation(*paragraphs):
    """An evaluation whose report prints the paragraphs under its first and its last article."""
    first, *between, last = factory.evaluation().articles
    quotes = tuple(replace(first.quote, text=text) for text in paragraphs)
    return factory.evaluation(
        articles=(replace(first, report=quotes), *between, replace(last, report=quotes[:1])), assessments=()
    )


def test_regions_are_counted_by_part_and_parts_that_name_none_are_shown():
    picture = region_coverage(_evaluation("In Kelm Province, wells were dug.", "In Ostra Province, none."))
    assert picture.columns == ("Region", "Part I. Work and income", "Part II. Health", "All")
    rows = [[cell.text for cell in row] for row in picture.rows]
    assert rows == [["Kelm Province", "1", "1", "2"], ["Ostra Province", "1", "–", "1"]]
    assert "Kelm Province in 2" in picture.alt


def test_a_part_without_articles_is_not_shown():
    evaluation = _evaluation("In Kelm Province, wells were dug.", "In Ostra Province, none.")
    empty = replace(evaluation.sections[-1], id="s9", title="Part III. Nothing", order=9)
    picture = region_coverage(replace(evaluation, sections=(*evaluation.sections, empty)))
    assert picture.columns == ("Region", "Part I. Work and income", "Part II. Health", "All")


def test_one_region_alone_shows_no_coverage():
    assert region_coverage(_evaluation("In Kelm Province, wells were dug.")) is None
