"""What people decided about an evaluation, made ready to be published: its file, its records, its timelines."""
