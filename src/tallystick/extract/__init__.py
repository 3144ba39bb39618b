"""Stage 2 of 5: Documents -> outline (sections, articles), commitments with targets, and their evidence."""
