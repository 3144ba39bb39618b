"""The evaluation report: one model of it, free of any format, and a writer for each format."""
