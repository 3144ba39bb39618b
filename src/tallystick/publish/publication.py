"""Publication: what is published, from one evaluation and the stored texts of its documents."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tallystick.model.evaluation import Evaluation
from tallystick.model.review import Review
from tallystick.publish.imprint import UNSIGNED, Imprint

RECORD = "evaluation.json"
"""The evaluation itself, from which all else is made."""

REVIEW = "review.json"
"""What people decided, beside the evaluation."""

MACHINE = "machine.json"
"""The evaluation as the machine made it, beside the reviewed one."""

WRITTEN = "text"
"""The folder of the texts that people write for the report, each a Markdown file; it lies beside the evaluation."""

Files = Mapping[str, bytes]
"""The content of each file by its name in the folder of a publication ("data/evaluation.xlsx")."""


@dataclass(frozen=True, slots=True)
class Publication:
    """An evaluation, the stored text of each of its documents by id, and the public description of each rule.

    `written` are the Markdown texts of people by name, `template` is a house template for the DOCX report. Where
    people reviewed it, `review` holds what they decided, `evaluation` is the reviewed one, and `machine` the one
    that the machine made. `imprint` says who publishes, and where.
    Whoever makes a publication has checked that every quote stands in its text (see store.load_whole).
    """

    evaluation: Evaluation
    texts: Mapping[str, str]
    rules: Mapping[str, str]
    written: Mapping[str, str] = field(default_factory=dict)
    template: bytes | None = None
    review: Review | None = None
    machine: Evaluation | None = None
    imprint: Imprint = UNSIGNED
