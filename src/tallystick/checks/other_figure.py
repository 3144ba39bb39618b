"""Other figure: in what a reported figure differs from the target, where that stopped the arithmetic."""

from tallystick.checks.material import ON_TOPIC, Judged, Material, place
from tallystick.languages.accounts import accounts_of
from tallystick.model.case import Answer
from tallystick.quantities.measurement import Measurement

_UNIT, _MEASURE, _COUNTED, _PEOPLE = "unit", "measure", "counted", "people"
_PART, _CONDITIONS = "part", "conditions"

OTHER = {
    _UNIT: "in another unit",
    _MEASURE: "with another measure",
    "difference": "with another measure",
    _COUNTED: "by counting something else",
    _PEOPLE: "for other people or places",
    _CONDITIONS: "for other people",
    _PART: "for a part only",
    "side": "with the other side of it",
    "distribution": "for all of them together",
    "average": "with an average",
    "change": "with a level for a change, or a change for a level",
    "base": "from another year on",
    "period": "for another period",
    "stage": "with a stage before it",
    "preparation": "with what only prepares it",
}
"""What a figure is that may not be held against the target, by what stopped the arithmetic."""

_SURE = 0.6
"""The share of its topic that an answer must name, so that what differs is the measure and not the wording."""

_FOREIGN = 2
"""Weighty words of its own that it must have then."""

_BEHIND = 15
"""Characters behind a figure in which those begin of whom it is ("more than half of rural communities")."""

_SHARE = "ratio"


def other_figure(judged: Judged, answer: Answer, material: Material) -> str | None:
    """In what the figure that decides differs from the target; None where it does not, or that is not sure.

    The same measure may be said in other words, a pronoun may stand for the people the target names, and a
    figure in the target's unit may stand in the same sentence. Words that narrow a figure to one place or to some
    of those meant are left to `scope_narrowed`.
    """
    assessment, given = judged.assessment, answer.statement.measurement
    other = OTHER.get(assessment.obstacle)
    if other is None or given is None or given.qualifies or answer is not judged.deciding:
        return None
    text = answer.statement.sentence.text
    if material.words.narrowed.search(text) or material.words.place.match(text):
        return None
    if not _is_sure(judged, answer, given, material):
        return None
    return f"{other} ({assessment.rationale.removeprefix(f'{assessment.obstacle}: ')})"


def _is_sure(judged: Judged, answer: Answer, given: Measurement, material: Material) -> bool:
    obstacle, target = judged.assessment.obstacle, judged.case.commitment.target
    if obstacle == _UNIT:
        return not _may_answer(judged, answer, given, material)
    if obstacle == _PART:
        return target is None or target.value != 0  # where none may be left, some are an answer
    if given.label and obstacle in (_MEASURE, _PEOPLE, _CONDITIONS):
        return False  # a list with "respectively" says elsewhere of whom its figure is
    if obstacle == _MEASURE:
        return answer.relevance >= _SURE and len(_foreign(judged, answer, material)) >= _FOREIGN
    if obstacle == _COUNTED:
        behind = answer.statement.sentence.text[given.number_end :]
        return not _names_unit(judged, behind.partition(",")[0], material)
    return obstacle != _PEOPLE or not _may_be_of_them(judged, answer, given, material)


def _may_answer(judged: Judged, answer: Answer, given: Measurement, material: Material) -> bool:
    """Whether a sentence whose figure is in another unit may answer all the same, by its words or another figure."""
    text = answer.statement.sentence.text
    whole = material.sums.whole_opens.search(text[: given.number_start])
    said_whole = judged.case.measurement is None and material.words.hedged_end.search(text)
    return bool(whole or said_whole) or _is_in_unit(judged, answer) or _is_time_for_another(judged, given)


def _may_be_of_them(judged: Judged, answer: Answer, given: Measurement, material: Material) -> bool:
    """Whether a pronoun may stand for those the target names, or the words right behind the figure name them."""
    limits = accounts_of(judged.case.language).limits
    behind = limits(answer.statement.sentence.text[given.start : given.end + _BEHIND])
    pronoun = material.words.pronoun.search(answer.statement.text)
    return bool(pronoun) or (bool(behind) and set(behind) == set(limits(judged.case.clause)))


def _is_in_unit(judged: Judged, answer: Answer) -> bool:
    """Whether the sentence of an answer also holds a figure on the topic in the target's unit, or a share.

    A target that is a time may be answered by a share that is reached in that time ("81 percent within 20 minutes").
    """
    here, target = place(answer.statement.sentence), judged.case.measurement
    near = [a for a in judged.case.answers if place(a.statement.sentence) == here]
    if target and target.quantity.unit.is_duration:
        return any(_is_in(a, target.quantity.unit.kin) for a in near)
    kin = target.quantity.unit.kin if target else _SHARE
    return any(_is_in(a, kin) and not _qualifies(a) and a.relevance >= ON_TOPIC for a in near)


def _is_in(answer: Answer, kin: str) -> bool:
    given = answer.statement.measurement
    return given is not None and given.quantity.unit.kin == kin


def _qualifies(answer: Answer) -> bool:
    return answer.statement.measurement is not None and answer.statement.measurement.qualifies


def _is_time_for_another(judged: Judged, given: Measurement) -> bool:
    """Whether a figure only says how long something took or lasted, where the target is of another unit."""
    target = judged.case.measurement
    return given.quantity.unit.is_duration and not (target and target.quantity.unit.is_duration)


def _foreign(judged: Judged, answer: Answer, material: Material) -> set[str]:
    """The weighty words of an answer, names left out, that neither the commitment nor its sentence uses."""
    words = (word for word in answer.statement.topic.split() if word[:1].islower())
    own = set(material.topics.topic(f"{judged.case.clause} {judged.case.context}"))
    return set(material.topics.weighty(" ".join(words))) - own


def _names_unit(judged: Judged, behind: str, material: Material) -> bool:
    """Whether the words behind a figure name what the target counts, so that its noun was only read too short."""
    target, topic = judged.case.measurement, material.topics.topic
    return bool(target and set(topic(target.quantity.unit.name)) & set(topic(behind)))
