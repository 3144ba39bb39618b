"""Case: one commitment, the words it was read from, and what the reports say that may answer it."""

from dataclasses import dataclass
from datetime import date

from tallystick.model.commitment import Commitment
from tallystick.model.evidence import Evidence
from tallystick.model.outline import Sentence
from tallystick.quantities.measurement import Measurement


@dataclass(frozen=True, slots=True)
class Statement:
    """One figure of a report sentence, or the sentence itself where `measurement` is None.

    `start:end` is the part of the sentence that speaks of the figure; `topic` is the text whose words say
    what it measures: that part, and the part it leans on where it has too few words of its own. `derived` says
    that the figure is not printed, but worked out from two that are.
    """

    sentence: Sentence
    measurement: Measurement | None
    start: int
    end: int
    topic: str
    derived: bool = False

    @property
    def text(self) -> str:
        """The part of the sentence that speaks of the figure."""
        return self.sentence.text[self.start : self.end]

    @property
    def printed(self) -> str:
        """The figure as it is printed, with its bound and unit; "" without one."""
        return self.sentence.text[self.measurement.start : self.measurement.end] if self.measurement else ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A statement that speaks to a commitment.

    `relevance` (0 to 1) is the share of the commitment's topic, by weight, that the statement names.
    `taken` says that the statement answers another commitment of the same article better.
    """

    statement: Statement
    evidence: Evidence
    relevance: float
    taken: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule decides on.

    `clause` is the commitment's clause, `context` the sentence of the plan it stands in, `topic` the words that
    say what it is about; `measurement` is the
    target figure as read, None for a total promised in words and for commitments that are not quantified.
    `answers` come best first. `said` are the report's sentences under the article, all of them.
    """

    commitment: Commitment
    clause: str
    context: str
    topic: str
    measurement: Measurement | None
    answers: tuple[Answer, ...]
    said: tuple[Sentence, ...]
    language: str
    as_of: date | None = None
