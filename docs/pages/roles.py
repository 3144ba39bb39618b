"""The page on the workbench's roles, phases and states, made from the tables that the workbench obeys."""

from collections.abc import Iterator, Mapping

from tallystick.review.phases import MOVES, OPEN, PHASES, Phase
from tallystick.review.roles import ACTIONS, MAY, ROLES, Action, TeamRole
from tallystick.review.standing import STATES, State

OPENING = """# Roles, phases and states

The workbench lets a team evaluate a plan together. Who may do what, how an evaluation moves, and where each commitment
stands is decided by the tables below, and by nothing else: this page is made from them.
"""

RULES = """
One person can have several roles, and may do what any of them allows. Beyond the table:

- A **focal point** acts on the commitments of its own institution only. Nobody assesses what the own institution
  carries out or wrote. It reads plan and reports like everybody; what another institution attached it reads once that
  is published with a release, and until then only the passages quoted in what it may see.
- A **coordinator** gives no verdict, whatever other role the person has.
- Each member of the working group and the expert group states, section by section, whether there is a conflict of
  interest. A conflict blocks assignment, and so does a missing statement.
- **Terms** on which others rely are fixed: whether assessors see the machine's verdict, from the first assignment on;
  the day as of which the plan is judged, from the first verdict on; the signatures needed, once sign-off was opened.
  The time to answer can only be lengthened once replies were opened.
- Assessment is **blind**: until both verdicts are in, each is seen by its author alone. Where the evaluation says so,
  the working group does not see the machine's verdict either.
- The **adjudicator** is neither of the two assessors. The author of any verdict never signs.
- An institution sees no verdict on its commitments before replies are open.
"""


def roles() -> str:
    """The whole page."""
    chapters = (
        [OPENING.strip(), "", "## Roles", "", *_table(("role", "what it is"), _sentences(ROLES))],
        [
            "",
            "## Who may do what",
            "",
            *_table(("action", "what it is", "who", "when"), _actions()),
            RULES.rstrip(),
        ],
        ["", "## Phases of an evaluation", "", *_table(("phase", "what happens"), _sentences(PHASES))],
        ["", *_table(("from", "to", "by", "requires"), _moves())],
        ["", "What is released stays public while a correction is made; the correction is a new release."],
        [
            "",
            "## States of a commitment",
            "",
            "A state is computed from what was said, and never stored.",
            "",
        ],
        _table(("state", "what it means, and who acts next"), _sentences(STATES)),
    )
    return "\n".join(line for chapter in chapters for line in chapter) + "\n"


def _table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> list[str]:
    lines = [head, tuple("---" for _ in head), *rows]
    return [f"| {' | '.join(line)} |" for line in lines]


def _sentences(
    words: Mapping[TeamRole, str] | Mapping[Phase, str] | Mapping[State, str],
) -> Iterator[tuple[str, ...]]:
    return ((f"`{name}`", sentence) for name, sentence in words.items())


def _actions() -> Iterator[tuple[str, ...]]:
    for action in Action:
        who = ", ".join(f"`{role}`" for role in TeamRole if role in MAY[action])
        yield (
            f"`{action}`",
            ACTIONS[action],
            "everyone" if len(MAY[action]) == len(TeamRole) else who,
            _when(action),
        )


def _when(action: Action) -> str:
    return ", ".join(f"`{phase}`" for phase in Phase if phase in OPEN[action]) if action in OPEN else "always"


def _moves() -> Iterator[tuple[str, ...]]:
    return ((f"`{each.origin}`", f"`{each.to}`", f"`{each.by}`", each.requires) for each in MOVES)
