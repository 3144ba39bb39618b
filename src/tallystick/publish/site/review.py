"""The page of the review: how the verdicts were reached, how far people agree, who signed, what was mended."""

from collections.abc import Iterable, Mapping, Sequence

from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Decision, Review
from tallystick.model.verdict import Verdict
from tallystick.publish.addresses import REVIEW, Addresses
from tallystick.publish.page.figure import badge
from tallystick.publish.page.html import Child, Html, element
from tallystick.publish.page.parts import block, scrolled, table
from tallystick.publish.page.review import day, said_blocks
from tallystick.publish.pictures.picture import Picture
from tallystick.publish.records import Records
from tallystick.publish.review import conflicts
from tallystick.publish.review.agreement import CAPTION, COLUMNS, agreement_rows
from tallystick.publish.review.counts import unlike_machine
from tallystick.publish.review.say import method_words, quorum_words, release_words
from tallystick.publish.review.timeline import Act, Event, all_dissents, events
from tallystick.publish.review.wording import (
    APPROVED,
    MEASURES,
    MENDED,
    MENDINGS,
    NO_DISSENT,
    NOT_MENDED,
    NOT_SIGNED,
    mended_words,
)
from tallystick.publish.site.frame import Frame
from tallystick.publish.site.pictures import figure, said_row

Links = Mapping[str, Html]
"""A link to each commitment, by its id."""


def review_page(
    review: Review, evaluation: Evaluation, records: Records, where: Addresses, pictures: Sequence[Picture]
) -> Frame:
    """The page; `pictures` are those of the agreement, if any is drawn."""
    links = {
        each.commitment.id: element("a", each.commitment.id, href=where.commitment(each.commitment))
        for each in evaluation.assessments
    }
    main = element(
        "main",
        element("h1", "How the verdicts were reached"),
        [element("p", words, class_="standing") for words in method_words(records)],
        _signatures(review, records),
        _agreement(review, evaluation, records, pictures),
        _unlike(review, links),
        _dissents(review, links),
        _replies(review, links),
        _open(review, links),
        _decisions(review),
        _conflicts(review, evaluation, records),
        id="main",
    )
    return Frame("How the verdicts were reached", "", main, tuple(Verdict), here=REVIEW)


def _signatures(review: Review, records: Records) -> Html:
    lines = [element("li", element("b", each.by), ", ", day(each.at)) for each in review.signatures]
    note = said_blocks(review.release.note, "release/note") if review.release else []
    previous = review.release.previous if review.release else ""
    before = element("p", "SHA-256 of the release before: ", element("code", previous), class_="basis")
    return block(
        "signatures",
        "Signed by",
        element("p", APPROVED),
        _list(lines, "signed", NOT_SIGNED),
        [element("p", words) for words in (*quorum_words(records), *release_words(records))],
        note,
        before if previous else None,
    )


def _conflicts(review: Review, evaluation: Evaluation, records: Records) -> Html | None:
    if not conflicts.recorded(review):
        return None
    rows = [said_row(row) for row in conflicts.conflict_rows(review, evaluation, records)]
    body = _table(conflicts.CAPTION, conflicts.COLUMNS, rows) if rows else _none(conflicts.NONE)
    return block("conflicts", "Conflicts of interest", element("p", conflicts.EXPLAINED), body)


def _agreement(
    review: Review, evaluation: Evaluation, records: Records, pictures: Sequence[Picture]
) -> Html | None:
    if not review.agreement:
        return None
    rows = [said_row(row) for row in agreement_rows(review, evaluation, records)]
    shown = (element("p", MEASURES), [figure(each) for each in pictures], _table(CAPTION, COLUMNS, rows))
    return block("agreement", "Agreement of the assessors", *shown)


def _unlike(review: Review, links: Links) -> Html:
    """Where people and the machine say something else: both stay visible."""
    rows = [
        element(
            "tr",
            element("th", links[each.commitment], scope="row"),
            element("td", badge(each.machine.verdict)),
            element("td", badge(each.settled.verdict)),
        )
        for each in review.commitments
        if unlike_machine(each) and each.machine and each.settled
    ]
    caption, names = "Commitments on which people decided otherwise", ("Commitment", "Machine", "People")
    body = _table(caption, names, rows) if rows else _none("Nowhere.")
    return block("unlike", "Where people decided otherwise than the machine", body)


def _dissents(review: Review, links: Links) -> Html:
    lines = [
        element(
            "li", _who(links.get(commitment, "On the whole"), event), said_blocks(event.text, event.record)
        )
        for commitment, event in all_dissents(review)
    ]
    return block("dissents", "Dissenting opinions", _list(lines, "dissents", NO_DISSENT))


def _who(about: Child, event: Event) -> Html:
    return element("p", about, " · ", element("b", event.by), ", ", day(event.at) if event.at else None)


def _replies(review: Review, links: Links) -> Html:
    lines = [
        element(
            "li", links[each.commitment], f" · {event.institution}, ", day(event.at) if event.at else None
        )
        for each in review.commitments
        for event in events(each, Act.REPLY)
    ]
    return block("replies", "Replies of institutions", _list(lines, "dissents", "No institution replied."))


def _open(review: Review, links: Links) -> Html | None:
    """The commitments on which people have not settled; None where there are none."""
    settled = {each.commitment for each in review.commitments if each.settled}
    left = [element("li", link) for name, link in links.items() if name not in settled]
    words = element("p", "On these commitments the verdict shown is the machine’s alone.")
    return block("open", "Not settled by people", words, _list(left, "numbers")) if left else None


def _decisions(review: Review) -> Html:
    rows = [_decision(f"decision/{place}", each) for place, each in enumerate(review.decisions, 1)]
    names = ("Change", "Of", "Why", "By")
    body = _table(MENDED, names, rows) if rows else _none(NOT_MENDED)
    return block("decisions", "Mended outline", body)


def _decision(name: str, decision: Decision) -> Html:
    details = element("p", mended_words(decision), class_="basis") if decision.details else None
    return element(
        "tr",
        element("th", MENDINGS[decision.mending].capitalize(), scope="row"),
        element("td", decision.subject, details),
        element("td", said_blocks(decision.why, f"{name}/why")),
        element("td", element("b", decision.by), ", ", day(decision.at)),
    )


def _list(lines: Sequence[Html], look: str, none: str = "") -> Html:
    return element("ul", lines, class_=look) if lines else _none(none)


def _none(words: str) -> Html:
    return element("p", words, class_="empty")


def _table(caption: str, names: Iterable[str], rows: Iterable[Html]) -> Html:
    return scrolled(caption, table(caption, names, rows))
