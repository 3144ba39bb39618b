"""Totals: targets promised in words: "full coverage", "all eligible workers", "eradicate", "no school without"."""

import re
from dataclasses import dataclass
from decimal import Decimal

from tallystick.extract.clauses import Clause
from tallystick.extract.measures import scope_of
from tallystick.languages.undertakings import Undertakings
from tallystick.model.commitment import Comparator, Direction, Target

_WHOLE, _NONE = Decimal(100), Decimal(0)
_NEAR = 8  # words between the verb and "all" where the verb comes first ("equip every worker")
_LONGEST = 30  # words; beyond that "all" and the verb rarely belong together


@dataclass(frozen=True, slots=True)
class Total:
    """A total promised in words: its target, the clause it stands in, and the words of its topic."""

    target: Target
    clause: Clause
    topic: str


def total_of(clause: Clause, words: Undertakings, deadline: int | None) -> Total | None:
    """The total a clause without target figures promises, None where it promises none."""
    text = clause.text
    if _is_zero(text, words):
        return Total(_target(text, _NONE, deadline, words), clause, text)
    if words.total.search(text) or words.finish.search(text) or _reaches_all(text, words):
        return Total(_target(text, _WHOLE, deadline, words), clause, text)
    return None


def _is_zero(text: str, words: Undertakings) -> bool:
    """Whether the clause undertakes to bring a countable ill to nothing, or that none shall be left so."""
    return bool(words.none.search(text) or (words.abolish.search(text) and words.countable.search(text)))


def _reaches_all(text: str, words: Undertakings) -> bool:
    """Whether the clause reaches all members of a group, the group and the verb standing close together."""
    if len(text.split()) > _LONGEST:
        return False
    every = words.every.search(text)
    if not every:
        return False
    behind, before = text[every.end() :], text[: every.start()]
    reach = words.reach.search(behind)
    if reach:
        return not re.search(r"[,;:]", behind[: reach.start()])
    return bool(words.reach.search(" ".join(before.split()[-_NEAR:])))


def _target(text: str, value: Decimal, deadline: int | None, words: Undertakings) -> Target:
    subject = words.opening.sub("", text)
    zero = value == _NONE
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
