"""Verdicts that were wrong once and must not be again."""

from collections.abc import Sequence

import pytest

from tests.cases import assessment

UNDECIDED = ("not_comparable",)
NOT_MET = ("missed", "not_comparable")
UNFINISHED = ("in_progress", "no_evidence")

FOREST = "Forest coverage shall reach 30 percent."
CLINICS = "All villages shall have clinics."
REGISTER = "A register of wells shall be set up."
FIRES = "The number of fires shall fall by two-thirds."
BEDS = "The number of hospital beds shall be reduced by 300."
LIFE = "Life expectancy shall rise by one year."
LIFTS = "The share of police stations with a lift shall reach 90 percent."

MENDED: dict[str, tuple[str, str, Sequence[str]]] = {
    "exactly two thirds": (FIRES, "The number of fires fell from 150 in 2020 to 50 in 2025.", ("met",)),
    "a sum over two parts": (
        "At least 40,000 nurses shall be trained.",
        "In all, 17,920 nurses were trained in towns and 25,000 nurses in villages.",
        ("exceeded",),
    ),
    "those with against those without": (
        "No village shall be without a clinic.",
        "In all, 4 villages have a clinic.",
        UNDECIDED,
    ),
    "inside a promised range": (
        "The share of women in courts shall reach between 45 and 55 percent.",
        "The share of women in courts was 48 percent.",
        ("met",),
    ),
    "beyond a promised range": (
        "The share of women in courts shall reach between 45 and 55 percent.",
        "The share of women in courts was 57 percent.",
        ("exceeded",),
    ),
    "one half of two": (
        "At least 40,000 nurses shall be trained.",
        "In all, 47,920 nurses were trained in towns.",
        UNDECIDED,
    ),
    "the second of two groups falls short": (
        "At least 95 percent of captains of ferries and harbour wardens shall have safety training.",
        "The safety training rate of harbour wardens was 98 percent, that of captains of ferries 90 percent.",
        ("missed",),
    ),
    "both groups reach it": (
        "At least 95 percent of captains of ferries and harbour wardens shall have safety training.",
        "The safety training rate of harbour wardens was 98 percent, that of captains of ferries 97 percent.",
        ("exceeded",),
    ),
    "the figure of the next sentence": (
        "The share of homes with piped water shall reach 60 percent by 2025.",
        "The share of homes with piped water was 41 percent in 2020. In 2025 the figure was 63 percent.",
        ("exceeded",),
    ),
    "it, in the next sentence": (
        "The share of homes with piped water shall reach 60 percent by 2025.",
        "The share of homes with piped water was 41 percent in 2020. By the end of 2025 it had reached 58 percent.",
        ("missed",),
    ),
    "another measure in the next sentence": (
        "The share of homes with piped water shall reach 60 percent by 2025.",
        "The share of homes with piped water was 41 percent in 2020. In 2025 early marriage was at 63 percent.",
        UNDECIDED,
    ),
    "the next paragraph is not the next sentence": (
        "The share of homes with piped water shall reach 60 percent by 2025.",
        "The share of homes with piped water was 41 percent in 2020.\n\nBy the end it had reached 63 percent.",
        UNDECIDED,
    ),
    "a period that is known limits nothing": (
        "Average life expectancy shall increase by 1 year over the five years.",
        "Average life expectancy increased by 1.3 years from 2020 to 2025.",
        ("exceeded",),
    ),
    "some places in a clause of their own": (
        "Women shall hold at least 40 percent of the seats on school boards.",
        "Women held 46 percent of the seats on school boards, and in two provinces they are most.",
        ("exceeded",),
    ),
    "some places behind a comma": (
        "Women shall hold at least 40 percent of the seats on school boards.",
        "Women held 46 percent of the seats on school boards, in two provinces.",
        UNDECIDED,
    ),
    "some places before another clause": (
        "Women shall hold at least 40 percent of the seats on school boards.",
        "Women held 46 percent of the seats on school boards in two provinces, and in others they were few.",
        UNDECIDED,
    ),
    "more of an ill than promised": (
        "Infant mortality shall be 3.5 per 1,000 live births.",
        "Infant mortality was 4.1 per 1,000 live births.",
        ("missed",),
    ),
    "less of an ill than promised": (
        "The unemployment rate shall reach 5 percent.",
        "The unemployment rate was 4 percent.",
        ("exceeded",),
    ),
    "an ill in the name of a share": (
        "The poverty headcount ratio shall be 5 percent.",
        "The poverty headcount ratio was 7 percent.",
        UNDECIDED,
    ),
    "an ill in the name of what is built": (
        "Some 40 waste depots shall be built.",
        "In all, 45 waste depots were built.",
        ("exceeded",),
    ),
    "an ill in a share that is raised": (
        "The waste recycling rate shall be raised to 35 percent.",
        "The waste recycling rate was 40 percent.",
        ("exceeded",),
    ),
    "an ill behind a preposition": (
        "The coverage of malaria prevention shall be 90 percent.",
        "The coverage of malaria prevention was 95 percent.",
        ("exceeded",),
    ),
    # a number that stops the whole run
    "a start of zero": (
        "The number of clinics shall rise by 10 percent.",
        "The number of clinics rose from 0 in 2020 to 45 in 2025.",
        UNDECIDED,
    ),
    # arithmetic
    "a part of a whole against percent": (
        LIFTS,
        "Of police stations, 88 of the 131 have a lift.",
        ("missed",),
    ),
    "a part rounded up to the whole": (
        "All schools shall have a lift.",
        "In all, 1,999,999 of the 2,000,000 schools have a lift.",
        ("missed",),
    ),
    "a level against a fall by a number": (BEDS, "The number of hospital beds is 842.", UNDECIDED),
    "levels against a fall by a number": (
        BEDS,
        "The number of hospital beds went from 1,180 in 2020 to 1,000 in 2025.",
        ("missed",),
    ),
    "a level against a rise by years": (LIFE, "Life expectancy was 77.3 years.", UNDECIDED),
    # bounds under a negation
    "none had more than": (
        "No bread shall contain more than 1.1 grams of salt.",
        "None of the bread contained more than 1.1 grams of salt.",
        ("met", "exceeded"),
    ),
    "did not fall by": ("Smoking shall fall by 10 percent.", "Smoking did not fall by 10 percent.", NOT_MET),
    # figures that report nothing
    "a forecast": (FOREST, "Forest coverage will reach 35 percent by 2030.", UNDECIDED),
    "the target repeated": (FOREST, "The target was a forest coverage of 30 percent.", UNDECIDED),
    "what should have been": (FOREST, "Forest coverage should have reached 30 percent.", NOT_MET),
    "what would have been": (
        FOREST,
        "Without the fires, forest coverage would have reached 32 percent.",
        NOT_MET,
    ),
    "what is not known": (FOREST, "It is not known whether forest coverage reached 30 percent.", UNDECIDED),
    "what was to be, beside what is": (
        FOREST,
        "Forest coverage, which was to reach 30 percent, stood at 26 percent.",
        ("missed",),
    ),
    "plans counted": ("Some 40 bridges shall be built.", "Plans for 44 bridges were approved.", UNDECIDED),
    "some places, behind": (
        "Access to piped water shall reach 90 percent.",
        "Access to piped water reached 96 percent in three provinces.",
        UNDECIDED,
    ),
    # totals in words
    "all, in future": (CLINICS, "All villages will have clinics by 2030.", NOT_MET),
    "all but three": (CLINICS, "All villages but three have clinics.", NOT_MET),
    "all except": (CLINICS, "All villages have clinics, except those on the islands.", NOT_MET),
    "one to every so many": (
        "There shall be one nurse to every 900 inhabitants in each county.",
        "There was one nurse to every 870 inhabitants of the country.",
        NOT_MET,
    ),
    "not to be said of all": (CLINICS, "It cannot be said that all villages have clinics.", NOT_MET),
    # things said to be done
    "no such thing": (REGISTER, "No register of wells was set up.", UNFINISHED),
    "a proposal for it": (REGISTER, "A proposal for a register of wells was submitted.", UNFINISHED),
    "a committee for it": (REGISTER, "A committee was set up to prepare a register of wells.", UNFINISHED),
    "rejected": (
        "A Water Act shall be enacted.",
        "Parliament rejected the Water Act that was submitted.",
        UNFINISHED,
    ),
    # kinds
    "the drafting of no named law": (
        "The drafting of laws shall be further promoted.",
        "The drafting of laws was promoted.",
        ("activity_reported",),
    ),
}


@pytest.mark.parametrize(
    ("plan", "report", "right"), [pytest.param(*row, id=name) for name, row in MENDED.items()]
)
def test_verdict(plan: str, report: str, right: Sequence[str]) -> None:
    assert assessment(plan, report).verdict in right
