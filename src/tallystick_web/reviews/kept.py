"""The records of an evaluation, kept between requests as long as nothing has changed.

Every change is a line of the audit log, written in the transaction of the change; so the hash of the newest line says
whether anything changed. It is read before the records: these can be newer than the hash they are kept under, never
older. What is kept is everything that was said; who may see what of it is decided at each request.
"""

from collections.abc import Mapping
from functools import lru_cache

from tallystick_web.audit.models import Chain
from tallystick_web.audit.services import stream_of
from tallystick_web.plans.models import Evaluation
from tallystick_web.reviews.records import Record, records_of

KEPT = 32  # evaluations that a process keeps the records of, about 1 MB each where there are 200 commitments


def kept_records(evaluation: Evaluation, names: Mapping[int, str]) -> tuple[Record, ...]:
    """The records of all commitments without quotes and words, for pages that only read. One query, or seven.

    They are shared between requests: nobody may change them. Where no line was ever written, nothing is kept.
    """
    own = stream_of(evaluation)
    lines = Chain.objects.filter(stream__in=(own, stream_of(None))).values_list("stream", "sha256")
    newest = dict(lines)
    if own not in newest:
        return records_of(evaluation, quotes=False, names=names)
    return _kept(evaluation, tuple(sorted(newest.items())), tuple(sorted(names.items())))


@lru_cache(maxsize=KEPT)
def _kept(
    evaluation: Evaluation, newest: tuple[tuple[str, str], ...], names: tuple[tuple[int, str], ...]
) -> tuple[Record, ...]:
    """The records as they are now; the other arguments say when they are not to be used any more."""
    return records_of(evaluation, quotes=False, names=dict(names))
