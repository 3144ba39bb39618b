"""Addresses of this app, below the evaluation."""

from django.urls import path

from tallystick_web.reviews.views import articles, assigning, documents, judging

app_name = "reviews"
urlpatterns = [
    path("articles/<path:number>/", articles.article, name="article"),
    path("assess/<path:key>/", judging.assess, name="assess"),
    path("adjudicate/<path:key>/", judging.adjudicate, name="adjudicate"),
    path("text/<str:document>/", documents.text, name="text"),
    path("picker/", documents.pick, name="picker"),
    path("assignments/", assigning.assignments, name="assignments"),
    path("assignments/<path:key>/", assigning.assignment, name="assignment"),
]
