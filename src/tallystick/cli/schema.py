"""`tallystick schema`: the JSON Schema of evaluation.json."""

import click

from tallystick.cli import exits
from tallystick.cli.output import write_data
from tallystick.publish.schema import schema_text


@click.command("schema", epilog=exits.EPILOG)
@click.option("--json", is_flag=True, expose_value=False, help="Changes nothing: the schema is JSON.")
def command() -> None:
    """Print the JSON Schema of evaluation.json."""
    write_data(schema_text())
