"""Stage 5 of 5: an evaluation -> files that people and programs read, one writer a format."""
