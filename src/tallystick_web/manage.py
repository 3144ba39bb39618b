"""Django's own commands on the workbench's settings: `python -m tallystick_web.manage COMMAND`."""

import sys

from django.core.management import execute_from_command_line

from tallystick_web.cli.django import ready

if __name__ == "__main__":
    ready(None)
    execute_from_command_line(["python -m tallystick_web.manage", *sys.argv[1:]])
