"""Stage 0: what is particular to one language, as data files that are checked when they are loaded."""
