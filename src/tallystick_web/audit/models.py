"""Event: one line of the audit log; Chain: the newest line of each stream."""

from django.db import models


class Chain(models.Model):
    """The head of one stream of events: how many there are, and the hash of the newest.

    Whoever appends an event locks its row, so that events of one stream have an order.
    """

    stream = models.CharField(max_length=80, primary_key=True)
    length = models.PositiveIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return f"{self.stream}: {self.length}"


class Event(models.Model):
    """What somebody did. The database refuses to change or delete it (see migrations/0002).

    `stream` is "site" or "evaluation-<id>". Names are kept as they were at the time, without foreign keys, so that
    nothing else can reach in here. `sha256` covers all other fields and the hash of the event before, `previous`.
    """

    stream = models.CharField(max_length=80)
    sequence = models.PositiveIntegerField()
    at = models.DateTimeField()
    actor_id = models.PositiveBigIntegerField(null=True)
    actor = models.CharField(max_length=200)
    action = models.CharField(max_length=60)
    subject = models.CharField(max_length=200, blank=True)
    data = models.JSONField(default=dict)
    previous = models.CharField(max_length=64, blank=True)
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["stream", "sequence"]
        constraints = [models.UniqueConstraint(fields=["stream", "sequence"], name="event_order")]

    def __str__(self) -> str:
        return f"{self.stream} {self.sequence}: {self.actor} {self.action} {self.subject}"
