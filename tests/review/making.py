"""Judgements, replies and reviews on the evaluation of the fictional country that `tests.factory` makes."""

from datetime import UTC, datetime, timedelta

from tallystick.model.quote import Quote
from tallystick.model.review import Claim, CommitmentReview, Judgement, MachineVerdict, Reply
from tallystick.model.verdict import Verdict
from tests import factory

START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
WORDS = "The Labour Code entered into force on 1 March 2023"
REASON = "The report says that the code is in force, and gives the day."


def day(number: int) -> datetime:
    return START + timedelta(days=number)


def quoted(words: str = WORDS) -> Quote:
    return factory.quote(factory.report(), words)


def judgement(
    by: str, verdict: str = "done", number: int = 1, *, at: int = 1, reason: str = REASON
) -> Judgement:
    return Judgement(by, day(at), Verdict(verdict), reason, (quoted(),), number)


def reply(*, reopens: bool = False, at: int = 5) -> Reply:
    return Reply("Ministry of Labour", "mira", day(at), "The code was in force even earlier.", (), reopens)


def claim() -> Claim:
    return Claim("Ministry of Labour", "mira", day(0), "Completed", "The code is in force.")


def review(*judgements: Judgement, commitment: str = "1.2", **fields: object) -> CommitmentReview:
    machine = MachineVerdict(Verdict.DONE, "rule-for-done", "The report says it entered into force.")
    return CommitmentReview(commitment, machine, judgements=judgements, **fields)  # type: ignore[arg-type]
