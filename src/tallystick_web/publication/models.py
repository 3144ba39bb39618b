"""Release: one frozen publication of an evaluation."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from tallystick_web.plans.models import Evaluation


class ReleaseState(models.TextChoices):
    """How far the building of a release is."""

    BUILDING = "building"
    READY = "ready"
    FAILED = "failed"


class Release(models.Model):
    """A numbered publication, built in the background into a folder of its own, and frozen when it is ready.

    `sha256` is the hash of its manifest, which lists the hash of every file; `previous` that of the release before.
    """

    evaluation = models.ForeignKey(Evaluation, on_delete=models.PROTECT, related_name="releases")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=ReleaseState.choices, default=ReleaseState.BUILDING)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    at = models.DateTimeField(default=timezone.now)
    note = models.TextField(blank=True, help_text="What was corrected since the release before.")
    sha256 = models.CharField(max_length=64, blank=True)
    previous = models.CharField(max_length=64, blank=True)
    problem = models.TextField(blank=True)
    heartbeat = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["evaluation_id", "-number"]
        constraints = [models.UniqueConstraint(fields=["evaluation", "number"], name="one_release_number")]

    def __str__(self) -> str:
        return f"{self.evaluation}, release {self.number}"
