"""The hash chain of the audit log: each row's hash covers the one before, so that no row can be altered unseen.

An entry is written as canonical JSON (keys sorted by code point, no spaces, UTF-8) behind the hash of the entry before
it. Whoever alters, adds or moves a row, or drops one that is not the last, would have to compute all later hashes anew.
To see that too, or that the end was cut off, keep the last hash elsewhere and compare.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from tallystick.errors import ReviewError


def canonical(entry: Mapping[str, Any]) -> bytes:
    """`entry` as JSON with one way to write it. Raises ReviewError for a value that JSON has no one way for.

    Text, whole numbers, booleans, None, and lists and objects of them are allowed; a float is not, since its digits
    depend on who writes it.
    """
    _check(entry, "entry")
    text = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "surrogatepass")


def link(previous: str, entry: Mapping[str, Any]) -> str:
    """The sha256 of an entry behind the sha256 `previous` of the one before it ("" for the first)."""
    return sha256(previous.encode("ascii") + b"\n" + canonical(entry)).hexdigest()


def continues(previous: str, entry: Mapping[str, Any], stored: str) -> bool:
    """Whether `stored` is the hash of an entry behind the hash `previous`; one that cannot be written is not."""
    try:
        return link(previous, entry) == stored
    except ReviewError:
        return False


def _check(value: Any, where: str) -> None:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise ReviewError(
                    f"an audit entry has the key {key!r} in {where}, which is no text; name it in words"
                )
            _check(inner, f"{where}.{key}")
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            _check(inner, f"{where}[{index}]")
    elif value is not None and not isinstance(value, str | bool | int):
        kind = type(value).__name__
        raise ReviewError(f"an audit entry holds a {kind} in {where}; write it as text or a whole number")
