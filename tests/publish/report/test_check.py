from dataclasses import replace

import pytest

from tallystick.errors import PublicationError
from tallystick.publish.records import records_of
from tallystick.publish.report.check import check_report
from tallystick.publish.report.model import Figure, Paragraph, Quotation, Section, Span
from tallystick.publish.report.walk import sections, spans
from tests import factory
from tests.publish.report import made

RECORDS = records_of(factory.evaluation())


def _with(*found):
    """The report with a chapter of its own."""
    chapter = Section("more", (Span("More"),), (Paragraph(tuple(found)),))
    return replace(made.report(), chapters=(*made.report().chapters, chapter))


FAULTS = {
    "no record": (Span("In all, 12 were met."), "the figure 12 under “More” has no record behind it"),
    "unknown record": (Span("12", "total/nonsense"), "there is no record total/nonsense"),
    "another value": (Span("12", "total/met"), "its record total/met says “1”"),
    "a changed quote": (
        Span("A Labour Code will be enacted", "commitment/1.2/quote"),
        "its record commitment/1.2/quote says “A Labour Code shall be enacted”",
    ),
    "a quote cut elsewhere": (Span("Labour Code …", "commitment/1.2/quote"), "says"),
    "a person's figure": (Span("We met 977 people.", "text/introduction.md, line 3"), "no record holds the figure 977"),
    "a person's figure in words": (
        Span("We met ninety-one commitments.", "text/introduction.md, line 3"),
        "no record holds the figure ninety-one; correct it, or say where it is from: [ninety-one](source:NAME)",
    ),
    "a person's share in words": (
        Span("Three quarters of the targets were met.", "text/introduction.md, line 3"),
        "no record holds the figure Three quarters",
    ),
    "a person's share that is only a count": (
        Span("Thirteen percent of them were met.", "text/introduction.md, line 3"),
        "no record holds the figure Thirteen",
    ),
    "a person's millions": (
        Span("It reached 13 million people.", "text/introduction.md, line 3"),
        "no record holds the figure 13 million",
    ),
    "a person's quote": (
        Span("The plan says “nobody shall ever be poor again”.", "text/introduction.md, line 3"),
        "stands in no quote",
    ),
    "a source": (Span("34 interviews", "source/interviews"), "lists no 'interviews'"),
    "a place": (Span("see there", target="nowhere"), "leads to 'nowhere', which is not there"),
}  # fmt: skip


@pytest.mark.parametrize(("span", "words"), FAULTS.values(), ids=FAULTS)
def test_what_has_no_record_stops_the_report(span, words):
    with pytest.raises(PublicationError, match=r".*") as error:
        check_report(_with(span), RECORDS)
    assert words in str(error.value)


GOOD = {
    "a figure": Span("1", "total/met"),
    "a quote cut short": Span("A Labour Code …", "commitment/1.2/quote"),
    "a person's figure": Span("The 13 commitments since 2021", "text/introduction.md, line 3"),
    "a person's figure in words": Span("Thirteen commitments in all", "text/introduction.md, line 3"),
    "a year": Span("Nothing before 1987 was looked at", "text/introduction.md, line 3"),
    "a record's own words": Span("by ten percent", "text/introduction.md, line 3"),
    "no figures": Span(
        "One of them, the second plan, in the first half of 2021, on behalf of the Twenty-First Assembly",
        "text/introduction.md, line 3",
    ),
    "a person's quote": Span("“At least 50,000 new jobs shall be created”", "text/introduction.md, line 3"),
    "a name": Span("the so-called “Green Plan”", "text/introduction.md, line 3"),
    "an address": Span("the site", target="https://example.org/"),
}


@pytest.mark.parametrize("span", GOOD.values(), ids=GOOD)
def test_what_the_records_say_may_be_said(span):
    check_report(_with(span), RECORDS)


def test_a_quotation_of_a_person_must_stand_in_a_document():
    quotation = Quotation(Span("Nobody shall be poor.", "text/introduction.md, line 3, quote"), ())
    chapter = Section("more", (Span("More"),), (quotation,))
    with pytest.raises(PublicationError, match="stands in no quote"):
        check_report(replace(made.report(), chapters=(chapter,)), RECORDS)


def test_words_for_a_picture_may_say_nothing_else():
    figure = next(
        block for _, each in sections(made.report()) for block in each.blocks if isinstance(block, Figure)
    )
    wrong = replace(figure, anchor="wrong", picture=replace(figure.picture, alt="It shows 977 of them."))
    chapters = (*made.report().chapters, Section("more", (Span("More"),), (wrong,)))
    report = replace(made.report(), chapters=chapters)
    with pytest.raises(PublicationError, match="Verdicts by section”: no record holds the figure 977"):
        check_report(report, RECORDS)


def test_two_places_may_not_have_one_anchor():
    chapters = (*made.report().chapters, made.report().chapters[0])
    with pytest.raises(PublicationError, match="two places of the report have the anchor"):
        check_report(replace(made.report(), chapters=chapters), RECORDS)


def test_every_changed_value_is_found():
    """A record that changed after the report was built is noticed wherever the report says it."""
    said = {span.record for _, span in spans(made.report()) if span.record in RECORDS}
    for name in sorted(said):
        with pytest.raises(PublicationError):
            check_report(made.report(), {**RECORDS, name: "something else"})
