"""Which documents of an evaluation somebody may read: in every list, in the search, to quote from and to take away."""

from django.db.models import Q, QuerySet

from tallystick_web.accounts.access import Seat
from tallystick_web.plans.models import SourceDocument
from tallystick_web.publication.models import ReleaseState


def documents_for(seat: Seat) -> QuerySet[SourceDocument]:
    """The documents that the person may read, without their texts.

    Plan and reports are for all who take part. What an institution attached is not for the focal points of others
    until it is published with a release.
    """
    found = seat.evaluation.documents.defer("text")
    if not seat.own_only:
        return found
    releases = seat.evaluation.releases.filter(state=ReleaseState.READY)
    published = Q(uploaded_at__lte=releases.order_by("-at").values("at")[:1])
    return found.filter(Q(institution=None) | Q(institution__in=seat.institutions) | published)


def texts_for(seat: Seat) -> QuerySet[SourceDocument]:
    """Those of them whose text has been read."""
    return documents_for(seat).exclude(key="")


def closed_to(seat: Seat) -> frozenset[str]:
    """The keys of the documents that the person may not read. One query, for a focal point."""
    if not seat.own_only:
        return frozenset()
    rest = seat.evaluation.documents.exclude(pk__in=documents_for(seat).values("pk"))
    return frozenset(rest.values_list("key", flat=True))
