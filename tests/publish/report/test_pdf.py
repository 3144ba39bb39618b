import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from tallystick.errors import PublicationError
from tallystick.publish.report.build import build_report
from tallystick.publish.report.model import Figure, Span, Table, words
from tallystick.publish.report.pdf.writer import write_pdf
from tallystick.publish.report.walk import sections
from tests import factory
from tests.publish.report import made


@pytest.fixture
def pdf():
    return _open(made.pdf())


def _open(data):
    return pikepdf.open(BytesIO(data))


def _tags(node):
    """Every element of the structure tree, with its parents before it."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _tags(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from _tags(node.K)


def _blocks():
    return [block for _, section in sections(made.report()) for block in section.blocks]


def _retitled(title):
    return replace(made.report(), title=Span(title))


def test_it_is_tagged_and_says_so(pdf):
    root = pdf.Root
    assert root.MarkInfo.Marked
    assert str(root.Lang) == "en"
    assert root.ViewerPreferences.DisplayDocTitle
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == made.report().title.text


def test_its_headings_are_tagged_on_their_levels(pdf):
    tags = [str(tag.S) for tag in _tags(pdf.Root.StructTreeRoot.K)]
    wanted = [f"/H{level}" for level, _ in sections(made.report())]
    assert sorted(tag for tag in tags if re.fullmatch(r"/H\d", tag)) == sorted([*wanted, "/H1"])


def test_tables_have_heads_and_pictures_have_words(pdf):
    tags = list(_tags(pdf.Root.StructTreeRoot.K))
    kinds = [str(tag.S) for tag in tags]
    assert kinds.count("/Table") == sum(isinstance(block, Table) for block in _blocks())
    assert "/TH" in kinds
    alts = {str(tag.Alt) for tag in tags if "/Alt" in tag}
    assert {block.picture.alt for block in _blocks() if isinstance(block, Figure)} <= alts


def test_its_bookmarks_lead_to_the_chapters_and_articles(pdf):
    with pdf.open_outline() as outline:
        chapters = [item.title for item in outline.root]
        part = next(item for item in outline.root if item.title.startswith("Part I."))
    assert chapters[-10:] == [words(chapter.title) for chapter in made.report().chapters]
    inner = [item.title for child in part.children for item in child.children]
    assert "Action 1: More work for all" in inner


def test_every_font_is_inside(pdf):
    fonts = [
        font.DescendantFonts[0].FontDescriptor
        for page in pdf.pages
        for font in page.Resources.get("/Font", {}).values()
        if "/DescendantFonts" in font
    ]
    assert fonts
    assert all(any(f"/FontFile{kind}" in font for kind in ("", "2", "3")) for font in fonts)


def test_the_same_report_gives_the_same_bytes():
    assert write_pdf(made.report(), made.drawings()) == made.pdf()


def test_it_names_no_day_and_leads_to_no_file(pdf):
    assert "/CreationDate" not in pdf.docinfo
    assert b"/Launch" not in made.pdf()


@pytest.mark.parametrize("title", ["#panic()", '*b* $x$ [a](b) #read("/etc/passwd")', "= a\n\\ `c` @x <y>"])
def test_markup_of_the_typesetter_is_only_words(title):
    pdf = _open(write_pdf(_retitled(title), made.drawings()))
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == title


def test_chinese_names_are_shown_or_the_font_package_is_named():
    report = _retitled("国家人权行动计划")
    try:
        pdf = _open(write_pdf(report, made.drawings()))
    except PublicationError as error:
        assert "fonts-noto-cjk" in str(error)
        return
    fonts = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.get("/Font", {}).values()}
    assert any("CJK" in font for font in fonts)


def test_a_letter_of_no_font_is_named_with_a_package():
    with pytest.raises(PublicationError, match=r"cannot show the letters .* fonts-noto-core"):
        write_pdf(_retitled("\u0378"), made.drawings())


def test_an_evaluation_without_articles_has_a_pdf():
    empty = build_report(factory.evaluation(articles=(), assessments=(), findings=(), sections=()))
    assert write_pdf(empty, {}).startswith(b"%PDF")
