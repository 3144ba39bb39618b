"""Prepared: a contract for the thing, a committee that is to make it, or the decision on it is not the thing."""

import re

from tallystick.languages.accounts import accounts_of
from tallystick.languages.preparation import preparations_of
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
    accounts, thing = accounts_of(case.language), set(words.weighty(case.topic))
    for found in preparations_of(case.language).of_things(text):
        making = accounts.done.match(text, found.end())  # "the decision to set up a register"
        done = accounts.done.search(text, found.end() + 1 if making else found.start())
        if done is None or set(words.topic(found["what"])) & set(words.topic(case.clause)):
            continue
        named = _names(text[found.end() :], thing, case.language)
        rest = text[max(done.end(), found.end()) :]
        again = accounts.done.search(rest) and thing & set(words.topic(rest))
        before = accounts.done.search(text, 0, found.start()) and thing & set(
            words.topic(text[: found.start()])
        )
        if named and not again and not before:
            return found.group()
    return None


def _names(text: str, thing: set[str], language: str) -> bool:
    """Whether one of the first words of `text`, up to a comma, is one of the thing."""
    first = re.split(r"[,;]", text)[0].split()[:_NEAR]
    return bool(thing & set(words_of(language).topic(" ".join(first))))
