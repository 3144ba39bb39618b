"""IATI files: activities with their results, indicators, baselines, targets and actual values."""
