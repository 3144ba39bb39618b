"""Sentences about the whole of a review, each figure with the record it says: for the site and for the report."""

from collections.abc import Iterator

from tallystick.publish.records import Records, Said, said

Sentence = tuple[Said, ...]


def method(records: Records) -> Iterator[Sentence]:
    """How the verdicts were reached, a sentence each."""
    count = _Counter(records)
    yield (
        Said("Of "), *count("commitments", "commitment"), Said(", people decided "), *count("settled"), Said(". "),
        *count("twice", "commitment"),
        Said(" were judged by two assessors, who did not see each other’s verdict until both were in: they agreed on "),
        *count("agreed"), Said(" and differed on "), *count("differed"), Said(". A third person decided "),
        *count("adjudicated"), Said("."),
    )  # fmt: skip
    yield (
        Said("People decided otherwise than the machine on "), *count("unlike_machine", "commitment"),
        Said("; what the machine said is shown beside each. Institutions stated "), *count("claims", "claim"),
        Said(" and wrote "), *count("replies", "reply", "replies"), Said(", of which "), *count("reopened"),
        Said(" asked for another assessment. There are "), *count("dissents", "dissent"), Said(", "),
        *count("decisions", "change"), Said(" of the outline and "), *count("signatures", "signature"), Said("."),
    )  # fmt: skip


def quorum(records: Records) -> Iterator[Sentence]:
    """How many signatures were asked for and how many are given; nothing where that is not recorded."""
    if "review/quorum" not in records:
        return
    count = _Counter(records)
    yield (
        Said("The evaluation asks for at least "), *count("quorum", "signature"), Said(" and has "),
        *count("signatures"), Said("."),
    )  # fmt: skip


def release(records: Records) -> Iterator[Sentence]:
    """Which release it is, or that it is none."""
    if "release/number" not in records:
        yield (Said("This is a draft: it has not been released."),)
        return
    names = ("release/number", "release/at", "release/by")
    number, day, by = (Said(said(records[name]), name) for name in names)
    yield (Said("Release "), number, Said(", "), day, Said(", by "), by, Said("."))


def method_words(records: Records) -> list[str]:
    """The sentences of `method` as text."""
    return [_words(sentence) for sentence in method(records)]


def quorum_words(records: Records) -> list[str]:
    """The sentences of `quorum` as text."""
    return [_words(sentence) for sentence in quorum(records)]


def release_words(records: Records) -> list[str]:
    """The sentences of `release` as text."""
    return [_words(sentence) for sentence in release(records)]


def _words(sentence: Sentence) -> str:
    return "".join(part.text for part in sentence)


class _Counter:
    """Says counts with their nouns: `count("twice", "commitment")`."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def __call__(self, name: str, one: str = "", many: str = "") -> Sentence:
        record = f"review/{name}"
        value = self._records[record]
        number = Said(said(value), record)
        noun = one if value == 1 else many or f"{one}s"
        return (number, Said(f" {noun}")) if one else (number,)
