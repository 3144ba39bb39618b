"""The course of an evaluation: which moves there are, and what stops each."""

from itertools import pairwise

import pytest

from tallystick.errors import ReviewError
from tallystick.review.phases import MOVES, OPEN, PHASES, Facts, Move, Phase, check_move, moves_from, open_in
from tallystick.review.roles import Action

READY = Facts(articles=3, signatures=2, quorum=2)
ROAD = tuple(Phase)


def test_the_road_leads_from_commission_to_release() -> None:
    for phase, to in pairwise(ROAD):
        check_move(phase, to, READY)


@pytest.mark.parametrize("phase", Phase)
def test_every_phase_has_a_sentence_and_a_way_on(phase: Phase) -> None:
    assert PHASES[phase].endswith(".")
    assert moves_from(phase)


@pytest.mark.parametrize("move", MOVES, ids=lambda move: f"{move.origin}-{move.to}")
def test_every_move_says_what_it_requires(move: Move) -> None:
    assert move.requires.endswith(".")


@pytest.mark.parametrize(
    ("phase", "to", "facts", "said"),
    [
        (Phase.COMMISSIONED, Phase.DRAFT, Facts(), "no article has been read"),
        (Phase.COMMISSIONED, Phase.DRAFT, Facts(articles=1, imports=1), "1 import is not done"),
        (Phase.DRAFT, Phase.REPORTING, Facts(articles=1, imports=2), "2 imports are not done"),
        (Phase.REPORTING, Phase.ASSESSING, Facts(unassigned=1), "1 commitment lacks two assessors"),
        (Phase.ASSESSING, Phase.REPLYING, Facts(unsettled=2), "2 commitments have no settled verdict"),
        (Phase.REPLYING, Phase.SIGNING, Facts(unsettled=1), "1 commitment has no settled verdict"),
        (Phase.REPLYING, Phase.SIGNING, Facts(replies_open=3), "3 replies are still open"),
        (Phase.SIGNING, Phase.RELEASED, Facts(signatures=1, quorum=2), "1 of 2 signatures"),
        (Phase.SIGNING, Phase.RELEASED, Facts(signatures=0, quorum=0), "0 of 1 signatures"),
        (Phase.SIGNING, Phase.RELEASED, Facts(unsettled=1, signatures=9), "no settled verdict"),
    ],
)
def test_a_move_waits_for_what_is_open(phase: Phase, to: Phase, facts: Facts, said: str) -> None:
    with pytest.raises(ReviewError, match=said):
        check_move(phase, to, facts)


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("to", Phase)
def test_a_move_that_is_not_in_the_table_is_refused(phase: Phase, to: Phase) -> None:
    if any(move.to is to for move in moves_from(phase)):
        return
    with pytest.raises(ReviewError, match=f"cannot become {to}; from there"):
        check_move(phase, to, READY)


def test_release_has_only_one_way_in() -> None:
    assert [move.origin for move in MOVES if move.to is Phase.RELEASED] == [Phase.SIGNING]


@pytest.mark.parametrize(
    ("phase", "action", "is_open"),
    [
        (Phase.ASSESSING, Action.ASSESSMENT_GIVE, True),
        (Phase.REPLYING, Action.ASSESSMENT_GIVE, True),
        (Phase.SIGNING, Action.ASSESSMENT_GIVE, False),
        (Phase.ASSESSING, Action.OUTLINE_MEND, False),
        (Phase.REPORTING, Action.CLAIM_MAKE, True),
        (Phase.ASSESSING, Action.CLAIM_MAKE, False),
        (Phase.RELEASED, Action.AUDIT_VIEW, True),
    ],
)
def test_actions_are_open_in_their_phases(phase: Phase, action: Action, is_open: bool) -> None:
    assert open_in(phase, action) is is_open


def test_nothing_is_changed_in_what_is_released() -> None:
    assert not [action for action in OPEN if open_in(Phase.RELEASED, action)]
