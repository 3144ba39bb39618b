"""The whole site: every page of an evaluation, by its name in the folder."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tallystick.model.finding import Finding
from tallystick.publish.addresses import ABOUT, FINDINGS, OVERVIEW, PICTURES, Addresses, addresses
from tallystick.publish.arrange import parts
from tallystick.publish.page.parts import Setting, setting
from tallystick.publish.pictures.picture import Picture
from tallystick.publish.publication import Files, Publication
from tallystick.publish.site.about import about_page
from tallystick.publish.site.article import Around, article_page
from tallystick.publish.site.document import document_page
from tallystick.publish.site.findings import findings_page
from tallystick.publish.site.frame import SCRIPT, STYLE, Frame, script, style, whole
from tallystick.publish.site.overview import overview_page
from tallystick.publish.site.pictures import pictures_page
from tallystick.publish.site.search import INDEX, index_script


def site(publication: Publication, downloads: Mapping[str, str], pictures: Sequence[Picture] = ()) -> Files:
    """The pages of the site with the style, the script and the index they load.

    `downloads` are files that lie beside the site, each with what it is; `pictures` likewise.
    """
    evaluation = publication.evaluation
    where = addresses(evaluation)
    pages = {
        OVERVIEW: overview_page(evaluation, where),
        PICTURES: pictures_page(pictures),
        ABOUT: about_page(evaluation, _setting(publication, where, ""), where, downloads),
        **dict(_articles(publication, where)),
        **dict(_documents(publication, where)),
    }
    if evaluation.findings:
        pages[FINDINGS] = findings_page(evaluation, _setting(publication, where, ""), where)
    files = {name: whole(frame, evaluation) for name, frame in pages.items()}
    files |= {
        STYLE: style(),
        SCRIPT: script(),
        INDEX: index_script([entry for part in parts(evaluation) for entry in part.entries]),
    }
    return {name: text.encode("utf-8") for name, text in files.items()}


def _setting(publication: Publication, where: Addresses, up: str) -> Setting:
    """What the blocks of a page need to know, seen from a page that lies `up` from the root."""
    plain = setting(publication.evaluation, publication.rules)
    return replace(plain, rules_page=up + ABOUT, quote_page=lambda quote: up + where.quote(quote))


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
    for source in evaluation.documents:
        words = publication.texts[source.id]
        yield where.document(source.id), document_page(source, words, evaluation, where)
