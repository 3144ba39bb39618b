"""Voices: within one article, which sentences are the plan's words and which the reporter's."""

from collections.abc import Sequence

from tallystick.languages.mood import Mood, moods_of
from tallystick.model.document import Document
from tallystick.model.outline import Sentence

Voices = tuple[tuple[Sentence, ...], tuple[Sentence, ...]]


def split_voices(sentences: Sequence[Sentence], document: Document) -> Voices:
    """The sentences of one article as (plan's words, reporter's words), each in order.

    Where the document sets the plan's words in bold and the rest not, bold decides. Elsewhere the plan comes
    first: its words are the opening paragraph, up to where that paragraph turns from tasks ("shall") to
    reporting ("was"), and go on into the next paragraph only while that still states tasks.
    """
    bold = sum(1 for sentence in sentences if sentence.passage.bold)
    if document.styled and 0 < bold < len(sentences) and sentences[0].passage.bold:
        return _at(sentences, _bold_prefix(sentences))
    return _at(sentences, _plan_prefix(sentences, document.language))


def _at(sentences: Sequence[Sentence], cut: int) -> Voices:
    return tuple(sentences[:cut]), tuple(sentences[cut:])


def _bold_prefix(sentences: Sequence[Sentence]) -> int:
    return next((i for i, sentence in enumerate(sentences) if not sentence.passage.bold), len(sentences))


def _plan_prefix(sentences: Sequence[Sentence], language: str) -> int:
    """How many sentences from the first on are the plan's."""
    if not sentences:
        return 0
    moods = [moods_of(language).mood(sentence.text) for sentence in sentences]
    blocks = [sentence.passage.block for sentence in sentences]
    opening = sum(1 for block in blocks if block == blocks[0])
    tasks = [i for i in range(opening) if moods[i] is Mood.PLAN]
    if not tasks:
        return opening if opening < len(sentences) else 1
    cut = next((i for i in range(tasks[-1] + 1, opening) if moods[i] is Mood.REPORT), opening)
    if cut < opening:
        return cut
    return next(
        (i for i in range(opening, len(sentences)) if not _goes_on(sentences[i], moods[i])), len(sentences)
    )


def _goes_on(sentence: Sentence, mood: Mood) -> bool:
    """Whether a sentence of a later paragraph still states tasks; a bare gerund is not enough there."""
    return mood is Mood.PLAN and not moods_of(sentence.document.language).is_task(sentence.text)
