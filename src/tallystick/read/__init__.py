"""Stage 1 of 5: a file -> Document: its stored text, pages, passages, style and tables."""
