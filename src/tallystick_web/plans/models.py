"""The evaluation, its team, its documents and their import, and the outline that came of it.

What the machine read is kept as it was (MachineReading); sections, articles and commitments are its rows after the
decisions of people on the outline. JSON columns hold values as in evaluation.json.
"""

from collections.abc import Iterable
from enum import StrEnum

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from tallystick.model.commitment import Kind
from tallystick.model.document import Role
from tallystick.model.review import Mending
from tallystick.model.source_kind import SourceKind
from tallystick.model.verdict import Verdict
from tallystick.review.phases import Phase
from tallystick_web.accounts.models import ROLE_CHOICES, Institution


def _choices(words: Iterable[StrEnum]) -> list[tuple[str, str]]:
    return [(each.value, each.value) for each in words]


PHASE_CHOICES = _choices(Phase)


class Evaluation(models.Model):
    """One evaluation of one plan. `version` counts its changes, so that the second of two editors is told."""

    title = models.CharField(max_length=300)
    slug = models.SlugField(max_length=80, unique=True)
    commissioned_by = models.CharField(max_length=300)
    period_start = models.PositiveSmallIntegerField()
    period_end = models.PositiveSmallIntegerField()
    terms = models.TextField("terms of reference", blank=True, help_text="Markdown.")
    deadline = models.DateField(null=True, blank=True)
    as_of = models.DateField(
        null=True, blank=True, help_text="The day by which a target's deadline counts as passed."
    )
    phase = models.CharField(max_length=20, choices=PHASE_CHOICES, default=Phase.COMMISSIONED.value)
    machine_blind = models.BooleanField(
        default=True, help_text="Assessors do not see the machine's verdict until both are in."
    )
    quorum = models.PositiveSmallIntegerField(default=1, help_text="How many experts must sign.")
    reporting_until = models.DateField(null=True, blank=True)
    reply_until = models.DateField(null=True, blank=True)
    mapping = models.TextField(
        blank=True, default="", help_text="How the plan is laid out, in TOML, where that is not understood."
    )
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(period_end__gte=models.F("period_start")), name="period_in_order"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @cached_property
    def paged(self) -> frozenset[str]:
        """The keys of its documents that have pages, so that a page number helps to find a passage."""
        return frozenset(self.documents.filter(pages__gt=1).values_list("key", flat=True))


class Membership(models.Model):
    """A person's role in an evaluation; a focal point's `institution` is the one it speaks for."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=30, choices=ROLE_CHOICES)
    institution = models.ForeignKey(Institution, null=True, blank=True, on_delete=models.PROTECT)

    class Meta:
        ordering = ["role", "user__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["evaluation", "user", "role", "institution"],
                name="one_membership",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=models.Q(role="focal_point", institution__isnull=False)
                | (~models.Q(role="focal_point") & models.Q(institution__isnull=True)),
                name="focal_points_have_an_institution",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.role}"


class SourceDocument(models.Model):
    """A plan, a report or a piece of evidence, as a file and, once it is read, as the stored text quotes count in.

    `key` is the id of the document in the evaluation ("plan", "report-1"); it is "" until the document is read.
    """

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="documents")
    key = models.CharField(max_length=80, blank=True)
    role = models.CharField(max_length=20, choices=_choices(Role))
    source = models.CharField(max_length=20, choices=_choices(SourceKind), blank=True)
    name = models.CharField(max_length=255)
    file = models.FileField(upload_to="documents/%Y/", max_length=300)
    file_sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    uploaded_at = models.DateTimeField(default=timezone.now)
    institution = models.ForeignKey(Institution, null=True, blank=True, on_delete=models.PROTECT)
    title = models.CharField(max_length=500, blank=True)
    language = models.CharField(max_length=20, blank=True)
    pages = models.PositiveIntegerField(default=0)
    text = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    left_out = models.BooleanField(
        default=False, help_text="The next import does not read it, and then it is removed."
    )

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title or self.name

    @cached_property
    def address(self) -> str:
        """Where its text is read, once it is."""
        return reverse("reviews:text", args=[self.evaluation.slug, self.key])


class Passage(models.Model):
    """One sentence of a read document: the unit of search and of picking quotes.

    `start` and `end` count code points of the stored text. `words` are the words that search knows the passage by:
    always `index_words(text)` of plans/search_words.py.
    """

    document = models.ForeignKey(SourceDocument, on_delete=models.CASCADE, related_name="passages")
    order = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    page = models.PositiveIntegerField()
    heading = models.BooleanField(default=False)
    block = models.PositiveIntegerField(default=0)
    text = models.TextField()
    words = models.TextField(blank=True)

    class Meta:
        ordering = ["document_id", "order"]
        constraints = [models.UniqueConstraint(fields=["document", "order"], name="passage_order")]

    def __str__(self) -> str:
        return self.text[:80]


class WorkerProcess(models.Model):
    """A process that does what takes long; `seen_at` tells that it lives. What a dead one did is taken up again."""

    name = models.CharField(max_length=64, primary_key=True)
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class ImportState(models.TextChoices):
    """How far an import is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class ImportRun(models.Model):
    """One import of the documents of an evaluation, done in the background; it says how far it is.

    `problems` are sentences, each about one document or row. `attempts` counts how often a worker took it up: one
    that died is followed by another (see plans/reaping.py), and only the newest may write.
    """

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="imports")
    state = models.CharField(max_length=20, choices=ImportState.choices, default=ImportState.WAITING)
    stage = models.CharField(max_length=40, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    problems = models.JSONField(default=list)
    cancel_asked = models.BooleanField(default=False)
    attempts = models.PositiveSmallIntegerField(default=0)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    asked_at = models.DateTimeField(default=timezone.now)
    heartbeat = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.evaluation}: {self.state}"


class MachineReading(models.Model):
    """What the machine made of the documents: the text of an evaluation.json, never changed once written.

    `left_over` are the fields of an Understood (plans/left_over.py).
    """

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="readings")
    made_by = models.OneToOneField(ImportRun, null=True, on_delete=models.PROTECT)
    record = models.TextField()
    left_over = models.JSONField(default=dict)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.evaluation}, {self.made_at:%Y-%m-%d}"


class Section(models.Model):
    """A heading of the plan; `key` is its id in the evaluation."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="sections")
    key = models.CharField(max_length=80)
    title = models.CharField(max_length=500)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.CASCADE)
    order = models.PositiveIntegerField()

    class Meta:
        ordering = ["evaluation_id", "order"]
        constraints = [models.UniqueConstraint(fields=["evaluation", "key"], name="one_section_key")]

    def __str__(self) -> str:
        return self.title


class Article(models.Model):
    """A numbered item of the plan; `data` is its member of `articles` in the mended evaluation.json."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="articles")
    section = models.ForeignKey(
        Section, null=True, blank=True, on_delete=models.PROTECT, related_name="articles"
    )
    number = models.CharField(max_length=40)
    label = models.CharField(max_length=200)
    title = models.TextField(blank=True)
    order = models.PositiveIntegerField()
    data = models.JSONField()
    institutions = models.ManyToManyField(Institution, blank=True, related_name="articles")
    institutions_by_hand = models.BooleanField(
        default=False, help_text="The coordinator named them; reading the plan anew leaves them as they are."
    )

    class Meta:
        ordering = ["evaluation_id", "order"]
        constraints = [models.UniqueConstraint(fields=["evaluation", "number"], name="one_article_number")]

    def __str__(self) -> str:
        return self.label


class Commitment(models.Model):
    """One checkable undertaking; `data` is its member of `commitments` in the mended evaluation.json.

    `machine_verdict` is "" for a commitment that people made by a split.
    """

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="commitments")
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="commitments")
    key = models.CharField(max_length=60)
    kind = models.CharField(max_length=20, choices=_choices(Kind))
    order = models.PositiveIntegerField()
    words = models.TextField()
    data = models.JSONField()
    machine_verdict = models.CharField(max_length=20, choices=_choices(Verdict), blank=True)
    machine_rule = models.CharField(max_length=60, blank=True)
    machine_rationale = models.TextField(blank=True)

    class Meta:
        ordering = ["evaluation_id", "order"]
        constraints = [models.UniqueConstraint(fields=["evaluation", "key"], name="one_commitment_key")]

    def __str__(self) -> str:
        return self.key


class Finding(models.Model):
    """Something a check found; `data` is its member of `findings` in evaluation.json."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="findings")
    check_name = models.CharField(max_length=60)
    severity = models.CharField(max_length=10)
    message = models.TextField()
    articles = models.ManyToManyField(Article, blank=True, related_name="findings")
    data = models.JSONField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.message[:80]


class ConflictStatement(models.Model):
    """What a member states about one section: `conflict` or none, in the member's own words.

    No statement at all blocks an assignment as a conflict does (see tallystick.review.conflicts).
    """

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="conflicts")
    section = models.ForeignKey(Section, on_delete=models.CASCADE, related_name="conflicts")
    conflict = models.BooleanField()
    words = models.TextField(blank=True)
    stated_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["membership", "section"], name="one_statement_a_section")
        ]

    def __str__(self) -> str:
        return f"{self.membership}: {'conflict' if self.conflict else 'none'} in {self.section}"


class OutlineDecision(models.Model):
    """A recorded change of the outline (see tallystick.review.mending); it is withdrawn, never deleted."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="decisions")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    at = models.DateTimeField(default=timezone.now)
    why = models.TextField()
    mending = models.CharField(max_length=20, choices=_choices(Mending))
    subject = models.CharField(max_length=80)
    details = models.JSONField(default=dict)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.mending} {self.subject}"
