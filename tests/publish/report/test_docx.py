import zipfile
from io import BytesIO

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from tallystick.errors import PublicationError
from tallystick.publish.report.build import build_report
from tallystick.publish.report.docx.template import needed_styles
from tallystick.publish.report.docx.writer import write_docx
from tallystick.publish.report.model import Figure, words
from tallystick.publish.report.walk import sections
from tests import factory
from tests.publish.report import made


def _open(data=None):
    return docx.Document(BytesIO(data or made.docx()))


def _all(tag, data=None):
    return list(_open(data).element.body.iter(qn(tag)))


def _instructions():
    return [node.text.strip() for node in _all("w:instrText")]


def _template(without=()):
    """A house template: Word's own styles without some, and a text that must go."""
    document = docx.Document()
    document.add_paragraph("Text of the house that must go")
    document.sections[0].header.paragraphs[0].text = "Office of Ostrania"
    for style in [style for style in document.styles if style.name in without]:
        style.element.getparent().remove(style.element)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _package(name, content):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return out.getvalue()


def test_headings_have_real_styles_on_their_levels():
    found = [
        (int(paragraph.style.name.removeprefix("Heading ")), paragraph.text)
        for paragraph in _open().paragraphs
        if paragraph.style.name.startswith("Heading ")
    ]
    assert found == [(level, words(section.title)) for level, section in sections(made.report())]


def test_every_paragraph_has_a_style_that_is_there():
    document = _open()
    known = {style.style_id for style in document.styles}
    used = {node.get(qn("w:val")) for tag in ("w:pStyle", "w:rStyle", "w:tblStyle") for node in _all(tag)}
    assert used <= known


def test_the_contents_are_a_field_with_entries_that_lead_somewhere():
    assert 'TOC \\o "1-2" \\h \\z \\u' in _instructions()
    assert _open().settings.element.find(qn("w:updateFields")) is not None
    entries = [paragraph for paragraph in _all("w:p") if _style(paragraph).startswith("TOC")]
    assert len(entries) == 1 + sum(level <= 2 for level, _ in sections(made.report()))


def _style(paragraph):
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if found is None else found.get(qn("w:val")).upper()


def test_every_reference_and_link_leads_to_a_bookmark():
    names = [node.get(qn("w:name")) for node in _all("w:bookmarkStart")]
    links = {node.get(qn("w:anchor")) for node in _all("w:hyperlink") if node.get(qn("w:anchor"))}
    references = {text.split()[1] for text in _instructions() if text.startswith("REF ")}
    assert references and (links | references) <= set(names)
    assert len(names) == len(set(names)) and max(map(len, names)) <= 40


def test_tables_and_figures_are_numbered_by_fields():
    blocks = [block for _, section in sections(made.report()) for block in section.blocks]
    figures = sum(isinstance(block, Figure) for block in blocks)
    assert _instructions().count("SEQ Figure \\* ARABIC") == figures == 4
    assert _instructions().count("SEQ Table \\* ARABIC") == len(_open().tables)


def test_pictures_have_words():
    alts = [node.get("descr") for node in _all("wp:docPr")]
    blocks = [block for _, section in sections(made.report()) for block in section.blocks]
    assert alts == [block.picture.alt for block in blocks if isinstance(block, Figure)]


def test_the_head_of_a_table_repeats_and_rows_are_not_broken():
    for table in _open().tables:
        marks = table.rows[0]._tr.trPr
        assert marks.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))


def test_the_language_is_set_in_styles_and_properties():
    document = _open()
    (language,) = document.styles.element.find(qn("w:docDefaults")).iter(qn("w:lang"))
    assert language.get(qn("w:val")) == "en-GB"
    assert document.core_properties.language == "en-GB"
    assert document.core_properties.title == made.report().title.text


def test_word_lays_it_out_as_it_does_today():
    modes = [
        node.get(qn("w:val"))
        for node in _open().settings.element.iter(qn("w:compatSetting"))
        if node.get(qn("w:name")) == "compatibilityMode"
    ]
    assert modes == ["15"]


def test_the_annexes_lie_crosswise_and_nothing_else():
    assert [section.orientation for section in _open().sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]


def test_nothing_behind_a_table_can_need_a_page_of_its_own():
    """An empty line behind a table that fills its page went to the next one, which then was blank."""
    body = _open().element.body
    for table in body.iter(qn("w:tbl")):
        after, then = table.getnext(), table.getnext().getnext()
        assert after.tag == qn("w:p")  # Word mends a document that ends with a table
        empty = not "".join(after.itertext())
        last = then is None or then.tag == qn("w:sectPr") or _is_chapter(then)
        assert not (empty and last) or after.find(f".//{qn('w:spacing')}").get(qn("w:lineRule")) == "exact"


def _is_chapter(paragraph):
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return style is not None and style.get(qn("w:val")) == "Heading1"


def test_all_words_of_the_report_are_in_it():
    text = " ".join(node.text or "" for node in _all("w:t"))
    for assessment in factory.assessments():
        assert assessment.commitment.quote.text in text


def test_the_same_report_gives_the_same_bytes():
    assert write_docx(made.report(), made.drawings()) == made.docx()


def test_it_names_no_day():
    with zipfile.ZipFile(BytesIO(made.docx())) as package:
        assert {entry.date_time[0] for entry in package.infolist()} == {1980}


def test_numbered_lists_begin_at_one_each():
    texts = {"recommendations.md": "## A\n\n1. a\n2. b\n\n## B\n\n1. c"}
    data = write_docx(build_report(factory.evaluation(), texts), made.drawings())
    numbers = [node.get(qn("w:val")) for node in _all("w:numId", data)]
    assert len(numbers) == 3 and numbers[0] == numbers[1] != numbers[2]
    begins = {
        node.get(qn("w:numId")): [each.get(qn("w:val")) for each in node.iter(qn("w:startOverride"))]
        for node in _open(data).part.numbering_part.element.iter(qn("w:num"))
    }
    assert [begins[number] for number in numbers] == [["1"]] * 3


def test_only_what_is_strong_is_bold():
    runs = {run.text: run.bold for paragraph in _open().paragraphs for run in paragraph.runs}
    assert (runs["Why: "], runs["Promised: "]) == (True, True)
    assert not runs[factory.assessments()[0].commitment.quote.text]


def test_markup_in_a_text_is_only_words():
    texts = {"recommendations.md": "<script>alert()</script> & <w:p/>"}
    data = write_docx(build_report(factory.evaluation(), texts), made.drawings())
    assert any(paragraph.text == "<script>alert()</script> & <w:p/>" for paragraph in _open(data).paragraphs)


def test_a_house_template_keeps_its_head_and_loses_its_text():
    document = _open(write_docx(made.report(), made.drawings(), _template()))
    assert document.sections[0].header.paragraphs[0].text == "Office of Ostrania"
    assert not any("must go" in paragraph.text for paragraph in document.paragraphs)


def test_a_template_without_the_needed_styles_is_refused_and_they_are_named():
    with pytest.raises(PublicationError, match="lacks the styles “Quote”, “Heading 3”;"):
        write_docx(made.report(), made.drawings(), _template(without=("Quote", "Heading 3")))


def test_as_many_headings_are_needed_as_the_report_has():
    assert needed_styles(2)[-2:] == ("Heading 1", "Heading 2")


@pytest.mark.parametrize(
    ("template", "message"),
    [
        (b"no zip", "no Word document"),
        (b"", "no Word document"),
        (_package("a.txt", "x"), "no Word document"),
        (_package("[Content_Types].xml", "<broken"), "no Word document"),
        (_package("word/document.xml", b"0" * (51 * 1024 * 1024)), "larger than 50 MB"),
    ],
    ids=["text", "empty", "another package", "broken XML", "grows without end"],
)
def test_a_template_that_is_none_is_refused(template, message):
    with pytest.raises(PublicationError, match=message):
        write_docx(made.report(), made.drawings(), template)
