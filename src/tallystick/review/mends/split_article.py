"""Split of an article: what stands from one place on becomes an article of its own."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from tallystick.errors import ReviewError
from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import Evaluation
from tallystick.model.finding import Finding
from tallystick.model.outline import Article
from tallystick.model.quote import Quote
from tallystick.model.review import Decision
from tallystick.review.mends.cutting import NEAR, cut, letters, without_blanks
from tallystick.review.mends.parts import Texts, article_of, assessments_of, only, together, with_articles

_NEEDED = ("at", "begins", "number", "label")
_TAKES = "it takes 'at' (a stored offset), 'begins' (the first words there), 'number', 'label' and, if wished, 'title'"


def split_article(evaluation: Evaluation, decision: Decision, texts: Texts) -> Evaluation:
    """The article `subject` ends where another begins: at the stored offset `at`, with the words `begins`.

    The new one stands behind it, under the `number`, the `label` and the `title` that `details` give; no other has its
    number. The place lies in the plan's words on the article or, where its commitments stand behind those (in other
    cells of a table), at the first word of one. Commitments follow their words and keep id, verdict and evidence;
    findings follow what they quote of the article. What fields and reports print of the whole stays with both.
    """
    given = _given(evaluation, decision)
    whole, at = article_of(evaluation, decision.subject), _offset(given["at"])
    own = assessments_of(evaluation, whole.number)
    _check_whole(own, whole.quote, at)
    first, second = _quotes(whole.quote, own, at, texts)
    _check_words(texts.get(second.document, ""), second.start, given["begins"])
    number, label, title = given["number"], given["label"], given.get("title", "")
    new = replace(whole, number=number, label=label, title=title, quote=second)
    behind = [each for each in own if _behind(each.commitment.quote, second, at)]
    moved = (replace(each, commitment=replace(each.commitment, article=new.number)) for each in behind)
    changed = together(evaluation, [*(each for each in own if each not in behind), *moved])
    findings = tuple(_followed(each, whole, new) for each in evaluation.findings)
    return with_articles(
        replace(changed, findings=findings), whole.number, (replace(whole, quote=first), new)
    )


def _given(evaluation: Evaluation, decision: Decision) -> dict[str, str]:
    given = only(decision, (*_NEEDED, "title"), _TAKES)
    if lacking := [name for name in _NEEDED if not given.get(name)]:
        raise ReviewError(f"{', '.join(map(repr, lacking))} is missing; {_TAKES}")
    if given["number"].casefold() in {each.number.casefold() for each in evaluation.articles}:
        raise ReviewError(f"there is an article {given['number']!r} already; give the new one another number")
    return given


def _offset(value: str) -> int:
    if not (value.isascii() and value.isdecimal()):
        raise ReviewError(f"{value!r} is no stored offset; {_TAKES}")
    return int(value)


def _check_whole(own: Sequence[Assessment], words: Quote, at: int) -> None:
    for each in own:
        quote = each.commitment.quote
        if quote.document == words.document and quote.start < at < quote.end:
            raise ReviewError(f"commitment {each.commitment.id!r} runs over that place; split it there first")


def _check_words(stored: str, start: int, words: str) -> None:
    wanted = letters(words)
    if not wanted or not letters(stored[start : start + 2 * len(words) + NEAR]).startswith(wanted):
        raise ReviewError(f"{words!r} does not stand at {start}; 'begins' repeats the first words there")


def _quotes(whole: Quote, own: Sequence[Assessment], at: int, texts: Texts) -> tuple[Quote, Quote]:
    """The words of the article and those of the new one."""
    if whole.start < at < whole.end:
        stored = texts.get(whole.document, "")
        first = cut(whole, *without_blanks(stored, whole.start, at), texts)
        return first, cut(whole, *without_blanks(stored, at, whole.end), texts)
    begun = (each.commitment.quote for each in own if each.commitment.quote.start == at >= whole.end)
    found = next((each for each in begun if each.document == whole.document), None)
    if found is None:
        raise ReviewError(
            f"{at} lies neither in the plan's words on the article, {whole.start}-{whole.end}, nor behind them at the "
            "first word of one of its commitments"
        )
    return whole, found


def _behind(quote: Quote, words: Quote, at: int) -> bool:
    return quote.document == words.document and quote.start >= at


def _followed(finding: Finding, whole: Article, new: Article) -> Finding:
    """A finding on the article names the one whose words it quotes; both, where it quotes both or neither."""
    if whole.number not in finding.articles:
        return finding
    quoted = [
        each
        for each in finding.quotes
        if each.document == whole.quote.document and whole.quote.start <= each.start < new.quote.end
    ]
    before = any(each.start < new.quote.start for each in quoted)
    behind = any(each.end > new.quote.start for each in quoted)
    named = [whole.number] * (before or not behind) + [new.number] * (behind or not before)
    parted = ((named if each == whole.number else [each]) for each in finding.articles)
    return replace(finding, articles=tuple(chain.from_iterable(parted)))
