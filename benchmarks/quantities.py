"""How well, and how fast, quantities are read: `python -m benchmarks.quantities --help`.

Scores tallystick.quantities.read.read_measurements on the labelled sets (scoring.py says what counts as
right), on two public sets (public_sets.py), and beside quantulum3 on the same sentences in the same run
(peers.py), where that is installed.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import public_sets
from benchmarks.labels import Label, Sentence, load
from benchmarks.ours import read_tallystick
from benchmarks.peers import PEER, peer_reader, peer_version
from benchmarks.readings import Reader, Reading
from benchmarks.scoring import (
    LEVELS,
    Outcome,
    Pair,
    Rate,
    accuracy,
    forgive_bare_counts,
    inverted,
    rate,
    run,
)

SETS = ("dev", "extra", "heldout")
HELD_OUT = "heldout"
DATA = Path(__file__).parent.parent.parent / "shared" / "data" / "quantities"
SHORTEST_RUN = 1.0  # seconds: a shorter run says nothing about sentences per second


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables (or JSON) asked for; 0 when done."""
    options = _options(arguments)
    names = SETS if options.set == "all" else (options.set,)
    report = measure(names, options.data)
    if options.json:
        print(json.dumps(report, indent=2, ensure_ascii=False))
    else:
        print(table(report))
    if options.show:
        for name in names:
            print(misses(run(load(name), read_tallystick)) if name != HELD_OUT else "")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quantities", description=__doc__.split("\n")[0]
    )
    parser.add_argument("--set", choices=(*SETS, "all"), default="all", help="which labelled sentences")
    parser.add_argument("--show", action="store_true", help="list what was misread, but for the held-out set")
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the public sets")
    options = parser.parse_args(arguments)
    if options.show and options.set == HELD_OUT:
        parser.error("the misses of the held-out set are not shown: it is for measuring only")
    return options


def measure(names: Sequence[str], data: Path) -> dict[str, Any]:
    """Everything that was counted, and sentences saying what was left out."""
    peer = peer_reader()
    report: dict[str, Any] = {"labelled": {}, "public": {}, "speed": {}, "notes": []}
    for name in names:
        report["labelled"][name] = _labelled(load(name), peer)
    report["public"] = _public(data, peer)
    report["speed"] = _speed([x.text for name in names for x in load(name)], peer)
    if not report["public"]:
        report["notes"].append(f"The public sets are not at {data}: they were skipped.")
    note = f"{PEER} {peer_version()}" if peer else f"{PEER} is not installed: the comparison was skipped."
    return {**report, "notes": [*report["notes"], note]}


def _labelled(sentences: tuple[Sentence, ...], peer: Reader | None) -> dict[str, Any]:
    scores = {"tallystick": _scores(run(sentences, read_tallystick))}
    if peer:
        scores[PEER] = _scores(run(forgive_bare_counts(sentences), peer))
    return {"sentences": len(sentences), **scores}


def _scores(outcomes: tuple[Outcome, ...]) -> dict[str, Any]:
    return {
        **{level: _rate(rate(outcomes, level)) for level in LEVELS},
        "year_accuracy": round(accuracy(outcomes, "year"), 4),
        "since_accuracy": round(accuracy(outcomes, "since"), 4),
        "inverted_bounds": len(inverted(outcomes)),
    }


def _rate(score: Rate) -> dict[str, float]:
    return {
        "precision": round(score.precision, 4),
        "recall": round(score.recall, 4),
        "f1": round(score.f1, 4),
    }


def _public(data: Path, peer: Reader | None) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if sentences := public_sets.cqe(data):
        found["CQE"] = {"tallystick": _cqe_scores(sentences, read_tallystick)}
        found["CQE"] |= {PEER: _cqe_scores(forgive_bare_counts(sentences), peer)} if peer else {}
    if paragraphs := public_sets.measeval(data):
        found["MeasEval"] = {"tallystick": _measeval_scores(paragraphs, read_tallystick)}
        found["MeasEval"] |= {PEER: _measeval_scores(paragraphs, peer)} if peer else {}
    return found


def _cqe_scores(sentences: tuple[Sentence, ...], read: Reader) -> dict[str, Any]:
    outcomes = run(sentences, read)
    return {"value": _rate(rate(outcomes, "value")), "unit": _rate(rate(outcomes, "unit"))}


def _measeval_scores(paragraphs: tuple[public_sets.Paragraph, ...], read: Reader) -> dict[str, Any]:
    score = public_sets.overlap(paragraphs, read)
    return {"overlap": _rate(score.spans), "value_accuracy": round(score.values.recall, 4)}


def _speed(texts: list[str], peer: Reader | None) -> dict[str, float]:
    """Sentences per second of each reader in this run, and the ratio, which travels between machines."""
    ours = _per_second(texts, read_tallystick)
    if not peer:
        return {"tallystick": round(ours)}
    theirs = _per_second(texts, peer)
    return {"tallystick": round(ours), PEER: round(theirs), "ratio": round(ours / theirs, 1)}


def _per_second(texts: list[str], read: Reader) -> float:
    for text in texts:  # fills the readers' caches
        read(text)
    start = time.perf_counter()
    done = 0
    while (passed := time.perf_counter() - start) < SHORTEST_RUN:
        for text in texts:
            read(text)
        done += len(texts)
    return done / passed


def table(report: dict[str, Any]) -> str:
    """The report as a small table in Markdown."""
    lines = [
        "| sentences | reader | value P/R/F1 | + unit F1 | + bound F1 | + change F1 | year | inverted |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, scores in report["labelled"].items():
        readers = [reader for reader in ("tallystick", PEER) if reader in scores]
        lines += [_row(f"{name} ({scores['sentences']})", reader, scores[reader]) for reader in readers]
    for name, readers in report["public"].items():
        lines += ["", *(f"{name}, {reader}: {_flat(scores)}" for reader, scores in readers.items())]
    speed = ", ".join(f"{name} {value:g}" for name, value in report["speed"].items())
    return "\n".join([*lines, "", f"Sentences per second: {speed}", *report["notes"]])


def _row(name: str, reader: str, scores: dict[str, Any]) -> str:
    value = "/".join(f"{100 * scores['value'][key]:.1f}" for key in ("precision", "recall", "f1"))
    others = " | ".join(f"{100 * scores[level]['f1']:.1f}" for level in LEVELS[1:])
    year = f"{100 * scores['year_accuracy']:.1f}"
    return f"| {name} | {reader} | {value} | {others} | {year} | {scores['inverted_bounds']} |"


def _flat(scores: dict[str, Any]) -> str:
    parts = []
    for name, score in scores.items():
        numbers = score.values() if isinstance(score, dict) else (score,)
        parts.append(f"{name} {'/'.join(f'{100 * number:.1f}' for number in numbers)}")
    return ", ".join(parts)


def misses(outcomes: tuple[Outcome, ...]) -> str:
    """What was misread, sentence by sentence."""
    lines = []
    for outcome in outcomes:
        wrong = [pair for pair in outcome.pairs if _is_wrong(pair)]
        if wrong or outcome.missed or outcome.spurious:
            lines.append(f"\n{outcome.sentence.id} ({outcome.sentence.kind}) {outcome.sentence.text}")
        lines += [f"    want {_shown(pair.label)}  got {_shown(pair.reading)}" for pair in wrong]
        lines += [f"    missed {_shown(label)}" for label in outcome.missed]
        lines += [f"    spurious {_shown(reading)}" for reading in outcome.spurious]
    return "\n".join(lines)


def _is_wrong(pair: Pair) -> bool:
    year_wrong = "year" in pair.label.scored and pair.label.year != pair.reading.year
    return pair.levels < len(LEVELS) or year_wrong


def _shown(item: Label | Reading) -> str:
    upper = f"..{item.upper}" if item.upper is not None else ""
    return f"[{item.bound}{item.value}{upper} {item.unit!r} {item.change} {item.year} since {item.since}]"


if __name__ == "__main__":
    sys.exit(main())
