"""Addresses of what institutions do."""

from django.urls import path

from tallystick_web.reporting.views import attaching, listing, saying

app_name = "reporting"
urlpatterns = [
    path("institution/", listing.institution, name="institution"),
    path("institution/workbook.xlsx", listing.workbook, name="workbook"),
    path("institution/upload/", listing.upload, name="upload"),
    path("institution/accept/", listing.accept, name="accept"),
    path("institution/<str:key>/claim/", saying.claim, name="claim"),
    path("institution/<str:key>/reply/", saying.reply, name="reply"),
    path("evidence/", attaching.attach, name="attach"),
]
