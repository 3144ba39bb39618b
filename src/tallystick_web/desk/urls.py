"""The first page, the board of an evaluation, and everyone's own queue."""

from django.urls import path

from tallystick_web.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
    path("work/", views.all_work, name="all_work"),
    path("e/<slug:slug>/", views.board, name="board"),
    path("e/<slug:slug>/commitments/", views.commitments, name="commitments"),
    path("e/<slug:slug>/work/", views.evaluation_work, name="work"),
    path("e/<slug:slug>/work/heap/", views.heap, name="heap"),
]
