"""Articles under no heading stand in every format, under words for that."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from tallystick.publish.data.package import package
from tallystick.publish.pictures.all import whole_pictures
from tallystick.publish.records import records_of
from tallystick.publish.report.build import build_report
from tallystick.publish.report.model import words
from tallystick.publish.wording import NO_SECTION
from tests import factory
from tests.publish.making import pages

FIRST, *REST = factory.evaluation().articles
ARTICLES = (replace(FIRST, section=None), *REST)
EVALUATION = factory.evaluation(articles=ARTICLES)


def test_the_site_lists_them_first():
    page = LexborHTMLParser(pages(articles=ARTICLES)["index.html"].decode())
    for place in (
        "table.verdicts tbody th a",
        "#contents .list h3",
        "select[name=section] option[value='0']",
    ):
        assert page.css_first(place).text().startswith(NO_SECTION), place


def test_the_report_has_a_chapter_of_them():
    chapters = [words(each.title) for each in build_report(EVALUATION).chapters]
    assert chapters[2:4] == [NO_SECTION, "Part I. Work and income"]


def test_the_pictures_have_a_row_of_them():
    matrix = whole_pictures(EVALUATION, records_of(EVALUATION))[0]
    assert matrix.rows[0][0].text == NO_SECTION


def test_the_data_counts_them_as_none():
    assert b"none,quantified,exceeded,1" in package(EVALUATION)["counts.csv"]
