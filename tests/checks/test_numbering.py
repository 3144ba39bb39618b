"""Numbers that are left out, repeat or run backwards are worth a word."""

from dataclasses import replace

import pytest

from tallystick.checks.numbering import numbering
from tallystick.model.document import Role
from tallystick.pipeline import evaluate
from tests.checks.making import Promise, Under, material
from tests.texts import document

SAID = (("Wells were dug.",),)


def articles(*labels: str, silent: str = "") -> list[Under]:
    return [
        Under(
            label,
            (Promise(f"Well {order} shall be dug."),),
            () if label == silent else ((f"Well {order} was dug.",),),
        )
        for order, label in enumerate(labels)
    ]


@pytest.mark.parametrize(
    ("labels", "messages"),
    [
        pytest.param(["Action 1", "Action 2", "Action 3"], [], id="sound"),
        pytest.param(
            ["Action 1", "Action 2", "Action 3", "Action 4", "Action 7"],
            ["Between Action 4 and Action 7, 5 and 6 are left out."],
            id="gap",
        ),
        pytest.param(
            ["Target 3.4", "Target 3.6", "Target 3.8", "Target 11.2"], [], id="picked-from-another-list"
        ),
        pytest.param(["Action 2", "Action 1"], ["Action 1 stands after Action 2."], id="order"),
        pytest.param(
            ["Goal 1.1", "Goal 1.2", "Goal 1.3", "Goal 1.5"],
            ["Between Goal 1.3 and Goal 1.5, 4 is left out."],
            id="nested-gap",
        ),
        pytest.param(["Goal 1.2", "Goal 2.1"], [], id="next-goal"),
        pytest.param(["T2", "B1"], [], id="another-series"),
        pytest.param(
            ["Action 1", "Action 3", "Action 2"], ["Action 2 stands after Action 3."], id="order-only"
        ),
        pytest.param(["Part A", "Part C"], [], id="letters-are-not-counted"),
    ],
)
def test_the_plans_own_numbers(labels: list[str], messages: list[str]) -> None:
    assert [finding.message for finding in numbering(material(*articles(*labels)))] == messages


def test_a_label_printed_twice() -> None:
    (finding,) = numbering(material(*articles("Action 1", "Action 2", "Action 2")))
    assert finding.message == "Action 2 is printed 2 times."


def test_a_report_that_passes_over_an_article() -> None:
    one, two, three = articles("Action 1", "Action 2", "Action 3", silent="Action 2")
    (finding,) = numbering(material(one, replace(two, printed=False), three))
    assert finding.message == "The report passes from Action 1 to Action 3 and leaves out Action 2."
    assert finding.articles == ("2",)


@pytest.mark.parametrize(
    ("name", "start"),
    [
        pytest.param("plan.md", "## Action {}: Wells", id="headings"),
        pytest.param("plan.txt", "Action {}. Wells", id="labels"),
    ],
)
def test_the_whole_run_keeps_misprinted_labels_and_says_so(name: str, start: str) -> None:
    articles = [
        f"{start.format(n)}\n\nThe ministry shall dig {40 + at} wells." for at, n in enumerate((1, 3, 2, 3))
    ]
    plan = document("\n\n".join(["# Ostrania: Plan 2021-2025", *articles]), Role.PLAN, name)
    found = evaluate([plan])
    assert [article.label for article in found.articles] == ["Action 1", "Action 3", "Action 2", "Action 3"]
    messages = [finding.message for finding in found.findings if finding.check == "numbering"]
    assert messages == ["Action 3 is printed 2 times.", "Action 2 stands after Action 3."]


@pytest.mark.parametrize(
    ("order", "messages"),
    [
        pytest.param([1, 2, 3, 4], [], id="sound"),
        pytest.param([1, 3, 2, 4], ["In the report Action 2 stands after Action 3."], id="order"),
        pytest.param(
            [1, 2, 3, 2, 4],
            ["The report prints Action 2 2 times.", "In the report Action 2 stands after Action 3."],
            id="repeat",
        ),
        pytest.param([1, 2, 3, 4, 1, 2, 3, 4], [], id="a-summary-first"),
        pytest.param([4, 3, 2, 1], [], id="its-own-order"),
    ],
)
def test_the_numbers_of_a_report(order: list[int], messages: list[str]) -> None:
    plan = "\n\n".join(f"Action {n}: The ministry shall dig {40 + n} wells." for n in (1, 2, 3, 4))
    said = "\n\n".join(f"Action {n}\n\nThe ministry dug {50 + n} wells." for n in order)
    found = evaluate([document(plan, Role.PLAN, "plan.txt"), document(said, Role.REPORT, "report.txt")])
    assert [finding.message for finding in found.findings if finding.check == "numbering"] == messages


def test_a_sentence_that_begins_with_a_label_is_no_heading() -> None:
    plan = "\n\n".join(f"Action {n}: The ministry shall dig {40 + n} wells." for n in (1, 2, 3))
    said = (
        "Action 1\n\nWells were dug.\n\nAction 2\n\nAction 1 also helped here.\n\nAction 3\n\nWells were dug."
    )
    found = evaluate([document(plan, Role.PLAN, "plan.txt"), document(said, Role.REPORT, "report.txt")])
    assert [finding.message for finding in found.findings if finding.check == "numbering"] == []
