"""The language of a text, and the note where it had to be assumed."""

import pytest

from tallystick.read.language import guess_language

ENGLISH = (
    "The plan was adopted in May, and it names the targets of the ministries for the years to come. " * 3
)
GERMAN = "Der Plan wurde im Mai verabschiedet und nennt die Ziele der Ministerien und ihrer Behörden. " * 5


def test_english_is_told() -> None:
    assert guess_language(ENGLISH) == ("en", ())


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (GERMAN, "does not read like it"),
        ("Matrix 2020", "too little text"),
        ("", "too little text"),
        ("国家" * 99, "too little"),
    ],
    ids=["another language", "two words", "no text", "no words between blanks"],
)
def test_what_is_assumed_is_noted(text: str, why: str) -> None:
    language, notes = guess_language(text)
    assert language == "en"
    assert len(notes) == 1
    assert why in notes[0]
