"""The encodings of text files."""

import codecs

import pytest

from tests.read.files import read_bytes

TEXT = "The Ministry of Córdoba — “naïve” — spent 1 000 € on wells.\n" + "They were dug in the summer.\n" * 5
CHINESE = "《国家人权行动计划（2016-2020年）》的各项目标任务已经完成。\n城镇新增就业超过5000万人。\n" * 8
QUOTED = "The people’s wells were called “deep” — and they were dug in 2020 by the office of water.\n" * 5
RUSSIAN = "Министерство воды пробурило 512 скважин в северной провинции, и все они дают чистую воду.\n" * 9
FRENCH = (
    "Le Ministère a fini 40 puits dans la province du nord ; l’État les garde et les compte chaque mois.\n"
    * 4
)
PLAIN = "The wells were dug in 2020.\n"

EXACT = {
    "UTF-8": (TEXT, TEXT.encode()),
    "UTF-8 with a mark": (TEXT, codecs.BOM_UTF8 + TEXT.encode()),
    "UTF-16, little end first": (TEXT, codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le")),
    "UTF-16, big end first": (TEXT, codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")),
    "UTF-16 without a mark": (PLAIN, PLAIN.encode("utf-16-le")),
    "UTF-16 without a mark, big end first": (PLAIN, PLAIN.encode("utf-16-be")),
    "UTF-32": (TEXT, TEXT.encode("utf-32")),
    "Windows 1252": (TEXT, TEXT.encode("cp1252")),
    "GB 18030": (CHINESE, CHINESE.encode("gb18030")),
    "GB 18030 in English": (QUOTED, QUOTED.encode("gb18030")),
    "Windows 1252 in English": (QUOTED, QUOTED.encode("cp1252")),
    "Mac Roman": (FRENCH, FRENCH.encode("mac_roman")),
    "Mac Roman in English": (QUOTED, QUOTED.encode("mac_roman")),
    "Windows 1252 in French": (FRENCH, FRENCH.encode("cp1252")),
    "Windows 1251": (RUSSIAN, RUSSIAN.encode("cp1251")),
    "line ends of Windows": (PLAIN * 2, PLAIN.replace("\n", "\r\n").encode() * 2),
    "line ends of old Macs": (PLAIN * 2, PLAIN.replace("\n", "\r").encode() * 2),
    "beyond the first plane": ("The 𠮷 well.", "The 𠮷 well.".encode("utf-16")),
}


@pytest.mark.parametrize(("text", "data"), EXACT.values(), ids=EXACT)
def test_the_stored_text_is_the_file(text: str, data: bytes) -> None:
    assert read_bytes(data, "report.txt").text == text


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16-le"])
def test_a_guess_is_noted(encoding: str) -> None:
    notes = read_bytes(TEXT.encode(encoding), "report.txt").notes
    assert any(f"taken to be {encoding}" in note for note in notes)


def test_what_is_certain_is_not_noted() -> None:
    assert not read_bytes(TEXT.encode(), "report.txt").notes
