"""Copied commitment: an article's text is another article's evidence, so what was promised is not known.

A report's sentence that stands where a promise should stand can only confirm itself.
"""

from collections.abc import Iterator

from tallystick.checks.echo import pairs, print_of, print_of_told, same_words
from tallystick.checks.material import Material, Told
from tallystick.model.finding import Finding, Severity
from tallystick.model.outline import ReadArticle, Sentence

SEVERITY = Severity.HIGH

Planned = tuple[ReadArticle, Sentence]


def copied_commitment(material: Material) -> Iterator[Finding]:
    """A sentence of an article's own text is, or nearly is, a sentence reported under another article.

    One finding for each article whose text was copied, with the first sentence that shows it.
    """
    planned = [(article, sentence) for article in material.outline.articles for sentence in article.plan]
    told = [each for each in material.told if each.article is not None]
    prints = [print_of(sentence.text, material.topics) for _, sentence in planned]
    prints += [print_of_told(each, material.topics) for each in told]
    done: set[str] = set()
    for one, other in pairs(prints):
        if one >= len(planned) or other < len(planned) or not same_words(prints[one], prints[other]):
            continue
        article, source = planned[one][0], told[other - len(planned)]
        number = article.article.number
        if source.article != number and number not in done:
            done.add(number)
            yield _finding(planned[one], source, material)


def _finding(planned: Planned, source: Told, material: Material) -> Finding:
    article, sentence = planned
    own, other = material.label(article.article.number), material.label(source.article or "")
    message = f"What {own} promises is not known: its text is what the report says under {other}."
    articles = (article.article.number, source.article or "")
    quotes = (sentence.quote(), source.sentence.quote())
    return Finding("copied_commitment", SEVERITY, articles, quotes, message)
