"""Addresses of this app."""

from django.urls import path

from tallystick_web.plans.views import (
    commission,
    documents,
    draft,
    draft_article,
    imports,
    institutions,
    interests,
    searching,
    team,
)

app_name = "plans"
urlpatterns = [
    path("course/", commission.course, name="course"),
    path("terms/", commission.terms, name="terms"),
    path("move/", commission.move, name="move"),
    path("team/", team.team, name="team"),
    path("team/add/", team.add, name="member_add"),
    path("team/<int:key>/remove/", team.remove, name="member_remove"),
    path("interests/", interests.conflicts, name="conflicts"),
    path("interests/all/", interests.overview, name="interests"),
    path("institutions/", institutions.institutions, name="institutions"),
    path("institutions/<int:key>/", institutions.article, name="article_institutions"),
    path("documents/", documents.documents, name="documents"),
    path("documents/upload/", documents.upload, name="upload"),
    path("documents/layout/", documents.mapping, name="mapping"),
    path("documents/<int:key>/change/", documents.change, name="document_change"),
    path("documents/<int:key>/remove/", documents.remove, name="document_remove"),
    path("documents/<int:key>/file/", documents.file, name="document_file"),
    path("import/", imports.start, name="import_start"),
    path("import/<int:key>/", imports.watch, name="import"),
    path("import/<int:key>/cancel/", imports.cancel, name="import_cancel"),
    path("draft/", draft.draft, name="draft"),
    path("draft/changes/", draft.decisions, name="decisions"),
    path("draft/changes/<int:key>/withdraw/", draft.withdraw_decision, name="decision_withdraw"),
    path("draft/findings/", draft.findings, name="findings"),
    path("draft/<int:key>/", draft_article.article, name="draft_article"),
    path("draft/<int:key>/mend/", draft_article.mend_article, name="mend"),
    path("search/", searching.search, name="search"),
]
