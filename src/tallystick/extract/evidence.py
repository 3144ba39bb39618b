"""Evidence: for each promise of an article, the statements of the reports that speak to it, best first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tallystick.extract.commitments import Promise
from tallystick.extract.letters import letters
from tallystick.extract.measures import measured_head
from tallystick.extract.nature import nature_of
from tallystick.extract.relevance import Relevance
from tallystick.languages.accounts import Accounts, accounts_of
from tallystick.languages.undertakings import undertakings_of
from tallystick.languages.words import words_of
from tallystick.model.case import Answer, Statement
from tallystick.model.commitment import Direction, Kind
from tallystick.model.evidence import Evidence, Nature, Relation, Reported
from tallystick.quantities.bound import Bound
from tallystick.quantities.measurement import Change, Measurement

_LEAST = 0.1
"""The least relevance with which a statement is evidence at all."""

_MOST = 12
"""How many statements are kept for a commitment."""

_HEAD = 0.45
"""The relevance of a statement that names the head of a target's topic and nothing else of it: it speaks of the
topic, but does not say enough to be the same measure."""

_SAME_UNIT = 0.25
"""What a figure in the target's own unit gains when statements are ranked."""

_ANY_FIGURE = 0.1
"""What any figure gains when statements are ranked for a total promised in words."""

_RESULT = 0.5
"""What a statement that gives a result gains when it is ranked for an effort, which is judged by results."""

_FOREIGN = 0.25
"""The relevance to a commitment with an end from which a figure is foreign to an effort it does not name."""

_ECHO = 40
"""Letters of a commitment from which a sentence that holds them all only repeats it."""

_NAMED = 0.12
"""The relevance from which a statement names what an effort is about."""

_OWN = 0.5
"""The rank a figure must reach with a commitment to be its answer and not another's."""

_DIRECTIONS = {Change.INCREASE: Direction.INCREASE, Change.DECREASE: Direction.DECREASE}


@dataclass(frozen=True, slots=True)
class _Pair:
    """A promise and a statement.

    `relevance` is what it names of the whole topic, `spoken` of the topic or its head, `own` of the topic in the part
    of the sentence that stands with the figure, whatever that leans on.
    """

    promise: int
    statement: Statement
    relevance: float
    spoken: float
    own: float
    bonus: float

    @property
    def rank(self) -> float:
        """How well the statement answers the promise."""
        return self.relevance + self.bonus


def answers_of(
    promises: Sequence[Promise], statements: Sequence[Statement], relevance: Relevance
) -> tuple[tuple[Answer, ...], ...]:
    """For each promise the answers among what the reports say under its article, best first."""
    pairs = [list(_pairs(i, promise, statements, relevance)) for i, promise in enumerate(promises)]
    owners = _owners_in_reports(promises, pairs)
    foreign = _foreign(promises, pairs, statements)
    return tuple(tuple(_answers(i, found, owners, foreign)) for i, found in enumerate(pairs))


def _pairs(
    index: int, promise: Promise, statements: Sequence[Statement], relevance: Relevance
) -> Iterator[_Pair]:
    figured = {id(s.sentence) for s in statements if s.measurement and not s.measurement.qualifies}
    sharing = {id(s.sentence) for s in statements if _shares_rare_unit(promise, s)}
    echo = letters(promise.clauses[0].text)
    for statement in statements:
        if len(echo) >= _ECHO and echo in letters(statement.sentence.text):
            continue
        if promise.aim and _says_nothing_more(statement, figured):
            continue
        beside, around = statement.topic, statement.sentence.text
        named = max(relevance.coverage(topic, beside, around) for topic in promise.topics)
        spoken = max(named, _HEAD * relevance.coverage(_head(promise), beside, around))
        if spoken >= _LEAST or promise.commitment.kind is Kind.EFFORT or id(statement.sentence) in sharing:
            own = relevance.coverage(promise.topics[0], statement.text, "")
            yield _Pair(index, statement, named, spoken, own, _bonus(promise, statement))


def _says_nothing_more(statement: Statement, figured: set[int]) -> bool:
    """Whether a statement answers no target that another one of its sentence does not answer better: an age or a term,
    or the sentence as such where it gives a figure."""
    if statement.measurement is None:
        return id(statement.sentence) in figured
    return statement.measurement.qualifies


def _head(promise: Promise) -> str:
    """The head of what the target of a quantified promise measures; "" for other promises."""
    if not promise.aim:
        return ""
    language = promise.clauses[0].sentence.document.language
    return measured_head(promise.aim.topic, undertakings_of(language), words_of(language))


def _bonus(promise: Promise, statement: Statement) -> float:
    """What a statement gains over what it names: for an effort by giving a result, else by its unit."""
    if promise.commitment.kind is Kind.EFFORT:
        accounts = accounts_of(statement.sentence.document.language)
        return _RESULT if nature_of(statement, accounts) is Nature.OUTCOME else 0.0
    return _unit_bonus(promise, statement)


def _unit_bonus(promise: Promise, statement: Statement) -> float:
    """What a statement gains because its figure could be held against the target."""
    given = statement.measurement
    if promise.aim is None or given is None or given.qualifies:
        return 0.0
    target = promise.aim.measurement
    if target is None:
        return _SAME_UNIT if given.quantity.unit.kin == "ratio" else _ANY_FIGURE
    alike = given.quantity.unit.comparable(target.quantity.unit) and _is_change(given) == _is_change(target)
    return _SAME_UNIT if alike else 0.0


def _shares_rare_unit(promise: Promise, statement: Statement) -> bool:
    """Whether a figure is in the target's unit, and that one which few things have (minutes, Mbps)."""
    target = promise.aim.measurement if promise.aim else None
    given = statement.measurement
    if target is None or given is None or target.quantity.unit.is_common:
        return False
    return given.quantity.unit.comparable(target.quantity.unit)


def _is_change(measurement: Measurement) -> bool:
    return measurement.change is not Change.LEVEL and not measurement.added


def _owners_in_reports(promises: Sequence[Promise], pairs: Sequence[Sequence[_Pair]]) -> dict[int, int]:
    """The owners of the figures of each report, one report by itself: a promise has an answer in each."""
    reports = dict.fromkeys(pair.statement.sentence.document.id for found in pairs for pair in found)
    owners: dict[int, int] = {}
    for report in reports:
        own = [[p for p in found if p.statement.sentence.document.id == report] for found in pairs]
        owners.update(_owners(promises, own))
    return owners


def _owners(promises: Sequence[Promise], pairs: Sequence[Sequence[_Pair]]) -> dict[int, int]:
    """For each figure that answers a quantified promise, the promise it answers.

    The best pairs are made first, one figure a promise; of equal ones, those whose words stand with the figure, then
    those that keep the order of plan and report, which mostly run side by side.
    """
    order = {id(pair.statement): None for found in pairs for pair in found}
    place = {statement: at / len(order) for at, statement in enumerate(order)}
    candidates = [
        pair
        for promise, found in zip(promises, pairs, strict=True)
        for pair in found
        if promise.aim and pair.statement.measurement and pair.rank >= _OWN
    ]
    candidates.sort(
        key=lambda pair: (
            -round(pair.rank, 1),
            -round(pair.own, 1),
            abs(place[id(pair.statement)] - pair.promise / len(promises)),
        )
    )
    owners: dict[int, int] = {}
    for pair in candidates:
        if id(pair.statement) not in owners and pair.promise not in owners.values():
            owners[id(pair.statement)] = pair.promise
    return owners


def _foreign(
    promises: Sequence[Promise], pairs: Sequence[Sequence[_Pair]], statements: Sequence[Statement]
) -> set[int]:
    """What speaks to a commitment with an end; it is evidence of an effort only if it names it.

    A sentence as such goes with its figures.
    """
    ended = [found for p, found in zip(promises, pairs, strict=True) if p.commitment.kind is not Kind.EFFORT]
    spoken = [pair.statement for found in ended for pair in found if pair.relevance >= _FOREIGN]
    sentences = {id(statement.sentence) for statement in spoken}
    wholes = [s for s in statements if s.measurement is None and id(s.sentence) in sentences]
    return {id(statement) for statement in (*spoken, *wholes)}


def _answers(
    index: int, pairs: Sequence[_Pair], owners: dict[int, int], foreign: set[int]
) -> Iterator[Answer]:
    """The answers to one promise: best first, those that answer another promise last."""
    marked = [
        (
            pair,
            owners.get(id(pair.statement), index) != index
            or (pair.spoken < _NAMED and id(pair.statement) in foreign),
        )
        for pair in pairs
    ]
    marked.sort(key=lambda item: (item[1], -item[0].spoken - item[0].bonus))
    for pair, taken in marked[:_MOST]:
        yield Answer(pair.statement, evidence_of(pair.statement), round(pair.spoken, 4), taken)


def evidence_of(statement: Statement) -> Evidence:
    """The evidence a statement is: its passage quoted, and the figure it reports."""
    accounts: Accounts = accounts_of(statement.sentence.document.language)
    return Evidence(
        statement.sentence.quote(),
        Relation.MENTIONS,
        nature_of(statement, accounts),
        reported_of(statement.measurement),
        statement.sentence.document.source,
    )


def reported_of(measurement: Measurement | None) -> Reported | None:
    """The figure of a measurement as evaluation.json holds it."""
    if measurement is None:
        return None
    quantity = measurement.quantity
    return Reported(
        value=quantity.value,
        unit=str(quantity.unit),
        bound=(Bound.ABOUT if quantity.near else quantity.bound).value,
        year=measurement.year,
        direction=_DIRECTIONS.get(measurement.change, Direction.LEVEL),
    )
