"""A folder with a file a commitment is one document; what is no commitment is left out and said."""

from pathlib import Path

import pytest

from tallystick.errors import DocumentError
from tallystick.model.document import Document, Role
from tallystick.read import Limits, read_document
from tests.read.files import check_offsets, shapes

FIRST = "---\ntitle: Dig wells\nlead: Water Board\n---\n\nWells shall be dug.\n\n# Updates\n\nNone.\n"


def folder(path: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


def read(path: Path, limits: Limits | None = None) -> Document:
    document = read_document(path, Role.PLAN, "plan", limits or Limits())
    check_offsets(document)
    return document


def test_each_file_is_a_page_under_its_title(tmp_path: Path) -> None:
    document = read(folder(tmp_path, {"w-1.md": FIRST, "w-2.md": "# Clean wells\n\nThey shall be clean.\n"}))
    assert shapes(document) == [
        ("heading", "Dig wells"),
        ("table_row", "lead Water Board"),
        ("paragraph", "Wells shall be dug."),
        ("heading", "Updates"),
        ("paragraph", "None."),
        ("heading", "Clean wells"),
        ("paragraph", "They shall be clean."),
    ]
    assert [block.level for block in document.blocks if block.level] == [1, 2, 1]
    assert [block.page for block in document.blocks] == [1, 1, 1, 1, 1, 2, 2]


def test_files_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    files = {f"W-{number}.md": f"# Well {number}\n\nDig it.\n" for number in (10, 2, 1)}
    headings = [text for kind, text in shapes(read(folder(tmp_path, files))) if kind == "heading"]
    assert headings == ["Well 1", "Well 2", "Well 10"]


def test_a_file_without_a_title_has_its_name(tmp_path: Path) -> None:
    assert shapes(read(folder(tmp_path, {"wells.md": "They shall be dug.\n"})))[0] == ("heading", "wells")


def test_what_is_not_read_is_said(tmp_path: Path) -> None:
    files = {"a.md": FIRST, "b.md": FIRST, "data.json": '{"title": "x"}', ".hidden.md": "no"}
    document = read(folder(tmp_path, files))
    assert (
        "1 other files or folders in the folder were not read: data.json is of the other kind; a folder is "
        "read by one kind of file." in document.notes
    )


def test_a_folder_without_files_to_read_says_what_is_in_it_and_why_not(tmp_path: Path) -> None:
    path = folder(tmp_path, {"plan.pdf": "%PDF-", "photo.png": ""})
    (path / "annexes").mkdir()
    with pytest.raises(DocumentError) as refused:
        read(path)
    assert (
        "(annexes is a folder; photo.png is no plan or report; plan.pdf is a PDF file; name it by itself)"
        in str(refused.value)
    )
    (tmp_path / "empty").mkdir()
    with pytest.raises(DocumentError, match=r"no Markdown or JSON files \(it is empty\)"):
        read(tmp_path / "empty")


def test_a_folder_of_very_many_files_is_refused_before_any_is_read(tmp_path: Path) -> None:
    path = folder(tmp_path, {f"{n}.txt": "" for n in range(11)} | {"a.md": FIRST})
    with pytest.raises(DocumentError, match="the folder holds 12 files, more than 10; name the file to read"):
        read(path, Limits(entries=10))


def test_files_that_are_too_large_together_are_refused_before_any_is_read(tmp_path: Path) -> None:
    path = folder(tmp_path, {f"{n}.md": "a" * 600_000 for n in range(2)})
    with pytest.raises(DocumentError, match="have 1 MB together, more than the limit of 1 MB; split it"):
        read(path, Limits(file_bytes=1_000_000))


def test_links_in_a_circle_are_harmless(tmp_path: Path) -> None:
    folder(tmp_path, {"a.md": FIRST, "b.md": FIRST})
    (tmp_path / "self").symlink_to(tmp_path)
    (tmp_path / "c.md").symlink_to("c.md")
    assert len(read(tmp_path).pages) == 2


def test_a_folder_is_called_as_it_is_when_it_is_the_current_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder(tmp_path, {"a.md": FIRST, "b.md": FIRST}))
    assert read(Path()).title == tmp_path.name


def test_json_files_are_read_where_there_are_more_of_them(tmp_path: Path) -> None:
    files = {f"{n}.json": f'{{"title": "Well {n}", "lead": "Board"}}' for n in (1, 2)}
    document = read(folder(tmp_path, {**files, "README.md": "# About"}))
    assert [text for kind, text in shapes(document) if kind == "heading"] == ["Well 1", "Well 2"]


def test_the_hash_tells_whether_a_file_changed(tmp_path: Path) -> None:
    path = folder(tmp_path, {"a.md": FIRST, "b.md": FIRST})
    before = read(path).file_sha256
    folder(tmp_path, {"b.md": FIRST + "\nMore.\n"})
    assert read(path).file_sha256 != before


REFUSED = {
    "nothing to read": ({"a.txt": "x"}, Limits(), "holds no Markdown or JSON files"),
    "too many": ({"a.md": FIRST, "b.md": FIRST}, Limits(pages=1), "holds 2 files, more than 1"),
    "another format": ({"a.md": "%PDF-1.7\n"}, Limits(), "is named like a Markdown or JSON file but is pdf"),
    "an empty file": ({"a.md": ""}, Limits(), "a.md: the file is empty"),
}


@pytest.mark.parametrize(("files", "limits", "said"), REFUSED.values(), ids=REFUSED)
def test_a_folder_that_cannot_be_read_is_refused(
    tmp_path: Path, files: dict[str, str], limits: Limits, said: str
) -> None:
    with pytest.raises(DocumentError) as refused:
        read(folder(tmp_path, files), limits)
    assert said in str(refused.value)
