"""Addresses of this app, below the evaluation."""

from django.urls import path

from tallystick_web.reviews.views import assigning

app_name = "reviews"
urlpatterns = [
    path("assignments/", assigning.assignments, name="assignments"),
    path("assignments/<path:key>/", assigning.assignment, name="assignment"),
]
