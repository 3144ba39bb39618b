"""Horizon: the year by which a commitment must be reached: its own deadline, or the last year of the plan."""

from collections import Counter
from collections.abc import Iterable, Iterator

from tallystick.checks.material import Judged, Material
from tallystick.model.document import Role

_LONGEST = 20
"""Years; a longer span is history, not a plan."""


def deadline_of(judged: Judged, material: Material) -> int | None:
    """The printed deadline of a commitment, else the last year of the plan where it prints its years."""
    target = judged.assessment.commitment.target
    if target is not None and target.deadline_year is not None:
        return target.deadline_year
    return plan_end(material)


def plan_end(material: Material) -> int | None:
    """The last year of the plan, read from its title and headings, else from the span it names most."""
    titles = [source.title for source in material.evaluation.documents if source.role is not Role.REPORT]
    headings = [section.title for section in material.outline.sections]
    for text in (*titles, *headings):
        for end in _ends([text], material):
            return end
    outside = [s.text for s in material.outline.outside]
    plan = [s.text for article in material.outline.articles for s in article.plan]
    counts = Counter(_ends((*outside, *plan), material))
    return counts.most_common(1)[0][0] if counts else None


def _ends(texts: Iterable[str], material: Material) -> Iterator[int]:
    for text in texts:
        for found in material.words.plan_period.finditer(text):
            start, end = int(found["start"]), int(found["end"])
            if 0 < end - start <= _LONGEST:
                yield end
