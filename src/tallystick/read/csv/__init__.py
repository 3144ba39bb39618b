"""Comma-separated files (CSV, TSV)."""
