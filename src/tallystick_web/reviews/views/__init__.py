"""The screens of the assessment."""
