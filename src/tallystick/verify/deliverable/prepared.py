"""Prepared: a contract for the thing, a committee that is to make it, or the decision on it is not the thing."""

import re

from tallystick.languages.accounts import accounts_of
from tallystick.languages.preparation import preparations_of
from tallystick.languages.undertakings import undertakings_of
from tallystick.languages.words import words_of
from tallystick.model.case import Answer, Case
from tallystick.model.verdict import Verdict
from tallystick.verify.decision import Decision
from tallystick.verify.deliverable.not_spoken_of import spoken_of

_NEAR = 6
"""How many words may stand between what prepares and the thing it prepares."""


def prepared(case: Case) -> Decision | None:
    """Every sentence that says of something that it was made says it of what prepares the thing."""
    for answer in spoken_of(case):
        if words := preparing(case, answer):
            said = f"what prepares it is reported (“{words.strip()}”), not the thing"
            return Decision(Verdict.IN_PROGRESS, said, (answer,))
    return None


def preparing(case: Case, answer: Answer) -> str | None:
    """The words by which what a sentence reports as made is only what prepares the thing; None where it is the thing.

    They stand right before the thing, and before or around what says that it was made. Where the commitment asks for
    them ("a consultation on the bill shall be held"), or the rest of the sentence says that the thing itself was made,
    they prepare nothing.
    """
    text, words = answer.statement.sentence.text, words_of(case.language)
    preparations, thing = preparations_of(case.language), set(words.weighty(case.topic))
    joint = undertakings_of(case.language).joint.search(case.topic)
    head = set(words.topic(case.topic[: joint.start()] if joint else case.topic))
    pairs = [(found, thing) for found in preparations.of_things(text)]
    pairs += [(found, head) for found in preparations.of_heads(text)]
    for found, wanted in pairs:
        if _names(text[found.end() :], wanted, case.language) and _prepares(case, text, found):
            return found.group()
    return None


def _prepares(case: Case, text: str, found: re.Match[str]) -> bool:
    """Whether what is found stands around what says that something was made, and nothing else says it of the thing."""
    accounts, words = accounts_of(case.language), words_of(case.language)
    making = accounts.done.match(text, found.end())  # "the decision to set up a register"
    done = accounts.done.search(text, found.end() + 1 if making else found.start())
    if done is None or set(words.topic(found["what"])) & set(words.topic(case.clause)):
        return False
    thing = set(words.weighty(case.topic))
    before, behind = text[: found.start()], text[max(done.end(), found.end()) :]
    return not any(accounts.done.search(part) and thing & set(words.topic(part)) for part in (before, behind))


def _names(text: str, thing: set[str], language: str) -> bool:
    """Whether one of the first words of `text`, up to a comma, is one of the thing."""
    first = re.split(r"[,;]", text)[0].split()[:_NEAR]
    return bool(thing & set(words_of(language).topic(" ".join(first))))
