"""User, Institution, Invitation."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.utils import timezone

from tallystick.review.roles import TeamRole

ROLE_CHOICES = [
    (role.value, role.value.replace("_", " ")) for role in TeamRole if role is not TeamRole.PUBLIC
]


class UserManager(BaseUserManager["User"]):
    """Makes users, who are known by their address."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A new user; without a password nobody can log in with one."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractUser):
    """A person. `coordinates` says that the person may commission evaluations and invite people."""

    username = None  # type: ignore[assignment]
    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    email = models.EmailField("email address", unique=True)
    name = models.CharField(max_length=200)
    coordinates = models.BooleanField(default=False)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects: ClassVar[UserManager] = UserManager()  # type: ignore[assignment]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        """The name, as Django's own pages ask for it."""
        return self.name


class Institution(models.Model):
    """An implementing institution: a ministry, an agency, a local government."""

    name = models.CharField(max_length=300, unique=True)
    contact = models.CharField(
        max_length=300, blank=True, help_text="A public contact, as it is to be printed."
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Invitation(models.Model):
    """The way into an account, and into an evaluation where one is named. The token is kept only as a hash."""

    email = models.EmailField()
    name = models.CharField(max_length=200)
    coordinates = models.BooleanField(default=False)
    evaluation = models.ForeignKey("plans.Evaluation", null=True, blank=True, on_delete=models.CASCADE)
    role = models.CharField(max_length=30, choices=ROLE_CHOICES, blank=True)
    institution = models.ForeignKey(Institution, null=True, blank=True, on_delete=models.PROTECT)
    token_sha256 = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="invitations_sent")
    invited_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-invited_at"]

    def __str__(self) -> str:
        return f"{self.name} <{self.email}>"
