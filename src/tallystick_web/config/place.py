"""Where the workbench keeps its things, and the secret it signs with."""

import os
import secrets
from pathlib import Path

from tallystick.errors import StoreError

DATA = "TALLYSTICK_DATA"
SECRET = "TALLYSTICK_SECRET_KEY"
SECRET_FILE = "secret-key"


def data_folder() -> Path:
    """The folder of the workbench: what TALLYSTICK_DATA names, or tallystick-data below the home of the user."""
    named = os.environ.get(DATA)
    return Path(named).resolve() if named else Path.home() / ".local" / "share" / "tallystick"


def secret_key(folder: Path) -> str:
    """The key that signs sessions: TALLYSTICK_SECRET_KEY, or one made at the first start and kept in `folder`.

    The file is for its owner alone. Raises StoreError when it can be neither read nor made.
    """
    if given := os.environ.get(SECRET):
        return given
    file = folder / SECRET_FILE
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not file.exists():
            _make(file)
        return file.read_text(encoding="ascii")
    except OSError as error:
        raise StoreError(
            f"{file}: cannot be used ({error.strerror}); set {DATA} to another folder"
        ) from error


def _make(file: Path) -> None:
    """Write a new key to `file`, whole, unless another process was quicker."""
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as stream:
        stream.write(secrets.token_urlsafe(64))
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
