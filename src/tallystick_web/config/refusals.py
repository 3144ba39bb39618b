"""What goes wrong for a reason that the person can mend is one sentence on a page, never a traceback."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tallystick.errors import ReviewError, TallystickError


class OvertakenError(TallystickError):
    """Somebody else changed the same thing meanwhile; what was sent is shown again, so that nothing is lost."""


@contextmanager
def unless_taken(sentence: str) -> Iterator[None]:
    """Raise ReviewError with the sentence where the database refuses what is written in the block.

    That is so where somebody wrote the same at the same moment, after it was looked whether it is there.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise ReviewError(sentence) from error


AT_ONCE = (
    "somebody did the same at the same moment, or removed what it rests on, so that nothing of yours was saved; "
    "look at what stands there now, and do it again if it is still to be done"
)
ZERO = "what was sent holds a character that no text has (a zero); remove it, and send it again"


class RefusalMiddleware:
    """Turns a TallystickError that a view let through into a page: 409 where somebody was quicker, else 400."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer to a request."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: tuple[object, ...], kwargs: dict[str, object]
    ) -> HttpResponse | None:
        """Refuse an address or a form with a zero character in it, which no text has and PostgreSQL holds nowhere."""
        sent = (
            each
            for data in (request.GET, request.POST)
            for name in data
            for each in (name, *data.getlist(name))
        )
        if not any("\0" in each for each in (request.path, *sent)):
            return None
        return render(request, "refused.html", {"reason": ZERO}, status=400)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page for our own errors, and where the database refused what two wrote at once; None leaves the rest."""
        if isinstance(exception, IntegrityError):
            logging.getLogger(__name__).error("refused by the database: %s", exception, exc_info=exception)
            exception = OvertakenError(AT_ONCE)
        if not isinstance(exception, TallystickError):
            return None
        status = 409 if isinstance(exception, OvertakenError) else 400
        return render(request, "refused.html", {"reason": str(exception)}, status=status)
