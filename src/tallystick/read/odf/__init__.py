"""OpenDocument files: spreadsheets (ODS) and texts (ODT)."""
