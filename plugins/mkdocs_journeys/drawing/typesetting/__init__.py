"""Lines of text: how wide they can be, and where they may break."""
