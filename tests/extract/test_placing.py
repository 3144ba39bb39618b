"""A report arranged by themes: its sentences come to the actions they speak of, by name or by likeness."""

import pytest

from tallystick.errors import OutlineError
from tallystick.extract.matching import with_reports
from tallystick.extract.outline import read_outline
from tallystick.model.document import Role
from tallystick.model.outline import Outline
from tests.texts import document

PLAN = """Action 1: Wells. Wells shall be dug in the hill villages.

Action 2: Clinics. Clinics shall be opened for fishers.

Action 3: Goats. Goats of the herders shall be counted every spring.

Action 4: Roads. Gravel roads to the harbours shall be paved.

Action 5: Lamps. Street lamps shall be fitted with timers.
"""


def placed(report: str) -> Outline:
    plan = read_outline(document(PLAN, Role.PLAN, "plan.txt"))
    return with_reports(plan, [document(report, Role.REPORT, "report.txt")])


def under(outline: Outline, number: str) -> list[str]:
    """The sentences of the report under one article."""
    found = next(each for each in outline.articles if each.article.number == number)
    return [sentence.text for sentence in found.report]


THEMES = """1. Coasts and harbours

Gravel roads to six harbours were paved. Clinics for fishers were opened in two ports.

2. Life in the hills

Wells were dug in nine hill villages. The herders had their goats counted every spring.

3. Towns at night

Street lamps were fitted with timers in all towns.
"""


def test_numbered_chapters_of_a_report_are_not_the_actions_of_those_numbers() -> None:
    outline = placed(THEMES)
    assert under(outline, "1") == ["Wells were dug in nine hill villages."]
    assert under(outline, "2") == ["Clinics for fishers were opened in two ports."]
    assert under(outline, "3") == ["The herders had their goats counted every spring."]
    assert under(outline, "4") == ["Gravel roads to six harbours were paved."]
    assert any("by content" in note for note in outline.notes)


def test_bare_numbers_decide_where_the_matters_are_the_same() -> None:
    outline = placed(
        "1. Hill villages\n\nNine wells were dug.\n\n2. Fishers\n\nNo clinics yet.\n\n"
        "3. Herders\n\nGoats: none counted.\n"
    )
    assert under(outline, "2") == ["No clinics yet."]
    assert not any("by content" in note for note in outline.notes)


def test_a_sentence_that_names_an_action_speaks_of_it() -> None:
    outline = placed(THEMES + "\nNothing was left of the old order in the capital (Action 5).\n")
    assert "Nothing was left of the old order in the capital (Action 5)." in under(outline, "5")


def test_a_sentence_may_name_several_actions() -> None:
    words = "Money for both came late (Actions 1 and 3)."
    outline = placed(f"{THEMES}\n{words}\n")
    assert words in under(outline, "1")
    assert words in under(outline, "3")


def test_a_number_behind_one_named_action_is_no_other_action() -> None:
    words = "The old order fell away at last (Action 5 and 3 decrees)."
    outline = placed(f"{THEMES}\n{words}\n")
    assert words in under(outline, "5")
    assert words not in under(outline, "3")


def test_an_action_that_is_not_there_is_not_named() -> None:
    words = "Money came late (Action 9)."
    outline = placed(f"{THEMES}\n{words}\n")
    assert words in [each.text for each in outline.outside]


def test_what_follows_in_the_paragraph_goes_on_about_the_same() -> None:
    outline = placed(THEMES.replace("hill villages.", "hill villages. Three more are to come."))
    assert under(outline, "1") == ["Wells were dug in nine hill villages.", "Three more are to come."]


def test_a_paragraph_that_speaks_of_nothing_is_kept_apart() -> None:
    outline = placed(THEMES + "\nIt rained.\n")
    assert "It rained." in [each.text for each in outline.outside]


def test_a_report_on_something_else_is_refused() -> None:
    with pytest.raises(OutlineError, match="is it the right report"):
        placed("The choir sang.\n\nIts tour went to seven cities.\n\nThe hall was sold out.\n")
