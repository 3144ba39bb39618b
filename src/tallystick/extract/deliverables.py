"""Deliverables: clauses that undertake one thing which in the end is there or not (a law, a system, a report)."""

from tallystick.languages.undertakings import Undertakings


def is_deliverable(text: str, words: Undertakings) -> bool:
    """Whether a clause undertakes a discrete thing: a making verb, and a sort of thing that can be made.

    The making of something as a noun ("the establishment of a register") is enough whatever verb carries it.
    A duty without an end ("support the building of platforms") is none.
    """
    noun = words.making_noun.search(text)
    if noun:
        return bool(words.thing.search(text, noun.end()))
    verb = words.making.search(text)
    if not verb or not words.thing.search(text):
        return False
    return not words.open_ended.search(text[: verb.start()])
