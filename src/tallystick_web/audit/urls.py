"""The address of the audit log of an evaluation."""

from django.urls import path

from tallystick_web.audit import views

app_name = "audit"
urlpatterns = [path("", views.log, name="log")]
