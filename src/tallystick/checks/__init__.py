"""Stage 3 of 5, beside verify: a whole evaluation and what it was made from -> findings. One check a file."""
