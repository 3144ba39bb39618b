"""A command that goes wrong as it is told, to see what the door makes of it."""

import click

from tallystick.errors import DocumentError

WRONG = {
    "refused": DocumentError("plan.pdf: this file is encrypted; save it without a password"),
    "fault": ValueError("seven"),
    "memory": MemoryError(),
    "interrupt": KeyboardInterrupt(),
}


@click.command("broken")
@click.argument("way", type=click.Choice(list(WRONG)))
def command(way):
    raise WRONG[way]
