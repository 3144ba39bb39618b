"""When documents can be imported, and which."""

from django.db.models import Q

from tallystick.extract.mapping import PlanMapping, read_mapping
from tallystick.extract.outline import NO_MAPPING
from tallystick.model.document import Role
from tallystick.review.phases import Phase, open_in
from tallystick.review.roles import Action
from tallystick_web.plans.models import Evaluation, ImportState, SourceDocument

MOST_ATTEMPTS = 3
ACTIVE = (ImportState.WAITING, ImportState.RUNNING)


def obstacle_to_import(evaluation: Evaluation) -> str | None:
    """Why the documents cannot be imported now, in one sentence; None where nothing stands in the way."""
    if not open_in(Phase(evaluation.phase), Action.DOCUMENT_UPLOAD):
        return f"Documents are imported before institutions report, and the evaluation is {evaluation.phase}."
    said = Q(claims__isnull=False) | Q(assignments__judgement__isnull=False) | Q(replies__isnull=False)
    if evaluation.commitments.filter(said).exists():
        return "Something was already said of the commitments, so a new import would pull the ground from under it."
    plans = [each.name for each in documents_to_import(evaluation) if each.role != Role.REPORT]
    if not plans:
        return "There is no plan yet. Upload the plan first."
    if len(plans) > 1:
        return f"There are {len(plans)} plans ({', '.join(plans)}). Say of all but one that it is a report."
    return None


def mapping_of(text: str) -> PlanMapping:
    """The mapping that people wrote of how the plan is laid out. Raises DataError where it breaks its rules."""
    return read_mapping(text, "the layout") if text.strip() else NO_MAPPING


def documents_to_import(evaluation: Evaluation) -> list[SourceDocument]:
    """The documents that the next import reads, the plan first; attached evidence is not among them."""
    read = Q(key="") | Q(key__startswith="plan") | Q(key__startswith="report")
    found = evaluation.documents.filter(read, institution=None, left_out=False)
    return sorted(found.defer("text"), key=lambda each: (each.role == Role.REPORT, each.pk))
