"""Chain: the hashes by which an altered, missing or added line of the audit log is found."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any


def link(previous: str, entry: Mapping[str, Any]) -> str:
    """The sha256 of an entry and of the one before it, whose hash is `previous` ("" for the first).

    `entry` holds JSON values only; their order does not matter.
    """
    text = json.dumps(
        [previous, entry], sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )
    return sha256(text.encode("utf-8")).hexdigest()


def first_break(entries: Iterable[tuple[Mapping[str, Any], str, str]]) -> int | None:
    """The place, from 0, of the first (entry, previous, sha256) that does not continue the chain; None if all do."""
    last = ""
    for place, (entry, previous, digest) in enumerate(entries):
        if previous != last or link(previous, entry) != digest:
            return place
        last = digest
    return None
