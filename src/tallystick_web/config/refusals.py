"""What goes wrong for a reason that the person can mend is one sentence on a page, never a traceback."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tallystick.errors import TallystickError


class OvertakenError(TallystickError):
    """Somebody else changed the same thing meanwhile; what was sent is shown again, so that nothing is lost."""


class RefusalMiddleware:
    """Turns a TallystickError that a view let through into a page: 409 where somebody was quicker, else 400."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer to a request."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page for our own errors; None leaves other errors to Django."""
        if not isinstance(exception, TallystickError):
            return None
        status = 409 if isinstance(exception, OvertakenError) else 400
        return render(request, "refused.html", {"reason": str(exception)}, status=status)
