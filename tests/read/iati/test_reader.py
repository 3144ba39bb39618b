"""IATI files: results with baseline, target and actual value, read into commitments with targets."""

import pytest

from tallystick.errors import DocumentError
from tallystick.extract.commitments import promises_of
from tallystick.extract.outline import read_outline
from tests.read.files import check_offsets, read_bytes

ACTIVITY = """<?xml version="1.0"?>
<iati-activities version="2.03"><iati-activity>
<iati-identifier>XX-1-WELLS</iati-identifier>
<title><narrative xml:lang="fr">Puits</narrative><narrative xml:lang="en">Wells for villages</narrative></title>
<participating-org role="4"><narrative>Water Board</narrative></participating-org>
<participating-org role="1"><narrative>Treasury</narrative></participating-org>
<result type="1"><title><narrative>Water is near</narrative></title>
<indicator measure="2"><title><narrative>Households with a well nearby</narrative></title>
<baseline year="2019" value="41"/>
<period><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/>
<target value="60"/><actual value="57"><comment><narrative>Two wells were late.</narrative></comment></actual></period>
</indicator>
<indicator measure="1"><title><narrative>Number of wells</narrative></title>
<period><period-end iso-date="2025-12-31"/><target value="300"/></period></indicator>
</result></iati-activity></iati-activities>"""

ENTITIES = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><iati-activities>&a;</iati-activities>'
BOMB = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    "<iati-activities><iati-activity>&b;</iati-activity></iati-activities>"
)


def test_indicators_are_articles_with_targets() -> None:
    document = read_bytes(ACTIVITY.encode(), "results.xml")
    check_offsets(document)
    outline = read_outline(document)
    first, second = outline.articles
    assert (first.article.title, second.article.title) == ("Households with a well nearby", "Number of wells")
    assert first.article.institutions == ("Water Board",)
    assert (document.title, [section.title for section in outline.sections]) == (
        "Wells for villages",
        ["Water is near"],
    )
    target = promises_of(first)[0].commitment.target
    assert target is not None
    found = (target.value, target.unit, target.baseline_value, target.baseline_year, target.deadline_year)
    assert found == (60, "percent", 41, 2019, 2024)
    assert "57 %" in [sentence.text for sentence in first.report]


REFUSED = {
    "entities": (ENTITIES, "declares XML entities"),
    "entity bomb": (BOMB, "declares XML entities"),
    "entity bomb in UTF-16": (BOMB.encode("utf-16"), "declares XML entities"),
    "no XML": ("<iati-activities>", "is not valid XML"),
    "other XML": ("<?xml version='1.0'?><feed/>", "is XML with the root element 'feed', not an IATI file"),
    "no results": ("<iati-activities><iati-activity/></iati-activities>", "without results"),
    "deep": (
        "<iati-activities>" + "<a>" * 500 + "</a>" * 500 + "</iati-activities>",
        "nests its XML elements",
    ),
}


@pytest.mark.parametrize(("text", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_refused(text: str | bytes, said: str) -> None:
    with pytest.raises(DocumentError) as refused:
        read_bytes(text.encode() if isinstance(text, str) else text, "results.xml")
    assert said in str(refused.value)
