"""Stage 3 of 5: a commitment and its evidence -> Assessment, one rule a file, RULES a plain list."""
