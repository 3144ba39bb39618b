"""Stage 0: what a number in a sentence means: its value, unit, bound, period and change."""
