"""Where each thing of an evaluation stands in its publication: file names and anchors, seen from its root.

An address never changes while the plan's numbers stay: it can be printed, cited and bookmarked.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tallystick.model.commitment import Commitment
from tallystick.model.evaluation import Evaluation
from tallystick.model.quote import Quote

OVERVIEW = "index.html"
ABOUT = "about.html"
FINDINGS = "findings.html"
PICTURES = "pictures.html"
REVIEW = "review.html"
DATA = "data"
LONGEST = 60  # characters of a file name taken from a printed number

_NOT_ANCHOR = re.compile(r"[^\w.-]+")
_NOT_NAME = re.compile(r"[^A-Za-z0-9.-]+")


@dataclass(frozen=True, slots=True)
class Addresses:
    """The file name of each article, by its number; all else follows from ids."""

    articles: Mapping[str, str]

    def article(self, number: str) -> str:
        """The page of an article: "articles/126.html"."""
        return f"articles/{self.articles[number]}.html"

    def commitment(self, commitment: Commitment) -> str:
        """The place of a commitment on the page of its article."""
        return f"{self.article(commitment.article)}#{anchor('commitment', commitment.id)}"

    def finding(self, position: int) -> str:
        """The place of a finding, the first being 1."""
        return f"{FINDINGS}#{anchor('finding', str(position))}"

    def section(self, name: str) -> str:
        """The place of a section in the overview."""
        return f"{OVERVIEW}#{anchor('section', name)}"

    def document(self, identifier: str) -> str:
        """The page that shows the stored text of a document."""
        return f"documents/{identifier}.html"

    def text(self, identifier: str) -> str:
        """The stored text of a document itself."""
        return f"documents/{identifier}.txt"

    def quote(self, quote: Quote) -> str:
        """The place of a quote in the page of its document."""
        return f"{self.document(quote.document)}#{place(quote)}"


def addresses(evaluation: Evaluation) -> Addresses:
    """The addresses of an evaluation: printed numbers as file names, made unlike where they would clash."""
    return Addresses(dict(_named(article.number for article in evaluation.articles)))


def anchor(kind: str, name: str) -> str:
    """The id of an element, which links and bookmarks name: "article-126", "commitment-126.1"."""
    return f"{kind}-{_NOT_ANCHOR.sub('-', name)}"


def place(quote: Quote) -> str:
    """The anchor of a quote in its document."""
    return f"at-{quote.start}-{quote.end}"


def _named(numbers: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Each number with a name that no other has, upper and lower case being the same to some disks."""
    taken: set[str] = set()
    for number in numbers:
        plain = _NOT_NAME.sub("-", number).strip(".-")[:LONGEST] or "article"
        name, more = plain, 2
        while name.casefold() in taken:
            name, more = f"{plain}-{more}", more + 1
        taken.add(name.casefold())
        yield number, name
