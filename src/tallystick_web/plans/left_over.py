"""What of a reading belongs to no article, and how it was understood: kept beside it, so that a page reads no more."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from tallystick.model.evaluation import Evaluation
from tallystick.publish.codec import plain

SHOWN = 100  # passages; the search finds all


@dataclass(frozen=True, slots=True)
class Understood:
    """What belongs to no article (the first passages, and how many), what had to be decided, and how often which
    printed column or field was taken to mean what ("" where it was not understood)."""

    outside: Sequence[dict[str, Any]] = ()
    passages: int = 0
    notes: Sequence[str] = ()
    fields: Sequence[tuple[str, str, int]] = ()


def left_over(read: Evaluation) -> dict[str, Any]:
    """What is kept of a reading, the fields of an Understood."""
    counts = Counter(
        (each.header, each.meaning or "") for article in read.articles for each in article.fields
    )
    return asdict(
        Understood(
            [plain(each) for each in read.outside[:SHOWN]],
            len(read.outside),
            read.notes,
            [(header, str(meaning), count) for (header, meaning), count in counts.most_common()],
        )
    )
