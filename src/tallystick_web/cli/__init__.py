"""The commands of the command line that need the workbench; tallystick.cli loads them by name."""
