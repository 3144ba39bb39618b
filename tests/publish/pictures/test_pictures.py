import json
from io import BytesIO
from itertools import pairwise

import pytest
import vl_convert
from PIL import Image, ImageChops

from tallystick.model.verdict import VERDICTS
from tallystick.publish.pictures.bullets import MOST, bullet_graphs
from tallystick.publish.pictures.labels import cut, label_axis
from tallystick.publish.pictures.matrix import verdict_matrix
from tallystick.publish.pictures.nature import evidence_nature
from tallystick.publish.pictures.picture import DEEP, MIDDLE, PALE
from tallystick.publish.pictures.places import region_coverage
from tallystick.publish.pictures.render import VERSION, png, svg
from tallystick.publish.pictures.shares import ways
from tallystick.publish.records import records_of, said
from tests import factory

EVALUATION = factory.evaluation()
RECORDS = records_of(EVALUATION)
PICTURES = {
    "matrix": verdict_matrix(EVALUATION),
    "nature": evidence_nature(EVALUATION, RECORDS),
    "ways": ways(EVALUATION),
    "bullets": bullet_graphs(EVALUATION.assessments, "all")[0],
}


def _rows(picture):
    return [[cell.text for cell in row] for row in picture.rows]


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_every_cell_of_a_table_is_what_its_record_says(picture):
    cells = [cell for row in picture.rows for cell in row if cell.record]
    assert cells
    assert all(cell.text == said(RECORDS[cell.record]) for cell in cells)


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_every_row_has_a_cell_for_each_column_and_no_bare_figure(picture):
    assert all(len(row) == len(picture.columns) for row in picture.rows)
    assert not [
        cell for row in picture.rows for cell in row if not cell.record and any(map(str.isdigit, cell.text))
    ]


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_a_picture_is_drawn_as_svg_without_leading_anywhere(picture):
    drawn = svg(picture)
    assert drawn.startswith("<svg")
    assert "<script" not in drawn and "<image" not in drawn
    assert "http" not in drawn.replace("http://www.w3.org/", "")


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_a_picture_looks_as_the_charting_library_draws_it(picture):
    whole = vl_convert.vegalite_to_svg(json.dumps(picture.spec), vl_version=VERSION)
    one, other = (Image.open(BytesIO(drawn)) for drawn in (vl_convert.svg_to_png(whole), png(picture, 1)))
    assert len(svg(picture)) < 0.6 * len(whole)
    assert max(high for _, high in ImageChops.difference(one, other).getextrema()) < 32


def test_a_picture_is_drawn_as_png_and_always_the_same():
    assert png(PICTURES["ways"]).startswith(b"\x89PNG")
    assert png(PICTURES["ways"]) == png(PICTURES["ways"])


def test_the_matrix_counts_each_verdict_of_each_section():
    titles = [row[0] for row in _rows(PICTURES["matrix"])]
    assert titles == ["Part I. Work and income", "(1) Right to work", "Part II. Health"]
    assert _rows(PICTURES["matrix"])[0][1:] == [
        "5",
        "1",
        "1",
        "1",
        "0",
        "0",
        "0",
        "1",
        "0",
        "0",
        "1",
        "0",
        "0",
        "0",
    ]
    assert len(PICTURES["matrix"].columns) == 2 + sum(map(len, VERDICTS.values()))


def test_a_verdict_that_several_kinds_can_get_stands_with_its_kind():
    names = PICTURES["matrix"].columns
    assert [name for name in names if name.startswith("no evidence")] == [
        "no evidence (targets)",
        "no evidence (deliverables)",
        "no evidence (efforts)",
    ]
    assert len(names) == len(set(names))


def test_the_words_of_the_matrix_name_what_is_most_frequent():
    assert "Part II. Health: most often" in PICTURES["matrix"].alt


def test_bullet_graphs_show_the_targets_that_were_compared():
    assert _rows(PICTURES["bullets"]) == [
        ["1.1", "at least 50,000 jobs in towns by 2025", "65,640 jobs (2025)", "exceeded"],
        ["2.1", "a fall of at least 10% since 2020", "a fall of 6.5%", "missed"],
        ["2.2", "at most 18 per 100,000", "18 per 100,000 (2025)", "met"],
    ]
    assert (
        "2.1: promised a fall of at least 10% since 2020, reported a fall of 6.5%, missed"
        in PICTURES["bullets"].alt
    )


def test_many_targets_are_spread_evenly_over_pictures():
    many = [EVALUATION.assessments[0]] * (MOST + 4)
    pictures = bullet_graphs(many, "s1")
    assert [len(picture.rows) for picture in pictures] == [MOST // 2 + 2] * 2
    assert [picture.name for picture in pictures] == ["bullets-s1-1", "bullets-s1-2"]


@pytest.mark.parametrize(
    ("value", "direction", "beyond"),
    [("30", "increase", True), ("8", "decrease", True), ("20", "increase", False), ("5", "decrease", False)],
)
def test_what_lies_beyond_the_scale_has_an_open_end(value, direction, beyond):
    figure = factory.reported(value, "percent", direction=direction)
    case = factory.assessment(
        "1.1",
        "A Labour Code shall be enacted",
        "missed" if direction == "decrease" else "exceeded",
        factory.target("10", "percent", direction="increase"),
        [factory.evidence("In the districts", figure)],
    )
    (picture,) = bullet_graphs([case], "all")
    assert [each["beyond"] for each in picture.spec["data"]["values"]] == [beyond]


def test_a_target_of_zero_has_no_bullet():
    none = factory.assessment(
        "1.1",
        "A Labour Code shall be enacted",
        "missed",
        factory.target("0", "jobs", "<="),
        [factory.evidence("In the districts", factory.reported("3", "jobs"))],
    )
    assert bullet_graphs([none], "all") == ()


def test_ways_name_the_share_of_each_compared_target():
    assert [row[1:] for row in _rows(PICTURES["ways"])] == [
        ["1.1", "131%", "exceeded"],
        ["2.1", "65%", "missed"],
    ]


def test_an_evaluation_that_shows_nothing_has_no_pictures():
    empty = factory.evaluation(assessments=())
    assert verdict_matrix(empty) is ways(empty) is region_coverage(empty) is None
    assert evidence_nature(empty, records_of(empty)) is None


def test_the_colours_are_told_apart_in_grey():
    """Relative luminance, as eyes and copiers see it: each step at least a contrast of two to the next."""
    lights = [_luminance(colour) for colour in (DEEP, MIDDLE, PALE)]
    assert all((after + 0.05) / (before + 0.05) > 2 for before, after in pairwise(lights))


def _luminance(colour):
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [("short", 10, "short"), ("one two three", 10, "one two …"), ("unbreakable", 8, "unbrea …")],
)
def test_labels_are_cut_between_words(text, room, shown):
    assert cut(text, room) == shown


def test_titles_of_a_document_are_data_of_a_chart_and_no_code():
    title = 'x"][0]; alert("</script>'
    expression = label_axis([title])["labelExpr"]
    assert json.loads(expression.removesuffix("[datum.value]")) == [title]
