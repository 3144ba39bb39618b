"""Where the texts that people write for the report lie, beside evaluation.json."""

WRITTEN = "text"
"""The folder of the texts, each a Markdown file."""
