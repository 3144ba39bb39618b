"""Forms for each kind of change of the outline; each gives the details of the decision, and asks why."""
