"""Papers and bodies are structural, activities and money process, results for people outcomes."""

import pytest

from tallystick.extract.nature import nature_of
from tallystick.extract.statements import statements_of
from tallystick.languages.accounts import accounts_of
from tests.cases import sentence

NATURES = {
    "a law": ("A Shipyards Act was enacted.", "structural"),
    "a body": ("A committee on shipyards was founded.", "structural"),
    "an activity": ("Shipyards were visited.", "process"),
    "money": ("For shipyards, 3 million dollars were spent.", "process"),
    "papers counted": ("In all, 14 regulations were issued.", "process"),
    "meetings counted": ("In all, 14 seminars were held.", "process"),
    "a time": ("Courses lasted 14 days.", "process"),
    "people counted": ("In all, 4,000 tenants were advised.", "outcome"),
    "a share": ("Literacy reached 95 percent.", "outcome"),
    "a change": ("Smoking fell by 12 percent.", "outcome"),
    "a rate": ("Infant mortality was 8 per 1,000.", "outcome"),
    "the terms of a rule": ("The Act provides that owners of 4,000 goats pay no tax.", "process"),
}


@pytest.mark.parametrize(("text", "nature"), NATURES.values(), ids=NATURES)
def test_nature(text: str, nature: str) -> None:
    assert nature_of(statements_of(sentence(text))[-1], accounts_of("en")) == nature
