"""publication.json: what a publication holds, each file with its hash, so that it can be checked and replaced."""

import json
from collections.abc import Mapping
from hashlib import sha256

from tallystick.errors import DataError
from tallystick.publish.json_text import json_text
from tallystick.publish.publication import Files

MANIFEST = "publication.json"
SCHEMA = "tallystick.publication/1"


def manifest(files: Files, version: str) -> bytes:
    """The text of publication.json for all other `files` of a publication."""
    hashes = {name: sha256(files[name]).hexdigest() for name in sorted(files)}
    return json_text({"schema": SCHEMA, "version": version, "files": hashes}).encode("utf-8") + b"\n"


def files_of(content: bytes, source: str) -> Mapping[str, str]:
    """The hash of each file that a publication.json lists; `source` names it in errors.

    Raises DataError when it is no such list.
    """
    try:
        data = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise DataError(f"{source}: not valid JSON ({error})") from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA or not isinstance(data.get("files"), dict):
        raise DataError(f"{source}: is not the list of files of a publication of this version")
    return {str(name): str(digest) for name, digest in data["files"].items()}
