"""Everything that is published of one evaluation, in the formats asked for: one build, nothing left to chance."""

from collections.abc import Callable, Collection, Mapping

from tallystick.errors import PublicationError
from tallystick.model.evaluation import Evaluation
from tallystick.model.review import NOT_YET_ASSESSED, Review
from tallystick.publish.addresses import DATA, addresses
from tallystick.publish.data.iati import has_dates, iati
from tallystick.publish.data.linked import linked
from tallystick.publish.data.package import package
from tallystick.publish.data.workbook import workbook
from tallystick.publish.format import EXPLAINED, FILES, Format
from tallystick.publish.imprint import Imprint
from tallystick.publish.manifest import MANIFEST, manifest
from tallystick.publish.pictures.all import all_pictures
from tallystick.publish.pictures.render import svg
from tallystick.publish.publication import MACHINE, RECORD, REVIEW, Files, Publication
from tallystick.publish.record import write_record
from tallystick.publish.report.build import build_report
from tallystick.publish.report.docx.writer import write_docx
from tallystick.publish.report.drawn import Drawings, draw
from tallystick.publish.report.model import Report
from tallystick.publish.report.pdf.writer import write_pdf
from tallystick.publish.review.fit import check_fit
from tallystick.publish.review.records import all_records
from tallystick.publish.review_record import write_review
from tallystick.publish.site.check import check_pictures, check_site
from tallystick.publish.site.pictures import file_name
from tallystick.publish.site.whole import site

BESIDE = {RECORD: "The record all else is made from."}
REVIEWED = {
    REVIEW: "What people decided: every judgement, reply, dissent and signature.",
    MACHINE: "The record as the machine made it, before people decided.",
}
"""The records that lie beside a site, and what each is."""

Told = Callable[[str, int, int], None]
"""Told the stage, how many steps of it are done, and how many there are."""


DATA_WRITERS: Mapping[Format, Callable[[Evaluation, Review | None, Imprint], Files]] = {
    Format.XLSX: lambda found, review, _: {FILES[Format.XLSX]: workbook(found, review)},
    Format.CSV: lambda found, review, _: {
        f"{DATA}/{name}": text for name, text in package(found, review).items()
    },
    Format.JSONLD: lambda found, review, imprint: {
        FILES[Format.JSONLD]: linked(found, review, imprint).encode("utf-8")
    },
    Format.IATI: lambda found, _, imprint: {FILES[Format.IATI]: iati(found, imprint)},
}
"""How the data is written, format by format."""


REPORT_WRITERS: Mapping[Format, Callable[[Report, Drawings, Publication], bytes]] = {
    Format.DOCX: lambda report, drawings, publication: write_docx(report, drawings, publication.template),
    Format.PDF: lambda report, drawings, _: write_pdf(report, drawings),
}
"""How the report is written, format by format."""


def build(publication: Publication, formats: Collection[Format], told: Told = lambda *_: None) -> Files:
    """All files of the publication by name.

    Raises PublicationError when a commitment that people changed has no verdict yet, a figure or quote has no record
    behind it, or a format cannot be written.
    """
    _check_assessed(publication.evaluation)
    wanted = [each for each in Format if each in formats]
    files = dict(_record(publication))
    for name, written in (("data", _data), ("report", _reports), ("site", _site)):
        told(name, 0, 1)
        files |= written(publication, wanted)
        told(name, 1, 1)
    return {**files, MANIFEST: manifest(files, publication.evaluation.version)}


def usual(publication: Publication) -> tuple[Format, ...]:
    """The formats that are written unasked: all; IATI results where the publisher and a date are known."""
    whole = bool(publication.imprint.identifier) and has_dates(publication.evaluation)
    return tuple(each for each in Format if whole or each is not Format.IATI)


def _check_assessed(evaluation: Evaluation) -> None:
    open_ones = [each.commitment.id for each in evaluation.assessments if each.rule == NOT_YET_ASSESSED]
    if open_ones:
        raise PublicationError(
            f"people changed the commitments {', '.join(open_ones)} and have given no verdict on them yet; settle them"
        )


def _record(publication: Publication) -> Files:
    """The evaluation and the stored texts, by which everything else can be checked."""
    where = addresses(publication.evaluation)
    texts = {where.text(name): text.encode("utf-8") for name, text in publication.texts.items()}
    return {RECORD: write_record(publication.evaluation).encode("utf-8"), **texts, **_reviewed(publication)}


def _reviewed(publication: Publication) -> Files:
    """What people decided, and the evaluation as the machine made it; nothing where nobody reviewed it."""
    review, machine = publication.review, publication.machine
    if review is None:
        return {}
    if machine is None:
        raise PublicationError("a review is published beside what the machine said, and that is missing")
    check_fit(review, machine, publication.evaluation, REVIEW)
    return {
        REVIEW: write_review(review).encode("utf-8"),
        MACHINE: write_record(machine).encode("utf-8"),
    }


def _data(publication: Publication, wanted: Collection[Format]) -> Files:
    files: dict[str, bytes] = {}
    for each in wanted:
        if each in DATA_WRITERS:
            files |= DATA_WRITERS[each](publication.evaluation, publication.review, publication.imprint)
    return files


def _reports(publication: Publication, wanted: Collection[Format]) -> Files:
    """The report in each format, built and drawn once for all."""
    chosen = [each for each in wanted if each in REPORT_WRITERS]
    if not chosen:
        return {}
    report = build_report(publication.evaluation, publication.written, publication.review)
    drawings = draw(report)
    return {FILES[each]: REPORT_WRITERS[each](report, drawings, publication) for each in chosen}


def _site(publication: Publication, wanted: Collection[Format]) -> Files:
    """The site, with links to what of the other formats lies beside it, and its pictures."""
    if Format.HTML not in wanted:
        return {}
    evaluation = publication.evaluation
    records = all_records(evaluation, publication.review)
    pictures = all_pictures(evaluation, records, publication.review)
    downloads = {FILES[each]: EXPLAINED[each] for each in wanted if each is not Format.HTML}
    pages = site(publication, {**BESIDE, **(REVIEWED if publication.review else {}), **downloads}, pictures)
    check_site(pages, publication)
    check_pictures(pictures, records)
    return {**pages, **{file_name(picture): svg(picture).encode("utf-8") for picture in pictures}}
