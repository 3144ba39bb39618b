"""The audit log: every change, by whom and when, in a chain of hashes that nobody can alter unseen."""
