"""JSON files: an object a commitment, or a list of them."""
