"""Deliverables: clauses that undertake one thing which in the end is there or not (a law, a system, a report)."""

import re
from collections.abc import Iterator

from tallystick.languages.undertakings import Undertakings
from tallystick.languages.words import Words

_NAME = 2  # topic words that make a name
_NEAR = 14
"""How many words of its phrase may stand before the word that says what sort of thing is made."""


def things_of(text: str, words: Undertakings, topics: Words) -> list[str]:
    """The phrases that name the discrete things a clause undertakes to make; none where it undertakes none.

    Three forms count: the making as a noun ("the enactment of a Water Act") whatever verb carries it, the
    passive ("a register shall be set up"), and the active at the head of the clause ("setting up a register",
    "the ministry shall publish a register"). A duty without an end ("improve", "support") is none.
    """
    clause = _opened(text, words)
    passive = _passive(clause, words)
    for phrase in (_of_noun(clause, words), passive, _active(clause, words)):
        named = phrase and words.thing.search(" ".join(phrase.split()[:_NEAR]))
        one = (
            phrase is passive
            and words.one.match(clause)
            and words.finishing.search(clause, len(passive or ""))
        )
        if phrase and (named or one):
            return _items(phrase, words) if topics.weighty(phrase) else [clause]
    return []


def heads_of(thing: str, words: Undertakings, topics: Words) -> Iterator[str]:
    """What a phrase names before what describes it, and before its first preposition, where that is a name of its own
    ("A Water Act")."""
    for ends in (words.describes, words.joint):
        cut = ends.search(thing)
        if cut and len(topics.topic(thing[: cut.start()])) >= _NAME:
            thing = thing[: cut.start()].strip()
            yield thing


def _items(phrase: str, words: Undertakings) -> list[str]:
    """The items of a list each of which names a thing ("the Water Act, the Forest Act and the rules on both")."""
    items = [item for item in words.list_separator.split(phrase) if item.strip()]
    named = all(words.paper.search(item) and words.item.match(item) for item in items)
    return items if len(items) > 1 and named else [phrase]


def _opened(text: str, words: Undertakings) -> str:
    """`text` without what opens the clause, as often as something opens it."""
    while (shorter := words.opening.sub("", text)) != text:
        text = shorter
    return text


def _of_noun(clause: str, words: Undertakings) -> str | None:
    noun = words.making_noun.search(clause)
    return _core(clause[noun.end() :], words) if noun else None


def _passive(clause: str, words: Undertakings) -> str | None:
    """The subject of a passive whose verb makes things, where no open-ended word governs it."""
    modal = words.modal.search(clause)
    if not modal or not modal.start():
        return None
    verb = words.making.search(clause, modal.end())
    between = clause[modal.end() : verb.start()] if verb else ""
    if not verb or _apart(between) or words.open_ended.search(between):
        return None
    return _finished(clause[: modal.start()].strip(), verb.group(), words)


def _active(clause: str, words: Undertakings) -> str | None:
    """The object of a making verb at the head of the clause or behind its modal."""
    modal = words.modal.search(clause)
    start = modal.end() if modal else 0
    verb = words.making.search(clause, start)
    if (
        not verb
        or _apart(clause[start : verb.start()])
        or words.open_ended.search(clause[start : verb.start()])
    ):
        return None
    return _finished(_core(clause[verb.end() :], words), verb.group(), words)


def _finished(thing: str, verb: str, words: Undertakings) -> str | None:
    """The thing, where carrying out the verb leaves it finished: a system, not a law, is there once implemented."""
    if words.carrying.match(verb) and not words.carried.search(" ".join(thing.split()[:_NEAR])):
        return None
    return thing


def _apart(between: str) -> bool:
    """Whether more than an adverb or two stands between the head of a phrase and the making verb."""
    return len(re.findall(r"\w+", between)) > 2


def _core(phrase: str, words: Undertakings) -> str:
    """A phrase up to what only adds purpose or manner."""
    cut = words.purpose.search(phrase)
    return (phrase[: cut.start()] if cut else phrase).strip()
