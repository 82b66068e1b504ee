"""Two maps in one drawing."""
