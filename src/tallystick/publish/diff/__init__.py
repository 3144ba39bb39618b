"""Two evaluations -> what changed between them, as text, page and JSON."""
