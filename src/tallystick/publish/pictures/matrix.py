"""The verdict matrix: sections by verdicts, a count in each cell, the darker the more."""

from collections.abc import Iterable

from tallystick.model.commitment import Kind
from tallystick.model.evaluation import Evaluation
from tallystick.model.verdict import Verdict
from tallystick.publish.pictures.labels import section_name, section_title
from tallystick.publish.pictures.matrix_spec import COLUMNS, matrix_spec
from tallystick.publish.pictures.picture import Picture
from tallystick.publish.records import Said, said
from tallystick.publish.summary import Tally, section_tallies
from tallystick.publish.wording import KINDS, verdict_words

_SHORT = {Kind.QUANTIFIED: "targets", Kind.DELIVERABLE: "deliverables", Kind.EFFORT: "efforts"}


def verdict_matrix(evaluation: Evaluation) -> Picture | None:
    """Sections by verdicts; None for a plan without commitments."""
    tallies = [tally for tally in section_tallies(evaluation) if tally.commitments]
    if not tallies:
        return None
    heads = (_head(kind, verdict) for kind, verdict in COLUMNS)
    return Picture(
        name="verdict-matrix",
        title="Verdicts by section",
        alt=_alt(tallies),
        columns=("Section", "Commitments", *heads),
        rows=tuple(_row(tally) for tally in tallies),
        spec=matrix_spec(tallies),
    )


def _head(kind: Kind, verdict: Verdict) -> str:
    """The verdict, with its kind where several can get it."""
    several = sum(verdict is each for _, each in COLUMNS) > 1
    return f"{verdict_words(verdict)} ({_SHORT[kind]})" if several else verdict_words(verdict)


def _alt(tallies: Iterable[Tally]) -> str:
    """What the eye sees first: the most frequent verdict of each outermost section."""
    words = [_most(tally) for tally in tallies if tally.depth == 0]
    return f"A grid of sections by verdicts, the count in each cell, darker for more. {' '.join(words)}"


def _most(tally: Tally) -> str:
    kind, verdict = max(COLUMNS, key=lambda column: tally.counts[column[0]][column[1]])
    count = said(tally.counts[kind][verdict])
    return f"{section_title(tally)}: most often {verdict_words(verdict)} ({KINDS[kind].lower()}, {count})."


def _row(tally: Tally) -> tuple[Said, ...]:
    name = tally.place
    counts = (
        Said(said(tally.counts[kind][verdict]), f"{name}/{kind}/{verdict}") for kind, verdict in COLUMNS
    )
    return (section_name(tally), Said(said(tally.commitments), f"{name}/commitments"), *counts)
