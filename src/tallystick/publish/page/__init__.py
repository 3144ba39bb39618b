"""index.html: the page of an evaluation, built from its parts."""
