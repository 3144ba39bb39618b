"""How often what is only prepared is taken for what is there: `python -m benchmarks.traps`.

Reads tests/verify/traps.jsonl: a promise, and a sentence that reports its budget, its tender, a trial, a decision
(`trap`), or the thing itself (`there`). Counts the traps that are called met, exceeded or done, which is the worst
error, and the things that are there and are not. `heldout` was not looked at while
the rules were written; `third` was written after them, and they were widened for it.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.cases import assessment

PAIRS = Path(__file__).parents[1] / "tests" / "verify" / "traps.jsonl"
REACHED = ("met", "exceeded", "done")


@dataclass(frozen=True)
class Tally:
    """What came of one set of pairs."""

    name: str
    traps: int
    taken: int
    there: int
    found: int


def main() -> None:
    """Print a line a set."""
    for tally in tallies():
        print(
            f"{tally.name:8} traps taken for the thing {tally.taken} of {tally.traps}, "
            f"things that are there found {tally.found} of {tally.there}"
        )


def tallies() -> Iterator[Tally]:
    """The tally of each set."""
    pairs = [json.loads(line) for line in PAIRS.read_text("utf-8").splitlines()]
    for name in dict.fromkeys(pair["set"] for pair in pairs):
        found = {
            kind: [reached(each) for each in pairs if (each["set"], each["right"]) == (name, kind)]
            for kind in ("trap", "there")
        }
        yield Tally(name, len(found["trap"]), sum(found["trap"]), len(found["there"]), sum(found["there"]))


def reached(pair: dict[str, str]) -> bool:
    """Whether the report is taken to say that what the plan promises is there."""
    return assessment(pair["plan"], pair["report"]).verdict in REACHED


if __name__ == "__main__":
    main()
