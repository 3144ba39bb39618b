"""The list of the documents of an evaluation: what each is, and who brought it."""

from django.http import HttpRequest

from tallystick.model.document import Role
from tallystick.model.source_kind import SourceKind
from tallystick_web.accounts.access import Seat
from tallystick_web.desk.listing import Column, Filter, Listing, containing, equal, listing, options
from tallystick_web.plans.models import SourceDocument
from tallystick_web.plans.readable import documents_for


def document_list(request: HttpRequest, seat: Seat) -> Listing[SourceDocument]:
    """The list as the address asks for it."""
    found = documents_for(seat).select_related("uploaded_by", "institution")
    return listing(request, "documents", COLUMNS, list(found), FILTERS)


def _state(document: SourceDocument) -> str:
    if document.left_out:
        return "left out"
    return "read" if document.key else "not read"


COLUMNS: tuple[Column[SourceDocument], ...] = (
    Column("document", "Document", lambda each: each.name),
    Column("role", "What it is", lambda each: each.role.replace("_", " ")),
    Column("source", "Who speaks", lambda each: each.source.replace("_", " ")),
    Column("institution", "Evidence of", lambda each: each.institution.name if each.institution else ""),
    Column("pages", "Pages", lambda each: each.pages if each.pages > 1 else None),
    Column("size", "Size", lambda each: each.size),
    Column("uploaded", "Uploaded", lambda each: each.uploaded_at),
    Column("by", "By", lambda each: str(each.uploaded_by) if each.uploaded_by else ""),
    Column("state", "State", _state),
)
FILTERS = (
    Filter("q", "Name or title", containing(lambda each: f"{each.name} {each.title}")),
    Filter("role", "What it is", equal(lambda each: str(each.role)), options(tuple(Role))),
    Filter("source", "Who speaks", equal(lambda each: str(each.source)), options(tuple(SourceKind))),
)
