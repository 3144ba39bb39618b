"""Addresses of this app."""

from django.urls import path

from tallystick_web.accounts import noting, views  # noqa: F401  # noting is heard of once it is imported

app_name = "accounts"
urlpatterns = [
    path("", views.people, name="people"),
    path("invite/", views.invite, name="invite"),
    path("<int:key>/account/", views.account, name="account"),
    path("invitations/<int:key>/withdraw/", views.withdraw, name="withdraw"),
    path("invitation/<str:token>/", views.invitation, name="invitation"),
    path("institutions/", views.institutions, name="institutions"),
    path("institutions/<int:key>/", views.institution, name="institution"),
]
