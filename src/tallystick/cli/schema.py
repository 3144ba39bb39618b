"""`tallystick schema`: the JSON Schemas of evaluation.json and review.json."""

import click

from tallystick.cli import exits
from tallystick.cli.output import write_data
from tallystick.publish.schema import EVALUATION, REVIEW, schema_text


@click.command("schema", epilog=exits.EPILOG)
@click.option("--review", is_flag=True, help="Print the JSON Schema of review.json instead.")
@click.option("--json", is_flag=True, expose_value=False, help="Changes nothing: the schema is JSON.")
def command(review: bool) -> None:
    """Print the JSON Schema of evaluation.json, or with --review that of review.json."""
    write_data(schema_text(REVIEW if review else EVALUATION))
