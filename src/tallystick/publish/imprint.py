"""Imprint: who publishes an evaluation and where, which none of its documents says."""

import re
from dataclasses import dataclass

from tallystick.errors import PublicationError

_ADDRESS = re.compile(r"https?://[^\s/?#\"<>\\^`{|}]+(?:/[^\s?#\"<>\\^`{|}]*)?/?")
_IDENTIFIER = re.compile(r"[A-Z]{2,}(?:-[^\s/&|?-]+)+")
_COUNTRY = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a publication says of itself; each is empty where it was not given.

    `base_url` is the address at which its folder will lie, with a slash at its end; `publisher` the name of the
    organisation, `identifier` its identifier in IATI's form ("GB-CHC-123456"), `country` the ISO 3166-1 code of the
    country whose plan it is. Raises PublicationError for one that is not of its form.
    """

    base_url: str = ""
    publisher: str = ""
    identifier: str = ""
    country: str = ""

    def __post_init__(self) -> None:
        checked = (
            ("address", self.base_url, _ADDRESS, "https://example.org/evaluation/"),
            ("identifier", self.identifier, _IDENTIFIER, "GB-CHC-123456"),
            ("country", self.country, _COUNTRY, "KE"),
        )
        for what, value, form, example in checked:
            if value and not form.fullmatch(value):
                raise PublicationError(
                    f"{value[:80]!r} is no {what} of a publication; it looks like {example}"
                )
        if self.base_url and not self.base_url.endswith("/"):
            object.__setattr__(self, "base_url", f"{self.base_url}/")


UNSIGNED = Imprint()
"""The imprint of a publication that does not say who publishes it."""
