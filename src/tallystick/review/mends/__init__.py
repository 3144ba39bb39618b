"""Mends: what people can change in the outline that the machine read, one kind a file."""
