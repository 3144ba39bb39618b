"""Commitments: what an article undertakes, clause by clause: targets, deliverables, and the open-ended rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tallystick.extract.clauses import Clause, clauses_of
from tallystick.extract.deliverables import is_deliverable
from tallystick.extract.targets import Aim, aims_of
from tallystick.languages.undertakings import Undertakings, undertakings_of
from tallystick.model.commitment import Commitment, Kind
from tallystick.model.outline import ReadArticle, Sentence


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment and the words it was read from.

    `topic` is the text whose words say what it is about; `aim` is what a quantified one must reach. An effort
    has a clause for each of its open-ended duties, in `clauses`; the others have one.
    """

    commitment: Commitment
    topic: str
    clauses: tuple[Clause, ...]
    aim: Aim | None = None


def promises_of(article: ReadArticle) -> tuple[Promise, ...]:
    """The promises of one article: those with an end in the order of the text, then one for the rest."""
    if not article.plan:
        return ()
    words = undertakings_of(article.plan[0].document.language)
    kept: list[tuple[Kind, Clause, Aim | None]] = []
    rest: list[Clause] = []
    for sentence in article.plan:
        deadline = _deadline(sentence, words)
        for clause in clauses_of(sentence, words):
            aims = list(aims_of(clause, words, deadline))
            kept.extend((Kind.QUANTIFIED, aim.clause, aim) for aim in aims)
            if not aims and is_deliverable(clause.text, words):
                kept.append((Kind.DELIVERABLE, clause, None))
            elif not aims:
                rest.append(clause)
    return tuple(_promises(article.article.number, kept, rest))


def _promises(
    number: str, kept: Sequence[tuple[Kind, Clause, Aim | None]], rest: Sequence[Clause]
) -> Iterator[Promise]:
    for order, (kind, clause, aim) in enumerate(kept, start=1):
        target = aim.target if aim else None
        commitment = Commitment(f"{number}.{order}", number, kind, clause.quote(), target)
        yield Promise(commitment, aim.topic if aim else clause.text, (clause,), aim)
    if rest:
        commitment = Commitment(f"{number}.{len(kept) + 1}", number, Kind.EFFORT, rest[0].quote())
        yield Promise(commitment, " ".join(clause.text for clause in rest), tuple(rest))


def _deadline(sentence: Sentence, words: Undertakings) -> int | None:
    """The year by which a sentence says that all it undertakes must be reached, None where it says none."""
    found = words.deadline.search(sentence.text)
    return int(found["year"]) if found else None
