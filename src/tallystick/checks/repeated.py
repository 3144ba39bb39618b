"""Repeated: the same passage, or the same figures, serve as evidence for several articles.

One achievement may answer two promises, but a reader should know that it is counted twice.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from tallystick.checks.echo import Print, pairs, print_of_told, same_figures, same_words
from tallystick.checks.material import Material, Told
from tallystick.checks.wording import listed
from tallystick.model.finding import Finding, Severity

SEVERITY = Severity.LOW


_SHOWN = 6
"""How many of the sentences that are the same are quoted."""


def repeated(material: Material) -> Iterator[Finding]:
    """Sentences under different articles are the same, nearly the same, or state the same telling figures.

    One finding names all articles under which the same thing stands, and all that stands under the same articles.
    """
    told = [each for each in material.told if each.article is not None]
    prints = [print_of_told(each, material.topics) for each in told]
    groups: dict[tuple[str, int], list[int]] = {}
    home: dict[tuple[str, int], tuple[str, int]] = {}
    for one, other in pairs(prints):
        if told[one].article != told[other].article and (
            what := _sameness(prints[one], prints[other], told[one])
        ):
            key = home.setdefault((what, one), (what, one))
            home.setdefault((what, other), key)
            groups.setdefault(key, [one]).append(other)
    for (what, numbers), found in _by_articles(groups, told).items():
        yield _finding(what, numbers, found, material)


def _by_articles(
    groups: Mapping[tuple[str, int], Sequence[int]], told: Sequence[Told]
) -> Mapping[tuple[str, tuple[str, ...]], list[list[Told]]]:
    """What stands under the same articles for the same reason, together."""
    found: dict[tuple[str, tuple[str, ...]], list[list[Told]]] = {}
    for (what, _), places in groups.items():
        same = [told[at] for at in sorted(set(places))]
        numbers = tuple(dict.fromkeys(each.article for each in same if each.article is not None))
        found.setdefault((what, numbers), []).append(same)
    return found


def _finding(
    what: str, numbers: tuple[str, ...], found: Sequence[Sequence[Told]], material: Material
) -> Finding:
    labels = listed([material.label(number) for number in numbers])
    quotes = tuple(each.sentence.quote() for same in found for each in same)[:_SHOWN]
    subject = what if len(found) == 1 else f"{len(found)} sentences that are alike are"
    return Finding("repeated", SEVERITY, numbers, quotes, f"{subject} given as evidence under {labels}.")


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
