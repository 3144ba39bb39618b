"""Seat: what a person is in one evaluation, and so what that person may do there (see tallystick.review.roles)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404

from tallystick.review.roles import Action, TeamRole, may, own_only
from tallystick_web.accounts.models import Institution, User
from tallystick_web.plans.models import Evaluation, Membership

P = ParamSpec("P")


@dataclass(frozen=True)
class Seat:
    """A person in an evaluation: the roles, the memberships that give them, and the institutions spoken for.

    `user` is None for the public. `shown` is what a template asks: `seat.may.outline_mend`.
    """

    evaluation: Evaluation
    user: User | None
    roles: frozenset[TeamRole]
    memberships: tuple[Membership, ...]

    def may_do(self, action: Action) -> bool:
        """Whether the roles allow `action`; a phase, a conflict or an assignment can still forbid it."""
        return may(self.roles, action)

    @cached_property
    def may(self) -> dict[str, bool]:
        """Each action by name with whether it is allowed, for templates."""
        return {action.value: may(self.roles, action) for action in Action}

    @property
    def own_only(self) -> bool:
        """Whether the person takes part as the focal point of institutions alone, and so sees less of the others."""
        return own_only(self.roles, Action.DOCUMENT_VIEW)

    @property
    def spoken_for(self) -> tuple[Institution, ...]:
        """The institutions that the person speaks for, by name."""
        found = (each.institution for each in self.memberships if each.institution)
        return tuple(sorted(found, key=lambda each: each.name))

    @property
    def institutions(self) -> frozenset[int]:
        """The keys of these institutions."""
        return frozenset(each.pk for each in self.spoken_for)

    @property
    def person(self) -> User:
        """The user. Raises PermissionDenied for the public."""
        if self.user is None:
            raise PermissionDenied
        return self.user

    def membership(self, role: TeamRole) -> Membership:
        """The membership that gives `role`. Raises PermissionDenied when there is none."""
        for each in self.memberships:
            if each.role == role.value:
                return each
        raise PermissionDenied

    def require(self, action: Action) -> None:
        """Raise PermissionDenied unless the roles allow `action`."""
        if not self.may_do(action):
            raise PermissionDenied


def person(request: HttpRequest) -> User:
    """Who is logged in. Raises PermissionDenied when nobody is."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def seat_of(user: User | AnonymousUser, evaluation: Evaluation) -> Seat:
    """What `user` is in `evaluation`. One query."""
    if not isinstance(user, User) or not user.is_active:
        return Seat(evaluation, None, frozenset(), ())
    memberships = tuple(evaluation.memberships.filter(user=user).select_related("institution").order_by("pk"))
    return Seat(evaluation, user, frozenset(TeamRole(each.role) for each in memberships), memberships)


def evaluation_view(
    action: Action,
) -> Callable[
    [Callable[Concatenate[HttpRequest, Seat, P], HttpResponseBase]], Callable[..., HttpResponseBase]
]:
    """Make a view of one evaluation (by its slug), open to those whose roles allow `action`.

    The view gets the request, the seat and the rest of the address. Who is not logged in is asked to; who has no
    role in the evaluation is not told that it exists; who has another role is refused.
    """

    def decorate(
        view: Callable[Concatenate[HttpRequest, Seat, P], HttpResponseBase],
    ) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def guarded(request: HttpRequest, slug: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not may((), action) and not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            seat = seat_of(request.user, get_object_or_404(Evaluation, slug=slug))
            if not seat.may_do(action):
                if not seat.roles:
                    raise Http404
                raise PermissionDenied
            return view(request, seat, *args, **kwargs)

        guarded.action = action  # type: ignore[attr-defined]
        return guarded

    return decorate


def site_view(
    *, coordinates: bool = False
) -> Callable[[Callable[..., HttpResponseBase]], Callable[..., HttpResponseBase]]:
    """Make a view that belongs to no evaluation: for whoever is logged in, or only for who coordinates."""

    def decorate(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not isinstance(request.user, User):
                return redirect_to_login(request.get_full_path())
            if coordinates and not request.user.coordinates:
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.coordinates = coordinates  # type: ignore[attr-defined]
        return guarded

    return decorate
