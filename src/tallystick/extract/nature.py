"""Nature: whether a statement reports papers and bodies, activities, or results (OHCHR, HR/PUB/12/5)."""

from tallystick.languages.accounts import Accounts
from tallystick.model.case import Statement
from tallystick.model.evidence import Nature

_FEW = 10
"""A count below it is of things done, not of people reached."""


def nature_of(statement: Statement, accounts: Accounts) -> Nature:
    """The nature of one statement: what its figure counts, else what its words speak of.

    Shares, rates, changes and numbers of people or cases are outcomes; money and numbers of papers, bodies
    and meetings are process; a sentence without a figure is structural where it names papers or bodies.
    """
    measurement = statement.measurement
    if measurement is None:
        named = accounts.structural.search(statement.text)
        return Nature.STRUCTURAL if named else Nature.PROCESS
    unit = measurement.quantity.unit
    if measurement.qualifies or unit.is_duration or unit.is_money:
        return Nature.PROCESS
    if accounts.terms.search(statement.sentence.text, 0, measurement.start):
        return Nature.PROCESS
    few = unit.dimension == "count" and measurement.quantity.value < _FEW
    if few or (unit.dimension == "count" and accounts.output.search(unit.name)):
        return Nature.PROCESS
    return Nature.OUTCOME
