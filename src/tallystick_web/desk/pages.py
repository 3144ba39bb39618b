"""The pages of an evaluation, as the navigation names and groups them: to each person those that the roles open."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from tallystick.review.roles import Action
from tallystick_web.accounts.access import Seat

FEW = 2
"""A group of fewer pages is not worth opening: they stand by themselves."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its title, its address, and whether it is the one that is open."""

    title: str
    address: str
    here: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Pages that belong together; without a name they stand by themselves."""

    name: str
    pages: tuple[Page, ...]

    @property
    def here(self) -> bool:
        """Whether the page that is open is among them."""
        return any(page.here for page in self.pages)


@dataclass(frozen=True, slots=True)
class Entry:
    """A page before it is known who looks: what opens it, and what views say is open (`here`) when it is."""

    title: str
    address: str
    action: Action
    here: tuple[str, ...]


PAGES: tuple[tuple[str, tuple[Entry, ...]], ...] = (
    (
        "",
        (
            Entry("Board", "desk:board", Action.EVALUATION_VIEW_DRAFT, ("board",)),
            Entry("My work", "desk:work", Action.WORK_VIEW, ("work",)),
            Entry("Your institution", "reporting:institution", Action.CLAIM_MAKE, ("institution",)),
            Entry(
                "Commitments", "desk:commitments", Action.EVALUATION_VIEW_DRAFT, ("commitments", "articles")
            ),
        ),
    ),
    (
        "Plan and reports",
        (
            Entry("Documents", "plans:documents", Action.DOCUMENT_VIEW, ("documents",)),
            Entry("Draft", "plans:draft", Action.EVALUATION_VIEW_DRAFT, ("draft",)),
            Entry("Search", "plans:search", Action.DOCUMENT_VIEW, ("search",)),
        ),
    ),
    (
        "Assessment",
        (
            Entry("Assignments", "reviews:assignments", Action.ASSESSMENT_ASSIGN, ("assignments",)),
            Entry("Agreement", "reviews:agreement", Action.AGREEMENT_VIEW, ("agreement",)),
            Entry("Overviews", "reviews:overviews", Action.EVALUATION_VIEW_DRAFT, ("overviews",)),
        ),
    ),
    (
        "Outcome",
        (
            Entry("Sign-off", "publication:sign_off", Action.EVALUATION_VIEW_DRAFT, ("sign_off",)),
            Entry("Releases", "publication:releases", Action.EVALUATION_VIEW_RELEASED, ("releases",)),
        ),
    ),
    (
        "Team and course",
        (
            Entry("Course", "plans:course", Action.EVALUATION_VIEW_DRAFT, ("course",)),
            Entry("Team", "plans:team", Action.TEAM_MANAGE, ("team",)),
            Entry("Institutions", "plans:institutions", Action.INSTITUTION_MANAGE, ("institutions",)),
            Entry("My interests", "plans:conflicts", Action.CONFLICT_STATE, ("conflicts",)),
            Entry("Audit log", "audit:log", Action.AUDIT_VIEW, ("audit",)),
        ),
    ),
)


def pages_of(seat: Seat, here: str) -> Iterator[Group]:
    """The groups of pages that `seat` may open, with the page that is open marked."""
    for name, entries in PAGES:
        shown = tuple(_page(each, seat, here) for each in entries if seat.may_do(each.action))
        if shown:
            yield Group(name if len(shown) >= FEW else "", shown)


def _page(entry: Entry, seat: Seat, here: str) -> Page:
    return Page(entry.title, reverse(entry.address, args=[seat.evaluation.slug]), here in entry.here)
