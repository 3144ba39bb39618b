"""Addresses of this app."""

from django.urls import path

from tallystick_web.plans.views import documents, imports, searching

app_name = "plans"
urlpatterns = [
    path("documents/", documents.documents, name="documents"),
    path("documents/upload/", documents.upload, name="upload"),
    path("documents/<int:key>/change/", documents.change, name="document_change"),
    path("documents/<int:key>/remove/", documents.remove, name="document_remove"),
    path("documents/<int:key>/file/", documents.file, name="document_file"),
    path("import/", imports.start, name="import_start"),
    path("import/<int:key>/", imports.watch, name="import"),
    path("import/<int:key>/cancel/", imports.cancel, name="import_cancel"),
    path("search/", searching.search, name="search"),
]
