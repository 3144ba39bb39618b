"""Target not in the plan: the report says that a target was reached which the plan does not hold.

Such a target was chosen after the plan, or belongs to another one; reaching it says nothing of this plan.
"""

import re
from collections.abc import Iterator

from tallystick.checks.material import Material, Told
from tallystick.model.finding import Finding, Severity
from tallystick.model.outline import ReadArticle

SEVERITY = Severity.MEDIUM

HELD = 0.34
"""The plan holds a target in words if it names this share of its words."""

_DIGITS = re.compile(r"\d[\d.,]*\d|\d")


def target_not_in_plan(material: Material) -> Iterator[Finding]:
    """A sentence under an article names a target of its own, and the article names neither its figure nor its words."""
    for told in material.told:
        if told.article is None or not material.words.own_reached.search(told.text):
            continue
        article = material.by_article[told.article]
        target = _own_target(told, article, material)
        if target:
            quotes = (told.sentence.quote(), article.article.quote)
            message = (
                f"The report claims a target, “{target}”, that {material.label(told.article)} does not hold."
            )
            yield Finding("target_not_in_plan", SEVERITY, (told.article,), quotes, message)


def _own_target(told: Told, article: ReadArticle, material: Material) -> str | None:
    plan = " ".join(sentence.text for sentence in article.plan)
    for pattern in material.words.own_targets:
        for found in pattern.finditer(told.text):
            if not _holds(plan, found["what"], material):
                return found.group().strip()
    return None


def _holds(plan: str, what: str, material: Material) -> bool:
    """Whether the plan's words name the figures of a target, or where it has none enough of its words."""
    numbers = _DIGITS.findall(what)
    if numbers:
        return all(re.search(rf"(?<![\d.,]){re.escape(number)}(?!\d)", plan) for number in numbers)
    wanted = set(material.topics.weighty(what))
    if len(wanted) < 2:
        return True
    return len(wanted & set(material.topics.topic(plan))) >= HELD * len(wanted)
