"""Undated: a verdict rests on a figure whose year or period nobody can read.

A figure is true of one moment; without it nobody can tell whether it was reached in time.
"""

from collections.abc import Iterator
from itertools import groupby

from tallystick.checks.material import Judged, Material
from tallystick.checks.wording import listed
from tallystick.model.case import Answer
from tallystick.model.finding import Finding, Severity
from tallystick.model.verdict import Verdict

SEVERITY = Severity.LOW

_SHARE = "ratio"
_RESTS = (Verdict.EXCEEDED, Verdict.MET, Verdict.MISSED)


def undated(material: Material) -> Iterator[Finding]:
    """The figure that decides has no year or period, nor has its sentence or one before it in its paragraph.

    One finding an article. Silent on what is said to have been done by now, of whatever year, unless it is a share or
    rate.
    """
    for number, group in groupby(material.judged, lambda judged: judged.assessment.commitment.article):
        bare = [(judged, answer) for judged in group if (answer := _bare(judged, material))]
        if not bare:
            continue
        figures = list(dict.fromkeys(answer.statement.printed for _, answer in bare))
        due = material.deadline(bare[0][0])
        said = f"{listed([f'“{figure}”' for figure in figures])} {'has' if len(figures) == 1 else 'have'} no year"
        message = f"{said}, so it cannot be told whether {due} was kept."
        quotes = [q for j, a in bare for q in (j.assessment.commitment.quote, a.evidence.quote)]
        yield Finding("undated", SEVERITY, (number,), tuple(dict.fromkeys(quotes)), message)


def _bare(judged: Judged, material: Material) -> Answer | None:
    """The deciding answer where its figure is of no year, and its commitment has a deadline."""
    answer = judged.deciding
    if answer is None or judged.assessment.verdict not in _RESTS or material.deadline(judged) is None:
        return None
    measurement = answer.statement.measurement
    if measurement is None or measurement.year or measurement.period or measurement.added:
        return None
    if judged.case.measurement is None and measurement.quantity.unit.kin != _SHARE:
        return None  # a whole that is promised in words is not answered by the ages or numbers beside it
    if _is_dated(judged, answer, material) or _only_names_the_target(answer, material):
        return None
    return None if _is_done_by_now(answer, material) else answer


def _is_done_by_now(answer: Answer, material: Material) -> bool:
    """Whether a count or amount is said of what has been done ("40 wells have been dug"), which time does not undo."""
    measurement = answer.statement.measurement
    share = measurement is not None and measurement.quantity.unit.kin == _SHARE
    return not share and bool(material.words.lasting.search(answer.statement.sentence.text))


def _only_names_the_target(answer: Answer, material: Material) -> bool:
    """Whether the figure is that of a target which the answer repeats ("in line with the 35% target")."""
    text, measurement = answer.statement.sentence.text, answer.statement.measurement
    named = (found.span() for pattern in material.words.own_targets for found in pattern.finditer(text))
    return measurement is not None and any(start <= measurement.number_start < end for start, end in named)


def _is_dated(judged: Judged, answer: Answer, material: Material) -> bool:
    """Whether the answer's sentence names a year or period, or one before it in its paragraph does."""
    sentence = answer.statement.sentence
    same = [s for s in judged.case.said if s.document is sentence.document]
    near = [
        s.text
        for s in same
        if s.passage.block == sentence.passage.block and s.passage.start <= sentence.passage.start
    ]
    words = material.words
    return any(words.dated.search(text) or words.same_time.search(text) for text in near)
