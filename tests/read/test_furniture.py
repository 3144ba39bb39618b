"""Page numbers, running heads and feet are in the stored text and not in the reading."""

import pytest

from tests.read.files import Mark, check_offsets, lines, lower, passages, pdf, read_bytes, read_text

PLACES = ("Aldra", "Borun", "Cerva", "Dolme", "Esten", "Fagra")


def sentence(number: int) -> str:
    place = PLACES[number - 1]
    return f"In {place} all wells were tested by the office of {place}, which found clean water in {place}."


def page(number: int, head: str = "", foot: str = "") -> list[Mark]:
    words = sentence(number).split()
    marks = lines([" ".join(words[i : i + 4]) for i in range(0, len(words), 4)])
    marks += [Mark(72, 800, head.format(n=number))] if head else []
    return marks + ([Mark(290, 30, foot.format(n=number))] if foot else [])


FURNITURE = {
    "number": ("", "{n}"),
    "number between dots": ("", "· {n} ·"),
    "number between dashes": ("", "- {n} -"),
    "number of all": ("", "Page {n} of 4"),
    "number in brackets": ("", "[{n}]"),
    "running head": ("Report of the Water Office", ""),
    "running head with a number": ("Water Office | {n}", ""),
    "both": ("Report of the Water Office", "{n}"),
}


@pytest.mark.parametrize(("head", "foot"), FURNITURE.values(), ids=FURNITURE)
def test_it_is_left_out_of_a_pdf(head: str, foot: str) -> None:
    document = read_bytes(pdf([page(number, head, foot) for number in range(1, 5)]), "report.pdf")
    assert passages(document) == [sentence(number) for number in range(1, 5)]
    assert (head or foot).format(n=2) in document.text
    assert any("are not read as text" in note for note in document.notes)
    check_offsets(document)


def test_a_number_that_is_no_page_number_stays() -> None:
    pages = [[*page(n), Mark(72, 600, str(n * n * 40))] for n in range(1, 5)]
    document = read_bytes(pdf(pages), "report.pdf")
    assert "160" in " ".join(passages(document))


def test_roman_page_numbers_are_left_out() -> None:
    pages = [[*page(n), Mark(290, 30, roman)] for n, roman in enumerate(["iii", "iv", "v"], start=1)]
    assert not {"iii", "iv", "v"} & set(passages(read_bytes(pdf(pages), "report.pdf")))


def test_the_heading_that_running_heads_repeat_stays() -> None:
    title = Mark(72, 780, "Water for all", size=20)
    pages = [[title, *page(1)], *([Mark(72, 800, "Water for all", size=8), *page(n)] for n in (2, 3))]
    document = read_bytes(pdf(pages), "report.pdf")
    assert [block.text for block in document.blocks].count("Water for all") == 1
    assert document.title == "Water for all"


def test_labels_with_changing_numbers_are_no_running_heads() -> None:
    pages = [[*lines([f"Action {n}"]), *lower(page(n), 40)] for n in range(1, 5)]
    texts = [block.text for block in read_bytes(pdf(pages), "report.pdf").blocks]
    assert {"Action 1", "Action 4"} <= set(texts)


def test_a_document_of_nothing_else_is_kept() -> None:
    assert passages(read_bytes(pdf([lines(["One target."])] * 3), "report.pdf")) == ["One target."] * 3


MARKED = """The wells of the northern
province were tested by the

· 12 ·

water office every year. The wells of the southern
province were not.
"""


def test_a_mark_in_the_middle_of_a_sentence_is_read_over() -> None:
    document = read_text(MARKED)
    assert passages(document) == [
        "The wells of the northern province were tested by the water office every year.",
        "The wells of the southern province were not.",
    ]
    first = document.blocks[0].passages[0]
    assert "· 12 ·" in document.text[first.start : first.end]
    check_offsets(document)


def test_bare_numbers_that_count_up_are_page_numbers_of_a_text() -> None:
    text = "".join(f"The wells of part {n * n} were dug by\n\n{n}\n\nthe province.\n" for n in range(3, 9))
    assert passages(read_text(text)) == [
        f"The wells of part {n * n} were dug by the province." for n in range(3, 9)
    ]


def test_bare_numbers_that_do_not_count_up_are_read() -> None:
    text = "Wells dug, by district\n\n41\n\n7\n\n1960\n\n12\n"
    assert [block.text for block in read_text(text).blocks][1:] == ["41", "7", "1960", "12"]


def test_heads_beside_page_marks_of_a_text_are_left_out() -> None:
    text = "".join(f"Wells of part {'ABCDE'[n]} were dug.\n\n- {n} -\nWater Office\n\n" for n in range(5))
    assert "Water Office" not in " ".join(passages(read_text(text)))
