"""Publishing a stored evaluation: read whole and checked, built, written whole or not at all."""

from collections.abc import Collection, Mapping
from hashlib import sha256
from pathlib import Path

from tallystick.errors import PublicationError, StoreError
from tallystick.folder import check_writable, write_folder
from tallystick.publish.build import Told, build
from tallystick.publish.format import Format
from tallystick.publish.manifest import MANIFEST, files_of
from tallystick.publish.publication import WRITTEN, Publication
from tallystick.publish.report.texts import texts_in
from tallystick.reviewed import load_reviewed

LARGEST_TEMPLATE = 32 * 1024 * 1024  # bytes


def publication_of(folder: Path, rules: Mapping[str, str], template: Path | None = None) -> Publication:
    """What there is to publish of the evaluation in `folder`; `rules` are the descriptions of the rules.

    Raises QuoteError when a stored text changed or a quote does not stand in it, DataError when the record is
    broken or of a newer version or the review beside it does not fit, ReviewError when a commitment is undecided,
    PublicationError when a text or the template cannot be read.
    """
    found = load_reviewed(folder)
    written = texts_in(folder / WRITTEN)
    house = _template(template) if template else None
    if found.review is None:
        return Publication(found.evaluation, found.texts, rules, written, house)
    return Publication(
        found.evaluation, found.texts, rules, written, house, review=found.review, machine=found.machine
    )


def publish(
    publication: Publication, formats: Collection[Format], out: Path, told: Told, force: bool = False
) -> tuple[str, ...]:
    """Write the publication to the folder `out`, and give the names of its files.

    Raises StoreError when `out` is not free (see check_place) or cannot be written, and what `build` raises.
    """
    check_place(out, force)
    files = build(publication, formats, told)
    try:
        write_folder(files, out.resolve())
    except OSError as error:
        raise StoreError(f"{out}: cannot be written ({error.strerror}); choose another folder") from error
    return tuple(files)


def check_place(out: Path, force: bool = False) -> None:
    """Raise StoreError unless a publication may be written to `out`.

    It may where there is nothing yet, and with `force` where another publication, unchanged, and nothing else is.
    """
    check_writable(out)
    if not out.exists():
        return
    if not out.is_dir():
        raise StoreError(f"{out}: is a file, and a publication needs a folder; choose another name")
    if Path.cwd().is_relative_to(out.resolve()):
        raise StoreError(f"{out}: is the folder you are in; give the publication a folder of its own")
    if not any(out.iterdir()):
        return
    if not (out / MANIFEST).is_file():
        raise StoreError(f"{out}: holds something that is no publication; choose another folder")
    if not force:
        raise StoreError(f"{out}: holds another publication; --force replaces it")
    _check_ours(out)


def _check_ours(out: Path) -> None:
    """Raise StoreError for a file in a publication that it does not list, or that somebody changed since."""
    listed = files_of((out / MANIFEST).read_bytes(), str(out / MANIFEST))
    for path in sorted(out.rglob("*")):
        name = path.relative_to(out).as_posix()
        if (path.is_dir() and not path.is_symlink()) or name == MANIFEST:
            continue
        if name not in listed:
            raise StoreError(
                f"{out}: holds {name}, which is no part of the publication; choose another folder"
            )
        if path.is_symlink() or sha256(path.read_bytes()).hexdigest() != listed[name]:
            raise StoreError(
                f"{out}: {name} was changed since it was published; keep it elsewhere, then remove it"
            )


def _template(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST_TEMPLATE:
            raise PublicationError(f"{file}: too large for a template; is it the right file?")
        return file.read_bytes()
    except OSError as error:
        raise PublicationError(f"{file}: cannot be read ({error.strerror})") from error
