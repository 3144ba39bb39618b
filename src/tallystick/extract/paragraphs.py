"""Paragraphs: sentences that stand in one block, as one quote."""

from collections.abc import Iterator, Sequence

from tallystick.model.outline import Sentence
from tallystick.model.quote import Quote, quote_span


def paragraphs(sentences: Sequence[Sentence]) -> Iterator[Quote]:
    """One quote for each run of sentences that stand in the same block."""
    run: list[Sentence] = []
    for sentence in sentences:
        if run and not _follows(run[-1], sentence):
            yield _run(run)
            run = []
        run.append(sentence)
    if run:
        yield _run(run)


def _follows(before: Sentence, sentence: Sentence) -> bool:
    same = (before.document, before.passage.block) == (sentence.document, sentence.passage.block)
    return same and before.passage.end <= sentence.passage.start


def _run(run: Sequence[Sentence]) -> Quote:
    text = " ".join(sentence.text for sentence in run)
    return quote_span(run[0].document, run[0].passage.start, run[-1].passage.end, text)
