"""How often one person may do what costs much: uploads, exports of everything."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

HOUR = 60 * 60  # seconds


def limited(
    name: str, times: int, seconds: int = HOUR
) -> Callable[[Callable[..., HttpResponseBase]], Callable[..., HttpResponseBase]]:
    """Let a person (by account, else by address) send something to a view at most `times` in `seconds`.

    Reading a page is not counted. Who is over it gets a page that says so (429), and nothing is done.
    """

    def decorate(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def counted(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method == "POST" and _count(name, _who(request), seconds) > times:
                reason = f"At most {times} times in {seconds // 60} minutes; wait, and send it again."
                return render(request, "refused.html", {"reason": reason}, status=429)
            return view(request, *args, **kwargs)

        return counted

    return decorate


def _who(request: HttpRequest) -> str:
    if request.user.is_authenticated:
        return f"user-{request.user.pk}"
    return f"address-{get_adapter(request).get_client_ip(request)}"


def _count(name: str, who: str, seconds: int) -> int:
    """How often `who` did it, this time included, since the first time in the span that is running."""
    key = f"limit-{name}-{who}"
    if cache.add(key, 1, seconds):
        return 1
    try:
        return int(cache.incr(key))
    except ValueError:  # the span ended in between
        cache.set(key, 1, seconds)
        return 1
