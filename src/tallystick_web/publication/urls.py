"""Addresses of signing and releasing."""

from django.urls import path

from tallystick_web.publication import views

app_name = "publication"
urlpatterns = [
    path("sign-off/", views.sign_off, name="sign_off"),
    path("sign-off/sign/", views.sign, name="sign"),
    path("sign-off/dissent/", views.dissent, name="dissent"),
    path("releases/", views.releases, name="releases"),
    path("releases/make/", views.release, name="release"),
    path("releases/<int:before>-<int:after>/", views.difference, name="difference"),
    path("releases/<int:number>/", views.release_file, name="release_site"),
    path("releases/<int:number>/<path:name>", views.release_file, name="release_file"),
]
