"""The addresses. Those of one evaluation begin with /e/<slug>/."""

from django.urls import URLPattern, URLResolver, include, path

from tallystick_web.plans.views import commission
from tallystick_web.publication.views import published

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("tallystick_web.desk.urls")),
    path("published/", published, name="published"),
    path("commission/", commission.new, name="commission"),
    path("people/", include("tallystick_web.accounts.urls")),
    path("account/", include("allauth.urls")),
    path("e/<slug:slug>/", include("tallystick_web.plans.urls")),
    path("e/<slug:slug>/", include("tallystick_web.reviews.urls")),
    path("e/<slug:slug>/", include("tallystick_web.reporting.urls")),
    path("e/<slug:slug>/", include("tallystick_web.publication.urls")),
    path("e/<slug:slug>/audit/", include("tallystick_web.audit.urls")),
]

handler403 = "tallystick_web.desk.views.forbidden"
handler404 = "tallystick_web.desk.views.not_found"
handler500 = "tallystick_web.desk.views.fault"
