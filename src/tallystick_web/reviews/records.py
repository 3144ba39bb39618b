"""Records: what people said, from rows to the values of tallystick.model.review, in a handful of queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from tallystick.model.outline import Section as ReadSection
from tallystick.model.review import (
    Claim,
    CommitmentReview,
    Decision,
    Dissent,
    Judgement,
    MachineVerdict,
    Reply,
    Review,
    Signature,
)
from tallystick.model.verdict import Verdict
from tallystick.review.agreement import agreement
from tallystick.review.signing import counting
from tallystick.review.standing import current_round, with_settled
from tallystick_web.plans.decisions import decision_of
from tallystick_web.plans.models import Commitment, Evaluation
from tallystick_web.plans.values import quotes_in
from tallystick_web.reviews import models
from tallystick_web.reviews.naming import names_of
from tallystick_web.reviews.signed import verdicts_sha256


@dataclass(frozen=True, slots=True)
class Record:
    """One commitment with all that was said of it.

    `assessors` are those of the current round, by name and in the order they were assigned, `adjudicators` those who
    were asked to decide in it. `counted` is the review with those adjudications alone that count: none of the current
    round that was taken back. `commitment` has its `article`; its `data` is read only when asked for.
    """

    commitment: Commitment
    review: CommitmentReview
    assessors: tuple[str, ...]
    adjudicators: tuple[str, ...]
    counted: CommitmentReview


@dataclass(slots=True)
class _Said:
    """The rows of one commitment, as they are collected."""

    assigned: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    adjudicators: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    judgements: list[Judgement] = field(default_factory=list)
    adjudications: list[Judgement] = field(default_factory=list)
    taken_back: list[Judgement] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    dissents: list[Dissent] = field(default_factory=list)


def record_of(commitment: Commitment, names: Mapping[int, str] | None = None) -> Record:
    """The record of one commitment."""
    evaluation = commitment.evaluation
    return records_of(evaluation, evaluation.commitments.filter(pk=commitment.pk), names=names)[0]


def records_of(
    evaluation: Evaluation,
    commitments: QuerySet[Commitment] | None = None,
    *,
    quotes: bool = True,
    names: Mapping[int, str] | None = None,
) -> tuple[Record, ...]:
    """The records of the commitments given (of all, by default), in plan order. At most six queries.

    Without `quotes` (many records for a list) the quotes and the words are left out, which counts states just as well.
    """
    wanted = evaluation.commitments.all() if commitments is None else commitments
    known = names_of(evaluation) if names is None else names
    said: dict[int, _Said] = defaultdict(_Said)
    _collect(said, wanted, _Reader(known, quotes))
    rows = wanted.select_related("article", "article__section").defer("data", "article__data")
    return tuple(_record(each, said[each.pk]) for each in rows)


def review_of(evaluation: Evaluation) -> Review:
    """What people decided about an evaluation, its verdicts settled; only signatures that count are in it.

    Conflicts of interest are not (see interests.conflicts_of).
    """
    names = names_of(evaluation)
    records = records_of(evaluation, names=names)
    sections = tuple(_sections(evaluation))
    inside = {
        each.commitment.key: each.commitment.article.section.key if each.commitment.article.section else None
        for each in records
    }
    reviews = tuple(each.review for each in records)
    review = Review(
        commitments=reviews,
        decisions=tuple(_decisions(evaluation, names)),
        dissents=tuple(_dissents(evaluation, names)),
        quorum=evaluation.quorum,
        agreement=agreement(
            reviews, inside, sections, {each.commitment.key: each.assessors for each in records}
        ),
    )
    signatures = tuple(_signatures(evaluation, names, verdicts_sha256(review)))
    return replace(review, signatures=counting(replace(review, signatures=signatures)))


@dataclass(frozen=True, slots=True)
class _Reader:
    """How rows become values: the names of people, and whether words and quotes are wanted."""

    names: Mapping[int, str]
    whole: bool

    def name(self, key: int, name: str, email: str) -> str:
        return self.names.get(key) or name or email

    def long(self, *fields: str) -> tuple[str, ...]:
        """Fields that hold much, where they are wanted."""
        return fields if self.whole else ()


def _collect(said: dict[int, _Said], commitments: QuerySet[Commitment], reader: _Reader) -> None:
    among = commitments.order_by().values("pk")
    _collect_judgements(said, among, reader)
    _collect_claims(said, among, reader)
    _collect_replies(said, among, reader)
    for row in (
        models.Dissent.objects.filter(commitment__in=among)
        .order_by("pk")
        .values("commitment", "commitment__key", "at", "text", *_BY)
    ):
        dissent = Dissent(_author(row, reader), row["at"], row["text"], row["commitment__key"])
        said[row["commitment"]].dissents.append(dissent)


_BY = ("by", "by__name", "by__email")


def _author(row: Mapping[str, Any], reader: _Reader) -> str:
    return reader.name(row["by"], row["by__name"], row["by__email"])


def _collect_judgements(said: dict[int, _Said], among: Any, reader: _Reader) -> None:
    user = "membership__user"
    long = reader.long("judgement__reason", "judgement__quotes")
    for row in (
        models.Assignment.objects.filter(commitment__in=among)
        .order_by("pk")
        .values(
            "commitment", "task", "round", "withdrawn_at", user, f"{user}__name", f"{user}__email",
            "judgement__verdict", "judgement__at", *long,
        )
    ):  # fmt: skip
        by = reader.name(row[user], row[f"{user}__name"], row[f"{user}__email"])
        _take(said[row["commitment"]], row, by)
    for each in said.values():
        each.judgements.sort(key=_moment)
        each.adjudications.sort(key=_moment)


def _moment(each: Judgement) -> datetime:
    return each.at


def _take(said: _Said, row: Mapping[str, Any], by: str) -> None:
    """One assignment and the verdict given on it, if one was."""
    assesses = row["task"] == models.Task.ASSESS
    if row["withdrawn_at"] is None:
        (said.assigned if assesses else said.adjudicators)[row["round"]].append(by)
    if not row["judgement__verdict"]:
        return
    judgement = Judgement(
        by,
        row["judgement__at"],
        Verdict(row["judgement__verdict"]),
        row.get("judgement__reason", ""),
        quotes_in(row.get("judgement__quotes", ())),
        row["round"],
    )
    (said.judgements if assesses else said.adjudications).append(judgement)
    if row["withdrawn_at"] is not None and not assesses:
        said.taken_back.append(judgement)


def _collect_claims(said: dict[int, _Said], among: Any, reader: _Reader) -> None:
    for row in (
        models.Claim.objects.filter(commitment__in=among)
        .order_by("pk")
        .values("commitment", "institution__name", "at", "status", *_BY, *reader.long("text", "quotes"))
    ):
        claim = Claim(
            institution=row["institution__name"],
            by=_author(row, reader),
            at=row["at"],
            status=row["status"],
            text=row.get("text", ""),
            quotes=quotes_in(row.get("quotes", ())),
        )
        said[row["commitment"]].claims.append(claim)


def _collect_replies(said: dict[int, _Said], among: Any, reader: _Reader) -> None:
    for row in (
        models.Reply.objects.filter(commitment__in=among)
        .order_by("pk")
        .values("commitment", "institution__name", "at", "reopens", *_BY, *reader.long("text", "quotes"))
    ):
        reply = Reply(
            institution=row["institution__name"],
            by=_author(row, reader),
            at=row["at"],
            text=row.get("text", ""),
            quotes=quotes_in(row.get("quotes", ())),
            reopens=row["reopens"],
        )
        said[row["commitment"]].replies.append(reply)


def _record(commitment: Commitment, said: _Said) -> Record:
    review = CommitmentReview(
        commitment=commitment.key,
        machine=_machine(commitment),
        claims=tuple(said.claims),
        judgements=tuple(said.judgements),
        adjudications=tuple(said.adjudications),
        replies=tuple(said.replies),
        dissents=tuple(said.dissents),
    )
    # a reopened commitment stays with its assessors, until others are named for the new round
    number, assigned = current_round(review), said.assigned
    assessors = tuple(assigned.get(number) or assigned.get(1) or ())
    kept = (each for each in review.adjudications if each.round != number or each not in said.taken_back)
    counted = with_settled(replace(review, adjudications=tuple(kept)), assessors)
    return Record(
        commitment,
        replace(review, settled=counted.settled),
        assessors,
        adjudicators=tuple(said.adjudicators.get(number, ())),
        counted=counted,
    )


def _machine(commitment: Commitment) -> MachineVerdict | None:
    if not commitment.machine_verdict:
        return None
    return MachineVerdict(
        Verdict(commitment.machine_verdict), commitment.machine_rule, commitment.machine_rationale
    )


def sections_of(evaluation: Evaluation) -> tuple[ReadSection, ...]:
    """The sections of the plan as the library knows them. One query."""
    return tuple(_sections(evaluation))


def _sections(evaluation: Evaluation) -> Iterable[ReadSection]:
    rows: Sequence[tuple[str, str, str | None, int]] = evaluation.sections.values_list(
        "key", "title", "parent__key", "order"
    )  # type: ignore[assignment]
    return (ReadSection(key, title, parent, order) for key, title, parent, order in rows)


def _decisions(evaluation: Evaluation, names: Mapping[int, str]) -> Iterable[Decision]:
    for each in evaluation.decisions.filter(withdrawn_at=None).select_related("by"):
        yield decision_of(each, names.get(each.by_id, str(each.by)))


def _dissents(evaluation: Evaluation, names: Mapping[int, str]) -> Iterable[Dissent]:
    for each in evaluation.dissents.filter(commitment=None).select_related("by"):
        yield Dissent(names.get(each.by_id, str(each.by)), each.at, each.text)


def _signatures(evaluation: Evaluation, names: Mapping[int, str], verdicts: str) -> Iterable[Signature]:
    """The signatures under exactly these verdicts: whatever changed since, another signature is of something else."""
    for each in evaluation.signatures.filter(verdicts_sha256=verdicts).select_related("by"):
        yield Signature(names.get(each.by_id, str(each.by)), each.at)
