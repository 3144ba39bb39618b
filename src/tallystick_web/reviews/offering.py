"""The quotes that a form offers to tick: the plan's words, what the machine found, what others quoted."""

from collections.abc import Iterator
from dataclasses import dataclass

from tallystick.model.quote import Quote
from tallystick.publish.review.timeline import Act
from tallystick_web.plans.models import Evaluation
from tallystick_web.reviews.showing import Quoted, Shown, quoted

PICKED, PLAN, FOUND = "You picked", "The plan’s words", "The machine found"
SOURCES = {
    Act.CLAIM: "quoted in the claim of {}",
    Act.REPLY: "quoted in the reply of {}",
    Act.JUDGEMENT: "quoted by {}",
    Act.ADJUDICATION: "quoted by {}",
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A quote to tick: where it is from, what it reports, and whether it is ticked."""

    quoted: Quoted
    source: str
    figures: tuple[str, ...]
    ticked: bool


def offers(evaluation: Evaluation, shown: Shown, chosen: tuple[Quote, ...]) -> tuple[Offer, ...]:
    """The quotes to tick: those already chosen first, each place once."""
    ticked = {quoted(evaluation, each).name for each in chosen}
    found: dict[str, Offer] = {}
    for each in _known(shown):
        found.setdefault(each.quoted.name, each)
    for quote in chosen:
        place = quoted(evaluation, quote)
        found.setdefault(place.name, Offer(place, PICKED, (), True))
    marked = [
        Offer(each.quoted, each.source, each.figures, each.quoted.name in ticked) for each in found.values()
    ]
    return tuple(sorted(marked, key=lambda each: (not each.ticked, each.source == PLAN)))


def _known(shown: Shown) -> Iterator[Offer]:
    for found in shown.found:
        yield Offer(found.quoted, FOUND, found.figures, False)
    for each in shown.told:
        source = SOURCES.get(each.event.act, "").format(each.event.institution or each.event.by)
        yield from (Offer(quote, source, (), False) for quote in each.quotes)
    yield Offer(shown.words, PLAN, (), False)
