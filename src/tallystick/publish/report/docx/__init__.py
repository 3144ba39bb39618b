"""The evaluation report as a Word document that an office can go on editing."""
