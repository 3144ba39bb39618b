"""Commitments: what an article undertakes, clause by clause: targets, deliverables, and the open-ended rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tallystick.extract.background import undertaking
from tallystick.extract.clauses import Clause, clauses_of
from tallystick.extract.deliverables import heads_of, things_of
from tallystick.extract.field_targets import (
    aims_in_fields,
    field_deadline,
    measured_titles,
    names_indicator,
    targets_in_words,
    told_targets,
)
from tallystick.extract.targets import Aim, aims_of
from tallystick.languages.mood import Mood, moods_of
from tallystick.languages.undertakings import Undertakings, undertakings_of
from tallystick.languages.words import words_of
from tallystick.model.commitment import Commitment, Kind
from tallystick.model.document import BlockKind
from tallystick.model.outline import ReadArticle, Sentence
from tallystick.quantities.measurement import Change
from tallystick.quantities.unit import Unit


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment and the words it was read from.

    `topics` are the texts whose words say what it is about. An effort has a clause for each of its open-ended
    duties, and a topic for each of these and for the article's title. `aim` is what a quantified one must reach.
    """

    commitment: Commitment
    topics: tuple[str, ...]
    clauses: tuple[Clause, ...]
    aim: Aim | None = None


def promises_of(article: ReadArticle) -> tuple[Promise, ...]:
    """The promises of one article: those with an end in the order of the text, then one for the rest."""
    found = [_Found(Kind.QUANTIFIED, aim.clause, aim.topic, aim) for aim in aims_in_fields(article)]
    aims = [item.aim for item in found if item.aim]
    deadline = field_deadline(article)
    for sentence in (*undertaking(article.plan), *targets_in_words(article)):
        for item in _undertaken(sentence, deadline, _last_counted(found)):
            if aims and _only_names(item, article, aims):
                continue
            found.append(_like_before(item, found[-1]) if item.repeats and found else item)
    kept = [item for item in found if not _only_sums_up(item, article, found)]
    return tuple(_promises(article.article.number, kept))


def _only_sums_up(item: "_Found", article: ReadArticle, found: Sequence["_Found"]) -> bool:
    """Whether a title only names what the text under it says is to be reached ("Ten million trees", "Reach all").

    It does where it gives the same figure; a heading also where its whole or multiple is no figure of its own.
    """
    title, aim = article.plan[0] if article.plan else None, item.aim
    if aim is None or item.clause.sentence is not title:
        return False
    told = [each.aim for each in found if each.aim and each.clause.sentence is not title]
    slogan = aim.measurement is None or aim.measurement.quantity.unit.dimension == "multiple"
    heads = title.document.blocks[title.passage.block].kind is BlockKind.HEADING
    return any(_is_same(aim, each) for each in told) or (slogan and heads and bool(told))


def _only_names(item: "_Found", article: ReadArticle, aims: Sequence[Aim]) -> bool:
    """Whether words only name what the fields of the article say is to be reached.

    A title does that gives the same figure, is the name of an indicator, or asks for no more than an effort. So do
    the words for a target beside its figure, unless they give another level.
    """
    place = item.clause.sentence.passage.start
    told = place in {sentence.passage.start for sentence in told_targets(article)}
    if not told and place not in {sentence.passage.start for sentence in measured_titles(article)}:
        return False
    if item.kind is Kind.EFFORT:
        return True
    if told:
        return item.aim is not None and not _gives_other_level(item.aim, aims)
    return names_indicator(article) or (item.aim is not None and any(_is_same(item.aim, aim) for aim in aims))


def _is_same(one: Aim, other: Aim) -> bool:
    """Whether two aims give one figure, in units of which one may only be named more fully ("schools built")."""
    named, known = set(one.target.unit.split()), set(other.target.unit.split())
    return one.target.value == other.target.value and (named <= known or known <= named)


def _gives_other_level(told: Aim, aims: Sequence[Aim]) -> bool:
    """Whether words give a level that no figure does; a whole ("every school") or a change ("doubled") is none."""
    is_level = told.measurement is not None and told.measurement.change is Change.LEVEL
    return is_level and told.target.value not in {aim.target.value for aim in aims}


@dataclass(frozen=True, slots=True)
class _Found:
    kind: Kind
    clause: Clause
    topic: str
    aim: Aim | None = None
    repeats: bool = False
    heads: tuple[str, ...] = ()


def _like_before(item: _Found, before: _Found) -> _Found:
    """A clause that repeats the verb of the one before it ("So shall a register of waste") is of its kind."""
    return replace(item, kind=before.kind) if before.kind is Kind.DELIVERABLE else item


def _last_counted(found: Sequence[_Found]) -> Unit | None:
    """What the last target counts, if it is a count."""
    last = found[-1].aim if found else None
    unit = last.measurement.quantity.unit if last and last.measurement else None
    return unit if unit and unit.dimension == "count" and unit.name else None


def _undertaken(sentence: Sentence, by: int | None, before: Unit | None) -> Iterator[_Found]:
    """What the clauses of one sentence of the plan undertake, by the year `by` where the sentence names none.

    `before` is what the last count before the sentence counts.
    """
    words = undertakings_of(sentence.document.language)
    topics = words_of(sentence.document.language)
    for clause in clauses_of(sentence, words):
        deadline = _deadline(clause, words) or by
        things = things_of(clause.text, words, topics)
        aims = list(aims_of(clause, words, deadline, before))
        if things:
            law = any(words.law.search(thing) for thing in things)
            aims = [aim for aim in aims if not _only_describes(aim, clause.text, law, words)]
        for aim in aims:
            yield _Found(Kind.QUANTIFIED, aim.clause, aim.topic, aim)
        if aims:
            continue
        kind = Kind.DELIVERABLE if things else Kind.EFFORT
        repeats = bool(words.repeats.search(clause.text))
        for thing in things or [clause.text]:
            heads = tuple(heads_of(thing, words, topics)) if things else ()
            yield _Found(kind, _naming(clause, thing, len(things)), thing, repeats=repeats, heads=heads)


def _states_duty(clause: Clause) -> bool:
    """Whether a clause belongs to a sentence that asks something of somebody; a bare title does not."""
    moods = moods_of(clause.sentence.document.language)
    return Mood.PLAN in (moods.mood(clause.sentence.text), moods.mood(clause.text))


def _only_describes(aim: Aim, text: str, law: bool, words: Undertakings) -> bool:
    """Whether a total only describes a thing ("an Act that covers all grounds shall be adopted"), or a figure only
    says what the `law` holds ("the Labour Code shall be amended to give each parent two months of leave")."""
    if aim.measurement is None:
        relative = words.relative.search(text)
        return bool(relative and aim.total in text[relative.start() :])
    made = words.making.search(text)
    if not law or made is None:
        return False
    holds = (found for found in words.purpose.finditer(text, made.end()) if found.group() != ",")
    return any(found.end() <= aim.measurement.start for found in holds)


def _naming(clause: Clause, thing: str, things: int) -> Clause:
    """The part of a clause that names one of several things; the clause itself where it names one."""
    at = clause.text.find(thing) if things > 1 else -1
    return clause.part(at, at + len(thing)) if at >= 0 else clause


def _promises(number: str, found: Sequence[_Found]) -> Iterator[Promise]:
    ended = [item for item in found if item.kind is not Kind.EFFORT]
    for order, item in enumerate(ended, start=1):
        target = item.aim.target if item.aim else None
        commitment = Commitment(f"{number}.{order}", number, item.kind, item.clause.quote(), target)
        yield Promise(commitment, (item.topic, *item.heads), (item.clause,), item.aim)
    open_ended = [item for item in found if item.kind is Kind.EFFORT]
    rest = [item for item in open_ended if _states_duty(item.clause)] or ([] if ended else open_ended)
    if rest:
        commitment = Commitment(f"{number}.{len(ended) + 1}", number, Kind.EFFORT, rest[0].clause.quote())
        about = tuple(item.topic for item in open_ended)
        yield Promise(commitment, about, tuple(item.clause for item in rest))


def _deadline(clause: Clause, words: Undertakings) -> int | None:
    """The year by which a clause must be reached: its own, else the one its sentence gives for all."""
    found = words.deadline.search(clause.text) or words.deadline.search(clause.sentence.text)
    return int(found["year"]) if found else None
