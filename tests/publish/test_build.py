"""One build gives everything, the same each time, and stops where a record is missing."""

import json
from dataclasses import replace
from hashlib import sha256

import pytest
from selectolax.lexbor import LexborHTMLParser

from tallystick.errors import DataError, PublicationError
from tallystick.publish.build import build, usual
from tallystick.publish.format import EXPLAINED, FILES, Format
from tallystick.publish.imprint import Imprint
from tallystick.publish.manifest import MANIFEST, files_of, manifest
from tests.publish.making import everything, publication

DATA = (Format.XLSX, Format.CSV, Format.JSONLD, Format.IATI)


@pytest.mark.parametrize("each", Format)
def test_every_format_has_its_file(each):
    assert FILES[each] in everything()
    assert EXPLAINED[each]


@pytest.mark.parametrize("each", Format)
def test_a_format_can_be_written_alone(each):
    files = build(publication(), (each,))
    others = [FILES[other] for other in Format if other is not each]
    assert FILES[each] in files
    assert not set(others) & set(files)


def test_two_builds_give_the_same_bytes():
    assert build(publication(), tuple(Format)) == everything()


def test_the_record_and_the_stored_texts_are_always_there():
    files = build(publication(), ())
    assert list(files) == ["evaluation.json", "documents/plan.txt", "documents/report.txt", MANIFEST]
    assert files["documents/plan.txt"].decode() == publication().texts["plan"]


def test_the_site_names_what_lies_beside_it():
    assert b'href="data/evaluation.xlsx"' in everything()["about.html"]
    assert b"evaluation.xlsx" not in build(publication(), (Format.HTML,))["about.html"]


def test_nothing_is_offered_that_does_not_lie_there():
    page = LexborHTMLParser(everything()["about.html"].decode())
    offered = [link.attributes["href"] for link in page.css("#data dt a")]
    assert offered and set(offered) <= set(everything())


def test_each_picture_of_the_site_is_there():
    page = everything()["pictures.html"].decode()
    drawn = [name for name in everything() if name.startswith("pictures/")]
    assert drawn
    assert all(f'src="{name}"' in page for name in drawn)


def test_the_list_of_files_has_all_of_them_with_their_hashes():
    listed = json.loads(everything()[MANIFEST])["files"]
    assert {*listed, MANIFEST} == set(everything())
    assert all(sha256(everything()[name]).hexdigest() == digest for name, digest in listed.items())


@pytest.mark.parametrize(
    "content", [b"{", b"[]", b"\xff", b'{"schema": "tallystick.publication/9", "files": {}}'], ids=repr
)
def test_a_broken_list_of_files_is_refused(content):
    with pytest.raises(DataError, match=r"x/publication\.json"):
        files_of(content, "x/publication.json")


def test_a_list_of_files_is_read_back():
    empty = sha256(b"").hexdigest()
    assert files_of(manifest({"b": b"", "a": b""}, "0.1.0"), "x") == {"a": empty, "b": empty}


def test_progress_is_told():
    heard = []
    build(publication(), DATA, lambda *each: heard.append(each))
    assert heard[:2] == [("data", 0, 1), ("data", 1, 1)]


def test_a_figure_in_a_text_that_no_record_holds_stops_the_build():
    written = {"introduction.md": "# Introduction\n\nIn all, 417,417 wells were dug.\n"}
    with pytest.raises(PublicationError, match="417,417"):
        build(replace(publication(), written=written), (Format.PDF,))


def test_what_people_changed_and_did_not_assess_stops_the_build():
    first, *others = publication().evaluation.assessments
    evaluation = replace(
        publication().evaluation, assessments=(replace(first, rule="not_yet_assessed"), *others)
    )
    with pytest.raises(PublicationError, match=r"the commitments 1\.1 and have given no verdict"):
        build(replace(publication(), evaluation=evaluation), ())


def test_unasked_all_formats_are_written_that_need_nothing_unknown():
    assert usual(publication()) == tuple(Format)
    unsigned = replace(publication(), imprint=Imprint())
    plan, *reports = publication().evaluation.documents
    untitled = (replace(plan, title="The plan"), *reports)
    undated = publication(as_of=None, assessments=(), documents=untitled)
    assert [each for each in Format if each not in usual(unsigned)] == [Format.IATI]
    assert [each for each in Format if each not in usual(undated)] == [Format.IATI]
