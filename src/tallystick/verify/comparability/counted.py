"""Counted: hospitals are not institutions, households are not people, heads are not members."""

from tallystick.languages.accounts import accounts_of
from tallystick.languages.words import words_of
from tallystick.model.case import Answer, Case

_ANYBODY = "people"


def same_counted(case: Case, answer: Answer) -> str | None:
    """What the figure counts must be named by the target, where both count something."""
    target, given = case.measurement, answer.statement.measurement
    if target is None or given is None:
        return None
    wanted, counted = target.quantity.unit, given.quantity.unit
    if wanted.kin == counted.kin == "ratio":
        return _same_base(case, answer)
    if wanted.dimension != "count" or counted.dimension != "count":
        return None
    topic = words_of(case.language).topic
    if occasion := _occasion(case, answer):
        return f"{occasion} are counted, not {wanted.name}"
    if (
        not wanted.name
        or not set(topic(counted.name)) - set(topic(_ANYBODY))
        or set(topic(counted.name))
        & set(topic(f"{wanted.name} {case.topic[case.topic.find(wanted.name) :]}"))
    ):
        return None
    return f"{counted.name} are counted, not {wanted.name}"


def _occasion(case: Case, answer: Answer) -> str | None:
    """The occasions that a figure with no noun of its own counts ("attendances numbered 26,300"), if it does."""
    target, given = case.measurement, answer.statement.measurement
    if target is None or given is None or given.quantity.unit.name or not target.quantity.unit.name:
        return None
    occasions, start = accounts_of(case.language).occasions, answer.statement.start
    found = occasions.search(answer.statement.text, 0, given.start - start)
    return None if found is None or occasions.search(case.clause) else found.group().lower()


def _same_base(case: Case, answer: Answer) -> str | None:
    """What a share is printed to be of ("among senior managers, 43 percent") must be in the target or its article."""
    accounts = accounts_of(case.language)
    by_number = accounts.by_number.search(answer.statement.sentence.text)
    if by_number and not accounts.by_number.search(case.context):
        return f"the figure is a share by number (“{by_number.group()}”), which the target does not say"
    among = accounts.among.search(answer.statement.text)
    if not among:
        return None
    topic = words_of(case.language).topic
    own = set(topic(among["base"]))
    if not own - set(topic(" ".join(accounts.persons))) or own & set(topic(f"{case.clause} {case.context}")):
        return None
    return f"the figure is a share of {among['base'].strip()}, which the target does not name"
