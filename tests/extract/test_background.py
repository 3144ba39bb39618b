"""What a plan tells of the past and the present undertakes nothing."""

import pytest

from tallystick.extract.commitments import promises_of
from tallystick.extract.outline import read_outline
from tallystick.model.document import Role
from tests.texts import document

DUTY = "The Ministry will open 40 libraries by 2026."

BACKGROUND = {
    "the past": "In 2021 the Ministry opened 12 libraries.",
    "the present": "Some 300 libraries lend over 2 million books in a typical year.",
    "a duty inside what is told": "The Act named four duties that every library must fulfil.",
    "persons inside what is told": "The Ministry appointed seven librarians who will advise it.",
}
UNDERTAKEN = {
    "is to": "Reading halls are to open on 300 days.",
    "has to": "Waiting for books has to be pushed below 7 days.",
    "no ... may": "No library may charge more than 5 crowns.",
    "a task": "Train 200 librarians in braille.",
    "told of the subject only": "Libraries that were closed shall open on 200 days.",
    "told, then undertaken": "The catalogue, which was begun in 2019, will list 90 percent of books.",
}


def counted(text: str, role: Role = Role.PLAN) -> int:
    read = read_outline(
        document(f"Action 1: Libraries\n\n{text}\n\nAction 2: Ferries\n\nFerries shall run.", role)
    )
    return sum(promise.aim is not None for promise in promises_of(read.articles[0]))


@pytest.mark.parametrize("text", BACKGROUND.values(), ids=BACKGROUND)
def test_background_is_no_commitment(text: str) -> None:
    assert counted(f"{DUTY} {text}") == 1


@pytest.mark.parametrize("text", UNDERTAKEN.values(), ids=UNDERTAKEN)
def test_what_is_undertaken_stays(text: str) -> None:
    assert counted(f"{DUTY} {text}") == 2


def test_a_plan_in_the_present_tense_keeps_its_targets() -> None:
    assert counted("Some 300 libraries lend over 2 million books in a typical year.") > 0
