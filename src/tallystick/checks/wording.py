"""Wording: how findings speak to a reader."""

from collections.abc import Mapping, Sequence

from tallystick.model.verdict import Verdict

_SAID = {
    Verdict.MISSED: "missed",
    Verdict.GAP_ADMITTED: "admitted to fall short",
    Verdict.IN_PROGRESS: "in progress",
    Verdict.NO_EVIDENCE: "without evidence",
}


def verdicts_in_words(counts: Mapping[Verdict, int]) -> str:
    """How many have which verdict: "2 are missed and 1 is without evidence"."""
    parts = [
        f"{counts[verdict]} {_be(counts[verdict])} {said}"
        for verdict, said in _SAID.items()
        if counts[verdict]
    ]
    return listed(parts)


def labels_in_words(labels: Sequence[str]) -> str:
    """Labels as a list, their common keyword said once: "Action 1, 2 and 5"."""
    keyword = labels[0].rpartition(" ")[0]
    alike = keyword and all(label.rpartition(" ")[0] == keyword for label in labels)
    return listed([labels[0], *(label.rpartition(" ")[2] if alike else label for label in labels[1:])])


def listed(items: Sequence[str]) -> str:
    """Items as a list in a sentence: "a, b and c"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def counted(count: int, noun: str) -> str:
    """A count with its noun: "1 article", "168 articles"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def shortened(text: str, most: int = 120) -> str:
    """`text` in about `most` characters, cut at a word."""
    text = " ".join(text.split()).strip(" ,;.")
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip(",;") + " …"


def _be(count: int) -> str:
    return "is" if count == 1 else "are"
