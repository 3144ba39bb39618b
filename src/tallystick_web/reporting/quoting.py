"""Quotes on their way through a form: signed, so that what comes back is what was checked when it was picked."""

from django.core import signing
from django.http import QueryDict

from tallystick.errors import ReviewError
from tallystick.model.quote import Quote
from tallystick_web.plans.values import quotes_in, stored_quotes

SALT = "tallystick.quote"
MOST = 40  # quotes on one form


def sealed(quote: Quote) -> str:
    """A quote as the value of a field."""
    return signing.dumps(stored_quotes([quote])[0], salt=SALT, compress=True)


def quotes_sent(sent: QueryDict) -> tuple[Quote, ...]:
    """The quotes that a form brings back, each once. Raises ReviewError for one that was not given out."""
    values = sent.getlist("quote")
    if len(values) > MOST:
        raise ReviewError(f"more than {MOST} quotes are picked; keep those that say most")
    try:
        return quotes_in([signing.loads(each, salt=SALT) for each in dict.fromkeys(values)])
    except signing.BadSignature as error:
        raise ReviewError("a quote is not as it was picked; pick it again") from error
