"""A publication of the sample with 50 articles: what people who try Tallystick see first."""

from functools import cache
from pathlib import Path

from tallystick.model.document import Role
from tallystick.pipeline import evaluate
from tallystick.publish.publication import Publication
from tallystick.read.reader import read_document

FOLDER = Path(__file__).parents[2] / "samples" / "calvenna"


@cache
def sample():
    """What is published of it, without texts of people."""
    files = ((FOLDER / "plan.md", Role.PLAN, "plan"), (FOLDER / "report.md", Role.REPORT, "report"))
    documents = [read_document(*each) for each in files]
    return Publication(evaluate(documents), {document.id: document.text for document in documents}, {})
