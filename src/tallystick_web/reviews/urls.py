"""Addresses of this app, below the evaluation."""

from django.urls import path

from tallystick_web.reviews.views import agreeing, articles, assigning, documents, judging, overviews

app_name = "reviews"
urlpatterns = [
    path("articles/<path:number>/", articles.article, name="article"),
    path("assess/<path:key>/", judging.assess, name="assess"),
    path("adjudicate/<path:key>/", judging.adjudicate, name="adjudicate"),
    path("text/<str:document>/", documents.text, name="text"),
    path("picker/", documents.pick, name="picker"),
    path("agreement/", agreeing.agreement, name="agreement"),
    path("overviews/", overviews.overviews, name="overviews"),
    path("overviews/<str:kind>/", overviews.overview, {"section": ""}, name="overview_whole"),
    path("overviews/<str:kind>/<path:section>/", overviews.overview, name="overview"),
    path("assignments/", assigning.assignments, name="assignments"),
    path("assignments/<path:key>/", assigning.assignment, name="assignment"),
]
