"""What the board shows: how many verdicts of each kind a section has, and what waits."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from tallystick.model.verdict import Verdict
from tallystick_web.accounts.models import User
from tallystick_web.plans.models import Commitment, Evaluation, Section


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One section of the verdict matrix; `counts` are in the order of the columns. `section` None: all of them."""

    section: Section | None
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many commitments the row counts."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Verdicts by section: only columns that have a verdict, in the order verdicts are shown."""

    columns: tuple[Verdict, ...]
    rows: tuple[MatrixRow, ...]


def evaluations_of(user: User) -> QuerySet[Evaluation]:
    """The evaluations in which `user` has a role, newest first, each with its `articles_count`."""
    return (
        Evaluation.objects.filter(memberships__user=user)
        .annotate(articles_count=Count("articles", distinct=True))
        .distinct()
    )


def machine_matrix(evaluation: Evaluation) -> Matrix:
    """The machine's verdicts by section. Two queries."""
    found = Counter[tuple[int | None, str]]()
    rows = Commitment.objects.filter(evaluation=evaluation).order_by()
    for section, verdict, count in rows.values_list("article__section", "machine_verdict").annotate(
        Count("pk")
    ):
        found[section, verdict] += count
    return matrix(found, evaluation.sections.all())


def matrix(found: Counter[tuple[int | None, str]], sections: Iterable[Section]) -> Matrix:
    """The matrix of counts by (key of the section, verdict); sections with nothing in them are left out."""
    columns = tuple(each for each in Verdict if any(verdict == each.value for _, verdict in found))
    rows = [
        MatrixRow(section, tuple(found[section.pk, each.value] for each in columns)) for section in sections
    ]
    whole = MatrixRow(None, tuple(sum(row.counts[place] for row in rows) for place in range(len(columns))))
    return Matrix(columns, (*[row for row in rows if row.total], whole))
