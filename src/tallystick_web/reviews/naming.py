"""The names by which a review knows people: each leads to one person of the evaluation and no other."""

from collections.abc import Iterable, Mapping

from tallystick.review.blind import Viewer
from tallystick_web.accounts.access import Seat
from tallystick_web.plans.models import Evaluation


def names_of(evaluation: Evaluation) -> dict[int, str]:
    """The name of each member by the key of the user: "Ada Person", and "Ada Person (2)" for another of that name.

    One query.
    """
    people = evaluation.memberships.values_list("user", "user__name", "user__email")
    return numbered(people.distinct().order_by("user"))


def numbered(people: Iterable[tuple[int, str, str]]) -> dict[int, str]:
    """Names by key, of (key, name, address), a number added where a name was there before."""
    found: dict[int, str] = {}
    taken: set[str] = set()
    for key, name, email in people:
        base = name.strip() or email
        chosen, number = base, 1
        while chosen in taken:
            number += 1
            chosen = f"{base} ({number})"
        taken.add(chosen)
        found[key] = chosen
    return found


def viewer_of(seat: Seat, names: Mapping[int, str]) -> Viewer:
    """Who looks, as the rules of blind assessment know the person."""
    return Viewer(names.get(seat.user.pk, str(seat.user)) if seat.user else "", seat.roles)
