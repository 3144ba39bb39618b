"""What people say of a commitment. Nothing here is changed once it is given: a later row counts, earlier ones stay.

`quotes` are lists of quotes as in evaluation.json; each was checked against the stored text when it was given.
"""

from django.conf import settings
from django.db import models
from django.utils import timezone

from tallystick.model.verdict import Verdict
from tallystick_web.accounts.models import Institution
from tallystick_web.plans.models import Commitment, Evaluation, Membership, Section

VERDICT_CHOICES = [(each.value, each.value.replace("_", " ")) for each in Verdict]


class Task(models.TextChoices):
    """What a member is assigned to do."""

    ASSESS = "assess"
    ADJUDICATE = "adjudicate"


class Assignment(models.Model):
    """A commitment given to a member: to assess it in a round, or to adjudicate it.

    One that is taken back after a verdict was given stays, `withdrawn_at` set: its verdict no longer counts.
    Whoever is to decide anew in a correction is given another.
    """

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="assignments")
    membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="assignments")
    task = models.CharField(max_length=12, choices=Task.choices, default=Task.ASSESS)
    round = models.PositiveSmallIntegerField(default=1)
    assigned_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    assigned_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["commitment", "membership", "task", "round"],
                condition=models.Q(withdrawn_at=None),
                name="assigned_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.commitment} to {self.membership}"


class Judgement(models.Model):
    """The verdict given on an assignment: one each, final once given (an adjudication reopens nothing)."""

    assignment = models.OneToOneField(Assignment, on_delete=models.PROTECT, related_name="judgement")
    verdict = models.CharField(max_length=20, choices=VERDICT_CHOICES)
    reason = models.TextField()
    quotes = models.JSONField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="a_verdict_has_a_reason"),
            models.CheckConstraint(condition=~models.Q(quotes=[]), name="a_verdict_has_a_quote"),
        ]

    def __str__(self) -> str:
        return f"{self.assignment}: {self.verdict}"


class JudgementDraft(models.Model):
    """What an assessor or adjudicator has written so far, for nobody else to see; gone once the verdict is given."""

    assignment = models.OneToOneField(Assignment, on_delete=models.CASCADE, related_name="draft")
    verdict = models.CharField(max_length=20, choices=VERDICT_CHOICES, blank=True)
    reason = models.TextField(blank=True)
    quotes = models.JSONField(default=list)
    saved_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.assignment}: draft"


class Claim(models.Model):
    """What an institution says of its own commitment. The newest of an institution counts."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="claims")
    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="claims")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    at = models.DateTimeField(default=timezone.now)
    status = models.CharField(max_length=20, choices=VERDICT_CHOICES)
    text = models.TextField(blank=True)
    quotes = models.JSONField(default=list)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.institution} on {self.commitment}: {self.status}"


class Reply(models.Model):
    """The answer of an institution to a draft verdict: one an institution and round."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="replies")
    institution = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="replies")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    at = models.DateTimeField(default=timezone.now)
    round = models.PositiveSmallIntegerField(default=1)
    text = models.TextField()
    quotes = models.JSONField(default=list)
    reopens = models.BooleanField(default=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["commitment", "institution", "round"], name="one_reply_a_round"),
            models.UniqueConstraint(
                fields=["commitment"], condition=models.Q(reopens=True), name="reopened_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.institution} on {self.commitment}"


class OverviewKind(models.TextChoices):
    """Which text of a section."""

    OVERVIEW = "overview"
    RECOMMENDATIONS = "recommendations"


class Overview(models.Model):
    """One version of a text of a section (`section` None: of the whole report), in Markdown; the newest counts."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="overviews")
    section = models.ForeignKey(
        Section, null=True, blank=True, on_delete=models.PROTECT, related_name="overviews"
    )
    kind = models.CharField(max_length=20, choices=OverviewKind.choices)
    version = models.PositiveIntegerField()
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["evaluation", "section", "kind", "version"],
                name="one_overview_a_version",
                nulls_distinct=False,
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.section}, version {self.version}"


class Dissent(models.Model):
    """An opinion of an expert that differs from a verdict, or from all of it (`commitment` None); published."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="dissents")
    commitment = models.ForeignKey(
        Commitment, null=True, blank=True, on_delete=models.PROTECT, related_name="dissents"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    at = models.DateTimeField(default=timezone.now)
    text = models.TextField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.by}: {self.text[:60]}"


class Signature(models.Model):
    """The approval by an expert of all verdicts as they stood: `verdicts_sha256` is the hash of them.

    A verdict that changes afterwards makes a signature void, because the hash no longer fits.
    """

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="signatures")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    at = models.DateTimeField(default=timezone.now)
    verdicts_sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["evaluation", "by", "verdicts_sha256"], name="signed_once")
        ]

    def __str__(self) -> str:
        return f"{self.by}, {self.at:%Y-%m-%d}"
