"""Institutions report on their own commitments: claims, evidence, replies to draft verdicts, reminders.

The rows are those of reviews/models: a claim and a reply stand beside the verdicts, on one timeline.
"""
