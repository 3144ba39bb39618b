"""Plans laid out as tables: the header understood by its meaning, rows turned into articles."""
