"""Finding: something a check found that a careful reader should know."""

from dataclasses import dataclass
from enum import StrEnum

from tallystick.model.quote import Quote


class Severity(StrEnum):
    """How much a finding matters for what the evaluation may conclude."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Finding:
    """`check` names the check that found it, `message` is the sentence a reader sees."""

    check: str
    severity: Severity
    articles: tuple[str, ...]
    quotes: tuple[Quote, ...]
    message: str
