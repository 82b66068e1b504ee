"""One builder for each kind of page."""
