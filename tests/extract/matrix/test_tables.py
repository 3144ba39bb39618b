"""Tables as people make them: headers in any order and on several levels, groups, merged cells, repeats, cut rows."""

import pytest

from tallystick.errors import OutlineError
from tallystick.extract.commitments import promises_of
from tallystick.extract.field_targets import field_deadline
from tallystick.extract.outline import read_outline
from tallystick.model.document import Role
from tallystick.model.outline import Meaning, Outline
from tests.texts import document


def outline(text: str, name: str = "plan.csv") -> Outline:
    return read_outline(document(text, Role.PLAN, name))


def articles(found: Outline) -> list[tuple[str, str, str | None]]:
    titles = {section.id: section.title for section in found.sections}
    return [(a.article.number, a.article.title, titles.get(a.article.section or "")) for a in found.articles]


def meanings(found: Outline) -> list[str | None]:
    return [column.meaning for column in found.tables[0].columns]


HEADERS = {
    "usual": "No,Action,Responsible,Deadline",
    "other words": "Ref.,What we will do,Who,By when",
    "longer": "Item No.,Proposed measure,Name of the lead ministry,Target date for completion",
    "shouted": "NO.,ACTIVITIES,LEAD AGENCY,TIMEFRAME",
    "identifiers": "activity_id,activity_title,lead_agency,due_date",
}


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS)
def test_a_header_is_known_by_its_meaning(header: str) -> None:
    found = outline(f"{header}\n1,Dig wells,Water Board,2025\n2,Clean wells,Water Board,2026\n")
    assert meanings(found) == ["number", "action", "institution", "deadline"]
    assert [field_deadline(article) for article in found.articles] == [2025, 2026]


def test_columns_may_stand_in_any_order() -> None:
    found = outline("By when,Lead,No,Action\n2025,Board,1,Dig wells\n2026,Board,2,Clean wells\n")
    assert articles(found) == [("1", "Dig wells", None), ("2", "Clean wells", None)]


def test_two_levels_without_merged_cells() -> None:
    found = outline(
        "Plan of wells,,,,,\n,,,,,\nNo,Action,Implementation,,Results,\n,,Lead,Deadline,Baseline,Target 2025\n"
        "1,Dig wells,Board,2025,3,40\nTotal,,,,3,40\n"
    )
    assert found.tables[0].header == (3, 4)
    assert meanings(found) == ["number", "action", "institution", "deadline", "baseline", "target"]
    assert [column.header for column in found.tables[0].columns][3] == "Implementation – Deadline"
    assert articles(found) == [("1", "Dig wells", "Plan of wells")]
    assert found.tables[0].left_out == ("1 row: total",)
    assert [sentence.text for sentence in found.outside] == ["Total 3 40"]


def test_years_below_a_header_are_baseline_and_targets() -> None:
    found = outline("Action,Lead,Value,,\n,,2020,2023,2025\nDig wells,Board,3,20,40\n")
    columns = [(column.meaning, column.year) for column in found.tables[0].columns[2:]]
    assert columns == [(Meaning.BASELINE, 2020), (Meaning.TARGET, 2023), (Meaning.TARGET, 2025)]


def test_marks_under_years_are_a_deadline() -> None:
    found = outline(
        "Activity,Lead,Timeframe,,\n,,2023,2024,2025\nDig wells,Board,x,x,\nClean wells,Board,,x,x\n"
    )
    assert [field_deadline(article) for article in found.articles] == [2024, 2025]


def test_a_mark_under_an_option_is_the_status() -> None:
    found = outline(
        "No,Commitment,Lead,Not started,Limited,Complete\n1,Dig wells,Board,,X,\n2,Clean wells,Board,X,,\n"
    )
    assert [a.article.claimed_status for a in found.articles] == ["Limited", "Not started"]


def test_a_column_of_statuses_is_one_whatever_it_is_called() -> None:
    found = outline("No,Action,Lead,Ampel\n1,Dig wells,Board,Done\n2,Clean wells,Board,In progress\n")
    assert [a.article.claimed_status for a in found.articles] == ["Done", "In progress"]


def test_a_column_called_status_that_tells_a_story_is_an_account() -> None:
    story = "The board has dug eleven wells so far and will go on in spring when the ground is soft."
    found = outline(f"No,Action,Lead,Status\n1,Dig wells,Board,{story}\n2,Clean wells,Board,{story}\n")
    assert found.articles[0].article.claimed_status is None
    assert [sentence.text for sentence in found.articles[0].report] == [story]


def test_several_rows_of_one_action_are_one_article() -> None:
    found = outline(
        "No,Action,Indicator,Baseline,Target\n1,Dig wells,Number of wells,3,40\n,,Villages with a well,20%,60%\n"
        "2,Clean wells,Clean wells,1,50\n"
    )
    assert [a.article.number for a in found.articles] == ["1", "2"]
    targets = [promise.commitment.target for promise in promises_of(found.articles[0])]
    assert [(t.measure, t.value, t.baseline_value) for t in targets if t] == [
        ("Number of wells", 40, 3),
        ("Villages with a well", 60, 20),
    ]


def test_groups_need_no_merged_cells() -> None:
    found = outline(
        "Action,Lead,Deadline\nPillar 1: Water,,\nDig wells,Board,2025\nClean wells,Board,2026\nPillar 2: Land,,\n"
        "Plough fields,Farm Office,2025\n"
    )
    assert articles(found) == [
        ("1", "Dig wells", "Pillar 1: Water"),
        ("2", "Clean wells", "Pillar 1: Water"),
        ("3", "Plough fields", "Pillar 2: Land"),
    ]


def test_the_innermost_of_several_items_is_the_article() -> None:
    found = outline(
        "Objective,Action,Activity,Lead\nWater,Dig wells,Buy drills,Board\n,,Train drillers,Board\n"
        ",Clean wells,Hire cleaners,Board\n"
    )
    assert articles(found) == [
        ("1", "Buy drills", "Dig wells"),
        ("2", "Train drillers", "Dig wells"),
        ("3", "Hire cleaners", "Clean wells"),
    ]


def test_milestones_belong_to_their_commitment() -> None:
    found = outline(
        "Commitment,Milestone,End date,Lead,Status\n1. Open budgets,1.1 Publish data,2023,Treasury,Complete\n"
        ",1.2 Train users,2024,Treasury,Limited\n2. Open courts,2.1 Publish rulings,2023,Court,Complete\n"
    )
    assert articles(found) == [("1", "Open budgets", None), ("2", "Open courts", None)]
    assert [a.article.claimed_status for a in found.articles] == [None, "Complete"]


def test_a_row_that_numbers_the_columns_is_none() -> None:
    found = outline("No,Action,Who,When\n1,2,3,4\n1.1,Dig wells,Board,2025\n1.2,Clean wells,Board,2026\n")
    assert [a.article.number for a in found.articles] == ["1.1", "1.2"]
    assert found.tables[0].left_out == ("1 row: numbers of the columns",)


def test_the_header_may_be_printed_again() -> None:
    head = "No,Action,Who\n"
    found = outline(f"{head}1,Dig wells,Board\n{head}2,Clean wells,Board\n")
    assert [a.article.number for a in found.articles] == ["1", "2"]


def test_numbers_may_begin_the_titles() -> None:
    found = outline("Action,Lead\n1.1 Dig wells,Board\n1.2 Clean wells,Board\n")
    assert articles(found) == [("1.1", "Dig wells", None), ("1.2", "Clean wells", None)]
    assert [sentence.text for sentence in found.articles[0].plan] == ["Dig wells"]


def test_repeated_and_missing_numbers_are_said() -> None:
    found = outline("No,Action,Lead\n1,Dig wells,Board\n,Paint wells,Board\n1,Clean wells,Board\n")
    assert [a.article.number for a in found.articles] == ["1", "1b", "1c"]
    assert found.notes == (
        "plan.csv: rows without a printed number are called 1b here",
        "plan.csv: 1 is printed 2 times; the repeats are called 1b here",
    )


PAGE = """<h1>Plan</h1><table>
<tr><th>No</th><th>Goal</th><th>Action</th><th>Who</th></tr>
<tr><td>1</td><td rowspan=2>Water</td><td>Dig wells</td><td rowspan=2>Board</td></tr>
<tr><td>2</td><td>Clean wells</td></tr>
<tr><td colspan=4>Remarks are made below.</td></tr>
</table><p>Between.</p><table>
<tr><th>No</th><th>Goal</th><th>Action</th><th>Who</th></tr>
<tr><td></td><td></td><td>and keep them clean</td><td></td></tr>
<tr><td>3</td><td>Land</td><td>Plough</td><td>Farm Office</td></tr></table>"""


def test_merged_cells_remarks_and_rows_cut_in_two() -> None:
    found = outline(PAGE, "plan.html")
    assert articles(found) == [
        ("1", "Dig wells", "Water"),
        ("2", "Clean wells and keep them clean", "Water"),
        ("3", "Plough", "Land"),
    ]
    assert [a.article.institutions for a in found.articles] == [("Board",), ("Board",), ("Farm Office",)]
    assert [sentence.text for sentence in found.outside] == ["Remarks are made below.", "Between."]
    assert found.articles[1].plan[0].quote().text == "Clean wells and keep them clean"


REFUSED = {
    "no header": (
        "1.1,Dig wells,Board,2025\n1.2,Clean wells,Board,2026\n",
        r"plan\.csv, page 1: the table of 2 rows and 4 columns has no header that is understood \(its first row reads "
        r"'1\.1', 'Dig wells', 'Board', '2025'\); say in a mapping file which row is the header",
    ),
    "another language": (
        "Lp,Zadanie,Organ\n1,Kopać,Urząd\n",
        "its first row reads 'Lp', 'Zadanie', 'Organ'",
    ),
    "only a header": ("No,Action,Lead\n", "has a header .*, but no row under it says what is to be done"),
}


@pytest.mark.parametrize(("text", "said"), REFUSED.values(), ids=REFUSED)
def test_a_table_that_is_not_understood_is_refused(text: str, said: str) -> None:
    with pytest.raises(OutlineError, match=said):
        outline(text)


def test_a_header_marked_by_the_format_needs_no_more_than_two_names() -> None:
    marked = "".join(f"<th>{name}</th>" for name in ("Action", "Lead", "Colour", "Mood", "Weather"))
    plain = "".join(f"<td>{text}</td>" for text in ("Dig wells", "Board", "red", "glad", "dry"))
    found = outline(f"<table><tr>{marked}</tr><tr>{plain}</tr></table>", "plan.html")
    assert meanings(found) == ["action", "institution", None, None, None]


def test_a_cell_alone_beside_a_merged_one_is_an_item() -> None:
    rows = "<tr><td rowspan=2>Strategy A</td><td>Dig wells</td></tr><tr><td>Clean wells</td></tr>"
    found = outline(f"<table><tr><th>Strategy</th><th>Action</th></tr>{rows}</table>", "plan.html")
    assert articles(found) == [("1", "Dig wells", "Strategy A"), ("2", "Clean wells", "Strategy A")]


def test_a_target_told_in_words_is_what_is_to_be_done_where_another_column_has_the_figures() -> None:
    found = outline(
        "Annual target,Indicator,Target value,Lead\nForty wells are dug in the north,Wells dug,40,Board\n"
        "Ten rivers are cleaned by the villages,Rivers cleaned,10,Board\n"
    )
    assert meanings(found) == ["action", "indicator", "target", "institution"]


def test_dates_under_a_name_of_a_status_are_deadlines() -> None:
    found = outline("Action,Agency,Completion\nDig wells,Board,June 2025\nClean wells,Board,2026\n")
    assert meanings(found) == ["action", "institution", "deadline"]


def test_words_in_a_column_of_numbers_are_no_numbers() -> None:
    found = outline(
        "Reference,Action,Lead\nPart of the budget,Dig wells,Board\nSee the law,Clean wells,Board\n"
    )
    assert [number for number, _, _ in articles(found)] == ["1", "2"]


def test_a_group_named_again_further_down_is_the_same_section() -> None:
    found = outline(
        "Category,Action,Lead\nWater,Dig wells,Board\nLand,Buy goats,Board\nWater,Clean wells,Board\n"
    )
    assert [section.title for section in found.sections] == ["Water", "Land"]


ABOVE = {
    "in bold": ("<p><b>Strategy of water</b></p>", "Strategy of water"),
    "called a goal": ("<p>Strategic Objective 1: Water for all</p>", "Strategic Objective 1: Water for all"),
    "a number and a goal": ("<p>2.1. Objective 1: Water</p><p>The law</p>", "2.1. Objective 1: Water"),
    "a caption": ("<p>Table 3: Wells</p>", "Table 3: Wells"),
    "text": ("<p>These are the wells.</p>", None),
}


@pytest.mark.parametrize(("line", "title"), ABOVE.values(), ids=ABOVE)
def test_a_line_above_a_table_can_head_it(line: str, title: str | None) -> None:
    table = "<table><tr><td>Action</td><td>Lead</td></tr><tr><td>Dig wells</td><td>Board</td></tr></table>"
    assert articles(outline(line + table, "plan.html"))[0][2] == title


def test_codes_of_several_kinds_are_numbers_as_they_stand() -> None:
    found = outline(
        "Action,Lead\nBD 1.1 Dig wells,Board\nTR 1.1 Build roads,Board\nTR 1.3 Mend roads,Board\n"
    )
    assert [number for number, _, _ in articles(found)] == ["BD 1.1", "TR 1.1", "TR 1.3"]
    assert [note for note in found.notes if "TR" in note] == [
        "plan.csv: TR 1.2 is missing between its neighbours"
    ]


def test_gaps_and_disorder_are_said() -> None:
    found = outline("No,Action,Lead\n1,Dig wells,Board\n4,Buy goats,Board\n2,Clean rivers,Board\n")
    assert "plan.csv: 2 stands after 4" in found.notes


def test_tables_without_articles_are_named() -> None:
    text = (
        "# Wells\n\n| No | Action | Lead |\n|---|---|---|\n| 1 | Dig wells | Board |\n\n"
        "# Money\n\n| Colour | Taste |\n|---|---|\n| red | sweet |\n"
    )
    found = outline(text, "plan.md")
    assert any("no articles were read from the table under 'Money'" in note for note in found.notes)
    assert "red sweet" in [sentence.text for sentence in found.outside]


DATED = (
    "No,Action,Indicator,Target,Actual\n1,Dig wells,Number of wells,2024: 10; 2025: 20,2024: 12; 2025: 18\n"
)


def test_figures_by_year_in_one_cell_are_each_of_their_year() -> None:
    (article,) = outline(DATED).articles
    targets = [promise.commitment.target for promise in promises_of(article)]
    assert [(t.value, t.deadline_year) for t in targets if t] == [(10, 2024), (20, 2025)]
    assert [(sentence.text, sentence.year) for sentence in article.report] == [("12", 2024), ("18", 2025)]


@pytest.mark.parametrize(
    "header",
    [
        "N°,Mesure,Structure responsable,Échéance",
        "N.º,Acción,Institución responsable,Fecha de término",
        "Nº,Ação,Órgão responsável,Prazo",
        "序号,工作任务,责任单位,完成时限",
    ],
)
def test_a_header_is_known_in_other_languages(header: str) -> None:
    found = outline(f"{header}\n1,Dig wells,Water Board,2025\n2,Clean wells,Water Board,2026\n")
    assert meanings(found) == ["number", "action", "institution", "deadline"]


def test_figures_under_a_name_of_progress_are_what_was_reached() -> None:
    found = outline(
        "Measure,Target 2024,Result 2024,Achieved\nInspect farms,90%,92%,Met\nTest wells,40,38,Not met\n"
    )
    assert meanings(found) == ["action", "target", "actual", "status"]


def test_codes_before_titles_are_labels() -> None:
    found = outline("Measure,Lead\nM1. Dig wells,Board\nM2. Clean wells,Board\nT1. Mend roads,Board\n")
    assert [number for number, _, _ in articles(found)] == ["M1", "M2", "T1"]
    assert articles(found)[0][1] == "Dig wells"


def test_a_results_chain_heads_its_indicators() -> None:
    found = outline(
        "Results chain,Indicator,Baseline 2020,Target 2025\nFishers earn more,Income,200,300\n,Accounts,5,9\n"
    )
    assert articles(found)[0][1:] == ("Income", "Fishers earn more")
