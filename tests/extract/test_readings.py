"""What the figures of one report sentence mean together."""

import pytest

from tallystick.extract.readings import readings_of

COMPARED = {
    "right behind": ("There were 40 clinics, compared with 12 in 2020.", "40 clinics", "12 clinics"),
    "behind more words": (
        "In all, 40 clinics are open, compared with 12 in 2020.",
        "40 clinics",
        "12 clinics",
    ),
    "had been": ("In all, 40 clinics are open; in 2020 it had been 12.", "40 clinics", "12 clinics"),
    "against": ("In all, 43 percent had pumps, against 27 percent in 2020.", "43 percent", "27 percent"),
}
APART = {
    "another measure": "Some 40 clinics were opened against 3 diseases.",
    "a part of its own": "There were 40 clinics; much was spent, compared with 12 in 2020.",
}


@pytest.mark.parametrize(("text", "figure", "start"), COMPARED.values(), ids=COMPARED)
def test_what_a_figure_is_compared_with_is_where_it_started(text: str, figure: str, start: str) -> None:
    (read,) = readings_of(text, "en")
    assert (str(read.quantity), str(read.baseline), read.since) == (figure, start, 2020)


@pytest.mark.parametrize("text", APART.values(), ids=APART)
def test_other_figures_stand_for_themselves(text: str) -> None:
    assert [read.baseline for read in readings_of(text, "en")] == [None, None]


KNOWN = {
    "in the three": ("Women filled 47 percent of the posts in the three highest grades.", [False, True]),
    "many": ("Women filled 47 percent of the posts in the 120 courts.", [False, False]),
    "new ones": ("Women filled 47 percent of the posts in three new courts.", [False, False]),
}


@pytest.mark.parametrize(("text", "limits"), KNOWN.values(), ids=KNOWN)
def test_a_small_number_of_known_things_only_limits(text: str, limits: list[bool]) -> None:
    assert [measurement.qualifies for measurement in readings_of(text, "en")] == limits
