"""The screens of an implementing institution."""
