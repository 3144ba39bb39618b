"""Matching: each sentence of a report is brought to the article it answers: by label, by title, else by content."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tallystick.errors import OutlineError
from tallystick.extract.headed import headed_outline
from tallystick.extract.letters import letters
from tallystick.extract.likeness import likeness_over
from tallystick.extract.outline import read_outline
from tallystick.extract.paragraphs import paragraphs
from tallystick.extract.placing import placed
from tallystick.extract.titles import Matches, matched_by_title
from tallystick.model.document import Document
from tallystick.model.outline import Article, Layout, Outline, ReadArticle, Sentence, text_of

_SAME_LABELS = 0.5
"""The share of a report's labels that must be the plan's for labels to decide."""

_SAME_TITLES = 0.5
"""The share of the titles of report or plan that must be the other's for titles to decide."""

_LEAST_TITLES = 2
"""Articles of the plan that must be found by their titles for titles to decide."""

_LIKEST = 3
"""How many of the articles that a text is most like may be meant by it."""

_SHOWN = 3  # labels named in an error


def with_reports(outline: Outline, reports: Sequence[Document]) -> Outline:
    """The outline of a plan with the sentences of its reports under the articles they answer.

    Raises OutlineError when a report answers none of the articles.
    """
    for report in reports:
        outline = _with_report(outline, report)
    return outline


def _with_report(outline: Outline, report: Document) -> Outline:
    try:
        labelled = read_outline(report)
    except OutlineError:
        labelled = Outline((), (), ())
    numbers = {article.article.number for article in outline.articles if not article.article.by_order}
    known = [
        article
        for article in labelled.articles
        if article.article.number in numbers and not article.article.by_order
    ]
    enough = labelled.articles and len(known) >= _SAME_LABELS * len(labelled.articles)
    if enough and (_same_words(outline, labelled) or _same_matters(outline, known, report.language)):
        return _by_label(outline, labelled, report)
    for titled in (labelled, headed_outline(report)):
        matches = matched_by_title(outline, titled, report.language)
        if _share_titles(outline, titled, matches):
            return _by_title(outline, titled, report, matches)
    if labelled.articles and not known and _same_words(outline, labelled):
        printed = ", ".join(article.article.label for article in labelled.articles[:_SHOWN])
        raise OutlineError(
            f"{report.name}: answers {printed}, which the plan does not have; is it the right report?"
        )
    return _by_content(outline, report)


def _share_titles(plan: Outline, report: Outline, matches: Matches) -> bool:
    """Whether so many titles are the same that they decide: half of those of the report, or of the plan."""
    if len(set(matches.values())) < _LEAST_TITLES:
        return False
    found = len(set(matches.values()))
    return len(matches) >= _SAME_TITLES * len(report.articles) or found >= _SAME_TITLES * len(plan.articles)


def _same_words(outline: Outline, labelled: Outline) -> bool:
    """Whether plan and report call their articles by the same word ("Action 3")."""
    named = [
        {a.article.label.removesuffix(a.article.number).strip() for a in each.articles}
        for each in (outline, labelled)
    ]
    return bool(named[0] & named[1] - {""})


def _same_matters(outline: Outline, known: Sequence[ReadArticle], language: str) -> bool:
    """Whether articles with the same number and no common word for it are about the same.

    So the chapters of a report ("1. Money") are not taken for the actions of a plan ("Action 1. Wells").
    """
    numbers = [article.article.number for article in outline.articles]
    likeness = likeness_over([text_of(article.plan) for article in outline.articles], language)
    best = [likeness.ranked(text_of((*each.plan, *each.report)))[:_LIKEST] for each in known]
    same = [
        numbers.index(each.article.number) in dict(ranked) for each, ranked in zip(known, best, strict=True)
    ]
    return sum(same) >= _SAME_LABELS * len(known)


def _by_label(outline: Outline, labelled: Outline, report: Document) -> Outline:
    numbers = {article.article.number for article in outline.articles}
    called = {article.article.label: article.article.number for article in reversed(outline.articles)}
    given: dict[str, list[ReadArticle]] = {}
    strange: list[ReadArticle] = []
    for article in labelled.articles:
        number = (
            article.article.number if article.article.number in numbers else called.get(article.article.label)
        )
        (strange if number is None else given.setdefault(number, [])).append(article)
    articles = tuple(
        _followed(article, given.get(article.article.number, ()), apart=False) for article in outline.articles
    )
    notes = tuple(f"{report.name}: {a.article.label} is not an article of the plan" for a in strange)
    lost = [sentence for article in strange for sentence in (*article.plan, *article.report)]
    outside = (*outline.outside, *labelled.outside, *lost)
    return replace(outline, articles=articles, outside=outside, notes=(*outline.notes, *notes))


def _by_title(outline: Outline, labelled: Outline, report: Document, matches: Matches) -> Outline:
    """Bring the articles of a report to those of the plan that have their titles, or the titles they stand under."""
    apart = labelled.layout in (Layout.FIELDS, Layout.TABLE)
    under: dict[int, list[ReadArticle]] = {}
    outside = list(labelled.outside)
    notes = [f"{report.name}: its articles were brought to the plan's by their titles"]
    for at, article in enumerate(labelled.articles):
        if at in matches:
            under.setdefault(matches[at], []).append(article)
            outside.extend(article.plan if apart else ())
        else:
            outside.extend((*article.plan, *article.report))
            notes.append(f"{report.name}: {_called(article.article)} has the title of no article of the plan")
    articles = tuple(_followed(a, under.get(i, ()), apart) for i, a in enumerate(outline.articles))
    outside = [*outline.outside, *outside]
    return replace(outline, articles=articles, outside=tuple(outside), notes=(*outline.notes, *notes))


def _called(article: Article) -> str:
    return " ".join(filter(None, (article.label, f"“{article.title}”" if article.title else "")))


def _followed(article: ReadArticle, steps: Sequence[ReadArticle], apart: bool) -> ReadArticle:
    """The article with what a report says of it step by step, and claims of all its steps."""
    said = [s for step in steps for s in (step.report if apart else _said(step))]
    own = article.article
    institutions = own.institutions or tuple(
        dict.fromkeys(name for step in steps for name in step.article.institutions)
    )
    claimed = own.claimed_status or _claimed([step.article.claimed_status for step in steps])
    return _extended(
        replace(article, article=replace(own, institutions=institutions, claimed_status=claimed)), said
    )


def _claimed(statuses: Sequence[str | None]) -> str | None:
    """The status claimed of the whole: that of all its steps, or how many of them have which."""
    counts = Counter(status for status in statuses if status)
    if len(counts) == 1 and None not in statuses:
        return next(iter(counts))
    return ", ".join(f"{count} of {len(statuses)} {status}" for status, count in counts.items()) or None


def _said(article: ReadArticle) -> tuple[Sentence, ...]:
    """What a report's article says, without its title."""
    sentences = (*article.plan, *article.report)
    titled = sentences and sentences[0].text.strip() == article.article.title
    return sentences[1:] if titled else sentences


def _by_content(outline: Outline, report: Document) -> Outline:
    """Bring each sentence to the articles it clearly speaks of; where there is none, it stays outside."""
    given: dict[int, list[Sentence]] = {}
    outside: list[Sentence] = []
    sentences = list(placed(outline, report))
    for sentence, places in sentences:
        for place in places:
            given.setdefault(place, []).append(sentence)
        if not places:
            outside.append(sentence)
    articles = tuple(_extended(a, given.get(i, ())) for i, a in enumerate(outline.articles))
    note = (
        f"{report.name}: its labels are not the plan's, so its sentences were brought to articles by content; "
        f"{len(sentences) - len(outside):,} of its {len(sentences):,} "
        "speak clearly to an article, the others are kept apart"
    )
    return replace(
        outline, articles=articles, outside=(*outline.outside, *outside), notes=(*outline.notes, note)
    )


def _extended(article: ReadArticle, sentences: Sequence[Sentence]) -> ReadArticle:
    """The article with the sentences of one more report, without those that only repeat the plan's words."""
    if not sentences:
        return article
    plan = {letters(sentence.text) for sentence in article.plan}
    said = (*article.report, *(sentence for sentence in sentences if letters(sentence.text) not in plan))
    return replace(article, report=said, article=replace(article.article, report=tuple(paragraphs(said))))
