"""Plain text and Markdown files."""
