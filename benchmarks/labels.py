"""The labelled sentences of tests/quantities, as frozen values (the keys are explained in LABELS.md there)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "tests" / "quantities"


@dataclass(frozen=True, slots=True)
class Label:
    """One quantity a careful reader finds. `scored` names the keys the sentence decides."""

    value: Decimal
    upper: Decimal | None
    unit: str
    bound: str
    change: str
    year: int | None
    since: int | None
    exact: str
    scored: frozenset[str]
    implied: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its labels, in the order of the text; `kind` is the trap it was written for."""

    id: str
    kind: str
    text: str
    labels: tuple[Label, ...]


def load(name: str) -> tuple[Sentence, ...]:
    """The sentences of one set: `dev`, `heldout` or `extra`."""
    lines = (FOLDER / f"labelled_{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(_sentence(json.loads(line)) for line in lines)


def _sentence(data: Mapping[str, Any]) -> Sentence:
    labels = tuple(label_from(item) for item in data["quantities"])
    return Sentence(data["id"], data["kind"], data["text"], labels)


def label_from(data: Mapping[str, Any]) -> Label:
    """One label from its JSON object."""
    upper = data.get("upper")
    return Label(
        value=Decimal(data["value"]),
        upper=None if upper is None else Decimal(upper),
        unit=data.get("unit", ""),
        bound=data.get("bound", ""),
        change=data.get("change", ""),
        year=data.get("year"),
        since=data.get("since"),
        exact=data["exact"],
        scored=frozenset(data),
        implied=data.get("implied", False),
        optional=data.get("optional", False),
    )
