"""A quote or a figure that no record is behind stops a publication."""

from dataclasses import replace

import pytest

from tallystick.errors import PublicationError
from tallystick.publish.pictures.picture import Picture
from tallystick.publish.records import Said
from tallystick.publish.site.check import check_pictures, check_site, figures
from tests import factory
from tests.publish.making import pages, publication


def test_a_site_as_it_is_written_passes():
    check_site(pages(), publication())


CHANGES = {
    "a figure in a quote": ("articles/1.html", "In all, 12,300 people", "In all, 12,400 people", "the quote"),
    "a word in a quote": ("articles/1.html", "were advised</p>", "were hired</p>", "the quote"),
    "a word in the plan's words": (
        "articles/1.html",
        "More work for all.",
        "Less work for all.",
        "the quote",
    ),
    "the place of a quote": ("articles/1.html", "report.html#at-", "report.html#at-1", "the quote"),
    "a figure in a rationale": ("articles/1.html", "15,640 more", "15,641 more", "the figure 15641"),
    "a figure of another article": ("articles/2.html", "rule-for-missed", "of 65,640 jobs", "the figure"),
    "a count": ("index.html", "4 articles, ", "4,000 articles, ", "the figure 4000"),
    "a figure in a finding": (
        "findings.html",
        "is silent on Action 4.",
        "is silent on 417 of them.",
        "the figure 417",
    ),
    "a letter of a document": (
        "documents/plan.html",
        "Clean water",
        "Clear water",
        "differs from the stored text",
    ),
}


@pytest.mark.parametrize(("name", "old", "new", "said"), CHANGES.values(), ids=CHANGES)
def test_what_no_record_is_behind_is_found(name, old, new, said):
    files = dict(pages())
    text = files[name].decode()
    assert old in text
    code = f"<code>{old}</code>"
    files[name] = text.replace(code, new).replace(old, new).encode()
    with pytest.raises(PublicationError, match=f"{name}: .*{said}"):
        check_site(files, publication())


def test_the_beginning_of_a_passage_that_stands_above_must_be_the_recorded_one():
    first = factory.assessments()[0]
    second = replace(first, commitment=replace(first.commitment, id="1.9"))
    changes = {"assessments": (first, second), "findings": ()}
    files = dict(pages(**changes))
    check_site(files, publication(**changes))
    text = files["articles/1.html"].decode()
    assert "65,640 new jobs were created in towns</q>" in text
    files["articles/1.html"] = text.replace("in towns</q>", "in cities</q>").encode()
    with pytest.raises(PublicationError, match="the quote"):
        check_site(files, publication(**changes))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("1,234.50 of 7", ["1234.5", "7"]),
        ("10.0%", ["10"]),
        ("p. 37.", ["37"]),
        ("none", []),
        ("100", ["100"]),
    ],
)
def test_figures_are_read_in_one_form(words, found):
    assert list(figures(words)) == found


def _picture(*cells):
    return Picture("p", "A picture", "words", ("a",), (tuple(cells),), {})


def test_a_picture_may_say_what_its_records_say():
    check_pictures(
        [_picture(Said("Part 1", "name"), Said("3", "count"), Said("no figure"))],
        {"name": "Part 1", "count": 3},
    )


@pytest.mark.parametrize(
    "cell", [Said("4", "count"), Said("3", "other"), Said("3")], ids=["other", "none", "no name"]
)
def test_a_picture_that_says_something_else_is_stopped(cell):
    with pytest.raises(PublicationError, match="the picture 'A picture' says"):
        check_pictures([_picture(cell)], {"count": 3})
