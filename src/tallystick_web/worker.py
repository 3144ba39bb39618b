"""The process that does what takes long: `python -m tallystick_web.worker`."""

from django.core.management import call_command

from tallystick_web.cli.django import ready


def main() -> None:
    """Work until told to stop."""
    ready(None)
    call_command("work")


if __name__ == "__main__":
    main()
