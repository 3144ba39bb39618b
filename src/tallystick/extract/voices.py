"""Voices: within one article, which sentences are the plan's words and which the reporter's."""

from collections.abc import Sequence

from tallystick.languages.mood import Mood, moods_of
from tallystick.model.document import Document
from tallystick.model.outline import Sentence

_STOPS = (".", "!", "?", ";", ":", "。")

Voices = tuple[tuple[Sentence, ...], tuple[Sentence, ...]]


def split_voices(sentences: Sequence[Sentence], document: Document) -> Voices:
    """The sentences of one article as (plan's words, reporter's words), each in order.

    The plan comes first. Where the document sets its words in bold and the rest not, the bold sentences are
    its opening; elsewhere the opening paragraph is. The plan's words end where the opening turns from tasks
    ("shall") to reporting ("was").
    """
    if not sentences:
        return (), ()
    moods = [moods_of(document.language).mood(sentence.text) for sentence in sentences]
    bold = _bold_prefix(sentences) if document.styled else 0
    if bold == 1 and not sentences[0].text.rstrip().endswith(_STOPS):
        bold = 0  # a title
    opening = bold if 0 < bold < len(sentences) else _first_block(sentences)
    cut = _turn(moods[:opening])
    if not any(mood is Mood.PLAN for mood in moods[:opening]) and opening == len(sentences):
        cut = 1
    return tuple(sentences[:cut]), tuple(sentences[cut:])


def _bold_prefix(sentences: Sequence[Sentence]) -> int:
    return next((i for i, sentence in enumerate(sentences) if not sentence.passage.bold), len(sentences))


def _first_block(sentences: Sequence[Sentence]) -> int:
    """How many sentences stand in the block of the first one, and in the next where that is only a title."""
    blocks = list(dict.fromkeys(sentence.passage.block for sentence in sentences))
    title = not sentences[0].text.rstrip().endswith(_STOPS) and sentences[0].passage.block != blocks[-1]
    place = 1 if title and len(blocks) > 1 else 0
    while place + 1 < len(blocks) and _goes_on(sentences, blocks[place]):
        place += 1
    last = blocks[place]
    return next((i for i, sentence in enumerate(sentences) if sentence.passage.block > last), len(sentences))


def _goes_on(sentences: Sequence[Sentence], block: int) -> bool:
    """Whether a block announces a list, or is an item of one that has others behind it."""
    last = next(sentence for sentence in reversed(sentences) if sentence.passage.block == block)
    return last.text.rstrip().endswith((":", ";"))


def _turn(moods: Sequence[Mood]) -> int:
    """Where an opening turns to reporting after its last task; its length where it does not turn."""
    tasks = [i for i, mood in enumerate(moods) if mood is Mood.PLAN]
    if not tasks:
        return len(moods)
    return next((i for i in range(tasks[-1] + 1, len(moods)) if moods[i] is Mood.REPORT), len(moods))
