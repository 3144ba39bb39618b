"""People and institutions: who they are, how they are invited, and what they may do where."""
