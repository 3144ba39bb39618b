"""The site: static pages that need no server, no network and no JavaScript."""
