"""Background: a plan in prose also tells what was done before, and how things stand; that undertakes nothing."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tallystick.languages.mood import Mood, moods_of
from tallystick.languages.undertakings import undertakings_of
from tallystick.model.document import Role
from tallystick.model.outline import Sentence

_STOPS = (".", "!", "?")


def undertaking(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences of an article of a plan, without those that only tell of the past or the present.

    In a document that also reports, plan and report are told apart before. All sentences stay where none of them
    says what shall be done: there the present tense may be how the plan speaks.
    """
    blocks = Counter(sentence.passage.block for sentence in sentences)
    promises = any(moods_of(s.document.language).mood(s.text) is Mood.PLAN for s in sentences)
    for sentence in sentences:
        if not (promises and _only_tells(sentence, blocks[sentence.passage.block] == 1)):
            yield sentence


def _only_tells(sentence: Sentence, alone: bool) -> bool:
    """Whether a sentence of a plan has no word of what shall be done, and no date by which.

    One that stands `alone` may be an item of a list or a title, which undertakes without a verb.
    """
    text, language = sentence.text.strip(" “\"'•-"), sentence.document.language
    if sentence.document.role is not Role.PLAN or not text.endswith(_STOPS):
        return False
    if undertakings_of(language).deadline.search(text) or _asks(text, language):
        return False
    return not alone or moods_of(language).telling(text) is not None


def _asks(text: str, language: str) -> bool:
    """Whether a sentence says what shall be done, not only of what it tells of ("it named rules that must hold")."""
    moods, relative = moods_of(language), undertakings_of(language).relative
    asking, telling = moods.asking(text), moods.telling(text)
    if asking is None:
        return False
    start = telling.end() if telling else asking.start()
    inside = (each for each in relative.finditer(text, start, asking.start()))
    return not any("," not in text[each.end() : asking.start()] for each in inside)
