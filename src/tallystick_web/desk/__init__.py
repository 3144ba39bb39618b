"""The first page, the board of an evaluation and everyone's own queue: what waits for whom."""
