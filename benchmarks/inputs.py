"""What the stage benchmark evaluates: one real report where it lies beside the repository, else the sample."""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
REAL = ROOT.parent / "shared" / "data" / "nhrap-2016-2020-evaluation"
SAMPLE = ROOT / "samples" / "calvenna"


@dataclass(frozen=True, slots=True)
class Input:
    """A report, and the plan it answers where that is another file; `form` is how they are typeset."""

    form: str
    report: Path
    plan: Path | None = None


def inputs(sample: bool) -> tuple[Input, ...]:
    """The same content from PDF and from text: the real report, or the sample where asked for or alone there."""
    if sample or not REAL.with_suffix(".pdf").exists():
        return tuple(
            Input(form, SAMPLE / f"report.{end}", SAMPLE / f"plan.{end}")
            for form, end in (("PDF", "pdf"), ("text", "md"))
        )
    return (Input("PDF", REAL.with_suffix(".pdf")), Input("text", REAL.with_suffix(".txt")))
