"""Releases: frozen, numbered, hashed, built by the publication of the library."""
