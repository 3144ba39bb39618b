"""The list of commitments: where each stands, for whom it waits, and what verdicts the viewer may see."""

from dataclasses import dataclass

from django.http import HttpRequest

from tallystick.model.commitment import Kind
from tallystick.model.verdict import Verdict
from tallystick.review.standing import Standing, State
from tallystick_web.desk.listing import Column, Filter, Listing, containing, equal, listing, options
from tallystick_web.desk.selectors import Situation, seen_verdicts, waits_for_words
from tallystick_web.plans.models import Commitment


@dataclass(frozen=True, slots=True)
class Row:
    """One commitment as the viewer may see it."""

    commitment: Commitment
    standing: Standing
    machine: Verdict | None
    settled: Verdict | None

    @property
    def section(self) -> str:
        """The title of its section, "" outside all."""
        section = self.commitment.article.section
        return section.title if section else ""

    @property
    def waits_for(self) -> str:
        """Who acts next, in words."""
        return ", ".join(waits_for_words(str(each)) for each in self.standing.waits_for)


_PLACES = {state: place for place, state in enumerate(State)}

COLUMNS: tuple[Column[Row], ...] = (
    Column("commitment", "Commitment", lambda row: row.commitment.key, lambda row: row.commitment.order),
    Column("words", "The plan’s words", lambda row: row.commitment.words, sortable=False),
    Column("section", "Section", lambda row: row.section),
    Column("kind", "Kind", lambda row: row.commitment.kind),
    Column("state", "State", lambda row: row.standing.state.value, lambda row: _PLACES[row.standing.state]),
    Column("waits_for", "Waits for", lambda row: row.waits_for),
    Column("machine", "Machine", lambda row: _word(row.machine)),
    Column("settled", "Settled", lambda row: _word(row.settled)),
)


def commitment_list(request: HttpRequest, found: Situation) -> Listing[Row]:
    """The list as the address asks for it."""
    rows = _rows(found)
    sections = dict.fromkeys(
        (each.commitment.article.section.key, each.commitment.article.section.title)
        for each in rows
        if each.commitment.article.section
    )
    filters = (
        Filter(
            "q", "Words or number", containing(lambda row: f"{row.commitment.key} {row.commitment.words}")
        ),
        Filter("section", "Section", equal(_section_key), tuple(sections)),
        Filter("state", "State", equal(lambda row: row.standing.state.value), options(tuple(State))),
        Filter("kind", "Kind", equal(lambda row: row.commitment.kind), options(tuple(Kind))),
        Filter(
            "machine",
            "Machine’s verdict",
            equal(lambda row: _word(row.machine) or ""),
            options(tuple(Verdict)),
        ),
        Filter(
            "settled",
            "Settled verdict",
            equal(lambda row: _word(row.settled) or ""),
            options(tuple(Verdict)),
        ),
    )
    return listing(request, "commitments", COLUMNS, rows, filters)


def _rows(found: Situation) -> list[Row]:
    machine = dict(_by_key(found, machine=True))
    settled = dict(_by_key(found, machine=False))
    return [
        Row(each.commitment, found.standings[key], machine[key], settled[key])
        for each in found.records
        for key in (each.commitment.key,)
    ]


def _by_key(found: Situation, *, machine: bool) -> list[tuple[str, Verdict | None]]:
    return [(each.key, verdict) for each, verdict in seen_verdicts(found, machine=machine)]


def _section_key(row: Row) -> str:
    section = row.commitment.article.section
    return section.key if section else ""


def _word(verdict: Verdict | None) -> str | None:
    return verdict.value if verdict else None
