"""Plain text files: pages at form feeds."""

from tests.read.files import check_offsets, read_text


def test_form_feeds_are_pages() -> None:
    document = read_text("Wells were dug.\n\fPumps were bought.\n\fMills were built.\n")
    assert [(page.number, document.text[page.start : page.end]) for page in document.pages] == [
        (1, "Wells were dug.\n\f"),
        (2, "Pumps were bought.\n\f"),
        (3, "Mills were built.\n"),
    ]
    assert [block.page for block in document.blocks] == [1, 2, 3]
    check_offsets(document)


def test_a_form_feed_at_the_end_opens_no_page() -> None:
    assert len(read_text("Wells were dug.\n\f").pages) == 1


def test_a_text_without_them_is_one_page() -> None:
    assert [page.number for page in read_text("Wells were dug.\n").pages] == [1]


def test_text_tells_nothing_of_bold() -> None:
    assert not read_text("Wells were dug.\n").styled


def test_the_name_of_the_file_stands_in_for_a_title() -> None:
    assert read_text("the wells were dug by the office.\n", "report 2020.txt").title == "report 2020"


def test_a_heading_that_opens_many_documents_is_no_title() -> None:
    assert (
        read_text("Introduction\n\nThe wells were dug by the office.\n", "report 2020.txt").title
        == "report 2020"
    )
    assert read_text("Wells\n\nThe wells were dug by the office.\n", "report 2020.txt").title == "Wells"
