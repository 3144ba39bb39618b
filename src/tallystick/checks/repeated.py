"""Repeated: the same passage, or the same figures, serve as evidence for several articles.

One achievement may answer two promises, but a reader should know that it is counted twice.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tallystick.checks.echo import Print, pairs, print_of_told, same_figures, same_words
from tallystick.checks.material import Material, Told
from tallystick.checks.wording import listed
from tallystick.model.finding import Finding, Severity

SEVERITY = Severity.LOW


def repeated(material: Material) -> Iterator[Finding]:
    """Two sentences under different articles are the same, nearly the same, or state the same telling figures."""
    told = [each for each in material.told if each.article is not None]
    prints = [print_of_told(each, material.topics) for each in told]
    for one, other in pairs(prints):
        first, second = told[one], told[other]
        if first.article is None or second.article is None or first.article == second.article:
            continue
        if what := _sameness(prints[one], prints[other], first):
            labels = listed([material.label(first.article), material.label(second.article)])
            message = f"{what} given as evidence under {labels}."
            quotes = (first.sentence.quote(), second.sentence.quote())
            yield Finding("repeated", SEVERITY, (first.article, second.article), quotes, message)


def _sameness(one: Print, other: Print, told: Told) -> str | None:
    """What two sentences (the first is `told`) have in common, as subject and verb; None where too little."""
    if one.letters == other.letters and same_words(one, other):
        return "The same sentence is"
    if figures := same_figures(one, other):
        said = _printed(figures, told)
        return f"The same figure, {said}, is" if len(figures) == 1 else f"The same figures, {said}, are"
    return "Nearly the same sentence is" if same_words(one, other) else None


def _printed(figures: Sequence[Decimal], told: Told) -> str:
    """The figures as a sentence prints them, in its order."""
    measurements = [s.measurement for s in told.figures if s.measurement]
    digits = [told.text[m.number_start : m.number_end] for m in measurements if m.quantity.value in figures]
    return listed(list(dict.fromkeys(digits)))
