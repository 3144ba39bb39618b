"""Whether everything an evaluation names is in it: what a JSON Schema cannot say."""

from collections.abc import Iterable, Iterator

from tallystick.errors import DataError
from tallystick.model.evaluation import Evaluation
from tallystick.model.quote import Quote
from tallystick.model.verdict import VERDICTS
from tallystick.publish.arrange import ancestors


def check_references(evaluation: Evaluation, source: str) -> None:
    """Raise DataError, naming `source`, for an id used twice, a name that leads nowhere, or a verdict that
    the commitment's kind cannot get."""
    _check_unique((document.id for document in evaluation.documents), f"{source}: document")
    _check_unique((section.id for section in evaluation.sections), f"{source}: section")
    _check_unique((article.number for article in evaluation.articles), f"{source}: article")
    _check_unique((each.commitment.id for each in evaluation.assessments), f"{source}: commitment")
    _check_sections(evaluation, source)
    _check_commitments(evaluation, source)
    _check_quotes(evaluation, source)


def quotes(evaluation: Evaluation) -> Iterator[tuple[str, Quote]]:
    """Every quote of an evaluation, each with words for where it stands ("commitment 5.1, evidence 2")."""
    for article in evaluation.articles:
        yield f"{article.label}, plan", article.quote
        yield from _numbered(f"{article.label}, report paragraph", article.report)
        yield from _numbered(f"{article.label}, field", (field.quote for field in article.fields))
    for each in evaluation.assessments:
        yield f"commitment {each.commitment.id}", each.commitment.quote
        evidence = (item.quote for item in each.evidence)
        yield from _numbered(f"commitment {each.commitment.id}, evidence", evidence)
    for position, finding in enumerate(evaluation.findings, 1):
        yield from _numbered(f"finding {position} ({finding.check}), quote", finding.quotes)
    yield from _numbered("text outside articles, paragraph", evaluation.outside)


def _numbered(where: str, found: Iterable[Quote]) -> Iterator[tuple[str, Quote]]:
    return ((f"{where} {position}", quote) for position, quote in enumerate(found, 1))


def _check_unique(names: Iterable[str], what: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise DataError(f"{what} {name!r} is there twice")
        seen.add(name)


def _check_known(name: str | None, known: Iterable[str], where: str) -> None:
    if name is not None and name not in known:
        raise DataError(f"{where} names {name!r}, which is not there")


def _check_sections(evaluation: Evaluation, source: str) -> None:
    known = {section.id: section for section in evaluation.sections}
    for section in evaluation.sections:
        _check_known(section.parent, known, f"{source}: section {section.id!r}")
    for section in evaluation.sections:
        ancestors(section.id, known)
    for article in evaluation.articles:
        _check_known(article.section, known, f"{source}: article {article.number!r}")


def _check_commitments(evaluation: Evaluation, source: str) -> None:
    articles = {article.number for article in evaluation.articles}
    for each in evaluation.assessments:
        where = f"{source}: commitment {each.commitment.id!r}"
        _check_known(each.commitment.article, articles, where)
        if each.verdict not in VERDICTS[each.commitment.kind]:
            raise DataError(f"{where}: {each.commitment.kind} cannot get the verdict {each.verdict}")
    for finding in evaluation.findings:
        for number in finding.articles:
            _check_known(number, articles, f"{source}: finding {finding.check!r}")


def _check_quotes(evaluation: Evaluation, source: str) -> None:
    hashes = {document.id: document.sha256 for document in evaluation.documents}
    for where, quote in quotes(evaluation):
        _check_known(quote.document, hashes, f"{source}: {where}")
        if quote.sha256 != hashes[quote.document]:
            raise DataError(f"{source}: {where} was cut from another text than that of {quote.document!r}")
