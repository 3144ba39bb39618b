"""Places in the plan's words on an article: where the parts of a commitment stand, where another article can begin."""

from collections.abc import Iterable, Sequence
from itertools import chain

from tallystick.errors import ReviewError
from tallystick.review.mends.cutting import letters
from tallystick_web.plans.models import Article, Commitment, Passage, SourceDocument

WORDS = 8  # that say where an article begins
LONGEST = 80  # characters of them


def parts_in(article: Article, parts: Sequence[str]) -> dict[str, str]:
    """The details of a split: where the words of each part stand in the plan's words on the article.

    Spaces, marks and hyphens may differ. Raises ReviewError for words that do not stand there, in that order.
    """
    quote = article.data["quote"]
    source = _source(article)
    stored = source.text[quote["start"] : quote["end"]] if source else quote["exact"]
    printed, after = letters(stored), 0
    places = [place for place, each in enumerate(stored) if each.isalnum()]
    details = {}
    for number, part in enumerate(parts, 1):
        words = letters(part)
        at = printed.find(words, after) if words else -1
        if at < 0:
            raise ReviewError(
                f"“{part.strip()[:60]}” does not stand in the plan's words there; copy the words as they are printed"
            )
        after = at + len(words)
        start, end = places[at], _with_marks(stored, places[after - 1] + 1, part)
        details[f"part_{number}"] = f"{quote['start'] + start}-{quote['start'] + end}"
    return details


def beginnings(article: Article, commitments: Iterable[Commitment]) -> list[tuple[int, str]]:
    """Where in an article another can begin, with the words there: at its sentences and commitments but the first.

    No place lies within a commitment. Behind the article's own words only commitments begin another.
    """
    own = article.data["quote"]
    quotes = [quote for each in commitments if (quote := each.data["quote"])["document"] == own["document"]]
    passages = Passage.objects.filter(
        document__evaluation=article.evaluation_id,
        document__key=own["document"],
        start__gt=own["start"],
        start__lt=own["end"],
    )
    begun = ((quote["start"], quote["text"]) for quote in quotes if quote["start"] > own["start"])
    found = dict(chain(begun, passages.order_by("start").values_list("start", "text")))
    return [
        (at, found[at])
        for at in sorted(found)
        if letters(own["exact"][: at - own["start"]])
        and not any(quote["start"] < at < quote["end"] for quote in quotes)
    ]


def first_words(article: Article, at: int) -> str:
    """The first words stored at a place of the document that an article stands in, whole where there are several."""
    source, end = _source(article), article.data["quote"]["end"]
    upto = min(at + LONGEST, end if at < end else at + LONGEST)
    words = source.text[at:upto].split() if source else []
    return " ".join(words[:WORDS] if len(words) > WORDS or upto == end else words[:-1] or words)


def _source(article: Article) -> SourceDocument | None:
    found = SourceDocument.objects.filter(evaluation=article.evaluation_id)
    return found.filter(key=article.data["quote"]["document"]).first()


def _with_marks(stored: str, end: int, part: str) -> int:
    """The end of a part with the full stop, bracket or sign behind it, where the person wrote that too."""
    last = part.rstrip()[-1:]
    return end + 1 if last and not last.isalnum() and stored[end : end + 1] == last else end
