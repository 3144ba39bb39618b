"""All pictures of an evaluation, in the order they are shown."""

from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Review
from tallystick.publish.arrange import Chapter, chapters
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
    agreed = agreement_picture(review, evaluation, records) if review else None
    return (
        *whole_pictures(evaluation, records),
        *((agreed,) if agreed else ()),
        *(picture for chapter in chapters(evaluation) for picture in chapter_bullets(chapter)),
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


def chapter_bullets(chapter: Chapter) -> tuple[Picture, ...]:
    """The bullet graphs of an outermost part and of those under it."""
    part = chapter[0]
    found = [each for below in chapter for entry in below.entries for each in entry.assessments]
    title = Said(clean(part.section.title), f"{place(part.id)}/title") if part.section else None
    return bullet_graphs(found, part.name, title)
