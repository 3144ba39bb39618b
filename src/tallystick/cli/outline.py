"""`tallystick outline`: what of a plan was understood, and what was not."""

from pathlib import Path
from typing import Any

import click

from tallystick.cli import exits
from tallystick.cli.input import FILE, read_input
from tallystick.cli.mapping import mapping_in, mapping_option
from tallystick.cli.outline_view import outline_view
from tallystick.cli.output import console, write_json
from tallystick.extract.outline import read_outline
from tallystick.extract.paragraphs import paragraphs
from tallystick.model.document import Document, Role
from tallystick.model.outline import Outline
from tallystick.publish.codec import plain


@click.command("outline", epilog=exits.EPILOG)
@click.argument("file", type=FILE)
@mapping_option
@click.option("--json", "as_json", is_flag=True, help="Print the outline as JSON.")
def command(file: Path, mapping: Path | None, as_json: bool) -> None:
    """Show how a plan was understood, and what was not.

    Shown are its sections and articles, the meaning given to the columns of tables and to labelled fields, and
    what belongs to no article.

    FILE is a PDF, DOCX, XLSX, ODT, ODS, HTML, Markdown, CSV, JSON, IATI or text file, or a folder with a
    Markdown or JSON file a commitment; - is one file on standard input. What is not understood can be mended
    with --mapping.
    """
    document = read_input(file, Role.PLAN, "plan")
    outline = read_outline(document, mapping_in(mapping))
    if as_json:
        write_json(outline_record(document, outline))
    else:
        console().print(outline_view(document, outline))


def outline_record(document: Document, outline: Outline) -> dict[str, Any]:
    """The outline as JSON: articles and sections as in evaluation.json, and how they were found."""
    return {
        "document": {
            "name": document.name,
            "title": document.title,
            "language": document.language,
            "pages": len(document.pages),
            "sha256": document.sha256,
        },
        "layout": str(outline.layout),
        "sections": plain(outline.sections),
        "articles": [plain(article.article) for article in outline.articles],
        "tables": plain(outline.tables),
        "outside": [plain(quote) for quote in paragraphs(outline.outside)],
        "notes": [*document.notes, *outline.notes],
    }
