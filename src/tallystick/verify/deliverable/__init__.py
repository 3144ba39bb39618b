"""Rules for deliverables: done, in progress, no evidence."""
