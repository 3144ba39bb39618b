"""How often each rule's verdict agrees with the labels, and what confidence that gives.

    python -m benchmarks.calibration LABELS EVALUATION [LABELS EVALUATION ...] [--write]

LABELS is a file of labels (a JSON line a commitment, as samples/calvenna/labels.jsonl), EVALUATION the
evaluation.json of the same articles. A commitment is matched with the label of the same article and kind whose
target value is the same (quantified) and whose words overlap most; labels marked hard count as well, because
a reader meets those too. `--write` writes src/tallystick/verify/confidence.toml. Prints for each rule and verdict
the agreements, the labels and the confidence, and the mean squared error (Brier score) over all decisions.
"""

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CONFIDENCE = Path(__file__).parent.parent / "src" / "tallystick" / "verify" / "confidence.toml"
_HALF = 0.5
_SAME = 0.01

Counts = dict[str, list[int]]


def main() -> None:
    """Read the pairs of files, print the table, and write it if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="LABELS EVALUATION")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    counts: Counts = defaultdict(lambda: [0, 0])
    for labels, evaluation in zip(options.files[::2], options.files[1::2], strict=True):
        for key, agreed in agreements(
            read_labels(labels), json.loads(evaluation.read_text("utf-8"))["commitments"]
        ):
            counts[key][0] += agreed
            counts[key][1] += 1
    show(counts)
    if options.write:
        CONFIDENCE.write_text(as_toml(counts), encoding="utf-8")


def read_labels(path: Path) -> list[dict[str, Any]]:
    """The labels of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def agreements(labels: list[dict[str, Any]], commitments: list[dict[str, Any]]) -> Iterator[tuple[str, bool]]:
    """For each commitment with a label: its rule and verdict, and whether the label says the same."""
    free: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for label in labels:
        free[str(label["indicator"]), label["kind"]].append(label)
    for commitment in commitments:
        candidates = free[commitment["article"], commitment["kind"]]
        fitting = [label for label in candidates if fits(commitment, label)]
        if fitting:
            label = max(fitting, key=lambda item: overlap(item["commitment_quote"], words_of(commitment)))
            candidates.remove(label)
            yield f"{commitment['rule']} {commitment['verdict']}", commitment["verdict"] == label["verdict"]


def fits(commitment: dict[str, Any], label: dict[str, Any]) -> bool:
    """Whether a label can be that of a commitment of its article and kind."""
    if commitment["kind"] == "effort":
        return True
    if commitment["kind"] == "deliverable":
        return overlap(label["commitment_quote"], words_of(commitment)) >= _HALF
    wanted, given = label["target_value"], (commitment["target"] or {}).get("value")
    return (
        wanted is not None
        and given is not None
        and abs(wanted - given) <= _SAME * max(abs(wanted), abs(given))
    )


def words_of(commitment: dict[str, Any]) -> str:
    """The words a commitment is quoted with."""
    quote = commitment["quote"]
    return str(quote.get("text") or quote["exact"])


def overlap(left: str, right: str) -> float:
    """The share of the shorter text's words that the other has too."""
    a, b = (set(re.findall(r"\w+", text.lower())) for text in (left, right))
    return len(a & b) / max(1, min(len(a), len(b)))


def show(counts: Counts) -> None:
    """Print the table and the Brier score."""
    error = total = 0.0
    for key, (agreed, labelled) in sorted(counts.items()):
        confidence = (agreed + 1) / (labelled + 2)
        error += agreed * (1 - confidence) ** 2 + (labelled - agreed) * confidence**2
        total += labelled
        print(f"{key:45} {agreed:4} of {labelled:4}   {confidence:.2f}")
    print(f"{'mean squared error':45} {error / total:.3f} over {total:.0f} decisions")


def as_toml(counts: Counts) -> str:
    """The table as the file that the rules read."""
    head = "# Rule and verdict = [decisions that agreed with the label, labelled decisions]; see confidence.py.\n"
    return head + "".join(
        f'"{key}" = [{agreed}, {labelled}]\n' for key, (agreed, labelled) in sorted(counts.items())
    )


if __name__ == "__main__":
    main()
