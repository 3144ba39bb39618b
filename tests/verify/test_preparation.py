"""What only prepares a thing is never held against a promise of the thing: each with its true counterpart."""

import pytest

from tests.cases import assessment

FERRIES = "At least 60 ferries shall be built by 2025."
WARDENS = "Train 900 wardens."
MARSH = "Restore 4,000 hectares of marsh."
WELLS = "All hamlets shall have wells."
CODE = "A Harbour Code shall be enacted."
MUSEUM = "A museum of tides shall be opened."

PREPARED = {
    "pilot": (FERRIES, "A pilot project for 70 ferries was carried out."),
    "budget": (FERRIES, "The Treasury approved a budget for 70 ferries."),
    "designs": (FERRIES, "Designs for 70 ferries have been completed."),
    "tender": (FERRIES, "The tender for 70 ferries was awarded in June."),
    "contract": (FERRIES, "Contracts for 70 ferries were signed."),
    "decided": (FERRIES, "The Council decided to build 70 ferries."),
    "agreement": (FERRIES, "An agreement with the yards covers 70 ferries."),
    "permits": (FERRIES, "Permits for 70 ferries had been issued by May."),
    "money": (FERRIES, "Money was set aside for 70 ferries."),
    "being built": (FERRIES, "Some 70 ferries are being built."),
    "scheduled": (FERRIES, "The launch of 70 ferries is scheduled for next year."),
    "foresees": (FERRIES, "The programme foresees 70 ferries."),
    "curriculum": (WARDENS, "A curriculum for 950 wardens was drawn up."),
    "places": (WARDENS, "Places for 950 wardens have been offered."),
    "authorised": (WARDENS, "The Assembly authorised the training of 950 wardens."),
    "approved": (MARSH, "Restoration of 4,400 hectares of marsh was approved."),
    "study": (MARSH, "A study of 4,400 hectares of marsh was finished."),
    "could be": (MARSH, "A study found that 4,400 hectares of marsh could be restored."),
    "aimed at": (MARSH, "The campaign aimed at 4,400 hectares of marsh."),
    "a programme for all": (WELLS, "A programme to give all hamlets wells was adopted."),
    "funds for all": (WELLS, "Funding for wells in all hamlets was secured."),
    "a duty for all": (WELLS, "A decree obliges all hamlets to have wells."),
    "all instructed": (WELLS, "All hamlets were instructed to dig wells."),
    "a model place": (
        "Reed cover shall reach 30 percent.",
        "In the pilot bay, reed cover reached 34 percent.",
    ),
    "working group": (CODE, "A working group on the Harbour Code was established."),
    "timetable": (CODE, "The timetable for the Harbour Code was approved."),
    "contract for it": (MUSEUM, "The contract for the museum of tides was signed."),
    "decision on it": (MUSEUM, "The decision to open a museum of tides was adopted."),
    "its director": (MUSEUM, "The director of the museum of tides was appointed."),
    "boats for it": ("A Coast Patrol shall be set up.", "Boats for the Coast Patrol were delivered."),
    "experts to write it": (CODE, "Experts were appointed to write the Harbour Code."),
    "a hearing on it": (CODE, "A hearing on the Harbour Code was held."),
    "ordered for all": (WELLS, "The ministry ordered a well for all hamlets."),
    "its plans": (MUSEUM, "The plans for the museum of tides were published."),
}

THERE = {
    "built": (FERRIES, "By the end of 2025, 70 ferries had been built."),
    "paid by a budget": (FERRIES, "The budget paid for 70 ferries, all of which have been delivered."),
    "trained": (WARDENS, "Altogether 950 wardens were trained."),
    "restored": (MARSH, "In five years 4,400 hectares of marsh were restored."),
    "all": (WELLS, "All hamlets now have wells."),
    "a programme carried out": (FERRIES, "The programme to build 70 ferries was completed."),
    "the contracts are what is asked": (
        "Contracts for 60 ferries shall be signed.",
        "Contracts for 70 ferries were signed.",
    ),
    "enacted": (CODE, "The Harbour Code was enacted in 2024."),
    "enacted after a working group": (
        CODE,
        "A working group on the Harbour Code was established in 2021, and the Harbour Code was enacted in 2024.",
    ),
    "opened": (MUSEUM, "The museum of tides was opened by a decision of the Council."),
    "the consultation is what is asked": (
        "A consultation on the Harbour Code shall be held.",
        "A consultation on the Harbour Code was held.",
    ),
}


@pytest.mark.parametrize(("plan", "report"), PREPARED.values(), ids=PREPARED)
def test_what_is_prepared_is_not_there(plan: str, report: str) -> None:
    assert assessment(plan, report).verdict in ("not_comparable", "no_evidence", "in_progress")


@pytest.mark.parametrize(("plan", "report"), THERE.values(), ids=THERE)
def test_what_is_there_counts(plan: str, report: str) -> None:
    assert assessment(plan, report).verdict in ("met", "exceeded", "done")
