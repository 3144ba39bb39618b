"""The tables of an evaluation: one for each kind of record, together all that evaluation.json holds."""

from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Review
from tallystick.publish.addresses import addresses
from tallystick.publish.data import found_tables as found
from tallystick.publish.data import plan_tables as plan
from tallystick.publish.data.review_tables import review_tables
from tallystick.publish.data.table import Table


def tables(evaluation: Evaluation, review: Review | None = None) -> tuple[Table, ...]:
    """All tables, those that others refer to first; those of a review last."""
    where = addresses(evaluation)
    return (
        plan.documents(evaluation),
        plan.sections(evaluation),
        plan.articles(evaluation, where),
        plan.fields(evaluation),
        plan.paragraphs(evaluation),
        found.commitments(evaluation, where),
        plan.holders(evaluation),
        found.evidence(evaluation),
        found.findings(evaluation),
        found.finding_articles(evaluation),
        found.finding_quotes(evaluation),
        plan.outside(evaluation),
        plan.notes(evaluation),
        found.counts(evaluation),
        *(review_tables(review) if review else ()),
    )
