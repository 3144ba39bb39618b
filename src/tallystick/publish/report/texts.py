"""The folder of texts that a person writes: proposing them, and reading them back."""

from collections.abc import Collection, Mapping
from pathlib import Path

from tallystick.errors import PublicationError
from tallystick.model.evaluation import Evaluation
from tallystick.publish.publication import WRITTEN
from tallystick.publish.records import records_of
from tallystick.publish.report.markdown import LARGEST
from tallystick.publish.report.skeleton import skeletons


def propose_texts(evaluation: Evaluation, folder: Path) -> tuple[Path, ...]:
    """Write the proposed texts that are not in `folder` yet, and give their paths; what is there is kept.

    Raises PublicationError when the folder cannot be written.
    """
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in skeletons(evaluation, records_of(evaluation)).items():
            file = folder / name
            if not file.exists():
                file.write_bytes(text.encode("utf-8"))
                written.append(file)
    except OSError as error:
        raise PublicationError(f"{folder}: texts cannot be proposed there ({error.strerror})") from error
    return tuple(written)


def texts_in(folder: Path) -> Mapping[str, str]:
    """The Markdown files of a folder by name, none where there is no folder.

    Raises PublicationError for a file that cannot be read, is not UTF-8, or is too large.
    """
    if not folder.is_dir():
        return {}
    return {file.name: _content(file) for file in sorted(folder.glob("*.md"))}


def check_names(texts: Mapping[str, str], known: Collection[str]) -> None:
    """Raise PublicationError for a text that is none of those that the report shows."""
    if strange := sorted(set(texts) - set(known)):
        raise PublicationError(
            f"{WRITTEN}/{strange[0]}: no part of the report has this text; known are {', '.join(known)}"
        )


def _content(file: Path) -> str:
    try:
        if file.stat().st_size > 4 * LARGEST:
            raise PublicationError(f"{file}: larger than any text of a report; is it the right file?")
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise PublicationError(f"{file}: not text in UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise PublicationError(f"{file}: cannot be read ({error.strerror})") from error
