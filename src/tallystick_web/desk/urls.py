"""The first page, and the board of an evaluation."""

from django.urls import path

from tallystick_web.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
    path("e/<slug:slug>/", views.board, name="board"),
]
