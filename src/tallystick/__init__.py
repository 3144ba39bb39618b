"""Tallystick: what a public plan promised, held against the evidence that it was done."""

__version__ = "0.1.0"
