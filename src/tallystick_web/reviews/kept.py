"""What was read of an evaluation, kept between requests as long as nothing has changed.

Every change is a line of the audit log, written in the transaction of the change; so the hash of the newest line says
whether anything changed. It is read before the rest, which can be newer than the hash it is kept under, never older.
What is kept is everything that was said; who may see what of it is decided at each request.
"""

from collections.abc import Mapping
from functools import cached_property, lru_cache

from tallystick_web.audit.models import Chain
from tallystick_web.audit.services import stream_of
from tallystick_web.plans.models import Article, Evaluation
from tallystick_web.reviews.records import Record, records_of

KEPT = 16  # evaluations of which a process keeps what was read


class Kept:
    """What was read of an evaluation, each part when it is first asked for; `names` are those of its people.

    It is shared between requests: nobody may change anything in it.
    """

    def __init__(self, evaluation: Evaluation, names: Mapping[int, str]) -> None:
        self._evaluation, self._names = evaluation, names

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """The records of all commitments without quotes and words. Six queries at first."""
        return records_of(self._evaluation, quotes=False, names=self._names)

    @cached_property
    def whole(self) -> Mapping[int, Record]:
        """The records with quotes and words, by the key of the commitment. Six queries at first."""
        return {each.commitment.pk: each for each in records_of(self._evaluation, names=self._names)}

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The articles in order, with number and label alone. One query at first."""
        return tuple(Article.objects.filter(evaluation=self._evaluation).only("number", "label"))


def kept_of(evaluation: Evaluation, names: Mapping[int, str]) -> Kept:
    """What is kept of an evaluation; nothing where no line was ever written. One query."""
    own = stream_of(evaluation)
    lines = Chain.objects.filter(stream__in=(own, stream_of(None))).values_list("stream", "sha256")
    newest = dict(lines)
    if own not in newest:
        return Kept(evaluation, names)
    return _kept(evaluation, tuple(sorted(newest.items())), tuple(sorted(names.items())))


@lru_cache(maxsize=KEPT)
def _kept(
    evaluation: Evaluation, newest: tuple[tuple[str, str], ...], names: tuple[tuple[int, str], ...]
) -> Kept:
    """A place to keep what is read as long as the arguments are the same."""
    return Kept(evaluation, dict(names))
