"""Totals: targets promised in words: "full coverage", "all eligible workers", "eradicate", "no school without"."""

import re
from dataclasses import dataclass
from decimal import Decimal

from tallystick.extract.clauses import Clause
from tallystick.extract.measures import scope_of
from tallystick.languages.undertakings import Undertakings
from tallystick.model.commitment import Comparator, Direction, Target

WHOLE, NONE = Decimal(100), Decimal(0)
_NEAR = 8  # words between the verb and "all" where the verb comes first ("equip every worker")
_LONGEST = 30  # words; beyond that "all" and the verb rarely belong together


@dataclass(frozen=True, slots=True)
class Total:
    """A total promised in words: its target, the clause it stands in, its topic, and the words of the promise."""

    target: Target
    clause: Clause
    topic: str
    words: str


def total_of(clause: Clause, words: Undertakings, deadline: int | None) -> Total | None:
    """The total a clause without target figures promises, None where it promises none."""
    text = clause.text
    if zero := words.none.search(text) or _abolished(text, words):
        return Total(target_of(text, NONE, deadline, words), clause, text, zero.group())
    if whole := words.total.search(text) or words.finish.search(text):
        return Total(target_of(text, WHOLE, deadline, words), clause, text, whole.group())
    if every := _reaches_all(text, words):
        return Total(target_of(text, WHOLE, deadline, words), clause, text, every)
    return None


def _abolished(text: str, words: Undertakings) -> re.Match[str] | None:
    """The words by which a clause undertakes to bring a countable ill to nothing."""
    return words.abolish.search(text) if words.countable.search(text) else None


def _reaches_all(text: str, words: Undertakings) -> str | None:
    """The words by which a clause reaches all members of a group, standing close to the verb."""
    every = words.every.search(text)
    if not every or len(text.split()) > _LONGEST:
        return None
    if reach := words.reach.search(text, every.end()):
        between = text[every.end() : reach.start()]
        return None if re.search(r"[,;:]", between) else text[every.start() : reach.end()]
    verbs = [found.start() for found in words.reach.finditer(text, 0, every.start())]
    near = verbs and len(text[verbs[-1] : every.start()].split()) <= _NEAR
    return text[verbs[-1] : every.end()] if near else None


def target_of(text: str, value: Decimal, deadline: int | None, words: Undertakings) -> Target:
    """The target of a total (`value` is WHOLE or NONE) that `text` promises."""
    subject = words.opening.sub("", text)
    zero = value == NONE
    return Target(
        measure=subject,
        comparator=Comparator.EQUAL if zero else Comparator.AT_LEAST,
        value=value,
        unit="percent",
        direction=Direction.LEVEL,
        scope=scope_of(text, words),
        deadline_year=deadline,
        inferred=("a total promised in words",),
    )
