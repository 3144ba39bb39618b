"""The chapters of the evaluation report, one file each."""
