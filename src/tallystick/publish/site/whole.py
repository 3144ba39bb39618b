"""The whole site: every page of an evaluation, by its name in the folder."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tallystick.model.finding import Finding
from tallystick.model.review import PEOPLE_RULES
from tallystick.publish.addresses import ABOUT, FINDINGS, OVERVIEW, PICTURES, REVIEW, Addresses, addresses
from tallystick.publish.arrange import parts
from tallystick.publish.page.parts import Setting, setting
from tallystick.publish.pictures.agreement import AGREEMENT
from tallystick.publish.pictures.picture import Picture
from tallystick.publish.publication import Files, Publication
from tallystick.publish.review.records import review_records
from tallystick.publish.site.about import about_page
from tallystick.publish.site.article import Around, article_page
from tallystick.publish.site.document import document_page
from tallystick.publish.site.findings import findings_page
from tallystick.publish.site.frame import SCRIPT, STYLE, Frame, script, style, whole
from tallystick.publish.site.overview import overview_page
from tallystick.publish.site.pictures import pictures_page
from tallystick.publish.site.review import review_page
from tallystick.publish.site.search import INDEX, index_script
from tallystick.publish.site.uses import review_uses, uses_of


def site(publication: Publication, downloads: Mapping[str, str], pictures: Sequence[Picture] = ()) -> Files:
    """The pages of the site with the style, the script and the index they load.

    `downloads` are files that lie beside the site, each with what it is; `pictures` likewise.
    """
    evaluation = publication.evaluation
    where, review = addresses(evaluation), publication.review
    records = review_records(review) if review else None
    pages = {
        OVERVIEW: overview_page(evaluation, where, records),
        PICTURES: pictures_page(pictures),
        ABOUT: about_page(evaluation, _setting(publication, where, ""), where, downloads),
        **dict(_articles(publication, where)),
        **dict(_documents(publication, where)),
    }
    if evaluation.findings:
        pages[FINDINGS] = findings_page(evaluation, _setting(publication, where, ""), where)
    if review and records:
        drawn = [picture for picture in pictures if picture.name == AGREEMENT]
        pages[REVIEW] = review_page(review, evaluation, records, where, drawn)
    reviewed = review is not None
    files = {name: whole(frame, evaluation, reviewed) for name, frame in pages.items()}
    files |= {
        STYLE: style(reviewed),
        SCRIPT: script(),
        INDEX: index_script([entry for part in parts(evaluation) for entry in part.entries]),
    }
    return {name: text.encode("utf-8") for name, text in files.items()}


def _setting(publication: Publication, where: Addresses, up: str) -> Setting:
    """What the blocks of a page need to know, seen from a page that lies `up` from the root."""
    people = PEOPLE_RULES if publication.review else {}
    plain = setting(publication.evaluation, {**publication.rules, **people})
    return replace(
        plain,
        rules_page=up + ABOUT,
        quote_page=lambda quote: up + where.quote(quote),
        reviews=publication.review.by_commitment() if publication.review else {},
    )


def _articles(publication: Publication, where: Addresses) -> Iterator[tuple[str, Frame]]:
    about = _setting(publication, where, "../")
    arranged = [(part, entry) for part in parts(publication.evaluation) for entry in part.entries]
    spoken: dict[str, list[tuple[int, Finding]]] = {}
    for place, finding in enumerate(publication.evaluation.findings, 1):
        for number in finding.articles:
            spoken.setdefault(number, []).append((place, finding))
    row = [None, *(entry for _, entry in arranged), None]
    for place, (part, entry) in enumerate(arranged):
        name = where.article(entry.article.number)
        around = Around(part, row[place], row[place + 2], spoken.get(entry.article.number, ()))
        yield name, article_page(entry, around, about, where)


def _documents(publication: Publication, where: Addresses) -> Iterator[tuple[str, Frame]]:
    evaluation = publication.evaluation
    uses = [*uses_of(evaluation, where), *(review_uses(publication.review, evaluation, where))]
    for source in evaluation.documents:
        words = publication.texts[source.id]
        yield where.document(source.id), document_page(source, words, uses, where)
