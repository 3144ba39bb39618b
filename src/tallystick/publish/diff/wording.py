"""How a difference is said, in the text and in the page."""

from collections.abc import Iterator

from tallystick.publish.diff.difference import Difference, DocumentPair, Fate, Pair
from tallystick.publish.wording import counted, plan_title, verdict_words

FATES = {
    Fate.CARRIED_OVER: "carried over",
    Fate.REWORDED: "reworded",
    Fate.STRENGTHENED: "strengthened",
    Fate.WEAKENED: "weakened",
    Fate.OTHER_MEASURE: "another measure",
    Fate.MOVED_IN_TIME: "moved in time",
    Fate.DROPPED: "dropped",
    Fate.NEW: "new",
}

FATES_EXPLAINED = {
    Fate.CARRIED_OVER: "The same words ask for the same.",
    Fate.REWORDED: "Other words; no number, kind or deadline changed.",
    Fate.STRENGTHENED: "Asks for more, or for something that can be checked where it could not before.",
    Fate.WEAKENED: "Asks for less, or for something that can be checked less well.",
    Fate.OTHER_MEASURE: "The target is in another unit, direction or scope: more or less cannot be said.",
    Fate.MOVED_IN_TIME: "The deadline is another year.",
    Fate.DROPPED: "Nothing like it stands in the newer plan.",
    Fate.NEW: "Nothing like it stood in the older plan.",
}


def sides(difference: Difference) -> tuple[str, str]:
    """The two evaluations, each with its plan and size."""
    both = (difference.before, difference.after)
    first, second = (f"{plan_title(each)} ({counted(len(each.assessments), 'commitment')})" for each in both)
    return first, second


def document_words(pair: DocumentPair) -> str:
    """What became of a document."""
    if pair.before is None and pair.after:
        return f"{pair.after.title} ({pair.after.name}): added"
    if pair.after is None and pair.before:
        return f"{pair.before.title} ({pair.before.name}): left out"
    source = pair.after or pair.before
    state = "another text" if pair.changed else "the same text"
    return f"{source.title} ({source.name}): {state}" if source else ""


def name_words(pair: Pair) -> str:
    """The numbers of a commitment: "5.1", or "5.1 -> 4.2" where it has another now."""
    numbers = [side.commitment.id for side in (pair.before, pair.after) if side]
    return " -> ".join(dict.fromkeys(numbers))


def settled_words(pair: Pair) -> str:
    """What became of the verdict that people settled on."""
    before, after = pair.settled
    if before and after:
        return f"settled by people: {verdict_words(before.verdict)} -> {verdict_words(after.verdict)}"
    if after:
        return f"settled by people: {verdict_words(after.verdict)}"
    return "no longer settled by people"


def people_counts(difference: Difference) -> Iterator[tuple[int, str]]:
    """How often people changed something, with words for it; nothing where nobody reviewed either side."""
    if difference.reviewed:
        yield sum(pair.settled_changed for pair in difference.pairs), "with another settled verdict"
        yield sum(len(pair.replies) for pair in difference.pairs), "new replies"
        yield len(difference.dissents) + sum(len(pair.dissents) for pair in difference.pairs), "new dissents"


def step_words(pair: Pair) -> Iterator[str]:
    """What became of a commitment, one thing a line."""
    for step in pair.steps:
        yield f"{FATES[step.fate]}: {step.reason}" if step.reason else FATES[step.fate]
    if pair.before and pair.after and pair.verdict_changed:
        yield f"verdict: {verdict_words(pair.before.verdict)} -> {verdict_words(pair.after.verdict)}"
    if pair.settled_changed:
        yield settled_words(pair)
    for reply in pair.replies:
        yield f"new reply: {reply.institution}"
    for dissent in pair.dissents:
        yield f"new dissent: {dissent.by}"
    if pair.gained:
        yield f"evidence: {counted(len(pair.gained), 'new passage')}"
    if pair.lost:
        yield f"evidence: {counted(len(pair.lost), 'passage')} no longer there"
