"""One evaluation walks the whole road, from commission to release and to a correction, by the rules alone."""

from dataclasses import replace

import pytest

from tallystick.errors import ReviewError
from tallystick.model.review import CommitmentReview, Dissent, Judgement, Reply, Review, Signature
from tallystick.model.verdict import VERDICTS, Verdict
from tallystick.publish.review.fit import check_fit
from tallystick.publish.review_record import read_review, write_review
from tallystick.review.agreement import agreement
from tallystick.review.assignment import propose
from tallystick.review.conflicts import Interests, Item, Member, Statement
from tallystick.review.judging import check_adjudication, check_assessment, check_judgement
from tallystick.review.mending import machine_verdicts, mended
from tallystick.review.phases import Facts, Phase, check_move
from tallystick.review.reply import check_reply
from tallystick.review.reviewed import reviewed
from tallystick.review.roles import TeamRole
from tallystick.review.signing import check_dissent, check_signature, counting
from tallystick.review.standing import State, counted, standing_of, with_settled
from tests import factory
from tests.review.making import REASON, day, quoted
from tests.review.mends.making import TEXTS, decision, one, span

MACHINE = factory.evaluation()
DECISIONS = (
    decision("split", "1.2", ("part_1", span("A Labour Code")), ("part_2", span("shall be enacted"))),
)
PEOPLE = mended(MACHINE, DECISIONS, TEXTS)
SECTION = {each.number: each.section for each in PEOPLE.articles}
GROUP = [Member(name, frozenset({TeamRole.WORKING_GROUP})) for name in ("ann", "ben", "cleo", "dora")]
EXPERT = Member("eve", frozenset({TeamRole.EXPERT}))
ITEMS = [
    Item(each.commitment.id, SECTION[each.commitment.article], ("Ministry of Labour",))
    for each in PEOPLE.assessments
]
INTERESTS = Interests(
    tuple(Statement(each.name, "", False, day(0)) for each in (*GROUP, EXPERT)), PEOPLE.sections
)
ASSESSORS = propose(GROUP, ITEMS, INTERESTS).assessors
DIFFERING, REOPENED = "1.1", "2.1"


class Road:
    """The records of the walk, and the phase it has come to."""

    def __init__(self) -> None:
        machine = machine_verdicts(MACHINE, PEOPLE)
        self.reviews = {name: CommitmentReview(name, said) for name, said in machine.items()}
        self.signatures: tuple[Signature, ...] = ()
        self.phase = Phase.REPORTING
        self.today = 1

    def state(self, name: str) -> State:
        return self._standing(name).state

    def _standing(self, name: str):  # type: ignore[no-untyped-def]
        settled = with_settled(self.reviews[name], ASSESSORS[name])
        return standing_of(settled, ASSESSORS[name], self.phase, day(self.today), day(20))

    def move(self, to: Phase) -> None:
        facts = Facts(articles=4, signatures=len(counting(self.review())), quorum=1)
        check_move(self.phase, to, counted(map(self._standing, self.reviews), facts))
        self.phase = to

    def judge(self, name: str, by: str, verdict: Verdict, number: int = 1) -> None:
        self.today += 1
        given = Judgement(
            by, day(self.today) if self.today < 20 else day(19), verdict, REASON, (quoted(),), number
        )
        check_assessment(given, self.reviews[name], ASSESSORS[name])
        check_judgement(given, one(PEOPLE, name).commitment.kind, TEXTS)
        self._take(name, judgements=(*self.reviews[name].judgements, given))

    def _take(self, name: str, **said: object) -> None:
        self.reviews[name] = with_settled(replace(self.reviews[name], **said), ASSESSORS[name])  # type: ignore[arg-type]

    def adjudicate(self, name: str, by: str, verdict: Verdict, at: int, *, correcting: bool = False) -> None:
        given = Judgement(by, day(at), verdict, REASON, (quoted(),))
        check_adjudication(given, self.reviews[name], ASSESSORS[name], correcting=correcting)
        check_judgement(given, one(PEOPLE, name).commitment.kind, TEXTS)
        self._take(name, adjudications=(*self.reviews[name].adjudications, given))

    def reply(self, name: str, *, reopens: bool) -> None:
        given = Reply("Ministry of Labour", "mira", day(19), "Read the annex too.", (quoted(),), reopens)
        check_reply(given, self.reviews[name], ("Ministry of Labour",), day(20), TEXTS)
        self._take(name, replies=(*self.reviews[name].replies, given))

    def review(self) -> Review:
        inside = {each.commitment.id: SECTION[each.commitment.article] for each in PEOPLE.assessments}
        reviews = tuple(self.reviews.values())
        found = agreement(reviews, inside, PEOPLE.sections, ASSESSORS)
        dissent = Dissent("eve", day(22), "The period is too short.")
        return Review(reviews, DECISIONS, (dissent,), self.signatures, found)


def verdict_of(name: str, place: int = 0) -> Verdict:
    return VERDICTS[one(PEOPLE, name).commitment.kind][place]


def third(name: str) -> str:
    return next(each.name for each in GROUP if each.name not in ASSESSORS[name])


def assessed() -> Road:
    """Everything is assessed twice; on one commitment the two differ."""
    road = Road()
    road.move(Phase.ASSESSING)
    for name, pair in ASSESSORS.items():
        for place, by in enumerate(pair):
            road.judge(name, by, verdict_of(name, place if name == DIFFERING else 0))
    road.today = 15
    return road


def replied() -> Road:
    road = assessed()
    road.adjudicate(DIFFERING, third(DIFFERING), verdict_of(DIFFERING, 2), at=16)
    road.move(Phase.REPLYING)
    road.reply(REOPENED, reopens=True)
    return road


def released() -> Road:
    road = replied()
    for by in ASSESSORS[REOPENED]:
        road.judge(REOPENED, by, verdict_of(REOPENED, 2), 2)
    road.today = 21
    road.move(Phase.SIGNING)
    check_signature(EXPERT, road.review())
    road.signatures = (Signature("eve", day(22)),)
    road.move(Phase.RELEASED)
    return road


def test_replies_are_not_opened_while_two_verdicts_differ() -> None:
    road = assessed()
    assert road.state(DIFFERING) is State.DIFFERING
    with pytest.raises(ReviewError, match="1 commitment has no settled verdict"):
        road.move(Phase.REPLYING)


def test_nothing_is_signed_while_a_commitment_is_reopened() -> None:
    road = replied()
    assert road.state(REOPENED) is State.REOPENED
    road.today = 21
    with pytest.raises(ReviewError, match="1 commitment has no settled verdict"):
        road.move(Phase.SIGNING)
    with pytest.raises(ReviewError, match="no settled verdict"):
        check_signature(EXPERT, road.review())


def test_what_is_released_fits_the_evaluation_and_is_written_and_read_back() -> None:
    road = released()
    assert {road.state(name) for name in road.reviews} == {State.SIGNED}
    whole = road.review()
    check_dissent(whole.dissents[0], EXPERT, whole)
    final = reviewed(PEOPLE, whole)
    check_fit(whole, MACHINE, final, "review.json")
    assert read_review(write_review(whole), "review.json") == whole
    assert one(final, REOPENED).verdict is verdict_of(REOPENED, 2)
    assert one(final, DIFFERING).rule == "by_adjudication"
    assert whole.agreement[0].items == len(ITEMS)


def test_a_correction_takes_the_signatures_away_and_needs_new_ones() -> None:
    road = released()
    road.move(Phase.ASSESSING)
    with pytest.raises(ReviewError, match="is settled; there is nothing to adjudicate"):
        road.adjudicate("4.4", third("4.4"), verdict_of("4.4", 1), at=23)
    road.adjudicate("4.4", third("4.4"), verdict_of("4.4", 1), at=23, correcting=True)
    for phase in (Phase.REPLYING, Phase.SIGNING):
        road.move(phase)
    with pytest.raises(ReviewError, match="0 of 1 signatures"):
        road.move(Phase.RELEASED)
    check_signature(EXPERT, road.review())
    road.signatures = (*road.signatures, Signature("eve", day(24)))
    road.move(Phase.RELEASED)
    assert one(reviewed(PEOPLE, road.review()), "4.4").verdict is verdict_of("4.4", 1)
