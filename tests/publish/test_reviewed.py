"""A publication of a review holds both what the machine said and what people decided; without one, neither word."""

import json
from dataclasses import replace

import pytest

from tallystick.errors import DataError, PublicationError
from tallystick.publish.build import build
from tallystick.publish.format import Format
from tallystick.publish.record import read_record
from tallystick.publish.review_record import read_review
from tests import factory, reviewing
from tests.publish.making import everything, everything_reviewed, publication, reviewed


def test_the_review_and_the_machine_lie_beside_the_reviewed_evaluation():
    files = everything_reviewed()
    assert read_record(files["evaluation.json"].decode(), "e") == reviewing.reviewed()
    assert read_record(files["machine.json"].decode(), "m") == factory.evaluation()
    assert read_review(files["review.json"].decode(), "r") == reviewing.review()
    assert {"review.json", "machine.json", "review.html"} <= set(
        json.loads(files["publication.json"])["files"]
    )


def test_the_same_review_gives_the_same_bytes():
    assert build(reviewed(), tuple(Format)) == everything_reviewed()


def test_without_a_review_no_file_of_one_is_there_and_no_byte_is_other():
    plain = build(replace(publication(), review=None, machine=None), tuple(Format))
    assert plain == everything()
    assert not {"review.json", "machine.json", "review.html", "data/judgements.csv"} & set(plain)
    assert b"timeline" not in plain["site.css"]
    assert b"prov:Person" not in plain["data/evaluation.jsonld"]


def test_a_review_without_what_the_machine_said_is_not_published():
    with pytest.raises(PublicationError, match="beside what the machine said"):
        build(replace(reviewed(), machine=None), [Format.CSV])


def test_a_review_that_does_not_fit_is_not_published():
    wrong = replace(reviewed(), machine=factory.evaluation(assessments=()))
    with pytest.raises(DataError, match=r"review\.json: commitment '1\.1'"):
        build(wrong, [Format.CSV])


HOSTILE = "=cmd|' /C calc'!A0\x07 <script>x</script> 中文 | [a](javascript:b) 9,999"


def _hostile(review):
    """What people said of a commitment, with hostile words in the place of all of theirs."""

    def said(judgement):
        return replace(judgement, reason=HOSTILE, by=HOSTILE)

    return replace(
        review,
        claims=tuple(
            replace(each, text=HOSTILE, institution=HOSTILE, status=HOSTILE) for each in review.claims
        ),
        judgements=tuple(said(each) for each in review.judgements),
        adjudications=tuple(said(each) for each in review.adjudications),
        replies=tuple(replace(each, text=HOSTILE, institution=HOSTILE) for each in review.replies),
        dissents=tuple(replace(each, text=HOSTILE, by=HOSTILE) for each in review.dissents),
        settled=said(review.settled) if review.settled else None,
    )


def test_hostile_words_of_people_are_published_as_words():
    found = reviewing.review(commitments=tuple(map(_hostile, reviewing.reviewed_commitments())))
    files = build(reviewed(found), tuple(each for each in Format if each is not Format.PDF))
    assert not [name for name, content in files.items() if name.endswith(".html") and b"<script>x" in content]
    assert b"\r\n=cmd" not in files["data/judgements.csv"]
    assert b",=cmd" not in files["data/judgements.csv"]
