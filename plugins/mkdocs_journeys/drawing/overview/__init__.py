"""The Overview of a map: the whole journey as wide as a screen, with the same lanes as the full map."""
