"""Folder: Markdown and JSON files of one folder, a commitment a file, read as one document."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from time import monotonic

from tallystick.errors import DocumentError
from tallystick.model.document import BlockKind, Page
from tallystick.read.file_format import FileFormat, file_format
from tallystick.read.limits import MEGABYTE, Limits
from tallystick.read.loading import format_reader
from tallystick.read.reading import Draft, Reading, Span
from tallystick.read.source import Source, open_source

_NAMES = ((".md", ".markdown"), (".json",))
_NAMED = 5  # files that are not read and are named
_TITLE = "title"
_PARTS = re.compile(r"(\d+)")


def read_folder(path: Path, limits: Limits) -> tuple[Source, Reading]:
    """The files of a folder as one reading, in the order of their names, each a page with a heading of its own.

    They are its Markdown files, or its JSON files if there are more of those. The source's data is the list of
    the files with their hashes. Raises DocumentError when the folder holds neither, or one that cannot be read.
    """
    started = monotonic()
    name = path.name or path.resolve().name or str(path)
    inside = _inside(path, name, limits)
    files = _files(inside, name, limits)
    readings: list[tuple[str, Reading]] = []
    hashes: list[str] = []
    folder = Source(name, b"", limits, started)
    for file in files:
        folder.check_time(file.name)
        source = open_source(file, limits)
        reading = format_reader(_format(source)).read(source)
        readings.append((file.stem, reading))
        hashes.append(f"{source.sha256}  {source.name}\n")
        folder.check_length(sum(len(each.text) for _, each in readings))
    whole = _joined(readings)
    others = len(inside) - len(files)
    notes = [
        f"A page of this document is one of the folder's {len(files):,} files, in the order of their names."
    ]
    if others:
        unread = sorted((each for each in inside if each not in files), key=lambda each: each.name)
        notes.append(f"{others:,} other files or folders in the folder were not read: {_reasons(unread)}.")
    data = "".join(hashes).encode("utf-8")
    return Source(name, data, limits, started), replace(whole, title=name, notes=(*notes, *whole.notes))


def _inside(path: Path, name: str, limits: Limits) -> list[Path]:
    """What lies in the folder itself and is not hidden; no folder in it is entered."""
    try:
        inside = [each for each in path.iterdir() if not each.name.startswith(".")]
    except OSError as error:
        raise DocumentError(f"{name}: cannot be opened ({error.strerror}); check its permissions") from error
    if len(inside) > limits.entries:
        raise DocumentError(
            f"{name}: the folder holds {len(inside):,} files, more than {limits.entries:,}; name the file to read, or "
            "a folder with a file a commitment"
        )
    return inside


def _files(inside: Sequence[Path], name: str, limits: Limits) -> list[Path]:
    kinds = [[each for each in inside if each.suffix.lower() in names] for names in _NAMES]
    files = max(([each for each in kind if each.is_file()] for kind in kinds), key=len)
    if not files:
        found = _reasons(sorted(inside, key=lambda each: each.name)) if inside else "it is empty"
        raise DocumentError(
            f"{name}: the folder holds no Markdown or JSON files ({found}); name the file to read, or a folder with a "
            "file a commitment"
        )
    if len(files) > limits.pages:
        raise DocumentError(
            f"{name}: the folder holds {len(files):,} files, more than {limits.pages:,}; split it"
        )
    size = sum(file.stat().st_size for file in files)
    if size > limits.file_bytes:
        raise DocumentError(
            f"{name}: the files of the folder have {size / MEGABYTE:,.0f} MB together, more than the limit of "
            f"{limits.file_bytes / MEGABYTE:,.0f} MB; split it"
        )
    return sorted(files, key=lambda file: _natural(file.name))


def _reasons(paths: Sequence[Path]) -> str:
    """The first of some files and folders, with the reason why each is not read."""
    told = [f"{path.name} {_reason(path)}" for path in paths[:_NAMED]]
    return "; ".join([*told, *([f"and {len(paths) - _NAMED:,} more"] if len(paths) > _NAMED else [])])


def _reason(path: Path) -> str:
    if path.is_dir():
        return "is a folder"
    if any(path.suffix.lower() in names for names in _NAMES):
        return "is of the other kind; a folder is read by one kind of file"
    kind = path.suffix.lower().lstrip(".")
    return (
        f"is a {kind.upper()} file; name it by itself"
        if kind in tuple(FileFormat)
        else "is no plan or report"
    )


def _natural(name: str) -> tuple[list[tuple[int, str]], str]:
    """A key by which "a-2" comes before "a-10"; names that only differ in case stay in a fixed order."""
    parts = [
        (int(part), "") if part.isdecimal() else (-1, part) for part in _PARTS.split(name.lower()) if part
    ]
    return parts, name


def _format(source: Source) -> FileFormat:
    kind = file_format(source)
    if kind not in (FileFormat.MARKDOWN, FileFormat.JSON):
        raise source.refuse(f"is named like a Markdown or JSON file but is {kind}; move it out of the folder")
    return kind


def _joined(readings: Sequence[tuple[str, Reading]]) -> Reading:
    """One reading of many, their texts under each other."""
    texts: list[str] = []
    items: list[Draft] = []
    pages: list[Page] = []
    offset = tables = 0
    for number, (name, reading) in enumerate(readings, start=1):
        drafts = [item for item in reading.items if isinstance(item, Draft)]
        text, headed = _headed(reading.text, drafts, name)
        items.extend(_moved(draft, offset, tables) for draft in headed)
        tables += max((draft.table for draft in headed), default=0)
        ended = text if text.endswith("\n") else f"{text}\n"
        pages.append(Page(number, offset, offset + len(ended)))
        texts.append(ended)
        offset += len(ended)
    notes = dict.fromkeys(note for _, reading in readings for note in reading.notes)
    return Reading("".join(texts), tuple(pages), tuple(items), styled=True, notes=tuple(notes))


def _headed(text: str, drafts: Sequence[Draft], name: str) -> tuple[str, list[Draft]]:
    """The text and blocks of a file under a heading of its own.

    It is the title its fields give, or its first heading; a file with neither gets its name as a first line.
    All other headings stand below it.
    """
    first = next((i for i, draft in enumerate(drafts) if _is_title(draft, text)), None)
    if first is None:
        first = next((i for i, draft in enumerate(drafts) if draft.kind is BlockKind.HEADING), None)
    if first is None:
        moved = [_moved(draft, len(name) + 1, 0) for draft in drafts]
        return f"{name}\n{text}", [Draft(BlockKind.HEADING, ((0, len(name)),), 1), *moved]
    draft = drafts[first]
    spans = draft.cells[1] if draft.cells else draft.spans
    title = Draft(BlockKind.HEADING, spans, 1, draft.bold)
    return text, [title, *_lowered([*drafts[:first], *drafts[first + 1 :]])]


def _is_title(draft: Draft, text: str) -> bool:
    if len(draft.cells) != 2 or not draft.cells[0] or not draft.cells[1]:
        return False
    start, end = draft.cells[0][0]
    return text[start:end].strip().lower() == _TITLE


def _lowered(drafts: Sequence[Draft]) -> Iterator[Draft]:
    return (replace(d, level=d.level + 1) if d.kind is BlockKind.HEADING else d for d in drafts)


def _moved(draft: Draft, by: int, tables: int) -> Draft:
    """A draft in a text that stands `by` characters further down, below that many tables."""
    return replace(
        draft,
        spans=_shifted(draft.spans, by),
        bold=_shifted(draft.bold, by),
        cells=tuple(_shifted(cell, by) for cell in draft.cells),
        table=draft.table + tables if draft.table else 0,
    )


def _shifted(spans: tuple[Span, ...], by: int) -> tuple[Span, ...]:
    return tuple((start + by, end + by) for start, end in spans)
