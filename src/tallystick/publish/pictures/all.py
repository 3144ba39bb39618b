"""All pictures of an evaluation, in the order they are shown."""

from collections.abc import Mapping

from tallystick.model.assessment import Assessment
from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Review
from tallystick.publish.arrange import Part, parts
from tallystick.publish.pictures.agreement import agreement_picture
from tallystick.publish.pictures.bullets import bullet_graphs
from tallystick.publish.pictures.matrix import verdict_matrix
from tallystick.publish.pictures.nature import evidence_nature
from tallystick.publish.pictures.picture import Picture
from tallystick.publish.pictures.places import region_coverage
from tallystick.publish.pictures.shares import ways
from tallystick.publish.records import Records, Said, clean, place


def all_pictures(
    evaluation: Evaluation, records: Records, review: Review | None = None
) -> tuple[Picture, ...]:
    """The pictures of the whole plan, that of the review, then the bullet graphs part by part."""
    bullets = bullets_by_part(evaluation).values()
    agreed = agreement_picture(review, evaluation, records) if review else None
    return (
        *whole_pictures(evaluation, records),
        *((agreed,) if agreed else ()),
        *(picture for each in bullets for picture in each),
    )


def whole_pictures(evaluation: Evaluation, records: Records) -> tuple[Picture, ...]:
    """The pictures of the whole plan; those that have nothing to show are left out."""
    drawn = (
        verdict_matrix(evaluation),
        ways(evaluation),
        evidence_nature(evaluation, records),
        region_coverage(evaluation),
    )
    return tuple(picture for picture in drawn if picture)


def bullets_by_part(evaluation: Evaluation) -> Mapping[str | None, tuple[Picture, ...]]:
    """The bullet graphs of each outermost heading, by its id; headings under it included."""
    groups: list[tuple[Part, list[Assessment]]] = []
    for part in parts(evaluation):
        if part.depth == 0:
            groups.append((part, []))
        groups[-1][1].extend(each for entry in part.entries for each in entry.assessments)
    return {part.id: bullet_graphs(found, part.id or "none", _title(part)) for part, found in groups}


def _title(part: Part) -> Said | None:
    return Said(clean(part.section.title), f"{place(part.id)}/title") if part.section else None
