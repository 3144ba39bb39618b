"""Publication: what is published, from one evaluation and the stored texts of its documents."""

from collections.abc import Mapping
from dataclasses import dataclass

from tallystick.model.evaluation import Evaluation

Files = Mapping[str, bytes]
"""The content of each file by its name in the folder of a publication ("data/evaluation.xlsx")."""


@dataclass(frozen=True, slots=True)
class Publication:
    """An evaluation, the stored text of each of its documents by id, and the public description of each rule.

    Whoever makes one has checked that every quote stands in these texts (see tallystick.publishing).
    """

    evaluation: Evaluation
    texts: Mapping[str, str]
    rules: Mapping[str, str]
