"""Evaluations as they are commissioned: the team, the documents, their import, the outline and its mending."""
