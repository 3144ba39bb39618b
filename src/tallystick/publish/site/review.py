"""The page of the review: how the verdicts were reached, how far people agree, who signed, what was mended."""

from collections.abc import Iterable, Sequence

from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Agreement, Review
from tallystick.model.verdict import Verdict
from tallystick.publish.addresses import REVIEW, Addresses
from tallystick.publish.page.figure import badge
from tallystick.publish.page.html import Child, Html, element
from tallystick.publish.page.parts import heading
from tallystick.publish.page.review import day, said_blocks
from tallystick.publish.pictures.picture import Picture
from tallystick.publish.records import Records, said
from tallystick.publish.review.counts import unlike_machine
from tallystick.publish.review.records import agreement_name, whole_dissents
from tallystick.publish.review.say import method_words, release_words
from tallystick.publish.review.timeline import Act, Event, events
from tallystick.publish.review.wording import MEASURES, MENDINGS, mended_words
from tallystick.publish.site.frame import Frame
from tallystick.publish.site.pictures import file_name

WHOLE = "The whole plan"


def review_page(
    review: Review, evaluation: Evaluation, records: Records, where: Addresses, pictures: Sequence[Picture]
) -> Frame:
    """The page; `pictures` are those of the agreement, if any is drawn."""
    main = element(
        "main",
        element("h1", "How the verdicts were reached"),
        [element("p", words, class_="standing") for words in method_words(records)],
        _signatures(review, records),
        _agreement(review, evaluation, records, pictures),
        _unlike(review, evaluation, where),
        _dissents(review, evaluation, where),
        _replies(review, evaluation, where),
        _open(review, evaluation, where),
        _decisions(review),
        id="main",
    )
    return Frame("How the verdicts were reached", "", main, tuple(Verdict), here=REVIEW)


def _signatures(review: Review, records: Records) -> Html:
    lines = [element("li", element("b", each.by), ", ", day(each.at)) for each in review.signatures]
    signed = (
        element("ul", lines, class_="signed")
        if lines
        else element("p", "Nobody has signed yet.", class_="empty")
    )
    note = said_blocks(review.release.note, "release/note") if review.release else []
    previous = review.release.previous if review.release else ""
    before = element("p", "SHA-256 of the release before: ", element("code", previous), class_="basis")
    return _block(
        "signatures",
        "Signed by",
        element("p", "These members of the expert group approved the verdicts."),
        signed,
        [element("p", words) for words in release_words(records)],
        note,
        before if previous else None,
    )


def _agreement(
    review: Review, evaluation: Evaluation, records: Records, pictures: Sequence[Picture]
) -> Html | None:
    if not review.agreement:
        return None
    titles = {section.id: section.title for section in evaluation.sections} | {"": WHOLE}
    names = ("Section", "Judged twice", "Same verdict", "Kappa", "Alpha")
    rows = [_agreement_row(each, titles[each.section], records) for each in review.agreement]
    drawn = [
        element(
            "figure",
            element("figcaption", picture.heading),
            _scrolled(picture.heading, element("img", src=file_name(picture), alt=picture.alt)),
            class_="picture",
        )
        for picture in pictures
    ]
    table = _table("How far two assessors agree", names, rows)
    return _block("agreement", "Agreement of the assessors", element("p", MEASURES), drawn, table)


def _agreement_row(agreement: Agreement, title: str, records: Records) -> Html:
    name = agreement_name(agreement)
    fields = (said(records[f"{name}/{field}"]) if f"{name}/{field}" in records else "–" for field in FIELDS)
    return element("tr", element("th", title, scope="row"), [element("td", words) for words in fields])


FIELDS = ("items", "percent", "kappa", "alpha")


def _unlike(review: Review, evaluation: Evaluation, where: Addresses) -> Html:
    """Where people and the machine say something else: both stay visible."""
    links = _links(evaluation, where)
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
    body = (
        _table("Commitments on which people decided otherwise", ("Commitment", "Machine", "People"), rows)
        if rows
        else element("p", "Nowhere.", class_="empty")
    )
    return _block("unlike", "Where people decided otherwise than the machine", body)


def _dissents(review: Review, evaluation: Evaluation, where: Addresses) -> Html:
    links = _links(evaluation, where)
    about = [links[each.commitment] if each.commitment else "On the whole" for each in review.dissents]
    found: list[tuple[Child, Event]] = list(zip(about, whole_dissents(review), strict=True))
    found += [
        (links[each.commitment], event) for each in review.commitments for event in events(each, Act.DISSENT)
    ]
    lines = [
        element(
            "li",
            element("p", name, " · ", element("b", event.by), ", ", day(event.at) if event.at else None),
            said_blocks(event.text, event.record),
        )
        for name, event in found
    ]
    body = (
        element("ul", lines, class_="dissents")
        if lines
        else element("p", "Nobody dissented.", class_="empty")
    )
    return _block("dissents", "Dissenting opinions", body)


def _replies(review: Review, evaluation: Evaluation, where: Addresses) -> Html:
    links = _links(evaluation, where)
    lines = [
        element(
            "li", links[each.commitment], f" · {event.institution}, ", day(event.at) if event.at else None
        )
        for each in review.commitments
        for event in events(each, Act.REPLY)
    ]
    body = (
        element("ul", lines, class_="dissents")
        if lines
        else element("p", "No institution replied.", class_="empty")
    )
    return _block("replies", "Replies of institutions", body)


def _open(review: Review, evaluation: Evaluation, where: Addresses) -> Html | None:
    """The commitments on which people have not settled; None where there are none."""
    settled = {each.commitment for each in review.commitments if each.settled}
    links = _links(evaluation, where)
    left = [link for name, link in links.items() if name not in settled]
    if not left:
        return None
    words = element("p", "On these commitments the verdict shown is the machine’s alone.")
    lines = element("ul", [element("li", link) for link in left], class_="numbers")
    return _block("open", "Not settled by people", words, lines)


def _decisions(review: Review) -> Html:
    rows = [
        element(
            "tr",
            element("th", MENDINGS[each.mending].capitalize(), scope="row"),
            element(
                "td", each.subject, element("p", mended_words(each), class_="basis") if each.details else None
            ),
            element("td", said_blocks(each.why, f"decision/{place}/why")),
            element("td", element("b", each.by), ", ", day(each.at)),
        )
        for place, each in enumerate(review.decisions, 1)
    ]
    names = ("Change", "Of", "Why", "By")
    body = (
        _table("What people mended in the outline that the machine read", names, rows)
        if rows
        else element("p", "The outline stands as the machine read it.", class_="empty")
    )
    return _block("decisions", "Mended outline", body)


def _links(evaluation: Evaluation, where: Addresses) -> dict[str, Html]:
    return {
        each.commitment.id: element("a", each.commitment.id, href=where.commitment(each.commitment))
        for each in evaluation.assessments
    }


def _table(caption: str, names: Iterable[str], rows: Iterable[Html]) -> Html:
    head = element("tr", [element("th", name, scope="col") for name in names])
    table = element("table", element("caption", caption), element("thead", head), element("tbody", rows))
    return _scrolled(caption, table)


def _scrolled(name: str, inner: Html) -> Html:
    """What may be wider than the screen, in a box of its own that keys can move."""
    return element("div", inner, class_="wide", tabindex=0, role="group", aria_label=name)


def _block(identifier: str, title: str, *children: Child) -> Html:
    named = heading(2, title, id=f"{identifier}-title")
    return element(
        "section", named, *children, id=identifier, class_="block", aria_labelledby=f"{identifier}-title"
    )
