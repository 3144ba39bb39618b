"""Addresses of this app."""

from django.urls import URLPattern

app_name = "publication"
urlpatterns: list[URLPattern] = []
