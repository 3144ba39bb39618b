"""Measurements of Tallystick itself: how well it reads quantities, and how long each stage takes."""
